"""Meetings in sentences of invented texts: kind, status, who took part."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import parse_readout

PUBLISHED = dt.date(2026, 6, 12)  # a Friday

HELD = [
    ("President Alan Smith met with Prime Minister Bo Kim of Japan.", "meeting", ["Alan Smith", "Bo Kim"]),
    (
        "President Alan Smith spoke by phone today with Prime Minister Bo Kim of Japan.",
        "phone_call",
        ["Alan Smith", "Bo Kim"],
    ),
    ("President Alan Smith spoke today with Prime Minister Bo Kim of Japan.", "phone_call", ["Alan Smith", "Bo Kim"]),
    ("President Alan Smith spoke today to Prime Minister Bo Kim of Japan.", "phone_call", ["Alan Smith", "Bo Kim"]),
    (
        "President Alan Smith held a video call with Prime Minister Bo Kim of Japan.",
        "video_call",
        ["Alan Smith", "Bo Kim"],
    ),
    (
        "President Alan Smith received a telephone call from Prime Minister Bo Kim of Japan.",
        "phone_call",
        ["Alan Smith", "Bo Kim"],
    ),
    (
        "Prime Minister Bo Kim of Japan was received on 3 June, in Lima, by President Alan Smith of Peru.",
        "meeting",
        ["Bo Kim", "Alan Smith"],
    ),
    (
        "Foreign Minister Carla Diaz of Chile paid a courtesy call on President Alan Smith.",
        "meeting",
        ["Carla Diaz", "Alan Smith"],
    ),
    (
        "Foreign Minister Carla Diaz of Chile called on President Alan Smith today.",
        "meeting",
        ["Carla Diaz", "Alan Smith"],
    ),
    (
        "In a phone call with Foreign Minister Carla Diaz of Chile, President Alan Smith thanked her for the visit.",
        "phone_call",
        ["Alan Smith", "Carla Diaz"],
    ),
    (
        "When meeting with Foreign Minister Carla Diaz of Chile, President Alan Smith said that ties are strong.",
        "meeting",
        ["Alan Smith", "Carla Diaz"],
    ),
    (
        "President Alan Smith and Foreign Minister Carla Diaz of Chile discussed trade over the phone.",
        "phone_call",
        ["Alan Smith", "Carla Diaz"],
    ),
    (
        "President Alan Smith, who is in Lima for the forum, held talks with Foreign Minister Carla Diaz of Chile.",
        "meeting",
        ["Alan Smith", "Carla Diaz"],
    ),
    (
        "President Alan Smith met last night with President Carla Diaz of Peru.",
        "meeting",
        ["Alan Smith", "Carla Diaz"],
    ),
    (
        "President Alan Smith received a courtesy call by Foreign Minister Carla Diaz of Chile.",
        "meeting",
        ["Alan Smith", "Carla Diaz"],
    ),
    (
        "Foreign Minister Bo Kim of Japan and Foreign Minister Carla Diaz of Chile co-chaired the Ministerial Session.",
        "meeting",
        ["Bo Kim", "Carla Diaz"],
    ),
    (
        "Foreign Minister Bo Kim of Japan took part in a trilateral meeting hosted by Minister Carla Diaz of Chile.",
        "meeting",
        ["Bo Kim", "Carla Diaz"],
    ),
    (
        "Visiting Minister Carla Diaz of Chile paid a courtesy call on President Alan Smith.",
        "meeting",
        ["Alan Smith", "Carla Diaz"],
    ),
    ("President Alan Smith attended the Pacific Security Forum in Lima.", "conference", ["Alan Smith"]),
    ("President Alan Smith held a summit with President Carla Diaz of Chile.", "meeting", ["Alan Smith", "Carla Diaz"]),
    (
        "President Alan Smith travelled to Lima to meet with President Carla Diaz of Peru.",
        "meeting",
        ["Alan Smith", "Carla Diaz"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "names"), HELD, ids=[row[0][:60] for row in HELD])
def test_one_encounter_is_told(text: str, kind: str, names: list[str]) -> None:
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings
    assert (kind, "held") == (meeting.kind.value, meeting.status.value)
    assert sorted(names) == sorted(person.name or "" for person in meeting.participants)


ONE_BUILDS_ON_ANOTHER = """
President Alan Smith met with Prime Minister Bo Kim of Japan. They had a candid talk, building on the summit between
President Carla Diaz of Chile and President Otto Lund of Norway.
"""
BOTH_WERE_INTRODUCED = """
President Alan Smith of Peru went to Lisbon at the invitation of President Carla Diaz of Chile. On 2 June, both
Presidents held a bilateral meeting in the palace.
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [(ONE_BUILDS_ON_ANOTHER, ["Alan Smith", "Bo Kim"]), (BOTH_WERE_INTRODUCED, ["Alan Smith", "Carla Diaz"])],
    ids=["one builds on another", "both were introduced"],
)
def test_who_took_part_is_told_by_its_own_words(text: str, names: list[str]) -> None:
    (meeting,) = parse_readout(text.replace("\n", " ").strip(), published=PUBLISHED).meetings
    assert names == [person.name for person in meeting.participants]


