"""The home of a page whose issuer nobody knows: each kind of evidence, and what speaks against it."""

from __future__ import annotations

import datetime as dt

import pytest

from readoutkit import parse_readout

MET = "Foreign Minister Rosa Ibarra met with the Foreign Minister of Namibia, Selma Kapena."
TALKS = "Foreign Minister Rosa Ibarra said that talks with the Foreign Minister of Namibia, Selma Kapena, were useful."


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param(f"REPUBLIC OF KENYA\n\nMinister Meets Guest\n\n{MET}", "KE", id="letterhead"),
        pytest.param(f"Government of Nepal\nMinistry of Foreign Affairs\n\nA Meeting\n\n{MET}", "NP", id="government"),
        pytest.param(f"Minister meets guest\n\nLIMA, 3 May 2026 – {MET}", "PE", id="dateline"),
        pytest.param(f"Minister meets guest\n\n3 May 2026\nXYZ, Sofia\n\n{MET}", "BG", id="capital above the body"),
        pytest.param(f"Minister meets guest\n\n{MET}\n\nColombo\n\n28 May 2026", "LK", id="capital at the foot"),
        pytest.param(f"Chile and Namibia exchange experience\n\n{MET}", "CL", id="title"),
        pytest.param(f"Minister: Chile and Namibia must be quick\n\n{TALKS}", "CL", id="title with a speaker"),
        pytest.param(f"A meeting\n\n{MET} Minister Ibarra expressed Chile's gratitude.", "CL", id="spoken for"),
        pytest.param(f"A meeting\n\n{MET} Minister Kapena praised Chile's support.", None, id="praised by the guest"),
        pytest.param(
            f"A meeting\n\n{MET} The Ambassador of Namibia to Chile, Paul Uys, was also present.", "CL", id="accredited"
        ),
        pytest.param(f"A meeting\n\n{MET[:-1]} in Santiago.", "CL", id="host in a capital"),
        pytest.param(f"A meeting\n\nWINDHOEK, 3 May 2026 – {MET}", None, id="filed from the guest's capital"),
        pytest.param(f"REPUBLIC OF CHILE\n\nA meeting\n\nWINDHOEK, 3 May 2026 – {MET}", "CL", id="filed from abroad"),
        pytest.param(
            f"A meeting\n\nThe Namibian Foreign Ministry said it was pleased.\n\n{MET}",
            None,
            id="source of the other side",
        ),
        pytest.param(f"A meeting\n\n{MET}", None, id="nothing"),
    ],
)
def test_where_a_page_is_at_home(text: str, country: str | None) -> None:
    reading = parse_readout(text, published=dt.date(2026, 5, 3))

    assert [person.country for person in reading.participants if person.name == "Rosa Ibarra"] == [country]
    assert reading.issuer is None


def test_who_is_of_a_body_speaks_for_it_where_it_has_its_seat() -> None:
    reading = parse_readout(
        "A consultation\n\nAddis Ababa, 30 November 2026 – The Chairperson of the African Union Commission, Ada Ndour, "
        "met today with the UN Special Envoy for Sudan, Boris Hart, in the presence of the Commissioner for Peace, "
        "Efua Mensah."
    )

    sides = [person.organization for person in reading.participants]
    assert sides == ["African Union Commission", "UN", "African Union Commission"]


def test_those_of_one_paragraph_are_of_one_host() -> None:
    reading = parse_readout(
        "Visit to the islands\n\nExternal Affairs Minister Asha Rao of India visited the islands.\n\n"
        "Minister Rao called on the Prime Minister of Mauritius, Dev Burrun. On the same day she met the Minister of "
        "Tourism, Nathalie Appa.\n\nMinister Rao met the President of the Comoros, Ali Youssouf."
    )

    assert [person.country for person in reading.participants] == ["IN", "MU", "MU", "KM"]


@pytest.mark.parametrize("verb", ["Returns", "Departs", "Decorates Heroes"])
def test_a_title_writes_its_verb_like_a_name(verb: str) -> None:
    reading = parse_readout(
        f"President Bekov {verb}\n\nPresident Azat Bekov met the Prime Minister of Norway, Marit Berg. "
        "President Bekov thanked her."
    )

    assert [person.name for person in reading.participants] == ["Azat Bekov", "Marit Berg"]


def test_he_is_with_whom_the_sentence_opens() -> None:
    reading = parse_readout(
        "A meeting\n\nMr. Paul Uys came early. The President of Ghana, Mr. Kofi Asante, spoke when he received the "
        "Foreign Minister of Peru, Luis Rey."
    )

    assert [person.name for person in reading.meetings[0].participants] == ["Kofi Asante", "Luis Rey"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        pytest.param(
            "President Bo Ma of South Korea met Ada Roe of Peru. Ma's spokesperson, Jin Shin, said they agreed.",
            "Jin Shin",
            "KR",
            id="who serves somebody",
        ),
        pytest.param(
            "President Bo Ma of Peru met with a delegation of the Danish Parliament headed by Speaker Signe Holm.",
            "Signe Holm",
            "DK",
            id="head of a delegation of a body",
        ),
    ],
)
def test_whose_those_are_who_serve_or_lead(text: str, name: str, country: str) -> None:
    people = parse_readout(f"A meeting\n\n{text}").participants

    assert [person.country for person in people if person.name == name] == [country]


