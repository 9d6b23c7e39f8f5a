"""How newsrooms relay readouts: offices in pairs, sources put in between, what took place before.

Each row is a text of our own, and what is to be read: people with their side, meetings, quotes with their speakers.
"""

from __future__ import annotations

import pytest

from readoutkit import Readout, parse_readout


def _people(readout: Readout) -> list[str]:
    return [f"{one.name or one.role} {one.country or one.organization}" for one in readout.participants]


def _meetings(readout: Readout) -> list[str]:
    return [
        f"{one.kind} {one.place}: {', '.join(person.name or person.id for person in one.participants)}"
        for one in readout.meetings
    ]


def _quotes(readout: Readout) -> list[str]:
    return [
        f"{', '.join(person.name or person.id for person in one.speakers)}: {one.span.text}" for one in readout.quotes
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Peruvian and Chilean foreign ministers, Ana Roe and Bo Shin, met in Lima.", ["Ana Roe PE", "Bo Shin CL"]),
        ("The Peruvian and Chilean presidents Ana Roe and Bo Shin met in Lima.", ["Ana Roe PE", "Bo Shin CL"]),
        (
            "The US, Peruvian and Chilean foreign ministers met in Lima.",
            ["foreign minister US", "foreign minister PE", "foreign minister CL"],
        ),
        ("Ana Roe, spokesperson of Peru MoFA, said that the road was open.", ["Ana Roe PE"]),
        (
            "Roe calls Shin\n\nThe Peruvian president said: “I reiterated to President Shin what I said.”",
            ["president PE"],
        ),
        # initials without a space, and a name told again in another spelling, are of the one told before
        (
            "Minister Ana Roe of Peru met Minister Bo Shin of Chile. A.Roe said that all is well.",
            ["Ana Roe PE", "Bo Shin CL"],
        ),
        (
            "Minister Sergey Ayvazian of Peru met Minister Bo Shin. Sergei Aivazyan said that all is well.",
            ["Sergey Ayvazian PE", "Bo Shin None"],
        ),
        ("Minister Ana Li of Peru met Minister Bo Ly of Chile. Ly said that all is well.", ["Ana Li PE", "Bo Ly CL"]),
        (
            "Minister Ivan Roe of Peru met Minister Bo Shin of Chile. K. Roe thanked him.",
            ["Ivan Roe PE", "Bo Shin CL", "K. Roe None"],
        ),
        (
            "Minister Bo Shin met the Director of the Austrian Federal Ministry for European Affairs Ana Roe.",
            ["Bo Shin None", "Ana Roe AT"],
        ),
        ("The Russian Deputy Minister of Trade V. Roe met Minister Bo Shin of Peru.", ["V. Roe RU", "Bo Shin PE"]),
        # what is a nation as well
        (
            "Minister Bo Turk of Peru met President Ana Roe of Chile. Minister Turk thanked her.",
            ["Bo Turk PE", "Ana Roe CL"],
        ),
        ("Minister Bo Shin of Peru told President Roe Turkish troops would leave.", ["Bo Shin PE"]),
        # regions, posts, and states that no table knows
        (
            "President Ana Roe of Peru received the US Special Envoy for the Western Balkans, Bo Shin.",
            ["Ana Roe PE", "Bo Shin US"],
        ),
        ("President Ana Roe of Peru met the Foreign Minister of Norvane Bo Shin.", ["Ana Roe PE", "Bo Shin None"]),
        (
            "Kenya's Ambassador to Peru Ana Roe met her Chilean counterpart to Peru Bo Shin.",
            ["Ana Roe KE", "Bo Shin CL"],
        ),
        # bodies of bodies
        (
            "The Chair of the African Union (AU) Commission, Ana Roe, met the Head of the EU Agency for Asylum.",
            ["Ana Roe African Union Commission", "Head EU Agency for Asylum"],
        ),
        ("Minister Ana Roe of Peru met the U.S Secretary of Trade Bo Shin.", ["Ana Roe PE", "Bo Shin US"]),
        (
            "Kuwait's Sheikh Ana Roe and France's Bo Le Shin commended the road.",
            ["Ana Roe KW", "Bo Le Shin FR"],
        ),
        # a name that the text spells otherwise elsewhere
        (
            "Sergey Roe and Bo Shin had a telephone conversation. Foreign Minister Sergei Roe of Peru praised it.",
            ["Sergey Roe PE", "Bo Shin None"],
        ),
        ("Minister Ana Roe of Peru met Chile's top diplomat, Bo Shin, today.", ["Ana Roe PE", "Bo Shin CL"]),
        # small words that are given names, nicknames, letters behind a name, offices that are names
        ("President To Roe of Vietnam met Minister Do Hung Shin of Laos.", ["To Roe VN", "Do Hung Shin LA"]),
        ("The President To Visit Norway, Minister Bo Shin of Laos said.", ["Bo Shin LA"]),
        (
            'President Ana "Nan" Roe of Peru met Minister Bo Shin of Chile. Nan Roe praised Chile.',
            ['Ana "Nan" Roe PE', "Bo Shin CL"],
        ),
        (
            "The Foreign Minister of Sri Lanka, Ana Roe PC, MP, met Minister Amir Shin of Chile.",
            ["Ana Roe LK", "Amir Shin CL"],
        ),
        (
            "The Speaker of the Grand National Assembly of Peru Ana Roe met Minister Bo Shin.",
            ["Ana Roe PE", "Bo Shin None"],
        ),
        ("Minister Ana Roe of Peru met DRC's Bo Le Shin.", ["Ana Roe PE", "Bo Le Shin CD"]),
        (
            "Minister for Trade and the Pacific Ana Roe met the Minister for Trade and the European Union.",
            ["Ana Roe None", "Minister for Trade None"],
        ),
        # whose hopes somebody tells
        (
            "Minister Bo Shin of Chile met Minister Ana Roe. Minister Roe reaffirmed Peru's firm support for the road.",
            ["Bo Shin CL", "Ana Roe PE"],
        ),
        (
            "Minister Ana Roe met Minister Bo Shin of Chile. She reaffirmed Peru's right to it.",
            ["Ana Roe None", "Bo Shin CL"],
        ),
        # the office of a counterpart
        (
            "The ministers of Peru and Chile met. Peruvian Minister Ana Roe and her Chilean counterpart Bo Shin met.",
            ["Ana Roe PE", "Bo Shin CL"],
        ),
        (
            "Minister Ana Roe met Minister Bo Shin of Chile. Minister Roe said that Peru attaches great weight to it.",
            ["Ana Roe PE", "Bo Shin CL"],
        ),
        (
            "Minister Ana Roe met Minister Bo Shin of Chile. Minister Roe said that Chile was ready.",
            ["Ana Roe None", "Bo Shin CL"],
        ),
        (
            "Minister of Trade Ana Roe met her Chilean counterpart Bo Shin. The Chilean Trade Minister praised her.",
            ["Ana Roe None", "Bo Shin CL"],
        ),
        # the short form of an office before a name
        ("Director-General Ana Roe of Peru met Minister Bo Shin. DG Roe praised him.", ["Ana Roe PE", "Bo Shin None"]),
        (
            "Minister Ana Roe of Peru met her Irish and Greek counterparts, Bo Shin and Carla Diaz.",
            ["Ana Roe PE", "Bo Shin IE", "Carla Diaz GR"],
        ),
        (
            "Minister Ana Roe of Peru met Minister Bo Shin of Chile and Senator Carla Diaz.",
            ["Ana Roe PE", "Bo Shin CL", "Carla Diaz CL"],
        ),
        ("Minister Ana Roe of Peru met Pope Bo. His Holiness thanked her.", ["Ana Roe PE", "Bo VA"]),
        # `along with` tells not with whom
        (
            "Minister Ana Roe of Peru met Senator Bo Shin of Chile, along with the Minister of Trade, Carla Diaz.",
            ["Ana Roe PE", "Bo Shin CL", "Carla Diaz None"],
        ),
        ("Minister Ana Roe of Peru met her counterpart from Chile, Bo Shin, today.", ["Ana Roe PE", "Bo Shin CL"]),
        # in whose company
        (
            "Minister Ana Roe of Peru and Ambassador Bo Shin met President Carla Diaz of Chile.",
            ["Ana Roe PE", "Bo Shin PE", "Carla Diaz CL"],
        ),
        (
            "President Ana Roe of Peru and President Bo Shin met President Carla Diaz of Chile.",
            ["Ana Roe PE", "Bo Shin None", "Carla Diaz CL"],
        ),
        (
            "Minister Ana Roe of Peru met Minister Carla Diaz of Chile. Diaz was accompanied by Ambassador Bo Shin.",
            ["Ana Roe PE", "Carla Diaz CL", "Bo Shin CL"],
        ),
        (
            "The Peruvian delegation was led by Minister Ana Roe, with Ambassador Bo Shin.",
            ["Ana Roe PE", "Bo Shin PE"],
        ),
        # where somebody is posted, and where a guest is accredited
        *(
            (f"Minister Ana Roe received Mr. Bo Shin, {office}, for a farewell call.", ["Ana Roe CL", "Bo Shin PE"])
            for office in (
                "Consul at the Embassy of Peru in Chile",
                "Chargé d'Affaires at the Embassy of Peru in Chile",
                "Ambassador at the Peruvian Embassy in Chile",
            )
        ),
        (
            "Minister Ana Roe received Mr. Bo Shin, Counsellor at the Peruvian Ministry of Justice.",
            ["Ana Roe None", "Bo Shin PE"],
        ),
        (
            "Minister Ana Roe received Mr. Bo Shin, Ambassador of Peru, at the Ministry of Justice.",
            ["Ana Roe None", "Bo Shin PE"],
        ),
        # a headline and a caption sign no page, and a ministry that does not speak tells no home
        (
            "Ana Roe\n\n3 May 2031\n\nBo Shin of Peru with Ana Roe\n\nMinister Ana Roe met Minister Bo Shin of Peru.",
            ["Ana Roe None", "Bo Shin PE"],
        ),
        (
            "Minister Ana Roe met Mr Bo Shin. A delegation from the Peruvian Ministry of Justice was there too.",
            ["Ana Roe None", "Bo Shin None"],
        ),
        (
            "Minister Ana Roe met the Deputy Commissioner of the State Patent Office, Republic of Peru, Mr Bo Shin.",
            ["Ana Roe None", "Bo Shin PE"],
        ),
        (
            "Minister Ana Roe met Mrs. Bo Shin, the interim Peruvian Embassy representative.",
            ["Ana Roe None", "Bo Shin PE"],
        ),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert people == _people(parse_readout(text))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Cabinet Secretaries Ana Roe and Bo Shin met President Carla Diaz.",
            ["Cabinet Secretary", "Cabinet Secretary", "President"],
        ),
        (
            "President Carla Diaz met Ambassador Ana Roe, Head of the Foreign Ministry's Asia Department.",
            ["President", "Head of the Foreign Ministry's Asia Department"],
        ),
        ("President Carla Diaz met Ambassador Ana Roe and Minister Bo Shin.", ["President", "Ambassador", "Minister"]),
        ("President Carla Diaz met Senator Ana Roe.", ["President", "Senator"]),
        ("President Carla Diaz met Minister Ana Roe. Senator Roe thanked her.", ["President", "Minister"]),
        (
            "President Diaz met Amb. Ana Roe, Director UN & Multilateral Affairs, and Ms Bo Shin, Director Americas.",
            ["President", "Director UN & Multilateral Affairs", "Director Americas"],
        ),
        ("President Carla Diaz met her Irish and Greek counterparts, Ana Roe and Bo Shin.", ["President", None, None]),
        (
            "Minister of Trade, H.E. Ana Roe, Special Envoy of President Bo Shin, called on President Carla Diaz.",
            ["Minister of Trade", "President"],
        ),
        (
            "The Prime Minister, Ana Roe, Minister of Trade, and Bo Shin, Minister of Peace, met President Carla Diaz.",
            ["Prime Minister", "Minister of Trade", "Minister of Peace", "President"],
        ),
        (
            "The Chairman of the Cabinet of Ministers Ana Roe met President Carla Diaz.",
            ["Chairman of the Cabinet of Ministers", "President"],
        ),
        ("Chief Justice Bo Shin of Peru met Minister Ana Roe.", ["Chief Justice", "Minister"]),
        ("The Chief Justice of Peru, Hon. Judge Bo Shin, met Minister Ana Roe.", ["Chief Justice", "Minister"]),
        ("Peru's Attorney-General Bo Shin met Minister for Law Ana Roe, SC.", ["Attorney-General", "Minister for Law"]),
        ("Minister for Law Ana Roe, SC met Assoc Prof Bo Shin.", ["Minister for Law", None]),
        ("Foreign Minister Ambassador Ana Roe met Ambassador Bo Shin.", ["Foreign Minister", "Ambassador"]),
        ("Minister Ana Roe met Minister Counsellor Bo Shin.", ["Minister", "Minister Counsellor"]),
        (
            "Minister Ana Roe met Bo Shin, Vice Minister of the Peruvian Ministry of Trade.",
            ["Minister", "Vice Minister"],
        ),
        ("Minister Ana Roe met the Minister of Trade, Republic of Peru, Bo Shin.", ["Minister", "Minister of Trade"]),
    ],
)
def test_roles(text: str, roles: list[str | None]) -> None:
    assert roles == [one.role for one in parse_readout(text).participants]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # the state that stands in a pair with the one that was met
        (
            "Minister of Trade Ana Roe met Minister Bo Shin of Chile. They discussed relations between Peru and Chile.",
            ["Ana Roe PE", "Bo Shin CL"],
        ),
        (
            "Minister of Trade Ana Roe met Minister Bo Shin of Chile. They discussed the Peru-Chile dialogue.",
            ["Ana Roe PE", "Bo Shin CL"],
        ),
        (
            "Minister of Trade Ana Roe met Minister Bo Shin of Chile. They discussed peace in Kenya and Peru.",
            ["Ana Roe None", "Bo Shin CL"],
        ),
        # a president and a minister of one state
        (
            "Lima, 5 June 2024\n\nThe President of Peru, Ana Roe, received the Minister of Trade, Bo Shin.",
            ["Ana Roe PE", "Bo Shin PE"],
        ),
        (
            "Lima, 5 June 2024\n\nThe President of Peru, Ana Roe, received President Bo Shin.",
            ["Ana Roe PE", "Bo Shin None"],
        ),
    ],
)
def test_whose_the_page_is(text: str, people: list[str]) -> None:
    page = f"Press release\n\n{text}\n\nMinistry of Foreign Affairs"

    assert people == _people(parse_readout(page))