PLANNED = [
    ("President Alan Smith will meet with President Carla Diaz of Chile on 20 June.", "meeting", 2),
    ("President Alan Smith is set to hold talks with President Carla Diaz of Chile on 20 June.", "meeting", 2),
    ("President Alan Smith is scheduled to meet President Carla Diaz of Chile on Monday.", "meeting", 2),
    ("The next Forum will take place in Busan in 2027.", "conference", 0),
    ("The Executive Committee will meet in Jeddah on 16 August 2026.", "conference", 0),
    ("President Alan Smith will travel to Lima tomorrow.", "visit", 1),
]


@pytest.mark.parametrize(("text", "kind", "count"), PLANNED, ids=[row[0][:60] for row in PLANNED])
def test_a_fixed_plan_is_an_entry(text: str, kind: str, count: int) -> None:
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings
    assert (kind, "planned", count) == (meeting.kind.value, meeting.status.value, len(meeting.participants))


NOTHING = [
    "President Alan Smith called on President Carla Diaz of Chile to release the prisoners.",
    "The two sides agreed to meet again in the autumn.",
    "President Alan Smith recalled their meeting in May.",
    "President Alan Smith had last met President Carla Diaz in Lima in February.",
    "The Secretary shall act in consultation with the heads of all agencies.",
    "When was the last time that President Alan Smith met with President Carla Diaz of Chile?",
    "President Alan Smith welcomed the decision of President Carla Diaz of Chile.",
    "President Alan Smith received a letter from the farmers of Chile.",
    "President Alan Smith invited President Carla Diaz of Chile to visit Lima.",
    "President Alan Smith thanked the Council and called it a valuable step.",
    "President Alan Smith welcomed the dialogue that President Carla Diaz of Chile has convened.",
]


@pytest.mark.parametrize("text", NOTHING, ids=[row[:60] for row in NOTHING])
def test_nothing_is_invented(text: str) -> None:
    assert () == parse_readout(text, published=PUBLISHED).meetings


GROUPS = [
    (
        "President Alan Smith spoke with Pacific Island Country (PIC) ambassadors.",
        "Pacific Island Country (PIC) ambassadors",
    ),
    ("President Alan Smith met virtually today with 15 leaders representing island nations.", "leaders"),
    ("President Alan Smith met with members of the diaspora in Lima.", "members of the diaspora"),
    ("President Alan Smith held meetings with local businesses working in Lima.", "local businesses"),
    ("President Alan Smith met with more than 40 nurses from the villages.", "nurses from the villages"),
    ("President Alan Smith met Prime Minister Bo Kim of Japan and international partners.", "international partners"),
]


@pytest.mark.parametrize(("text", "group"), GROUPS, ids=[row[1] for row in GROUPS])
def test_a_side_may_be_told_by_a_common_noun(text: str, group: str) -> None:
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings
    assert (None, group) == (meeting.participants[-1].name, meeting.participants[-1].role)


def test_a_delegation_that_comes_along_is_no_side() -> None:
    (meeting,) = parse_readout("President Alan Smith met Prime Minister Bo Kim of Japan and her delegation.").meetings
    assert ["Alan Smith", "Bo Kim"] == [person.name for person in meeting.participants]


