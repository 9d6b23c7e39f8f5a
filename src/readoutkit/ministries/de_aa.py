"""Germany, Federal Foreign Office, and the Federal Government's spokesperson.

Press releases open with a long front clause and `a Foreign Office Spokesperson issued the following statement today`.
The event is the subject; dates stand in brackets after the weekday, without the year; `colleague` is the counterpart.

https://www.auswaertiges-amt.de/en/newsroom/news/-/2465340
https://www.auswaertiges-amt.de/de/newsroom/150102-telefonat-normandie/267922

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Federal Foreign Office on the meeting of Foreign Minister Ada Roe with Jan Doe").ministry
Ministry('de-aa', 'Federal Foreign Office')
>>> known.recognize("Jan Doe met German Foreign Minister Ada Roe at the Federal Foreign Office.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign, foreign_ministry_names, minister_leads

MINISTRY = Ministry(
    id="de-aa",
    name="Federal Foreign Office",
    names=(
        "German Federal Foreign Office",
        "German Foreign Office",
        *foreign_ministry_names("German", "Germany", "Berlin"),
    ),
    country="DE",
    hosts=("auswaertiges-amt.de", "bundesregierung.de", "diplo.de"),
    signs=(
        Sign("^Federal Foreign Office on", 5, "title"),
        Sign("Foreign Office Spokesperson issued the following statement", 5, "head"),
        Sign("^A Federal Foreign Office Spokesperson", 4, "head"),
        Sign("Federal Government [Spokesperson|spokesperson|Spokesman|spokesman]", 3, "head"),
        Sign("[the Federal Foreign Minister|Federal Foreign Minister {name}]", 2.5, "head"),
        Sign("[the Federal Government of Germany|the Federal Government]", 1),
        Sign("the Federal Foreign Office", 1, "head"),
        Sign("{number}.{number}.{year} - [Press release|Article]$", 2, "head"),
        Sign("^Foreign Minister {name} [meets|travels|receives|hosts|visits|in] ", 1, "title"),
        Sign("^Top of page$", 1, "tail"),
        *minister_leads("German", "Germany"),
    ),
    own_offices=(
        OwnOffice("the Foreign Minister", "Foreign Minister"),
        OwnOffice("the Federal Foreign Minister", "Federal Foreign Minister"),
        OwnOffice("the Federal Chancellor", "Federal Chancellor"),
        OwnOffice("the Chancellor", "Federal Chancellor"),
        OwnOffice("the Minister of State", "Minister of State"),
    ),
    self_names=("Germany", "the Federal Government", "the Federal Republic"),
    furniture=(
        "^{number}.{number}.{year} - [Press release|Article]$",
        "^Top of page$",
        "^[Welcome to|Related content|More information]{long}$",
    ),
    sources=(
        "https://www.auswaertiges-amt.de/en/newsroom/news/-/2465340",
        (
            "https://www.bundesregierung.de/breg-de/aktuelles/"
            "bundeskanzler-scholz-telefoniert-mit-dem-russischen-staatspraesidenten-wladimir-putin-1993270"
        ),
    ),
)
