"""Indonesia, Ministry of Foreign Affairs, as relayed: its own pages were not to be had.

People go by their given name after the title; dates in brackets, day first; several bilaterals in one release.
Direct quotes take inverted tags; machine-translated passages double or swap names.

https://www.medcom.id/english/world/JKR300yN-indonesia-china-discuss-regional-stability-ukraine-crisis
https://bali.antaranews.com/berita/76149/marsudi-meets-with-ministers-from-three-friendly-countries

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Jakarta: The Indonesian Minister of Foreign Affairs, Ada Roe, held a meeting with Jan Doe."
>>> known.recognize(text).ministry
Ministry('id-kemlu', 'Ministry of Foreign Affairs of the Republic of Indonesia')
>>> known.recognize("Jan Doe met the Indonesian Minister of Foreign Affairs, Ada Roe, in Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, Naming, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="id-kemlu",
    name="Ministry of Foreign Affairs of the Republic of Indonesia",
    names=foreign_ministry_names("Indonesian", "Indonesia", "Jakarta"),
    country="ID",
    hosts=("kemlu.go.id",),
    signs=(
        Sign("^Jakarta: ", 1.5, "head"),
        Sign("^[|Jakarta: ]The Indonesian [Minister of Foreign Affairs|Foreign Minister]", 1.4, "head"),
        Sign("^{place}: The Indonesian [Minister of Foreign Affairs|Foreign Minister]", 3, "head"),
        Sign("^Jakarta (ANTARA)", 2, "head", "news"),
        Sign(
            "^[|The ]Minister [of|for] Foreign Affairs of [|the Republic of ]Indonesia, {name}, [held|met|spoke]",
            3,
            "head",
        ),
        Sign("^Indonesia, {country} [Discuss|Agree|Committed|Strengthen|Explore]", 1.5, "title"),
        Sign("Indonesia", 0.5, "title"),
        Sign("[Kemlu|KEMLU]", 2),
        Sign("[|Indonesian ]FM {name} [meets|Meets|holds|discusses]", 0.5, "title"),
        *minister_leads("Indonesian", "Indonesia"),
    ),
    own_offices=(
        OwnOffice("the Minister", "Minister of Foreign Affairs"),
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Indonesian Minister of Foreign Affairs", "Minister of Foreign Affairs"),
    ),
    self_names=("Indonesia", "the Indonesian side", "Jakarta"),
    naming=Naming(afterwards="given"),
    furniture=("^Jakarta: ", "^Jakarta (ANTARA) -"),
    sources=(
        "https://www.medcom.id/english/world/JKR300yN-indonesia-china-discuss-regional-stability-ukraine-crisis",
        "https://bali.antaranews.com/berita/76149/marsudi-meets-with-ministers-from-three-friendly-countries",
        "https://voi.id/en/news/467880",
    ),
)