def test_what_is_planned_on_a_visit_is_told_instead_of_it() -> None:
    text = (
        "President Alan Smith, joined by Minister Ida Lund, will travel to Lima on 20 June to meet with "
        "President Carla Diaz of Peru."
    )
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings
    assert ("meeting", "planned", "Lima") == (meeting.kind.value, meeting.status.value, meeting.place)
    assert ["Alan Smith", "Carla Diaz"] == [person.name for person in meeting.participants if person.role != "Minister"]


def test_a_visit_to_another_town_after_a_meeting_is_an_entry() -> None:
    text = "President Alan Smith met with Prime Minister Bo Kim of Japan in Osaka. Later he visited the troops in Lima."
    kinds = [(one.kind.value, one.place) for one in parse_readout(text, published=PUBLISHED).meetings]
    assert [("meeting", "Osaka"), ("visit", "Lima")] == kinds


def test_what_is_prepared_may_be_planned() -> None:
    text = "They also reviewed preparations for the forum to be held in Lima in May 2027."
    (_, forum) = parse_readout(
        f"President Alan Smith met with Prime Minister Bo Kim of Japan. {text}", published=PUBLISHED
    ).meetings
    assert ("conference", "planned", "Lima", ()) == (
        forum.kind.value,
        forum.status.value,
        forum.place,
        forum.participants,
    )


def test_a_meeting_of_two_after_a_gathering_of_many_is_one_more() -> None:
    text = (
        "President Alan Smith of Peru chaired the Pacific Summit in Lima. Prime Minister Bo Kim of Japan, President "
        "Carla Diaz of Chile and President Otto Lund of Norway took part in the summit. With President Carla Diaz of "
        "Chile, on 3 June, he discussed fisheries."
    )
    kinds = [one.kind.value for one in parse_readout(text, published=PUBLISHED).meetings]
    assert ["conference", "meeting"] == kinds


INCLUDED = (
    "Secretary of State Alan Smith met with the heads of the farming bodies, including Director Bo Kim and "
    "Ambassador Carla Diaz of Chile."
)
PARTED = "President Alan Smith met with Minister Bo Kim of Japan and, separately, with President Carla Diaz of Chile."
LED = "A high-level delegation led by Deputy Minister Bo Kim of Japan called on President Carla Diaz of Chile today."
AFTER = (
    "“Ties are strong,” Minister Bo Kim of Japan said after holding talks in Lima with President Carla Diaz of Chile."
)


def test_those_of_a_group_who_are_named_took_part() -> None:
    (meeting,) = parse_readout(INCLUDED, published=PUBLISHED).meetings
    assert ["Alan Smith", "Bo Kim", "Carla Diaz"] == [person.name for person in meeting.participants]


def test_who_was_met_separately_is_told_between_two() -> None:
    first, second = parse_readout(PARTED, published=PUBLISHED).meetings
    assert ["Bo Kim", "Carla Diaz"] == [one.participants[-1].name for one in (first, second)]


@pytest.mark.parametrize("text", [LED, AFTER], ids=["who led a delegation", "after holding"])
def test_who_met_is_told_before_the_verb(text: str) -> None:
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings
    assert ["Bo Kim", "Carla Diaz"] == sorted(person.name or "" for person in meeting.participants)


def test_what_only_the_standfirst_tells_is_an_entry() -> None:
    text = (
        "Talks with the President of Chile\n\nAlan Smith held talks with President of Chile Carla Diaz in Lima.\n\n"
        "April 9, 2026\n\nThe meeting began in a small circle and went on with all. They discussed trade.\n\n"
        "In the evening, Alan Smith had a telephone conversation with Prime Minister of Japan Bo Kim."
    )
    kinds = {meeting.kind.value for meeting in parse_readout(text, published=PUBLISHED).meetings}
    assert {"meeting", "phone_call"} == kinds


GATHERINGS = [
    "President Smith hosted Premier Bo Kim of Japan, President Carla Diaz of Chile and King Otto for a summit.",
    "President Alan Smith spoke with foreign ministers of ASEAN nations during the Pacific Foreign Ministers' Meeting.",
]


@pytest.mark.parametrize("text", GATHERINGS, ids=["guests of a summit", "a group at a meeting"])
def test_a_gathering_may_be_told_by_its_guests(text: str) -> None:
    assert ["conference"] == [one.kind.value for one in parse_readout(text, published=PUBLISHED).meetings]


