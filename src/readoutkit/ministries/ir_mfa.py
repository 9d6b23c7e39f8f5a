"""Iran, Ministry of Foreign Affairs, and the agencies that carry it.

`our country’s Foreign Minister`; frames with `Referring to A, he said`; long clauses with several attributions.
`For his part` opens the second half; digests of calls under sub-headings.

https://en.mehrnews.com/news/242048/Regional-peace-in-focus-as-Iran-Iraq-FMs-hold-talks
https://www.tehrantimes.com/news/471078/Iran-FM-holds-phone-talks-with-foreign-counterparts

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Iranian, Ruritanian foreign ministers hold phone talk").ministry
Ministry('ir-mfa', 'Ministry of Foreign Affairs of the Islamic Republic of Iran')
>>> known.recognize("Jan Doe called the Minister of Foreign Affairs of the Islamic Republic of Iran.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

_MINISTER = "[Minister of Foreign Affairs|Foreign Minister]"

MINISTRY = Ministry(
    id="ir-mfa",
    name="Ministry of Foreign Affairs of the Islamic Republic of Iran",
    names=(
        *foreign_ministry_names("Iranian", "Iran", "Tehran"),
        "Ministry of Foreign Affairs of the Islamic Republic of Iran",
    ),
    country="IR",
    hosts=("mfa.ir", "mfa.gov.ir", "irangov.ir"),
    signs=(
        Sign("our country's [Foreign Minister|Minister of Foreign Affairs|foreign minister|top diplomat]", 3, "head"),
        Sign("^Iranian, {country} [foreign ministers|FMs|top diplomats|Foreign Ministers]", 3, "title"),
        Sign("^Iran[|'s|ian] [FM|foreign minister|Foreign Minister]", 1.4, "title"),
        Sign(f"^[|Seyed |Dr. ]{{name}}, [|the ]{_MINISTER} of the Islamic Republic of Iran", 2.4, "head"),
        Sign(f"^The {_MINISTER} of the Islamic Republic of Iran", 3, "head"),
        Sign("^[Seyed|Dr. Seyed] {name}", 1, "head"),
        Sign("[the Zionist regime|the Zionist entity]", 2),
        Sign("[(WANA)|WANA (|IRNA|Mehr News|MNA|Tasnim]", 1.5, "head"),
        Sign("[TEHRAN|Tehran][,| -| (]", 0.5, "head"),
        Sign("the Islamic Republic", 0.5),
        *minister_leads("Iranian", "Iran"),
    ),
    own_offices=(
        OwnOffice("our country's Foreign Minister", "Foreign Minister"),
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the foreign minister", "Foreign Minister"),
        OwnOffice("the Iranian foreign minister", "Foreign Minister"),
    ),
    self_names=("Iran", "the Islamic Republic", "our country", "Tehran"),
    furniture=("^{year}/{number}/{number} - {number}:{number}$",),
    sources=(
        "https://en.mehrnews.com/news/242048/Regional-peace-in-focus-as-Iran-Iraq-FMs-hold-talks",
        "https://www.africa.com/iranian-egyptian-foreign-ministers-hold-phone-talk/",
        "https://www.tehrantimes.com/news/471078/Iran-FM-holds-phone-talks-with-foreign-counterparts",
    ),
)
