"""Ukraine, Office of the President.

Office before name without article or comma, for both sides; the full name at every mention; `the Head of State`.
Quotations are paragraphs of their own; one date line above, none in the sentence.

https://president.gov.ua/en/news/last?date-from=02-10-2023&date-to=02-10-2024&page=71
https://odessa-journal.com/volodymyr-zelenskyy-and-andrzej-duda-held-a-meeting-in-rzeszow/

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("President of Ukraine Ada Roe had a phone call with Prime Minister of Ruritania Jan Doe.").ministry
Ministry('ua-president', 'Office of the President of Ukraine')
>>> known.recognize("Prime Minister of Ruritania Jan Doe met with President of Ukraine Ada Roe.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign

_DID = "[had|met|held|spoke|received|took|discussed|visited|thanked|began]"

MINISTRY = Ministry(
    id="ua-president",
    name="Office of the President of Ukraine",
    names=("Office of the President of Ukraine", "Ukrainian Presidential Office", "Ukraine's Presidential Office"),
    country="UA",
    hosts=("president.gov.ua",),
    signs=(
        Sign(f"^[|{{some}}, ]President of Ukraine {{name}} {_DID}", 3, "head"),
        Sign("^The President of Ukraine [had|met|held|spoke|received|took part]", 2, "head"),
        Sign("the Head of State [said|noted|emphasized|stressed|added|thanked|met|informed]", 1.5),
        Sign("[the Head of the Ukrainian state|the Ukrainian leader]", 1),
        Sign("Head of the Office of the President {name}", 1.5),
        Sign("[Special|Particular] attention was paid to", 0.5),
        Sign("[Met with|Had a Phone Call with|Held a Meeting with|Held a Number of Meetings]", 0.5, "title"),
        Sign("[Minister of Foreign Affairs|Minister of Defense] of Ukraine {name}", 0.5),
    ),
    against=(Sign("[Kazakhstan|Akorda]", 1.5, "title"),),
    own_offices=(
        OwnOffice("the Head of State", "President"),
        OwnOffice("the President", "President"),
        OwnOffice("the President of Ukraine", "President"),
        OwnOffice("the Head of the Ukrainian state", "President"),
        OwnOffice("the Head of the Office of the President", "Head of the Office of the President"),
    ),
    self_names=("Ukraine", "the Ukrainian side", "Kyiv"),
    naming=Naming(afterwards="full"),
    furniture=("^{day} {month} {year} - {number}:{number}$", "^[Details|Recall|Addendum]$"),
    sources=(
        "https://president.gov.ua/en/news/last?date-from=02-10-2023&date-to=02-10-2024&page=71",
        "https://odessa-journal.com/volodymyr-zelenskyy-and-andrzej-duda-held-a-meeting-in-rzeszow/",
    ),
)