def test_a_delegation_is_met_in_who_leads_it() -> None:
    text = "President Alan Smith met with President-elect Bo Kim's Consultation Delegation, led by Minister Ida Lund."
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings
    assert ["Alan Smith", "Ida Lund"] == [person.name for person in meeting.participants]


def test_a_roundtable_with_a_group_is_a_meeting() -> None:
    (meeting,) = parse_readout("President Alan Smith had a roundtable discussion with youth leaders in Lima.").meetings
    assert ("meeting", "youth leaders") == (meeting.kind.value, meeting.participants[-1].role)


def test_what_was_said_at_a_forum_was_said_there() -> None:
    text = (
        "President Alan Smith attended the Pacific Forum in Lima and had a meeting with Minister Bo Kim of Japan. "
        "In his speech at the Forum, President Smith called for open markets."
    )
    reading = parse_readout(text, published=PUBLISHED)
    said = reading.quotes[-1].meeting
    assert said is not None
    assert "conference" == said.kind.value


def test_a_counterpart_without_a_name_is_nobody_to_list() -> None:
    (meeting,) = parse_readout("President Alan Smith will meet his Chilean counterpart in Lima on 20 June.").meetings
    assert ["Alan Smith"] == [person.name for person in meeting.participants]


def test_a_gathering_in_which_nobody_acts_gives_way_to_the_meetings_there() -> None:
    text = (
        "President Alan Smith attended the Pacific Summit in Lima. He had a bilateral with Prime Minister Bo Kim of "
        "Japan. They discussed trade."
    )
    assert ["meeting"] == [meeting.kind.value for meeting in parse_readout(text, published=PUBLISHED).meetings]
    spoke = text.replace("He had", "In his address, he called for open markets. He had")
    assert ["conference", "meeting"] == [one.kind.value for one in parse_readout(spoke, published=PUBLISHED).meetings]


def test_who_met_separately_met_each_alone() -> None:
    text = "President Alan Smith met separately with President Carla Diaz of Chile and Prime Minister Bo Kim of Japan."
    reading = parse_readout(text)
    assert [["Alan Smith", "Carla Diaz"], ["Alan Smith", "Bo Kim"]] == [
        [person.name for person in meeting.participants] for meeting in reading.meetings
    ]


def test_those_present_take_part() -> None:
    text = (
        "President Alan Smith met with President Carla Diaz of Chile. "
        "The meeting was attended by Defence Minister Dina Okoro and Ambassador Emil Novak."
    )
    (meeting,) = parse_readout(text).meetings
    assert 4 == len(meeting.participants)


def test_a_line_on_several_meetings_covers_them_all() -> None:
    text = (
        "President Alan Smith of Peru met with President Carla Diaz of Chile on 3 June. "
        "Later, he met with Prime Minister Bo Kim of Japan. "
        "Defence Minister Dina Okoro was present at the meetings."
    )
    assert [3, 3] == [len(meeting.participants) for meeting in parse_readout(text, published=PUBLISHED).meetings]


def test_the_heads_of_the_sides_are_those_who_met() -> None:
    text = (
        "The third round of consultations between India and Chile was held in Lima on 3 June 2026. "
        "The Indian side was led by Secretary Alan Smith, and the Chilean side was led by Vice Minister Carla Diaz."
    )
    (meeting,) = parse_readout(text).meetings
    assert ["Alan Smith", "Carla Diaz"] == [person.name for person in meeting.participants]
    assert ("Lima", dt.date(2026, 6, 3)) == (meeting.place, meeting.date)


@pytest.mark.parametrize(
    ("told", "chaired"),
    [
        ("hosted an informal meeting of foreign ministers in Delft, co-chaired by {}", True),
        ("attended a conference in Delft on Monday, chaired by {}", True),
        ("convened a dialogue in Delft, led by Kenyan Foreign Minister Ann Mwangi and {}", True),
        ("met Kenyan Foreign Minister Ann Mwangi and praised the committee, chaired by {}", False),
        ("met Kenyan Foreign Minister Ann Mwangi after the meeting of the committee, chaired by {}", False),
    ],
)
def test_who_chaired_a_gathering_took_part(told: str, *, chaired: bool) -> None:
    chair = "Dutch Foreign Minister Joost Verhagen"
    (meeting,) = parse_readout(f"Ethiopian Foreign Minister Selam Tesfaye {told.format(chair)}.").meetings

    assert chaired == ("joost-verhagen" in {one.id for one in meeting.participants})


