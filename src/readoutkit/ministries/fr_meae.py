"""France, Ministry for Europe and Foreign Affairs: items of the daily briefing, in translation.

Titles open with the country and a dash and close with place and date in brackets; the guest is `his counterpart`.
One page holds many encounters, most of them planned; `our country` in reported speech is France.

https://franceintheus.org/spip.php?article989
https://franceintheus.org/IMG/html/briefing/2019/DDB-2019-11-08.html

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> text = "Ruritania - Meeting between Mr. Ada Roe and his Ruritanian counterpart (Paris - May 3, 2031)"
>>> known.recognize(text).ministry
Ministry('fr-meae', 'Ministry for Europe and Foreign Affairs')
>>> known.recognize("Jan Doe met the French Minister for Europe and Foreign Affairs in Strelsau.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

_ITEM = (
    "[Meeting between|Conversation between|Telephone conversation between|Call between|Visit by|Visit to|Meeting with]"
)

MINISTRY = Ministry(
    id="fr-meae",
    name="Ministry for Europe and Foreign Affairs",
    names=(
        *foreign_ministry_names("French", "France"),
        "Quai d'Orsay",
        "French Ministry for Europe and Foreign Affairs",
    ),
    country="FR",
    hosts=("diplomatie.gouv.fr", "franceintheus.org"),
    signs=(
        Sign("Statements made by the Ministry {some} Spokesperson", 5, "head"),
        Sign(f"^{{country}} - {_ITEM}", 3, "title"),
        Sign("^{country} - {some}[Mr.|Ms.|Mme|Mrs.] {name}", 1, "title"),
        Sign("^[Mr.|Ms.|Mme|Mrs.] {name}, Minister for Europe and Foreign Affairs", 3.5, "head"),
        Sign("^[The |]Minister for Europe and Foreign Affairs[,| ]", 2.5, "head"),
        Sign(
            "^{office}, Minister for Europe and Foreign Affairs, [spoke|met|hosted|received|had|held|will]", 3, "head"
        ),
        Sign("France Diplomatie", 4),
        Sign("^In this issue:$", 2, "head"),
        Sign("[our country's|our country] [desire|support|commitment|readiness|determination]", 0.5),
        *minister_leads("French", "France"),
    ),
    own_offices=(
        OwnOffice("the Minister", "Minister for Europe and Foreign Affairs"),
        OwnOffice("the minister", "Minister for Europe and Foreign Affairs"),
        OwnOffice("the Minister of State", "Minister of State"),
        OwnOffice("the President of the Republic", "President of the Republic"),
    ),
    self_names=("France", "our country", "Paris"),
    furniture=(
        "^In this issue:$",
        "^Statements made by the Ministry for Europe and Foreign Affairs Spokesperson {long}$",
        "^[Photo|Slideshow] :{long}$",
    ),
    dates="day-first",
    sources=(
        "https://franceintheus.org/spip.php?article989",
        "https://franceintheus.org/IMG/html/briefing/2017/DDB-2017-07-06.html",
        "https://franceintheus.org/IMG/html/briefing/2019/DDB-2019-11-08.html",
    ),
)
