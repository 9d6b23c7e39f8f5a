"""United Kingdom, Foreign, Commonwealth & Development Office.

Press releases of gov.uk: the standfirst tells the meeting with full names; afterwards `the Foreign Secretary`, `She`.
Block quotes stand without marks after `said:`; previews in the future are no readouts.

https://www.ukpol.co.uk/tag/foreign-office/page/185
https://www.ukpol.co.uk/tag/foreign-office/page/68

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Foreign Secretary meets Ruritanian Foreign Minister Jan Doe, May 2031").ministry
Ministry('uk-fcdo', 'Foreign, Commonwealth & Development Office')
>>> known.recognize("Foreign Secretary Shri Jan Doe received the envoy of Ruritania in New Delhi.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_DOES = "[met|meets|joined|held|hosted|spoke|visited|welcomed|and|will]"

MINISTRY = Ministry(
    id="uk-fcdo",
    name="Foreign, Commonwealth & Development Office",
    names=("UK Foreign Office", "British Foreign Office", "FCDO", "Foreign & Commonwealth Office"),
    country="GB",
    hosts=("gov.uk", "fco.gov.uk"),
    signs=(
        Sign("^{some}[Foreign, Commonwealth & Development Office|Foreign & Commonwealth Office]$", 4, "head"),
        Sign("From:{some}[Foreign, Commonwealth & Development Office|Foreign & Commonwealth Office]", 4, "head"),
        Sign("^Foreign Secretary [meets|visits|visit|hosts|holds|joins|welcomes|and|to|speaks|calls|call]", 3, "title"),
        Sign(f"^The Foreign Secretary {_DOES}", 2.5, "head"),
        Sign(f"^The Foreign Secretary {{name}} {_DOES}", 3, "head"),
        Sign("[FCO|FCDO|Foreign Office] Minister", 3, "head"),
        Sign("Foreign Office [spokesman|spokesperson|spokeswoman] said", 3, "head"),
        Sign("press release issued by the Foreign Office", 4, "head"),
        Sign("^Minister for {name} [visits|meets|comments|concludes]", 2, "title"),
        Sign("FCDO [Flickr|Minister|press]", 2),
        Sign("[the UK's|the UK Government|UK Minister for]", 0.5),
        Sign("^The Rt Hon ", 0.5, "head"),
        Sign("^Media enquiries$", 0.5, "tail"),
    ),
    against=(
        Sign("[Shri|Smt.|Dr. S.] {name}", 3, "head"),
        Sign("Prime Minister's Office, 10 Downing Street", 3, "head"),
        Sign("Ministry of External Affairs", 3, "head"),
    ),
    own_offices=(
        OwnOffice("the Foreign Secretary", "Foreign Secretary"),
        OwnOffice("the Prime Minister", "Prime Minister"),
        OwnOffice("the Minister of State", "Minister of State"),
    ),
    self_names=("the UK", "the United Kingdom", "Britain"),
    furniture=(
        "^Press release$",
        "^PRESS RELEASE : {long}$",
        "^From:{long}$",
        "^Foreign, Commonwealth & Development Office$",
        "^Published[| {day} {month} {year}]$",
        "^The press release issued by the Foreign Office on {long}$",
        "^[Media enquiries|Background|Notes to editors]$",
        "^Email {some}@{some}$",
        "^Telephone {number}{long}$",
    ),
    sources=(
        "https://www.ukpol.co.uk/tag/foreign-office/page/185",
        "https://www.ukpol.co.uk/tag/foreign-office/page/68",
    ),
)