def test_many_told_at_once_give_way_to_those_told_one_by_one() -> None:
    text = (
        "Foreign Minister Alan Smith of Peru met his counterparts in Lima on 3 June 2026. "
        "In his meeting with Foreign Minister Carla Diaz of Chile, he thanked Chile for its help."
    )
    (meeting,) = parse_readout(text).meetings
    assert ["Alan Smith", "Carla Diaz"] == [person.name for person in meeting.participants]
    assert "Lima" == meeting.place


def test_a_side_that_nobody_names_is_told_by_its_noun() -> None:
    (meeting,) = parse_readout("President Alan Smith met today with members of the diaspora.").meetings
    assert [("Alan Smith", "President"), (None, "members of the diaspora")] == [
        (person.name, person.role) for person in meeting.participants
    ]


def test_the_title_tells_the_encounter_only_where_the_body_is_silent() -> None:
    body = "President Alan Smith congratulated President Carla Diaz of Chile on her election."
    title = "Call with President Carla Diaz of Chile"
    assert ["phone_call"] == [
        m.kind.value for m in parse_readout(f"Readout of President Alan Smith’s {title}\n\n{body}").meetings
    ]


def test_the_title_decides_the_kind_of_a_verb_that_fits_several() -> None:
    text = "Readout of President Alan Smith’s Meeting with President Carla Diaz\n\n"
    text += "President Alan Smith spoke today with President Carla Diaz of Chile."
    assert ["meeting"] == [meeting.kind.value for meeting in parse_readout(text, published=PUBLISHED).meetings]


def test_who_asked_received_and_where_beside_it_are_told() -> None:
    text = "President Alan Smith received President Carla Diaz of Chile in Lima for 40 minutes "
    text += "on the sidelines of the Pacific Forum."
    (meeting,) = parse_readout(text).meetings
    assert meeting.host is not None
    assert meeting.duration is not None
    assert meeting.occasion is not None
    assert ("Alan Smith", "40 minutes", "the Pacific Forum") == (
        meeting.host.name,
        meeting.duration.text,
        meeting.occasion.text,
    )


def test_the_day_is_told_by_the_line_before_wherever_its_words_stand() -> None:
    text = (
        "Nations should share the water of the lake, Foreign Minister Alan Smith said on Monday.\n"
        "He made the comments during a meeting with Foreign Minister Carla Diaz of Chile in Lima."
    )
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings
    assert dt.date(2026, 6, 8) == meeting.date


@pytest.mark.parametrize(
    "words",
    [
        "at her request",
        "at the latter's request",
        "at the request of the Dutch side",
        "at Verhagen's request",
        "on the initiative of Minister Verhagen",
    ],
)
def test_at_whose_request(words: str) -> None:
    text = (
        "Foreign Minister Selam Tesfaye of Ethiopia spoke by phone with Dutch Foreign Minister Joost Verhagen on 4 May "
        f"2031 {words}."
    )
    (meeting,) = parse_readout(text).meetings

    assert "joost-verhagen" == (meeting.initiator.id if meeting.initiator else None)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("for 40 minutes", "40 minutes"),
        ("for some 40 minutes", "40 minutes"),
        ("for two and a half hours", "two and a half hours"),
        ("for an hour and a half", "an hour and a half"),
        ("for half an hour", "half an hour"),
        ("on 4 May 2031", None),
        ("for the third time", None),
    ],
)
def test_how_long(words: str, told: str | None) -> None:
    text = f"Foreign Minister Selam Tesfaye of Ethiopia met Dutch Foreign Minister Joost Verhagen in Delft {words}."
    (meeting,) = parse_readout(text).meetings

    assert told == (meeting.duration.text if meeting.duration else None)


def test_at_her_request_is_hers_whose_title_tells() -> None:
    text = (
        "Foreign Minister Ms Selam Tesfaye of Ethiopia spoke by phone with Dutch Foreign Minister Mr Joost Verhagen at "
    )
    (hers,) = parse_readout(text + "her request.").meetings
    (his,) = parse_readout(text + "his request.").meetings

    assert ["Selam Tesfaye", "Joost Verhagen"] == [one.initiator and one.initiator.name for one in (hers, his)]