def test_the_holder_of_an_office_in_the_plural_has_an_id_in_the_singular() -> None:
    readout = parse_readout("The foreign ministers of Peru and Chile met in Lima.")

    assert ["foreign-minister-pe", "foreign-minister-cl"] == [one.id for one in readout.participants]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "The foreign ministers of Peru and Chile discussed trade on Friday.",
            ["meeting None: foreign-minister-pe, foreign-minister-cl"],
        ),
        *(
            (
                f"President Ana Roe and President Bo Shin spoke by phone today, {before} Minister Carla Diaz in Lima.",
                ["phone_call None: Ana Roe, Bo Shin"],
            )
            for before in (
                "a day after Shin's meeting with",
                "two days after Shin met",
                "following Shin's talks with",
                "ahead of Shin's meeting with",
            )
        ),
        (
            "President Ana Roe spoke today ahead of the summit with President Bo Shin.",
            ["phone_call None: Ana Roe, Bo Shin"],
        ),
        ("President Ana Roe met, after the session, President Bo Shin.", ["meeting None: Ana Roe, Bo Shin"]),
        # where somebody serves is not where a meeting was, nor is how somebody was received
        *(
            (
                f"Minister Ana Roe received Ambassador Bo Shin, who ends her {post} in Peru.",
                ["meeting None: Ana Roe, Bo Shin"],
            )
            for post in ("four-year mission", "posting")
        ),
        ("President Ana Roe met Ambassador Bo Shin during her stay in Peru.", ["meeting Peru: Ana Roe, Bo Shin"]),
        (
            "Ambassador Received in Audience\n\nMinister Ana Roe met with Ambassador Bo Shin.",
            ["meeting None: Ana Roe, Bo Shin"],
        ),
    ],
)
def test_meetings(text: str, meetings: list[str]) -> None:
    assert meetings == _meetings(parse_readout(text))


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("President Ana Roe, reports Andina, said that it rains.", ["Ana Roe: it rains"]),
        (
            "Minister Ana Roe met Minister Bo Shin, the US State Department said. The ports would reopen, Roe said.",
            ["Ana Roe: The ports would reopen"],
        ),
        ("President Ana Roe, according to Andina, also said that it rains.", ["Ana Roe: it rains"]),
        ("The Kremlin, reports Andina, said that the presidents discussed trade.", []),
        (
            "The dam will be built, says Minister Ana Roe, adding that it is safe.",
            ["Ana Roe: The dam will be built", "Ana Roe: it is safe"],
        ),
        (
            "The Minister, Ana Roe of Peru, said that it rains, adding that it is cold.",
            ["Ana Roe: it rains", "Ana Roe: it is cold"],
        ),
    ],
)
def test_quotes(text: str, quotes: list[str]) -> None:
    assert quotes == _quotes(parse_readout(text))


