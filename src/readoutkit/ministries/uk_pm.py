"""United Kingdom, Prime Minister's Office, 10 Downing Street.

The title gives call or meeting and the date; the standfirst repeats the opener word for word.
The Prime Minister is not named; `the Prime Minister` is always the British one, the guest has a surname.

https://www.gov.uk/government/news/pm-call-with-president-biden-25-october-2022
https://www.gov.uk/government/news/pm-meeting-with-prime-minister-mitsotakis-of-greece-3-december-2024

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("PM call with President Doe of Ruritania: 3 May 2031").ministry
Ministry('uk-pm', "Prime Minister's Office, 10 Downing Street")
>>> known.recognize("The Prime Minister of Ruritania, Jan Doe, met the Foreign Secretary in London.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

MINISTRY = Ministry(
    id="uk-pm",
    name="Prime Minister's Office, 10 Downing Street",
    names=("Downing Street", "10 Downing Street", "No 10"),
    country="GB",
    hosts=("gov.uk", "number10.gov.uk"),
    signs=(
        Sign("Prime Minister's Office, 10 Downing Street", 4, "head"),
        Sign("^PM [call|calls|meeting|meetings|met|bilateral|phone call] {some}[with|at]", 4, "title"),
        Sign("^PM [call|calls|meeting|meetings|met|meets|speaks] [with|at|to]", 1, "title"),
        Sign("Downing Street [spokesperson|spokesman|spokeswoman] said", 3, "head"),
        Sign("^The Prime Minister [spoke to|spoke with|met|welcomed|hosted|held|chaired|attended]", 2, "head"),
        Sign("The Prime Minister began by", 1),
        Sign("[in|to|at] Downing Street", 1, "head"),
        Sign("^This [morning|afternoon|evening], the Prime Minister", 1, "head"),
        Sign("[the Prime Minister|they] [said|added|agreed|underlined].", 0.5),
        Sign("[They|The leaders|Both leaders] [agreed to stay in touch|looked forward to]", 0.5),
    ),
    own_offices=(
        OwnOffice("the Prime Minister", "Prime Minister"),
        OwnOffice("the PM", "Prime Minister"),
        OwnOffice("the Deputy Prime Minister", "Deputy Prime Minister"),
        OwnOffice("the Foreign Secretary", "Foreign Secretary"),
        OwnOffice("the Defence Secretary", "Defence Secretary"),
        OwnOffice("the Chancellor of the Exchequer", "Chancellor of the Exchequer"),
    ),
    self_names=("the UK", "the United Kingdom", "Britain"),
    furniture=(
        "^Press release$",
        "^From:$",
        "^[|From: ]Prime Minister's Office, 10 Downing Street{long}$",
        "^Published[| {day} {month} {year}]$",
        "^Updates to this page{long}$",
        "^Original article link:{long}$",
        "^A Downing Street [spokesperson|spokesman|spokeswoman] said:$",
    ),
    sources=(
        "https://www.gov.uk/government/news/pm-call-with-president-biden-25-october-2022",
        "https://www.gov.uk/government/news/pm-meeting-with-prime-minister-mitsotakis-of-greece-3-december-2024",
    ),
)
