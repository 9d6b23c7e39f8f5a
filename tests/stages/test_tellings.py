"""The ways in which texts tell of encounters: journeys, gatherings, agreements, nouns, companions.

Each row is a text of our own, and the meetings that it tells: kind, status, place, who took part.
"""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import parse_readout

PUBLISHED = dt.date(2026, 6, 12)  # a Friday

SMITH, DIAZ = "Foreign Minister Alan Smith of Peru", "Foreign Minister Carla Diaz of Chile"
BOTH = "Alan Smith, Carla Diaz"

JOURNEYS = [
    (
        f"{SMITH} traveled this week to Chile and Japan.",
        ["visit held Chile: Alan Smith", "visit held Japan: Alan Smith"],
    ),
    (
        f"{SMITH} visited Chile, Japan and Kenya.",
        [f"visit held {place}: Alan Smith" for place in ("Chile", "Japan", "Kenya")],
    ),
    (
        f"{SMITH} will travel to Reykjavík, Iceland, and Oslo, Norway.",
        ["visit planned Reykjavík: Alan Smith", "visit planned Oslo: Alan Smith"],
    ),
    (f"{SMITH} flew to Lisbon on Tuesday.", ["visit held Lisbon: Alan Smith"]),
    (f"{SMITH} flew to Lisbon, accompanied by Trade Minister Bo Kim.", ["visit held Lisbon: Alan Smith, Bo Kim"]),
    (f"{SMITH} arrived in Lisbon on Monday for a two-day visit.", ["visit held Lisbon: Alan Smith"]),
    (f"{SMITH} wrapped up a trip to Chile on Tuesday.", ["visit held Chile: Alan Smith"]),
    (f"{SMITH} travelled to Santiago for talks with {DIAZ}.", [f"meeting held Santiago: {BOTH}"]),
    (
        f"{SMITH} visited Chile and Kenya. In Santiago, he met with {DIAZ}.",
        ["visit held Kenya: Alan Smith", f"meeting held Santiago: {BOTH}"],
    ),
]

GATHERINGS = [
    (
        f"{SMITH} opened the Harbour Forum on Tuesday. He said that Peru would help.",
        ["conference held None: Alan Smith"],
    ),
    (f"{SMITH} closed the Harbour Forum. He said that Peru would help.", ["conference held None: Alan Smith"]),
    (f"{SMITH} spoke at the Harbour Forum in Lisbon. He asked for help.", ["conference held Lisbon: Alan Smith"]),
    (f"{SMITH} moderated a panel in Lisbon. He asked for help.", ["conference held Lisbon: Alan Smith"]),
    (f"{SMITH} spoke at a press conference in Lisbon. He asked for help.", []),
]

AGREED = [
    (f"On Saturday, {SMITH} and {DIAZ} agreed to hold a forum in Suva.", [f"meeting held None: {BOTH}"]),
    (f"During a meeting in Lima, {SMITH} and {DIAZ} agreed to expand trade.", [f"meeting held Lima: {BOTH}"]),
    (f"At a meeting in Lima, {SMITH} told {DIAZ} that trade should grow.", [f"meeting held Lima: {BOTH}"]),
    (f"At the meeting in Lima, {SMITH} thanked {DIAZ} for the grant.", []),
]

NOUNS = [
    (f"The meeting between {SMITH} and {DIAZ} focused on trade.", [f"meeting held None: {BOTH}"]),
    (
        f"{SMITH} visited Chile. The first item was a meeting in Santiago with {DIAZ}.",
        [f"meeting held Santiago: {BOTH}"],
    ),
    (f"A meeting between {SMITH} and {DIAZ} would help.", []),
]

WHO = [
    (
        "The Cabinet Secretary for Foreign Affairs, Hon. (Dr.) Alan Smith, met President Carla Diaz of Chile.",
        [f"meeting held None: {BOTH}"],
    ),
    (f"Secretary-General of ASEAN, Dr. Alan Smith, this morning received {DIAZ}.", [f"meeting held None: {BOTH}"]),
    (
        f"{SMITH} received today, Friday, 12 June 2026, at the headquarters of the Secretariat in Riyadh, {DIAZ}.",
        [f"meeting held Riyadh: {BOTH}"],
    ),
    (f"{SMITH} conversed with {DIAZ}.", [f"meeting held None: {BOTH}"]),
    (f"{SMITH} rang {DIAZ}.", [f"phone_call held None: {BOTH}"]),
]