_MET = "Foreign Minister Ana Roe of Peru met Foreign Minister Bo Shin of Chile in Lima."
_BOTH = "Ana Roe, Bo Shin"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # who is meant by several
        *(
            (f"{who} praised the accord.", [f"{_BOTH}: the accord"])
            for who in ("The counterparts", "Both of them", "The interlocutors", "The heads of the ministries")
        ),
        (
            "She thanked her counterparts. Her counterpart praised the accord.",
            ["Ana Roe: her counterparts", "Bo Shin: the accord"],
        ),
        ("The Chilean official praised the accord.", ["Bo Shin: the accord"]),
        ("A Chilean official praised the accord. Another Chilean diplomat said that it was late.", []),
        *((f"{who} praised the accord.", [f"{_BOTH}: the accord"]) for who in ("Both men", "The two women")),
        ("Men praised the accord.", []),
        # cues, and second predicates
        *(
            (f'"The road is open", {cue} Minister Roe.', ["Ana Roe: The road is open"])
            for cue in ("concluded", "assured")
        ),
        ("Roe emphasised on the need for calm.", ["Ana Roe: the need for calm"]),
        ("Roe noted the reforms. highlighting the courts.", ["Ana Roe: the reforms", "Ana Roe: the courts"]),
        (
            "Roe noted the pace of work and in that context praised the mission.",
            ["Ana Roe: the pace of work", "Ana Roe: the mission"],
        ),
        (
            "Roe said that both diplomats noted the pace and agreed to go on.",
            ["Ana Roe: both diplomats noted the pace and agreed to go on"],
        ),
        ("Shin was quoted as saying that the port was open.", ["Bo Shin: the port was open"]),
        ("Roe welcomed the Chilean delegation to Lima.", []),
        ("Roe welcomed the delegation's plan.", ["Ana Roe: the delegation's plan"]),
        # marks of a statement
        ('"We value our ties with Chile," the Peruvian statement said.', ["Ana Roe: our ties with Chile"]),
        ('"We agreed to open the road," the statement said.', [f"{_BOTH}: to open the road"]),
        (
            'They "strongly condemned the raid," the statement said, adding they "agreed to go on," no more.',
            [f"{_BOTH}: the raid", f"{_BOTH}: to go on"],
        ),
        (
            'According to the statement, "both ministers praised the accord on visas."',
            [f"{_BOTH}: the accord on visas"],
        ),
        # what stands before and behind
        ("In talks with Shin, hailing the accord, Roe called for calm.", ["Ana Roe: the accord", "Ana Roe: calm"]),
        ("Roe thanked Shin, while at the same time urging calm.", ["Ana Roe: Shin", "Ana Roe: calm"]),
        ("Roe told Shin at the end of the talks that the road was open.", ["Ana Roe: the road was open"]),
        ("Roe stressed the need for calm.The talks began at noon.", ["Ana Roe: the need for calm"]),
        ("Roe highly assessed the work. Shin assessed the work.", ["Ana Roe: the work"]),
        ("They exchanged greetings on the feast.", []),
        (
            "Roe and Minister Carl Doe praised the accord. They stressed the need for calm.",
            ["Ana Roe, Carl Doe: the accord", "Ana Roe, Carl Doe: the need for calm"],
        ),
        # speech without marks, and what others quote
        ("The road is open - said Roe.", ["Ana Roe: The road is open"]),
        ('"The road is open" - Shin said.', ["Bo Shin: The road is open"]),
        (
            "\n\nWe are ready. We believe in peace. The road is open, said Shin.",
            ["Bo Shin: We are ready. We believe in peace. The road is open"],
        ),
        (
            "\n\nShin praised the accord. We are ready. The road is open, said Shin.",
            ["Bo Shin: the accord", "Bo Shin: We are ready. The road is open"],
        ),
        ("Shin was quoted by state media as saying that the road was open.", ["Bo Shin: the road was open"]),
        (
            "The role of trade was emphasized by both sides. The need for calm was stressed.",
            [f"{_BOTH}: The role of trade"],
        ),
        (
            "Roe while congratulating Shin stressed the need for calm.",
            ["Ana Roe: Shin", "Ana Roe: the need for calm"],
        ),
        ("The statement read that both praised the accord.", [f"{_BOTH}: the accord"]),
        ("The visiting minister praised the accord.", ["Bo Shin: the accord"]),
        *(
            (f"Roe, {source}, praised the accord.", ["Ana Roe: the accord"])
            for source in ("the statement added", "state media reported", "the ministry said")
        ),
        (
            "The ministry said that the two discussed trade and that Roe praised the accord.",
            ["Ana Roe: the accord"],
        ),
        (
            "The ministry said that Roe said that trade grew and that Shin praised the accord.",
            ["Ana Roe: trade grew and that Shin praised the accord"],
        ),
        ("Roe called on all to help.", ["Ana Roe: all to help"]),
        ("Roe expressed, on behalf of Peru, her condolences.", ["Ana Roe: her condolences"]),
        ("Roe stressed, in particular, the need for calm.", ["Ana Roe: the need for calm"]),
        ("Roe called for calm, in Lima, the port and the road.", ["Ana Roe: calm, in Lima, the port and the road"]),
        ("Roe made it clear that the road would open.", ["Ana Roe: the road would open"]),
        # sources that tell of others
        (
            "The ministry said that both praised the accord and agreed to go on.",
            [f"{_BOTH}: the accord", f"{_BOTH}: to go on"],
        ),
        ("Roe stressed the need for calm, spokesman Carl Doe said.", ["Ana Roe: the need for calm"]),
        ("Spokesman Carl Doe said that Roe praised the accord.", ["Ana Roe: the accord"]),
        ('"The road is open," spokesman Carl Doe said.', ["Carl Doe: The road is open"]),
    ],
)
def test_quotes_of_those_who_met(text: str, quotes: list[str]) -> None:
    assert quotes == _quotes(parse_readout(f"{_MET} {text}"))


