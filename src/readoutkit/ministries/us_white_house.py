"""United States, the White House: readouts of the President, the Vice President and their advisers.

Titled `Readout of`; the country follows the counterpart's name; `the leaders` for both; advisers' are the longest.
https://www.miragenews.com/readout-of-president-bidens-call-with-692144/

>>> from readoutkit.registry import Registry
>>> known = Registry.builtin()
>>> known.recognize("Readout of President Roe’s Call with Prime Minister Jan Doe of Ruritania").ministry
Ministry('us-white-house', 'The White House')
>>> known.recognize("President Doe of Ruritania left for the White House on Monday.").ministry is None
True
"""

from readoutkit.ministry import Ministry, OwnOffice, Sign

_ADVISER = (
    "[National Security Advisor|Deputy National Security Advisor|Homeland Security Advisor|"
    "Principal Deputy National Security Advisor|Assistant to the President|Deputy Assistant to the President|"
    "Special Assistant to the President|NSC Coordinator|White House Coordinator|Special Presidential Coordinator]"
)
_OFFICE = f"[President|Vice President|Special Presidential Envoy|{_ADVISER[1:]}"
_TITLED = "[National Security|Homeland Security|White House|NSC|U.S.-{country}|Vice President|President {name}'s]"
_GUEST = "[President|Prime Minister|Chancellor|King|Crown Prince|Taoiseach|Premier|Prime Minister-designate|Emir|Amir]"
_MET = "[spoke|talked|met|held|hosted|called|convened|joined|participated|welcomed|received|led|traveled|visited|will]"
_NAMESAKE = "[Vice President|National Security Adviser|National Security Advisor]"
_TIMES = "Today |Today, |Yesterday |Yesterday, |This morning |This morning, |This afternoon |This afternoon, "
_WHEN = f"[|{_TIMES}|This evening, |This week, |On {{some}}, |Today in {{place}}, ]"
_I = f"^{_WHEN}[|Vice ]President {{name}}"

MINISTRY = Ministry(
    id="us-white-house",
    name="The White House",
    names=("White House",),
    country="US",
    hosts=("whitehouse.gov", "bidenwhitehouse.archives.gov", "obamawhitehouse.archives.gov"),
    signs=(
        Sign(f"^Readout[| of|:] {_OFFICE} {{name}}[|'s|'] {{some}}[Call|Meeting|Calls|Meetings|Trip]", 4, "title"),
        Sign(f"^Readout [of|from] {{some}}{_TITLED}", 3, "title"),
        Sign("^Readout of {name}'s {some}[Call|Calls|Meeting|Meetings] with", 2, "title"),
        Sign("^Statement [by|from] {some}[Press Secretary|Chief Spokesperson|National Security Council]", 3, "title"),
        Sign("[NSC Spokesperson|THE WHITE HOUSE|BRIEFING ROOM|STATEMENTS AND RELEASES]", 4, "head"),
        Sign("[Office of the Press Secretary|U.S. Presidential Delegation]", 3, "head"),
        Sign(f"{_I} [|today ]{_MET}", 2, "head"),
        Sign(f"{_I} [|today ]{_MET} {{some}}{{when}}", 0.5, "head"),
        Sign(f"{_I} {_MET} {{some}}with {{some}}{_GUEST} {{name}} of {{country}}", 0.5, "head"),
        Sign(f"{_I} {{initial}} {{name}} [|and {{some}}]{_MET}", 1, "head"),
        Sign(f"^{_WHEN}Vice President {{name}} [|today ]{_MET}", 0.5, "head"),
        Sign("^[Today|Yesterday|This morning|This afternoon]{some}, [|Vice ]President {name}", 0.5, "head"),
        Sign("^[|NSC |White House ]Coordinator for [|the ]{name} [traveled|met|visited]", 2.5, "head"),
        Sign("^The [|Vice ]President [spoke|met] [today|this morning|this afternoon|by phone]", 2.5, "head"),
        Sign(f"^{_WHEN}{_ADVISER} {{some}}[and|{_MET[1:]}", 3, "head"),
        Sign(f"{_I} and {_GUEST} {{name}} of {{country}} [spoke|talked|met]", 2, "head"),
        Sign("at the White House", 1, "head"),
        Sign("[the United States|U.S.|American|the US]", 0.5),
    ),
    against=(
        Sign(f"^{_NAMESAKE} {{place}} of {{country}} [spoke|met|held|received|called]", 3, "head"),
        Sign(f"^[|{_TIMES}]{_NAMESAKE} of {{country}}", 3, "head"),
        Sign(f"^{_WHEN}[|Vice ]President H.E.", 1, "head"),
        Sign("[on|On] {day} {month} {year}", 1, "lead"),
        Sign("American [States|President|Secretary|Minister|Foreign Minister|counterpart|side]", 0.5),
        Sign("[President {name} of the United States|U.S. President|thanked the United States]", 2, "head"),
        Sign("US President", 2, "head"),
        Sign("^[Press release|PRESS RELEASE|Press Releases|Office of the Spokesperson]", 3, "head"),
    ),
    own_offices=(
        OwnOffice("the President", "President"),
        OwnOffice("the Vice President", "Vice President"),
        OwnOffice("the National Security Advisor", "National Security Advisor"),
        OwnOffice("the First Lady", "First Lady"),
    ),
    self_names=("the United States", "the Administration", "the U.S. side", "the American side"),
    furniture=(
        "^[BRIEFING ROOM|STATEMENTS AND RELEASES|THE WHITE HOUSE|Office of the Press Secretary|Scroll to Top Top]$",
        "^[For Immediate Release|###|Filed Under{long}]$",
    ),
    dates="month-first",
    sources=("https://www.miragenews.com/readout-of-president-bidens-call-with-692144/",),
)