CHANGED = [
    (
        f"A meeting with {DIAZ} in Lima, scheduled for today, did not take place.",
        ["meeting cancelled Lima: Carla Diaz"],
    ),
    (f"The meeting between {SMITH} and {DIAZ} was called off.", [f"meeting cancelled None: {BOTH}"]),
    (f"The meeting between {SMITH} and {DIAZ} has been postponed.", [f"meeting cancelled None: {BOTH}"]),
]

STAYS = [
    (
        f"{SMITH} met with {DIAZ} in Santiago. On 2 June, he travelled to Talca, where he met with students.",
        [f"meeting held Santiago: {BOTH}", "meeting held Talca: Alan Smith, students"],
    ),
]

APART = [
    (
        (
            f"On Tuesday, {SMITH} met with {DIAZ} in Talca. "
            "On Wednesday, he visited Naval Command in Lisbon, where he met with sailors."
        ),
        [f"meeting held Talca: {BOTH}", "meeting held Lisbon: Alan Smith, sailors"],
    ),
    (
        f"{SMITH} met with {DIAZ} and President Otto Lund of Norway in separate meetings in Oslo.",
        [f"meeting held Oslo: {BOTH}", "meeting held Oslo: Alan Smith, Otto Lund"],
    ),
    (f"{SMITH} hosted a working lunch for {DIAZ}.", [f"meeting held None: {BOTH}"]),
    (f"Last night, {SMITH} had attended a dinner offered by {DIAZ}.", [f"meeting held None: {BOTH}"]),
    (
        f"{SMITH} participated today in Lisbon in the Harbour Forum. He asked for help.",
        ["conference held Lisbon: Alan Smith"],
    ),
    (f"{SMITH} interacted in Lisbon with {DIAZ}.", [f"meeting held Lisbon: {BOTH}"]),
]

RECEIVED = [
    (
        "Mayor Alan Smith received at the Town Hall a delegation from the capital of Sichuan led by Vice Mayor Bo Kim.",
        ["meeting held Town Hall: Alan Smith, Bo Kim"],
    ),
    (
        "President Alan Smith of Peru received the letters of credence of Ambassador Carla Diaz of Chile.",
        [f"meeting held None: {BOTH}"],
    ),
    (
        "Ambassador Carla Diaz of Chile presented her credentials to President Alan Smith of Peru.",
        [f"meeting held None: {BOTH}"],
    ),
    ("President Alan Smith of Peru presented the results of the talks.", []),
]

MANY = [
    ("Nordic Foreign Ministers met in Lisbon on Tuesday.", ["conference held Lisbon: Nordic Foreign Ministers"]),
    (
        f"Foreign Ministers of the Caribbean Community held a session with {DIAZ} in Lima.",
        ["meeting held Lima: Carla Diaz, Foreign Ministers of the Caribbean Community"],
    ),
]

AHEAD = [
    (
        "The Minister said that Special Envoy Carla Diaz will travel to Kenya next week to discuss the drought.",
        ["visit planned Kenya: Carla Diaz"],
    ),
    (
        "Foreign Minister Alan Smith will return to the Gulf, visiting Oman on 20 June.",
        ["visit planned Oman: Alan Smith"],
    ),
    ("It is hoped that both sides will meet each other halfway.", []),
    ("The two leaders agreed that Secretary Carla Diaz will visit Kenya.", []),
]

MISSPELT = [
    ("Prime Minster Alan Smith of Peru and President Carla Diaz of Chile met in Lima.", [f"meeting held Lima: {BOTH}"]),
    ("Foreign Minsiter Alan Smith met with President Carla Diaz of Chile.", [f"meeting held None: {BOTH}"]),
]

SPOKEN = [
    (
        (
            "Peruvian President Alan Smith told Chilean President Carla Diaz on Tuesday that trade should grow. "
            "In a 40-minute phone call, Smith also asked for help."
        ),
        [f"phone_call held None: {BOTH}"],
    ),
    (
        (
            "President Alan Smith assured his Chilean counterpart, Carla Diaz, that trade would grow. "
            "The two leaders held delegation talks in Lima."
        ),
        [f"meeting held Lima: {BOTH}"],
    ),
    (
        "LIMA — Chairman Alan Smith hosted a welcome ceremony for and held talks with President Carla Diaz of Chile.",
        [f"meeting held Lima: {BOTH}"],
    ),
    (
        f"{SMITH} will visit Chile. He will pay a courtesy call on President Carla Diaz in Santiago.",
        [f"meeting planned Santiago: {BOTH}"],
    ),
]

