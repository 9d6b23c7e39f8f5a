"""United States, Department of State: readouts of the Secretary and her or his deputies.

One paragraph below a spokesperson line; no quotation marks; afterwards `the Secretary`, even where the guest is one.
The title has a shorter office than the body; two blanks after full stops.

https://www.state.gov/secretary-blinkens-call-with-french-foreign-minister-le-drian-2/
https://menafn.com/1110771538/Secretary-Rubios-Meeting-With-UK-Foreign-Secretary-Cooper

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Secretary of State Ada B. Roe spoke today with Ruritanian Foreign Minister Jan Doe.").ministry
Ministry('us-state', 'United States Department of State')
>>> known.recognize("Jan Doe said he would speak with the Secretary of State.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_MET = "[spoke|met|held|hosted|called|congratulated|participated|joined|traveled|welcomed|co-hosted|convened]"

MINISTRY = Ministry(
    id="us-state",
    name="United States Department of State",
    names=("State Department", "U.S. Department of State", "US State Department"),
    country="US",
    hosts=("state.gov",),
    signs=(
        Sign("^Office of the Spokesperson$", 3.5, "head"),
        Sign("attributable to [|Department |Deputy |Principal Deputy |Acting ][Spokesperson|spokesperson]", 4, "head"),
        Sign("^As stated by [|Principal Deputy ]Spokesperson", 4, "head"),
        Sign(
            "^[|Acting |Deputy |Under |Assistant ]Secretary [|of State ]{name}'s [|{name} ][Call|Meeting]", 3, "title"
        ),
        Sign("^[|Acting |Deputy |Under |Assistant ]Secretary {name}'s {name} with", 2, "title"),
        Sign(
            f"^[|On {{month}} {{day}}, |Today, |Yesterday, ][|Acting |Deputy ]Secretary of State {{name}} {_MET}",
            3,
            "head",
        ),
        Sign("^[|U.S. ]Special [Envoy|Representative] for {some}'s [Call|Calls|Meeting|Travel]", 2, "title"),
        Sign("^{name}, [Secretary of State|Department Spokesperson|Deputy Secretary of State]$", 3, "head"),
        Sign("[at|of] the U.S. Department of State", 1.5, "head"),
        Sign("^[U.S.|United States]-{country} {some}[Dialogue|Consultations|Meeting]", 1.5, "title"),
        Sign("[Attribution is on-the-record from Spokesperson]", 3, "head"),
        Sign("the State Department said", 3, "head", "news"),
        Sign("Secretary of State {name} [pressed|told|said|urged]", 1, "head", "news"),
    ),
    against=(Sign("Prime Minister's Office, 10 Downing Street", 3, "head"),),
    own_offices=(
        OwnOffice("the Secretary", "Secretary of State"),
        OwnOffice("the Secretary of State", "Secretary of State"),
        OwnOffice("the Deputy Secretary", "Deputy Secretary of State"),
        OwnOffice("the Under Secretary", "Under Secretary of State"),
        OwnOffice("the Assistant Secretary", "Assistant Secretary of State"),
        OwnOffice("the Special Envoy", "Special Envoy"),
        OwnOffice("the Special Representative", "Special Representative"),
    ),
    self_names=("the United States", "the Administration", "the U.S. side", "the American side"),
    furniture=(
        "^Readout$",
        "^Office of the Spokesperson$",
        "^The [below|following] is attributable to [|Principal Deputy |Deputy |Department ]Spokesperson {some}:$",
        "^As stated by [|Principal Deputy ]Spokesperson {some}:$",
        "^/Public Release.{long}$",
        "^{month} {day}, {year}$",
    ),
    dates="month-first",
    sources=(
        "https://www.state.gov/secretary-blinkens-call-with-french-foreign-minister-le-drian-2/",
        "https://menafn.com/1110771538/Secretary-Rubios-Meeting-With-UK-Foreign-Secretary-Cooper",
    ),
)
