"""Canada, Prime Minister's Office: readouts of pm.gc.ca and of the wire.

Place and date on lines of their own, or a `/CNW/` dateline; both names between commas; ends on staying in contact.
Spaced dashes for asides; no quotation marks as a rule.

https://www.pm.gc.ca/en/news/readouts/2025/04/29/prime-minister-carney-speaks-president-united-states-donald-j-trump
https://www.newswire.ca/news-releases/readout-prime-minister-carney-speaks-with-prime-minister-of-the-united-kingdom-sir-keir-starmer-829948484.html

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Today, the Prime Minister, Ada Roe, told the President of Ruritania of Canada.").ministry
Ministry('ca-pm', 'Office of the Prime Minister of Canada')
>>> known.recognize("The Prime Minister of Ruritania spoke to the Prime Minister of Canada, Ada Roe.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_DOES = "[speaks|meets|concludes|holds|hosts|welcomes|participates|attends|takes part|arrives|wraps up]"

MINISTRY = Ministry(
    id="ca-pm",
    name="Office of the Prime Minister of Canada",
    names=("Canadian Prime Minister's Office", "Prime Minister's Office of Canada"),
    country="CA",
    hosts=("pm.gc.ca",),
    signs=(
        Sign("SOURCE Prime Minister's Office", 4, "tail"),
        Sign("/CNW/ - [Today|The Prime Minister|Prime Minister]", 4, "head"),
        Sign("/CNW/", 1.5, "head"),
        Sign("^[|{some}]Today, the Prime Minister, {name}, ", 2.5, "head"),
        Sign("[Canada|Canada's|Canadian]", 0.5),
        Sign("^The Prime Minister, {name}, [today|spoke|met|held|hosted|welcomed|concluded]", 2, "head"),
        Sign(f"^[|Readout - ]Prime Minister {{name}} {_DOES}", 1.5, "title"),
        Sign("^[Ottawa, Ontario|{place}, Ontario|{place}, Quebec|OTTAWA, ON]", 1.5, "head"),
        Sign("pm.gc.ca", 3),
        Sign("[agreed to remain in close contact|agreed to reconvene shortly|agreed to keep in touch]", 0.5),
        Sign("^[Associated Links|Quick Facts]$", 0.5, "tail"),
    ),
    own_offices=(
        OwnOffice("the Prime Minister", "Prime Minister"),
        OwnOffice("the Deputy Prime Minister", "Deputy Prime Minister"),
        OwnOffice("the Minister of Foreign Affairs", "Minister of Foreign Affairs"),
    ),
    self_names=("Canada",),
    furniture=(
        "^SOURCE Prime Minister's Office$",
        "^This document is also available at {long}$",
        "^[Associated Links|Quick Facts|Français]$",
        "^{place}, [Ontario|Quebec|British Columbia|Alberta]$",
        "^For further information: {long}$",
    ),
    dates="month-first",
    sources=(
        (
            "https://www.pm.gc.ca/en/news/readouts/2025/04/29/"
            "prime-minister-carney-speaks-president-united-states-donald-j-trump"
        ),
        (
            "https://pm.gc.ca/en/news/readouts/2019/12/03/"
            "prime-minister-justin-trudeau-meets-president-united-states-america-donald"
        ),
    ),
)