SHARED = [
    ("Foreign Ministers Alan Smith of Peru and Carla Diaz of Chile met in Lima.", [f"meeting held Lima: {BOTH}"]),
    (
        "President Alan Smith met with Prime Ministers Carla Diaz of Chile and Bo Kim of Japan.",
        ["meeting held None: Alan Smith, Bo Kim, Carla Diaz"],
    ),
]

SPEECHES = [
    (
        f"{SMITH} delivered the keynote address at the Harbour Forum in Lisbon. He asked for help.",
        ["conference held Lisbon: Alan Smith"],
    ),
    (
        f"{SMITH} took part on Tuesday in the Harbour Forum in Lisbon. He asked for help.",
        ["conference held Lisbon: Alan Smith"],
    ),
    (f"{SMITH} was met at the airport by {DIAZ}.", [f"meeting held None: {BOTH}"]),
    (
        (
            "The ninth round of consultations between Peru and Chile took place in Lima, "
            f"co-chaired by {SMITH} and {DIAZ}."
        ),
        [f"meeting held Lima: {BOTH}"],
    ),
    (
        f"{SMITH} and {DIAZ} had the opportunity to engage on the sidelines of the G20.",
        [f"meeting held None: {BOTH}"],
    ),
    (
        f"President Alan Smith’s meeting with {DIAZ}, scheduled to take place in Lima on Friday, has been postponed.",
        [f"meeting cancelled Lima: {BOTH}"],
    ),
]

MET_OR_SPOKEN = [
    (f"{SMITH} will visit Lisbon, according to the Council press office.", ["visit planned Lisbon: Alan Smith"]),
    (
        f"PM calls with leaders\n\n{SMITH} spoke with {DIAZ}. He then met Prime Minister Bo Kim in Lima.",
        [f"phone_call held None: {BOTH}", "meeting held Lima: Alan Smith, Bo Kim"],
    ),
    (
        f"Speaking at a joint news conference with {DIAZ}, {SMITH} said that the border was open.",
        [f"meeting held None: {BOTH}"],
    ),
]

WRITTEN = [
    ("President Alan Smith received a letter from President Carla Diaz of Chile.", [f"message held None: {BOTH}"]),
    (
        f"{SMITH} sent a message of congratulations to {DIAZ}. Minister Smith met with Minister Diaz in Lima.",
        [f"message held None: {BOTH}", f"meeting held Lima: {BOTH}"],
    ),
    ("President Alan Smith sent a letter to the Security Council.", []),
]

BY_A_NOUN = [
    (
        f"{SMITH} met today with the Ambassadors of the EU Member States accredited to our country.",
        ["meeting held None: Alan Smith, Ambassadors of the EU Member States"],
    ),
    (f"{SMITH} met with the envoys from the region.", ["meeting held None: Alan Smith, envoys from the region"]),
    (
        f"During a meeting held with nine newly appointed Ambassadors, {SMITH} said that trade would grow.",
        ["meeting held None: Alan Smith, newly appointed Ambassadors"],
    ),
    (
        f"{SMITH} met virtually with the Heads of Peru’s Missions abroad and Directors of the Ministry.",
        ["video_call held None: Alan Smith, Heads of Peru’s Missions abroad and Directors of the Ministry"],
    ),
    (
        f"{SMITH} received a delegation of the Senate in Lima. He welcomed the delegation and praised the ties.",
        ["meeting held Lima: Alan Smith, delegation of the Senate"],
    ),
    (
        f"{SMITH} welcomed the delegation and had a friendly exchange on trade.",
        ["meeting held None: Alan Smith, delegation"],
    ),
    (f"{SMITH} met with the leaders of the two parties.", []),
    (f"{SMITH} welcomed the delegation's decision to sign.", []),
    (f"{SMITH} welcomed steps partners are taking.", []),
    (f"{SMITH} received community support.", []),
    ("The White House hosted leaders of the port.", []),
]