def test_a_spokesman_who_tells_of_a_call_was_not_in_it() -> None:
    readout = parse_readout(
        "Foreign Minister Ana Roe received a phone call from her Chilean counterpart Bo Shin, Spokesman Carl Doe said."
    )

    assert ["phone_call None: Ana Roe, Bo Shin"] == _meetings(readout)
    assert [] == _quotes(readout)


def test_what_somebody_is_called_is_no_call() -> None:
    readout = parse_readout(f'{_MET} Roe called Shin "a friend of Peru".')

    assert ["meeting Lima: Ana Roe, Bo Shin"] == _meetings(readout)


def test_marks_around_a_cue_are_no_fragment() -> None:
    readout = parse_readout(f'{_MET} "The two ministers praised the accord on the road," the statement said.')

    assert [()] == [one.fragments for one in readout.quotes]


@pytest.mark.parametrize(
    "source",
    [
        "state media",
        "the official news agency",
        "the Presidential Media Division",
        "the President’s Media Unit",
        "officials",
        "a senior official",
        "sources close to the matter",
        "Roe's office",
        "press secretary Carl Doe",
        "the ministry’s spokesperson Carl Doe",
        "Andina",
    ],
)
def test_sources_of_whom_no_table_knows_speak_of_others(source: str) -> None:
    opening = source[0].upper() + source[1:]
    for text, quotes in (
        (f"{_MET.rstrip('.')}, {source} reported.", []),
        (f"{_MET} Roe praised the accord, {source} said.", ["Ana Roe: the accord"]),
        (f"{_MET} {opening} said on Friday that Roe praised the accord.", ["Ana Roe: the accord"]),
        (f"{_MET} {opening} said the two ministers agreed to go on.", [f"{_BOTH}: to go on"]),
    ):
        readout = parse_readout(text)
        assert ["meeting Lima: Ana Roe, Bo Shin"] == _meetings(readout)
        assert quotes == _quotes(readout)