def test_states_are_nobody() -> None:
    reading = parse_readout(
        "A meeting\n\nMinister Ada Roe of Peru met Minister Luis Rey of Chile. They condemned interference in the "
        "affairs of Member States. Minister Roe spoke of the plight of displaced women in the camp."
    )

    assert [person.name for person in reading.participants] == ["Ada Roe", "Luis Rey"]


def test_a_group_with_an_ordinal_in_its_name_is_whole() -> None:
    reading = parse_readout("A meeting\n\nMinister Ada Roe of Peru met with soldiers of the 21st Andean Brigade.")

    assert [person.role for person in reading.participants][1:] == ["soldiers of the 21st Andean Brigade"]


def test_the_two_leaders_are_those_of_whom_the_page_has_spoken() -> None:
    reading = parse_readout(
        "A visit\n\nPrime Minister Azlan Mokhtar of Malaysia assured his Timorese counterpart, Domingos da Cruz, that "
        "ties were good.\n\nThe two leaders held talks in Putrajaya."
    )

    assert [person.name for person in reading.meetings[0].participants] == ["Azlan Mokhtar", "Domingos da Cruz"]


def test_each_of_several_counterparts_has_a_state_and_a_name() -> None:
    reading = parse_readout(
        "A meeting\n\nThe Prime Minister of Albania, Besnik Kola, hosted in Tirana his counterparts of North "
        "Macedonia, Igor Stav, and of Bulgaria, Desi Hadzhi."
    )

    assert [(person.name, person.country) for person in reading.participants] == [
        ("Besnik Kola", "AL"),
        ("Igor Stav", "MK"),
        ("Desi Hadzhi", "BG"),
    ]


def test_representatives_of_a_body_act_for_it() -> None:
    reading = parse_readout(
        "A meeting\n\nMinister Ada Roe of Peru met with representatives of the European Investment Bank."
    )

    assert [(person.role, person.organization) for person in reading.participants][1:] == [
        ("representatives", "European Investment Bank")
    ]


def test_a_mandate_is_an_office_where_none_is_told() -> None:
    reading = parse_readout(
        "A meeting\n\nMinister Ada Roe of Peru met with Congressman Bradley Hines. Congressman Hines praised the port."
    )

    assert [person.role for person in reading.participants] == ["Minister", "Congressman"]


def test_the_head_of_the_parliament_is_its_president() -> None:
    reading = parse_readout(
        "REPUBLIC OF ARMENIA\n\nA meeting\n\nThe President of the National Assembly Arpine Sahra met with the Speaker "
        "of Parliament of Greece Kostas Vlach.\n\nThe Head of the Parliament praised the ties."
    )

    assert [person.name for person in reading.quotes[0].speakers] == ["Arpine Sahra"]


def test_who_signs_tells_the_home_of_a_page() -> None:
    reading = parse_readout(
        "Notes from a journey\n\n19 June 2026\n\nLucas Holm\nDirector General, International Atomic Energy Agency\n\n"
        "On Wednesday, in Yerevan, I was received by Prime Minister Hrach Melku. I assured the Prime Minister that the "
        "Agency will help."
    )

    assert [(person.name, person.country) for person in reading.participants] == [
        ("Lucas Holm", None),
        ("Hrach Melku", "AM"),
    ]


def test_a_second_office_behind_the_name_is_nobody_else() -> None:
    reading = parse_readout(
        "A meeting\n\nMinister Bo Li of China met with President Ada Roe of Peru, Chair of the Andean Council, and "
        "Minister Luis Rey of Chile."
    )

    assert [(person.name, person.role) for person in reading.participants] == [
        ("Bo Li", "Minister"),
        ("Ada Roe", "President"),
        ("Luis Rey", "Minister"),
    ]


def test_each_of_several_holders_has_the_office_in_the_singular() -> None:
    reading = parse_readout(
        "A meeting\n\nFollowing the meeting of the Foreign Ministers of Peru and Chile, Ada Roe and Luis Rey, in Lima, "
        "the talks centred on trade. Minister Roe praised the port. Minister Rey agreed to a date."
    )

    assert {person.role for person in reading.participants} == {"Foreign Minister"}


def test_xi_is_a_name_and_no_number() -> None:
    reading = parse_readout(
        "A meeting\n\nPresident Ada Roe of Peru met President Xi Jinping of China. President Roe and President Xi "
        "agreed to a date."
    )

    assert [person.name for person in reading.participants] == ["Ada Roe", "Xi Jinping"]


def test_the_office_of_somebody_is_nobody() -> None:
    reading = parse_readout(
        "A meeting\n\nMinister Ada Roe of Peru met Minister Luis Rey of Chile at the Office of the Prime Minister."
    )

    assert [person.name for person in reading.participants] == ["Ada Roe", "Luis Rey"]


def test_letters_behind_a_name_do_not_part_it_from_the_office_below() -> None:
    reading = parse_readout(
        "Partners meet\n\nThe Hon Petra Vasil MP\nMinister for Water\n\n30 April 2026\n\n"
        "Minister Vasil met Minister Luis Rey of Chile."
    )

    assert [person.role for person in reading.participants] == ["Minister for Water", "Minister"]
