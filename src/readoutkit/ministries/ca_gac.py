"""Canada, Global Affairs Canada: readouts of the Minister of Foreign Affairs.

A dateline that ends in `Global Affairs Canada`; name first, office in apposition, the other country as possessive.
`Minister` for both sides; contacts in the footer are persons, but no participants.

https://www.canada.ca/en/global-affairs/news/2022/01/minister-joly-meets-with-french-counterpart.html
https://www.webnewswire.com/2022/05/17/canada-minister-joly-concludes-trip-to-germany-and-belgium/

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "The Honourable Ada Roe, Minister of Foreign Affairs, spoke today with Jan Doe of Ruritania."
>>> known.recognize(text).ministry
Ministry('ca-gac', 'Global Affairs Canada')
>>> text = "Minister Doe spoke with Canada’s Minister of Foreign Affairs, the Honourable Ada Roe."
>>> known.recognize(text).ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="ca-gac",
    name="Global Affairs Canada",
    names=("Global Affairs Canada", *foreign_ministry_names("Canadian", "Canada")),
    country="CA",
    hosts=("canada.ca", "international.gc.ca"),
    signs=(
        Sign("- Global Affairs Canada", 4, "head"),
        Sign("From: Global Affairs Canada", 3, "head"),
        Sign("^Global Affairs Canada$", 2, "tail"),
        Sign("^The Honourable {name}, Minister of {office}", 3, "head"),
        Sign(
            "^Minister {name} [speaks|meets|concludes|holds|hosts|participates|attends] [with|trip|visit|in|on|at]",
            1.5,
            "title",
        ),
        Sign("@CanadaFP", 3, "tail"),
        Sign("Among the subjects addressed during their meeting", 1.5),
        Sign("^[Media Relations Office|Associated links|Related products]$", 0.5, "tail"),
        *minister_leads("Canadian", "Canada"),
    ),
    against=(Sign("SOURCE Prime Minister's Office", 3, "tail"),),
    own_offices=(
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Minister of Foreign Affairs", "Minister of Foreign Affairs"),
        OwnOffice("the Parliamentary Secretary", "Parliamentary Secretary"),
    ),
    self_names=("Canada",),
    furniture=(
        "^From: Global Affairs Canada$",
        "^Readout$",
        "^{month} {day}, {year} - {place}{some} - Global Affairs Canada$",
        "^[Quick facts|Associated links|Related products|Contacts|Page details|Quotes]$",
        "^[Media Relations Office|Office of the Minister of Foreign Affairs|Global Affairs Canada]$",
        "^[Follow|Like] us on {long}$",
        "^Date modified:{some}$",
    ),
    dates="month-first",
    sources=(
        "https://www.canada.ca/en/global-affairs/news/2022/01/minister-joly-meets-with-french-counterpart.html",
        "https://www.miragenews.com/anand-meets-us-secretary-rubio-in-washington-1519422",
    ),
)
