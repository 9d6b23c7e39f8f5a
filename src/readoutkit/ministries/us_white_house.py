"""United States, the White House: readouts of the President, the Vice President and their advisers.

The title says `Readout of`; the country follows the counterpart's name; `the leaders` for both; closes with `###`.
Advisers' readouts are the longest; earlier and later contacts are woven in.

https://bidenwhitehouse.archives.gov/briefing-room/statements-releases/2024/02/23/readout-of-president-bidens-call-with-president-macron-of-france-3
https://www.miragenews.com/readout-of-president-bidens-call-with-692144/

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Readout of President Roe’s Call with Prime Minister Jan Doe of Ruritania").ministry
Ministry('us-white-house', 'The White House')
>>> known.recognize("President Doe of Ruritania left for the White House on Monday.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_OFFICE = "[President|Vice President|National Security Advisor|National Security Adviser|Special Presidential Envoy]"
_MET = "[spoke|met|held|hosted|called|convened|joined|participated|welcomed|briefed|led|traveled]"
_WHEN = "[|Today, |Yesterday, |This morning, |This afternoon, |This evening, |On {weekday}, |On {month} {day}, ]"

MINISTRY = Ministry(
    id="us-white-house",
    name="The White House",
    names=("White House",),
    country="US",
    hosts=("whitehouse.gov", "bidenwhitehouse.archives.gov", "obamawhitehouse.archives.gov"),
    signs=(
        Sign(f"^Readout[| of|:] {_OFFICE} {{name}}[|'s|'] [|{{some}}][Call|Calls|Meeting|Meetings|Trip|Visit]", 4, "title"),
        Sign("^Readout [of|from] {some}[National Security|White House|NSC|Vice President|President {name}'s]", 3, "title"),
        Sign("^Readout of {name}'s {some}[Call|Calls|Meeting|Meetings] with", 2, "title"),
        Sign("NSC Spokesperson", 4, "head"),
        Sign("[BRIEFING ROOM|STATEMENTS AND RELEASES|The White House Office of the Press Secretary]", 3, "head"),
        Sign("^THE WHITE HOUSE$", 4, "head"),
        Sign("Office of the [|Vice President's ]Press Secretary", 3, "head"),
        Sign(f"^{_WHEN}President {{name}} {_MET} {{some}}[with|for]", 3, "head"),
        Sign(f"^{_WHEN}Vice President {{name}} {_MET} {{some}}[with|for|at]", 3, "head"),
        Sign(f"^{_WHEN}[|Principal ][|Deputy ]National Security [Advisor|Adviser] {{name}} {_MET}", 3, "head"),
        Sign("at the White House", 1, "head"),
        Sign("[the Biden-Harris Administration|the Trump Administration]", 1),
    ),
    against=(
        Sign("^[Press release|PRESS RELEASE|Press Releases]", 2, "head"),
        Sign("Office of the Spokesperson", 3, "head"),
    ),
    own_offices=(
        OwnOffice("the President", "President"),
        OwnOffice("the Vice President", "Vice President"),
        OwnOffice("the National Security Advisor", "National Security Advisor"),
        OwnOffice("the First Lady", "First Lady"),
    ),
    self_names=("the United States", "the Administration", "the U.S. side", "the American side"),
    furniture=(
        "^[BRIEFING ROOM|STATEMENTS AND RELEASES|THE WHITE HOUSE]$",
        "^Office of the Press Secretary$",
        "^For Immediate Release$",
        "^Scroll to Top Top$",
        "^Filed Under{long}$",
        "^Statement by NSC Spokesperson {long}$",
    ),
    dates="month-first",
    sources=(
        "https://www.miragenews.com/readout-of-president-bidens-call-with-692144/",
        "https://presidency.ucsb.edu/documents/readout-president-joe-bidens-call-with-european-allies-0",
    ),
)