def test_what_others_agreed_is_no_source() -> None:
    readout = parse_readout(
        f"{_MET} Roe praised the work on the port, roads and measures that the states had announced."
    )

    assert ["Ana Roe: the work on the port, roads and measures that the states had announced"] == _quotes(readout)


@pytest.mark.parametrize(
    ("lead", "quotes"),
    [
        ("Peru called for calm on Friday.", ["Ana Roe: calm on Friday"]),
        ("The two ministers called for calm.", [f"{_BOTH}: calm"]),
        ("Cuba called for calm.", []),
        ("Peru called for calm, the state news agency reported.", ["Ana Roe: calm"]),
    ],
)
def test_who_speaks_in_a_lead_is_told_by_the_encounter(lead: str, quotes: list[str]) -> None:
    assert quotes == _quotes(parse_readout(f"{lead} {_MET}"))


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # what a page tells of a page goes on in marks of its own
        (
            '"Roe praised the work on the port," the phone call readout said.\n\n"Shin thanked Peru for the road."',
            ["Ana Roe: the work on the port", "Bo Shin: Peru for the road"],
        ),
        (
            'They "affirmed the old ties", the Ministry of Trade said. "They expressed hope that trade will grow."',
            [f"{_BOTH}: the old ties", f"{_BOTH}: hope that trade will grow"],
        ),
        (
            "A spokesman said: “Roe thanked Shin for the old road.\n\n“She called on Chile to de-escalate now.”",
            ["Ana Roe: Shin for the old road", "Ana Roe: Chile to de-escalate now"],
        ),
        # who speaks of himself is somebody
        (
            '"The road is open," the ministry said in a statement. "I thanked Roe for it," Shin said.',
            ["Bo Shin: I thanked Roe for it"],
        ),
        # a spokesperson who is not named again
        (
            'A readout by spokesman Carl Doe said it was so. "Roe not only praised it but thanked Chile," he said.',
            ["Ana Roe: it", "Ana Roe: Chile"],
        ),
        (
            'The road is open, spokesman Carl Doe said. "Shin urged calm on the border roads," Doe added.',
            ["Carl Doe: The road is open", "Bo Shin: calm on the border roads"],
        ),
        (
            "She praised the port, spokesman Carl Doe said. Roe thanked Shin and accepted his invitation, he said.",
            ["Ana Roe: the port", "Ana Roe: Shin", "Ana Roe: his invitation"],
        ),
        (
            "The road was open, spokesman Carl Doe said. Roe said Shin was right.",
            ["Carl Doe: The road was open", "Ana Roe: Shin was right"],
        ),
        ("Roe ordered an end to anti-Chilean songs.", []),
        ("The spokesman said Roe", []),
    ],
)
def test_quotes_within_what_a_page_or_a_spokesperson_says(text: str, quotes: list[str]) -> None:
    assert quotes == _quotes(parse_readout(f"{_MET} {text}"))