IN_TURN = [
    (
        (
            f"{SMITH} held bilateral talks with {DIAZ} and President Otto Lund of Norway. During the meeting with "
            "Minister Diaz, the ministers discussed trade. In his meeting with President Lund, he praised the ties."
        ),
        [f"meeting held None: {BOTH}", "meeting held None: Alan Smith, Otto Lund"],
    ),
    (
        (
            f"{SMITH} held trilateral talks with {DIAZ} and President Otto Lund of Norway. During the meeting with "
            "Minister Diaz, the ministers discussed trade."
        ),
        ["meeting held None: Alan Smith, Carla Diaz, Otto Lund"],
    ),
    (
        (
            f"{SMITH} met {DIAZ} and Trade Minister Bo Kim of Chile. During the meeting with Minister Diaz, "
            "the ministers discussed trade."
        ),
        ["meeting held None: Alan Smith, Bo Kim, Carla Diaz"],
    ),
    *(
        (
            (
                f"{SMITH} held {several} in Lisbon{day}. During the meeting with the US Secretary of State Bo Kim, the "
                f"two sides discussed trade. In the meeting with {DIAZ}, the ministers discussed copper."
            ),
            ["meeting held Lisbon: Alan Smith, Bo Kim", f"meeting held Lisbon: {BOTH}"],
        )
        for several, day in (("a series of meetings", " on Monday"), ("several meetings", ""))
    ),
]

JOINED = [
    (
        f"{SMITH} will visit Santiago on 22 June and {meet} {DIAZ}.",
        [f"meeting planned Santiago: {BOTH}"],
    )
    for meet in ("have a meeting with", "hold talks with", "meet")
] + [(f"{SMITH} visited Santiago and met {DIAZ}.", [f"meeting held Santiago: {BOTH}"])]

OF_STATES = [
    (f"{SMITH} met {DIAZ}, as part of his official visit to the friendly Republic of Chile.", "Chile"),
    (f"{SMITH} met {DIAZ} during his visit to the Federal Democratic Republic of Nepal.", "Nepal"),
    (f"{SMITH} met {DIAZ} in the Republic of Korea.", "Republic of Korea"),
    (f"{SMITH} met {DIAZ} in the Democratic Republic of the Congo.", "Democratic Republic of the Congo"),
    (f"{SMITH} met {DIAZ} ahead of his official visit to the Republic of Kenya.", "None"),
    (f"{SMITH} discussed copper with {DIAZ} during a meeting in Lisbon.", "Lisbon"),
    (f"{SMITH} met {DIAZ}. They discussed the accord with President Otto Lund of Norway.", "None"),
]

IN_NEWS = [
    (f"{SMITH} and {DIAZ} held a virtual consultative meeting.", [f"video_call held None: {BOTH}"]),
    (
        f"{SMITH} has discussed copper with {DIAZ}. During the telephone conversation, the sides praised the ties.",
        [f"phone_call held None: {BOTH}"],
    ),
    (
        f"{SMITH} hosted a reception for {DIAZ}, who is in Lisbon for the third dialogue.",
        [f"meeting held Lisbon: {BOTH}"],
    ),
    (
        f"Home Minister Bo Kim of Japan and Trade Minister Eve Lund of Japan also separately called on {DIAZ}.",
        ["meeting held None: Bo Kim, Carla Diaz", "meeting held None: Carla Diaz, Eve Lund"],
    ),
    (
        (
            f"{SMITH} met with the ambassadors recently accredited to Peru: the Ambassador of Estonia, Bo Kim; the "
            "Ambassador of Norway, Eve Lund; and the Ambassador of Canada, Dan Poe."
        ),
        ["meeting held None: Alan Smith, Bo Kim, Dan Poe, Eve Lund"],
    ),
    (
        (
            f"{SMITH} called on {DIAZ}. At the meeting held in Talca, Minister Smith extended greetings. The Minister "
            "was accompanied at the call by the Minister of Youth, Bo Kim."
        ),
        ["meeting held Talca: Alan Smith, Bo Kim, Carla Diaz"],
    ),
    (
        f"Peru and Chile will build a road, following a meeting between {SMITH} and {DIAZ} in Lisbon yesterday.",
        [f"meeting held Lisbon: {BOTH}"],
    ),
    (
        f"{SMITH} met President Otto Lund of Norway in Oslo, following a meeting with {DIAZ} in May.",
        ["meeting held Oslo: Alan Smith, Otto Lund"],
    ),
    (f"{SMITH} met with Overseas Peruvians in Oslo.", ["meeting held Oslo: Alan Smith, Overseas Peruvians"]),
    (f"{SMITH} met with Peruvians living in Oslo.", ["meeting held Oslo: Alan Smith, Peruvians"]),
    (f"{SMITH} in a phone conversation with {DIAZ} said that trade would grow.", [f"phone_call held None: {BOTH}"]),
    (f"{SMITH}, during a meeting with {DIAZ}, praised the ties.", [f"meeting held None: {BOTH}"]),
    (f"Yesterday {SMITH} in a phone call with {DIAZ} praised the ties.", [f"phone_call held None: {BOTH}"]),
    (
        f"{SMITH} here on Saturday held talks with {DIAZ} on the last day of his tour to Chile.",
        [f"meeting held Chile: {BOTH}"],
    ),
    (
        (
            f"{SMITH} met {DIAZ} in Lisbon. During the meeting, attention was paid to the coming visit of President "
            "Otto Lund of Norway."
        ),
        [f"meeting held Lisbon: {BOTH}"],
    ),
    (
        (
            "Working groups of the two governments met. Peru's delegation was led by Foreign Secretary Alan Smith. "
            "The Chilean delegation was headed by Trade Minister Carla Diaz."
        ),
        [f"meeting held None: {BOTH}"],
    ),
    (
        f"{SMITH}, who is on a tour of Chile, will meet students in Lisbon.",
        ["meeting planned Lisbon: Alan Smith, students"],
    ),
]

