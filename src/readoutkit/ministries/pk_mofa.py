r"""Pakistan, Ministry of Foreign Affairs (the Foreign Office), and APP's and DNA's relay.

A release number above, place and date below; a double office with a slash, `DPM/FM`; who called matters.
`The Foreign Minister` is always the Pakistani one; participles before the main clause carry content.

https://dnanews.com.pk/fm-qureshi-phones-afghan-counterpart
https://www.brecorder.com/news/40367823/dpm-turkiye-fm-exchange-views-on-regional-developments

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("PR No. 12/2031\n\nThe Deputy Prime Minister/Foreign Minister called Jan Doe today.").ministry
Ministry('pk-mofa', 'Ministry of Foreign Affairs of Pakistan')
>>> known.recognize("Jan Doe called the Foreign Minister of Pakistan, Senator Ada Roe, from Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="pk-mofa",
    name="Ministry of Foreign Affairs of Pakistan",
    names=(
        *foreign_ministry_names("Pakistani", "Pakistan", "Islamabad"),
        "Pakistan Foreign Office",
        "Pakistan's Foreign Office",
    ),
    country="PK",
    hosts=("mofa.gov.pk",),
    signs=(
        Sign("^PR No. {number}/{year}", 4, "head"),
        Sign("[The|the] [Deputy Prime Minister/Foreign Minister|DPM/FM]", 2.5, "head"),
        Sign("^[DPM|FM] {name}", 1, "title"),
        Sign(
            "^[|{day} |{day} round of ][Pak|Pakistan]-{country} {some}Consultations",
            2.5,
            "title",
        ),
        Sign("^ISLAMABAD[:|, {month} {day}]", 2, "head", "news"),
        Sign("Foreign Office said in a [|press ][statement|release]", 2, "head", "news"),
        Sign("^Islamabad$", 1.5, "tail"),
        Sign("[Indian Illegally Occupied Jammu|IIOJK|IOJ&K]", 2),
        Sign("[Senator|Makhdoom] {name}", 0.5, "head"),
        *minister_leads("Pakistani", "Pakistan"),
    ),
    against=(Sign("OIC Secretary General", 2, "title"),),
    own_offices=(
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the DPM/FM", "Deputy Prime Minister/Foreign Minister"),
        OwnOffice("the DPM", "Deputy Prime Minister"),
        OwnOffice("the Deputy Prime Minister/Foreign Minister", "Deputy Prime Minister/Foreign Minister"),
        OwnOffice("the Foreign Secretary", "Foreign Secretary"),
    ),
    self_names=("Pakistan", "the Pakistan side", "Islamabad"),
    furniture=(
        "^PR No. {number}/{year}$",
        "^Islamabad$",
        "^{day} {month} {year}$",
    ),
    sources=(
        "https://dnanews.com.pk/fm-qureshi-phones-afghan-counterpart",
        "https://www.brecorder.com/news/40367823/dpm-turkiye-fm-exchange-views-on-regional-developments",
        "https://www.nation.com.pk/31-Jul-2024/7th-round-of-pak-sri-lanka-political-consultations-held",
    ),
)