def test_a_possessive_behind_a_cue_is_nobody_spoken_to() -> None:
    readout = parse_readout(f"{_MET} Expressing her country's pleasure, Roe told her that the road was open.")

    assert [[], ["Bo Shin"]] == [[person.name for person in one.addressees] for one in readout.quotes]


@pytest.mark.parametrize(
    ("style", "office"), [("Holiness", "Pope"), ("Majesty", "King"), ("Highness", "Crown Prince"), ("Highness", "Emir")]
)
def test_a_style_means_the_one_whose_office_has_it(style: str, office: str) -> None:
    text = f"Minister Ana Roe met {office} Bo Shin and Minister Carla Diaz. His {style} thanked them for it."

    assert [["Bo Shin"]] == [[one.name for one in quote.speakers] for quote in parse_readout(text).quotes]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # a name behind a comma, and another subject behind it
        (
            "At a meeting with the Danish minister, Ana Lopez, president Shin praised the road.",
            ["Ana Lopez DK", "Shin None"],
        ),
        (
            "The Ambassador of Peru, Ana Roe and the Chilean Ambassador, Bo Shin met President Carl Doe of Cuba.",
            ["Ana Roe PE", "Bo Shin CL", "Carl Doe CU"],
        ),
        ("Minister Ana Roe met the Danish Minister and the Chilean Minister, Bo Shin said.", ["Bo Shin None"]),
        ("Minister Ana Roe of Peru met her counterpart from Kosovo, Bo Shin.", ["Ana Roe PE", "Bo Shin XK"]),
        ("Ana Roe, New Zealand High Commissioner, met Minister Bo Shin of Peru.", ["Ana Roe NZ", "Bo Shin PE"]),
        (
            "Ana Roe, the Minister for Trade at the UK Foreign Office, met Minister Bo Shin of Peru.",
            ["Ana Roe GB", "Bo Shin PE"],
        ),
        # whom a guest goes on to meet, is no guest
        (
            "LIMA, 3 May - Chinese Minister Wang Li met Peruvian President Ana Roe. He will call on Minister Bo Shin.",
            ["Wang Li CN", "Ana Roe PE", "Bo Shin PE"],
        ),
        # an office that one state alone has, and a pair of the union and a state
        (
            "Taoiseach Ana Roe met British Prime Minister Bo Shin. They praised EU-UK trade.",
            ["Ana Roe IE", "Bo Shin GB"],
        ),
        (
            "Minister Ana Roe met British Prime Minister Bo Shin. They praised EU-UK trade.",
            ["Ana Roe None", "Bo Shin GB"],
        ),
    ],
)
def test_people_told_beside_others(text: str, people: list[str]) -> None:
    assert people == _people(parse_readout(text))


