"""Philippines, Department of Foreign Affairs, and the relay of its press.

`Secretary` is the minister (`SFA`), and may be the American guest too; middle initials; dates with a leading zero.
`Meanwhile,` switches the speaker as `for his part` does; a caption stands above the dateline.

https://dfa.gov.ph/authentication-functions/78-newsroom/dfa-releases/36330-dfa-welcomes-new-ambassadors-after-presenting-credentials-to-president-marcos
https://www.philippinesnewsgazette.com/locsin-highlights-stronger-ph-us-ties/

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "MANILA 03 May 2031 – Secretary for Foreign Affairs Ada B. Roe met with Jan Doe of Ruritania."
>>> known.recognize(text).ministry
Ministry('ph-dfa', 'Department of Foreign Affairs of the Philippines')
>>> known.recognize("Jan Doe spoke with Philippine Secretary of Foreign Affairs Ada B. Roe on Monday.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_OFFICE = "[Secretary for Foreign Affairs|Secretary of Foreign Affairs|Foreign Affairs Secretary]"

MINISTRY = Ministry(
    id="ph-dfa",
    name="Department of Foreign Affairs of the Philippines",
    names=(
        "Department of Foreign Affairs (DFA)",
        "DFA",
        "Philippine Department of Foreign Affairs",
        "Philippine Foreign Ministry",
        "Philippines' Department of Foreign Affairs",
    ),
    country="PH",
    hosts=("dfa.gov.ph",),
    signs=(
        Sign("^SFA {name}", 3, "title"),
        Sign("^MANILA[|,] {day} {month} {year} -", 3.5, "head"),
        Sign("(DFA-[OPCD|OPD|OSCR] photo", 4, "head"),
        Sign("^Courtesy Call of {some} on Foreign Affairs Secretary", 4, "title"),
        Sign("^DFA [Welcomes|welcomes|Hosts|Statement|hosts|and]", 3, "title"),
        Sign(f"^[|MANILA {{some}} - ]{_OFFICE} {{name}}", 2, "head"),
        Sign(f"paid a courtesy call on {_OFFICE}", 3, "head"),
        Sign("^PH, {country}", 1.5, "title", "news"),
        Sign("^MANILA[|, Philippines] -", 1.5, "head", "news"),
        Sign("the Department of Foreign Affairs (DFA)", 2.5, "head", "news"),
        Sign("West Philippine Sea", 1),
        Sign("the Philippine [side|delegation|government]", 0.5),
        Sign("^{dateline}[Philippine|Philippines'] [Foreign Affairs Secretary|Foreign Secretary]", 1.5, "head", "news"),
    ),
    own_offices=(
        OwnOffice("the Secretary", "Secretary for Foreign Affairs"),
        OwnOffice("SFA", "Secretary for Foreign Affairs"),
        OwnOffice("the Foreign Affairs Secretary", "Foreign Affairs Secretary"),
        OwnOffice("the Undersecretary", "Undersecretary"),
    ),
    self_names=("the Philippines", "the Philippine side", "Manila"),
    furniture=("^MENU$", "^END$", "^{some}(DFA-OPCD photo{some})$", "(PNS)$"),
    sources=(
        (
            "https://dfa.gov.ph/authentication-functions/78-newsroom/dfa-releases/"
            "36330-dfa-welcomes-new-ambassadors-after-presenting-credentials-to-president-marcos"
        ),
        "https://www.philippinesnewsgazette.com/locsin-highlights-stronger-ph-us-ties/",
    ),
)
