"""Saudi Arabia, Ministry of Foreign Affairs through the Saudi Press Agency.

Titles in title case without names; dateline and close with SPA; content nearly only topics; an attendance line.
Afterwards `Prince {given name}` and `His Highness`: a given name serves as surname.

https://alriyadhdaily.com/index.php/article/1a09fd3e901f44f8bfbcd998a97f47a2
https://www.urdupoint.com/en/middle-east/saudi-foreign-minister-receives-phone-call-fr-881309.html

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Riyadh, May 3, 2031, SPA -- Minister of Foreign Affairs Prince Ada bin Roe met Jan Doe.").ministry
Ministry('sa-spa', 'Ministry of Foreign Affairs of Saudi Arabia')
>>> text = "Jan Doe received a call from Prince Ada bin Roe, Foreign Minister of Saudi Arabia."
>>> known.recognize(text).ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="sa-spa",
    name="Ministry of Foreign Affairs of Saudi Arabia",
    names=(
        *foreign_ministry_names("Saudi", "Saudi Arabia", "Riyadh"),
        "Saudi state news agency",
        "Saudi Press Agency",
        "Saudi state media",
        "SPA",
    ),
    country="SA",
    hosts=("spa.gov.sa", "mofa.gov.sa", "saudiembassy.net"),
    signs=(
        Sign("SPA [--|-]", 4, "head"),
        Sign("[--|-] SPA$", 3, "tail"),
        Sign("(SPA)", 2, "head"),
        Sign("Local Time {number}:{number} GMT", 2, "tail"),
        Sign(
            "^[|Saudi ]Foreign Minister [Receives|Meets|Co-chairs|Holds|Discusses|Arrives|Participates|Attends|Leads]",
            2,
            "title",
        ),
        Sign("^[Minister of Foreign Affairs|Foreign Minister|HRH|HH] {some}Prince {name} bin", 1.5, "head"),
        Sign("Prince {name} bin {name}", 0.5, "head"),
        Sign("Custodian of the Two Holy Mosques", 1.5, "head"),
        Sign("[the Kingdom's|the Kingdom of Saudi Arabia]", 0.5),
        *minister_leads("Saudi", "Saudi Arabia"),
    ),
    own_offices=(
        OwnOffice("His Highness", None),
        OwnOffice("the minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Minister of Foreign Affairs", "Minister of Foreign Affairs"),
    ),
    self_names=("the Kingdom", "Saudi Arabia", "the Saudi side"),
    naming=Naming(afterwards="given"),
    furniture=(
        "^[--|-] SPA$",
        "^{number}:{number} Local Time {number}:{number} GMT$",
        "^{place}, {month} {day}, {year}, SPA [--|-]",
    ),
    sources=(
        "https://alriyadhdaily.com/index.php/article/1a09fd3e901f44f8bfbcd998a97f47a2",
        "https://www.urdupoint.com/en/middle-east/saudi-foreign-minister-receives-phone-call-fr-881309.html",
        "https://saudiembassy.net/news/us-state-department-official-meets-prince-saud-and-dr-khoja",
    ),
)