PLANS = [
    (
        (
            f"{SMITH} will pay an official visit to Chile on 23 June. During the visit, the Minister is expected to "
            f"hold talks with {DIAZ} and be received by President Otto Lund of Chile."
        ),
        [f"meeting planned Chile: {BOTH}", "meeting planned Chile: Alan Smith, Otto Lund"],
    ),
    (
        f"{SMITH} will meet {DIAZ} and be received by President Otto Lund in Talca.",
        [f"meeting planned Talca: {BOTH}", "meeting planned Talca: Alan Smith, Otto Lund"],
    ),
    (
        f"{SMITH} met {DIAZ} and was received by President Otto Lund in Talca.",
        [f"meeting held Talca: {BOTH}", "meeting held Talca: Alan Smith, Otto Lund"],
    ),
    (f"{SMITH} met with Overseas Vietnamese in Oslo.", ["meeting held Oslo: Alan Smith, Overseas Vietnamese"]),
    (
        f"{SMITH} has discussed bilateral trade with {DIAZ}. During the phone call, the sides praised the ties.",
        [f"phone_call held None: {BOTH}"],
    ),
    (
        f"Meanwhile, a meeting between visiting Minister Alan Smith and {DIAZ} was held this morning.",
        [f"meeting held None: {BOTH}"],
    ),
    (
        (
            f"{SMITH} met Chilean Prime Minister Carla Diaz in Lima. Trade Minister Bo Kim of Peru also called on the "
            "visiting Chilean premier."
        ),
        [f"meeting held Lima: {BOTH}", "meeting held None: Bo Kim, Carla Diaz"],
    ),
]

AFTERWARDS = [
    (
        f"{SMITH} held a joint press conference with {DIAZ} after their talks in Lisbon on Thursday.",
        [f"meeting held Lisbon: {BOTH}"],
    ),
    (
        f"{SMITH} and {DIAZ} addressed the media after their meeting in Lisbon on Wednesday.",
        [f"meeting held Lisbon: {BOTH}"],
    ),
    (f"{SMITH} thanked {DIAZ} after their talks in Lisbon in May.", []),
    (f"{SMITH} thanked {DIAZ} after her talks in Lisbon on Thursday.", []),
    (f"{SMITH} flew into Talca for talks with {DIAZ}.", [f"meeting held Talca: {BOTH}"]),
    (f"{SMITH} gave an audience on Friday to {DIAZ}.", [f"meeting held None: {BOTH}"]),
    (
        f"{SMITH} received this Wednesday at the headquarters of the Ministry in Lisbon {DIAZ}.",
        [f"meeting held Lisbon: {BOTH}"],
    ),
    (f"{SMITH} exchanged views with {DIAZ} on trade in a meeting on Thursday.", [f"meeting held None: {BOTH}"]),
    (
        f"{SMITH} met with his counterparts Bo Kim of Japan, Eve Lund of Norway and Mr. Dan Poe of Canada.",
        ["meeting held None: Alan Smith, Bo Kim, Dan Poe, Eve Lund"],
    ),
    (f"{SMITH} dialled {DIAZ} and thanked her.", [f"phone_call held None: {BOTH}"]),
]