_LED = "Talks between Peru and Chile were held in Lima. The Peruvian delegation was led by Minister Ana Roe"


@pytest.mark.parametrize(
    "company",
    [
        "and comprised Dan Poe, Director, and other officials",
        ", accompanied by Dan Poe, Director",
        ", who was also accompanied by Dan Poe, MSM, PhD, the Director",
    ],
)
def test_who_came_with_the_head_of_a_delegation_took_part_on_that_side(company: str) -> None:
    readout = parse_readout(
        f"{_LED} {company}. Minister Bo Shin led the Chilean delegation. Both sides praised the road."
    )

    assert ["Ana Roe PE", "Bo Shin CL", "Dan Poe PE"] == sorted(_people(readout))
    assert ["Ana Roe, Bo Shin: the road"] == _quotes(readout)


def test_who_led_the_other_side_is_no_company() -> None:
    readout = parse_readout(
        f"{_LED}, accompanied by Dan Poe, and the Chilean side by Minister Bo Shin. They praised the road."
    )

    assert ["Ana Roe, Bo Shin: the road"] == _quotes(readout)


def test_what_an_agenda_comprised_is_no_company() -> None:
    readout = parse_readout(
        f"{_LED}. Minister Bo Shin led the Chilean delegation. Topics comprised President Li Tan's plan."
    )

    assert ["Ana Roe PE", "Bo Shin CL"] == sorted(_people(readout))


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("A ministry notification on Monday evening said the meeting discussed trade and aid.", ["trade", "aid"]),
        ("A statement on Monday said the meeting discussed trade.", ["trade"]),
        ("Minister Roe on Friday night discussed trade with the press.", []),
    ],
)
def test_topics_told_by_a_page(text: str, topics: list[str]) -> None:
    assert topics == [topic.text for topic in parse_readout(f"{_MET} {text}").meetings[0].topics]


