r"""Qatar, Ministry of Foreign Affairs.

The title gives the office alone; `HE` before office and name; two offices joined by `and` are one person.
A dateline often without the year; the guest seldom speaks.

https://mofa.gov.qa/en/qatar/latest-articles/latest-news/details/2025/05/11/prime-minister-and-minister-of-foreign-affairs-meets-vice-president-of-palestine
https://menafn.com/1109676711/Prime-Minister-Receives-Phone-Call-From-Spanish-FM

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Doha, May 3\n\nHE Prime Minister and Minister of Foreign Affairs Sheikh Ada bin Roe met Jan Doe."
>>> known.recognize(text).ministry
Ministry('qa-mofa', 'Ministry of Foreign Affairs of the State of Qatar')
>>> known.recognize("Jan Doe called the Prime Minister and Minister of Foreign Affairs of Qatar.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

_OFFICE = (
    "[Prime Minister and Minister of Foreign Affairs|Minister of State at the Ministry of Foreign Affairs|"
    "Minister of Foreign Affairs]"
)

MINISTRY = Ministry(
    id="qa-mofa",
    name="Ministry of Foreign Affairs of the State of Qatar",
    names=(*foreign_ministry_names("Qatari", "Qatar", "Doha"), "Qatar News Agency", "QNA"),
    country="QA",
    hosts=("mofa.gov.qa", "qna.org.qa"),
    signs=(
        Sign(f"HE [|the ]{_OFFICE}", 2.5, "head"),
        Sign(f"^{_OFFICE} [Receives|Meets|Participates|Holds|Discusses|Heads|Arrives|Attends]", 2, "title"),
        Sign("^[Doha|DOHA], {month} {day}", 2, "head"),
        Sign("^[Doha|DOHA] - [{day}|Information Office|{month}|QNA]", 2, "head"),
        Sign("[the State of Qatar's|the State of Qatar]", 1),
        Sign("(QNA)", 3, "head"),
        Sign("[The meeting dealt with reviewing|HE the Prime Minister]", 1),
        *minister_leads("Qatari", "Qatar"),
    ),
    own_offices=(
        OwnOffice(
            "HE the Prime Minister and Minister of Foreign Affairs", "Prime Minister and Minister of Foreign Affairs"
        ),
        OwnOffice(
            "the Prime Minister and Minister of Foreign Affairs", "Prime Minister and Minister of Foreign Affairs"
        ),
        OwnOffice("His Excellency", None),
        OwnOffice("HE", None),
    ),
    self_names=("Qatar", "the State of Qatar", "Doha"),
    naming=Naming(afterwards="full"),
    furniture=("^Doha, {month} {day}[|, {year}]$", "^Doha - {some}$"),
    sources=(
        (
            "https://mofa.gov.qa/en/qatar/latest-articles/latest-news/details/2025/05/11/"
            "prime-minister-and-minister-of-foreign-affairs-meets-vice-president-of-palestine"
        ),
        "https://menafn.com/1109676711/Prime-Minister-Receives-Phone-Call-From-Spanish-FM",
    ),
)