DATELINES = [
    (f"{dateline} {SMITH} met {DIAZ}.", place)
    for dateline, place in (
        ("LISBON, ", "Lisbon"),
        ("LISBON. LUSA – ", "Lisbon"),
        ("00:01 | Lisbon (Portugal), Dec. 4.\n\n", "Lisbon"),
        ("Minister Smith receives Minister Diaz\n\nLisbon, 5.6.2026 | press release\n\n", "Lisbon"),
        ("Chile, ", "None"),
    )
] + [
    (f"LISBON\n\n{SMITH} met {DIAZ}.", "Lisbon"),
    (f"SANTIAGO – {SMITH}, who is on a visit to Chile, met {DIAZ}.", "Santiago"),
    (f"LISBON – {SMITH}, who is on a visit to Chile, met {DIAZ}.", "Chile"),
]

TOLD = [
    *IN_NEWS,
    *PLANS,
    *AFTERWARDS,
    *((text, [f"meeting held {place}: {BOTH}"]) for text, place in DATELINES),
    *BY_A_NOUN,
    *IN_TURN,
    *JOINED,
    *((text, [f"meeting held {place}: {BOTH}"]) for text, place in OF_STATES),
    *JOURNEYS,
    *GATHERINGS,
    *AGREED,
    *NOUNS,
    *WHO,
    *CHANGED,
    *STAYS,
    *APART,
    *RECEIVED,
    *MANY,
    *AHEAD,
    *MISSPELT,
    *SPOKEN,
    *MET_OR_SPOKEN,
    *WRITTEN,
    *SHARED,
    *SPEECHES,
]


@pytest.mark.parametrize(("text", "meetings"), TOLD, ids=[row[0][-60:] for row in TOLD])
def test_what_is_told(text: str, meetings: list[str]) -> None:
    read = [
        f"{meeting.kind.value} {meeting.status.value} {meeting.place}: "
        + ", ".join(sorted(person.name or person.role or "" for person in meeting.participants))
        for meeting in parse_readout(text, published=PUBLISHED).meetings
    ]
    assert sorted(meetings) == sorted(read)


def test_a_title_about_a_call_makes_no_call_of_whom_somebody_met() -> None:
    text = (
        "Minister Smith holds calls with counterparts\n\n"
        "Foreign Minister Alan Smith of Peru met with Foreign Minister Carla Diaz of Chile in Lima. "
        "Minister Smith spoke by phone with Foreign Minister Bo Kim of Japan.\n"
    )
    assert ["meeting", "phone_call"] == [meeting.kind.value for meeting in parse_readout(text).meetings]


def test_what_came_up_in_several_calls_came_up_in_each() -> None:
    text = (
        "Foreign Minister Alan Smith of Peru held calls with Foreign Minister Carla Diaz of Chile and Foreign "
        "Minister Bo Kim of Japan. In the calls, Minister Smith discussed with Minister Diaz and Minister Kim "
        "the price of copper."
    )
    meetings = parse_readout(text, published=PUBLISHED).meetings

    assert [["the price of copper"]] * 2 == [[topic.span.text for topic in meeting.topics] for meeting in meetings]


def test_each_of_several_counterparts_has_the_state_behind_the_name() -> None:
    text = f"{SMITH} met in Oslo with his colleagues Bo Kim of Japan and Eve Lund of Norway."
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings

    assert ["PE", "JP", "NO"] == [person.country for person in meeting.participants]


def test_two_may_lead_one_side() -> None:
    text = (
        "Peru and Chile held talks in Lima. The Peruvian side was co-led by Trade Minister Alan Smith and "
        "Health Minister Bo Kim. Trade Minister Carla Diaz led the Chilean delegation."
    )
    (meeting,) = parse_readout(text, published=PUBLISHED).meetings

    assert {"Alan Smith": "PE", "Bo Kim": "PE", "Carla Diaz": "CL"} == {
        person.name: person.country for person in meeting.participants
    }


def test_lines_of_a_diary_tell_day_and_place() -> None:
    text = (
        "The President returns from Japan\n\nMonday, June 8 – Tokyo\n\n"
        "President Alan Smith of Peru met with Foreign Minister Bo Kim of Japan.\n\n"
        "Tuesday, June 9 – Osaka\n\nPresident Smith received Ambassador Otto Lund of Norway.\n"
    )
    assert [(dt.date(2026, 6, 8), "Tokyo"), (dt.date(2026, 6, 9), "Osaka")] == [
        (meeting.date, meeting.place) for meeting in parse_readout(text, published=PUBLISHED).meetings
    ]