def test_what_was_discussed_before_another_was_met_alone_is_of_the_first() -> None:
    readout = parse_readout(
        "Minister Ana Roe of Peru met her counterpart from Chile, Bo Shin, and the Danish minister, Carl Doe, in Lima. "
        "Roe talked about trade and tourism with Mr Shin. In the meeting with Doe, Roe praised the road."
    )

    assert [["trade", "tourism"], []] == [[topic.text for topic in one.topics] for one in readout.meetings]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Roe wished Shin well during a phone call on Saturday, after the flood.", ["Ana Roe: Shin well"]),
        ("Roe praised the road during their telephone conversation.", ["Ana Roe: the road"]),
        (
            "Roe said that during a phone call a guest had praised the road.",
            ["Ana Roe: during a phone call a guest had praised the road"],
        ),
        ('Roe said "the road was built during a phone call".', ["Ana Roe: the road was built during a phone call"]),
    ],
)
def test_a_call_in_which_it_was_said_is_no_content(text: str, quotes: list[str]) -> None:
    assert quotes == _quotes(parse_readout(f"{_MET} {text}"))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ambassador Bo Shin of Peru called on Minister Ana Roe. They praised the ties between Chile and Peru.",
            ["Bo Shin PE", "Ana Roe CL"],
        ),
        (
            "Ambassador Bo Shin of Peru called on Minister Ana Roe. They spoke of the war between Iran and Iraq.",
            ["Bo Shin PE", "Ana Roe None"],
        ),
        ("Minister Ana Roe met Dayang Dr. Nor Amin, Permanent Secretary.", ["Ana Roe None", "Nor Amin None"]),
    ],
)
def test_guests_and_their_names(text: str, people: list[str]) -> None:
    assert people == _people(parse_readout(text))


def test_two_ministers_are_host_and_guest() -> None:
    readout = parse_readout(
        "At the invitation of Foreign Minister Ana Roe of Peru, Federal Councillor Bo Shin of Switzerland carried out "
        "a visit to Peru. The Foreign Ministers held a working meeting in Lima."
    )

    assert ["meeting Lima: Ana Roe, Bo Shin"] == _meetings(readout)
