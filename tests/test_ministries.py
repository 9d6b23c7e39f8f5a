"""Each built-in ministry is told by its house style, on texts of ours and on the gold."""

from __future__ import annotations

import doctest
import json
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readoutkit import Medium, ministries, parse_readout
from readoutkit.registry import Registry

if TYPE_CHECKING:
    from readoutkit.ministry import Ministry

SHARED = Path(__file__).resolve().parents[2] / "shared"
LONGEST = 80

# Texts of our own in the style of each issuer; the same people in all of them.
THEIRS = [
    ("us-state", "official", ("Secretary Roe’s Meeting with Ruritanian Foreign Minister Doe\n\nReadout\n\nOffice of "
     "the Spokesperson\n\nSecretary of State Ada Roe met yesterday with Jan Doe.")),
    ("us-white-house", "official", ("President Ada B. Roe spoke today with President Jan Doe of Ruritania. The leaders "
     "discussed the United States’ support.")),
    ("us-white-house", "official", "Today, National Security Advisor Ada Roe hosted Jan Doe for talks on trade."),
    ("us-white-house", "official", ("National Security Advisor Ada Roe spoke today with National Security Advisor "
     "Jan Doe of Ruritania.")),
    ("us-white-house", "official", "Principal Deputy National Security Advisor Ada Roe welcomed Jan Doe."),
    ("us-white-house", "official", ("President Ada Roe and President Jan Doe of Ruritania spoke today about trade. "
     "They praised the personnel of the United States at the White House.")),
    ("us-white-house", "official", "This week, National Security Advisor Ada Roe will travel to Strelsau."),
    ("us-defense", "official", "Readout of Secretary of Defense Ada Roe's Call With Minister Jan Doe\n\nMay 3, 2031"),
    ("uk-pm", "official", ("The Prime Minister spoke to the President of Ruritania, Jan Doe, this morning.\n\nThe "
     "Prime Minister began by congratulating him.\n\nThey looked forward to speaking again soon.")),
    ("uk-fcdo", "official", ("The Foreign Secretary met Jan Doe of Ruritania.\n\nFrom: Foreign, Commonwealth & "
     "Development Office")),
    ("ca-pm", "official", "STRELSAU, May 3, 2031 /CNW/ - Today, the Prime Minister, Ada Roe, met with Jan Doe."),
    ("ca-gac", "official", "May 3, 2031 – Ottawa, Ontario – Global Affairs Canada\n\nMinister Roe met Jan Doe."),
    ("fr-meae", "official", ("Mr. Adam Roe, Minister for Europe and Foreign Affairs, spoke by telephone today with his "
     "Ruritanian counterpart, Mr. Jan Doe.")),
    ("de-aa", "official", "After a call with Jan Doe a Foreign Office Spokesperson issued the following statement."),
    ("eu-eeas", "official", "Ruritania: High Representative Ada Roe spoke to Minister Jan Doe"),
    ("nato", "official", ("NATO Secretary General meets the President of Ruritania\n\n• 3 May. 2031 -\n• Last updated: "
     "3 May. 2031")),
    ("ua-president", "official", "President of Ukraine Ada Roe met with Prime Minister of Ruritania Jan Doe."),
    ("br-mre", "official", "PRESS RELEASE No. 9\n\nAt the Itamaraty Palace, Minister Ada Roe received Jan Doe."),
    ("jp-mofa", "official", ("On May 3, commencing at 5 p.m. for approximately 20 minutes, Ms. ROE Ada, Minister for "
     "Foreign Affairs of Japan, held a telephone talk with Mr. Jan Doe.")),
    ("kr-mofa", "official", "Outcome of 3rd ROK-Ruritania Dialogue Held on May 3\n\n* unofficial translation"),
    ("in-mea", "official", "The Indian side was led by Shri Adam Roe, Secretary (West), Ministry of External Affairs."),
    ("in-mea", "official", ("Prime Minister Shri Adam Roe met Jan Doe. External Affairs Minister Dr. Ada Roe was "
     "present.\n\nNew Delhi\nMay 3, 2031")),
    (
        "us-state",
        "official",
        "Secretary of State Ada Roe met with Jan Doe in Strelsau.\n\nSecretary of State Roe said that A is B.",
    ),
    ("in-mea", "news", ("STRELSAU [Ruritania], May 3 (ANI): External Affairs Minister Ada Roe on Monday met Jan Doe, "
     "the Ministry of External Affairs said.")),
    ("pk-mofa", "official", ("The Deputy Prime Minister/Foreign Minister received a call from Jan Doe. The DPM/FM "
     "thanked him.\n\nIslamabad\n3 May 2031")),
    ("vn-mofa", "news", "HÀ NỘI — Foreign Minister Roe Van Ada received Jan Doe in Hà Nội. — VNS"),
    ("sg-mfa", "official", ("Minister for Foreign Affairs Ada Roe's Meeting with Jan Doe, 3 May 2031\n\nMINISTRY OF "
     "FOREIGN AFFAIRS\nSINGAPORE\n3 MAY 2031")),
    ("ph-dfa", "official", "MANILA 03 May 2031 – Jan Doe paid a courtesy call on Foreign Affairs Secretary Ada Roe."),
    ("id-kemlu", "official", "Jakarta: The Indonesian Minister of Foreign Affairs, Ada Roe, met Jan Doe today."),
    ("id-kemlu", "official", "Strelsau: The Indonesian Minister of Foreign Affairs, Ada Roe, met Jan Doe today."),
    ("au-dfat", "official", ("Senator the Hon Ada Roe\nMinister for Foreign Affairs\n\nMedia release\n\nToday in "
     "Canberra I hosted Jan Doe.")),
    ("au-dfat", "official", ("Foreign Minister Ada Roe met with the Minister of Foreign Affairs of Ruritania, Jan Doe, "
     "in Canberra on 3 May.")),
    ("nz-mfat", "official", ("Monday, 3 May 2031\nPress Release: New Zealand Government\nRt Hon Ada Roe\nMinister of "
     "Foreign Affairs\n\nMr Roe says the talks were good.")),
    ("kz-mfa", "official", "Head of State Ada Roe received Jan Doe. The interlocutors discussed trade.\n\nAkorda"),
    ("ru-mid", "official", "Press release on Foreign Minister Ada Roe’s meeting with Foreign Minister Jan Doe"),
    ("ru-mid", "news", "MOSCOW, May 3. /TASS/. Ada Roe met Jan Doe, the Russian Foreign Ministry said."),
    ("ru-kremlin", "official", "Telephone conversation with President of Ruritania Jan Doe\n\nMay 3, 2031\n14:15"),
    ("tr-mfa", "official", "The call addressed Türkiye-Ruritania relations.\n\nRespectfully announced to the public."),
    ("tr-mfa", "news", "Ada Roe discussed trade with Jan Doe, according to Turkish Foreign Ministry sources."),
    ("ir-mfa", "official", "In the call, our country’s Foreign Minister thanked Jan Doe of Ruritania."),
    ("sa-spa", "official", ("Foreign Minister Meets Ruritanian Counterpart\n\nRiyadh, May 3, 2031, SPA -- Prince Adam "
     "bin Roe met Jan Doe.\n-- SPA")),
    ("ae-mofa", "official", "ABU DHABI, 3rd May, 2031 (WAM) – H.H. Sheikh Adam bin Roe received Jan Doe."),
    ("qa-mofa", "official", ("Prime Minister and Minister of Foreign Affairs Meets Jan Doe\n\nDoha, May 3\n\n"
     "HE Prime Minister and Minister of Foreign Affairs Sheikh Ada bin Roe met Jan Doe.")),
    ("eg-mfa", "official", "Minister of Foreign Affairs, Emigration and Egyptian Expatriates, Ada Roe, held talks."),
    ("il-pm", "official", "Prime Minister Ada Roe, this evening (Monday, 3 May 2031), spoke with Jan Doe."),
    ("un-sg", "official", "Readout of the Secretary-General’s phone call with H.E. Mr. Jan Doe of Ruritania"),
    ("oic", "official", "OIC Secretary General Receives Minister of Ruritania\n\nDate: 03/05/2031"),
    ("za-dirco", "official", ("Media Statement\n\nThe Minister of International Relations and Cooperation, Ms Ada Roe, "
     "held talks with Jan Doe.")),
    ("gr-mfa", "official", "Minister of Foreign Affairs Ada Roe meets with Jan Doe (Strelsau, 03.05.2031)"),
    ("cn-mfa", "official", "Home > China News\n\nRoe Ada Meets with Minister Jan Doe of Ruritania"),
    ("cn-mfa", "news", "BEIJING, May 3 (Xinhua) -- Chinese Foreign Minister Roe Ada on Monday met here with Jan Doe."),
]  # fmt: skip
NOBODYS = [
    "",
    "Ada Roe met Jan Doe.",
    "Minister of Foreign Affairs of Ruritania Ada Roe met today with Foreign Minister of China Liu Doe in Strelsau.",
    "KUWAIT CITY, May 3 (KUNA) -- Foreign Minister Adam Roe received a phone call from Iranian Foreign Minister Doe.",
    "The Minister for Foreign Affairs of Ruritania, Ms Ada Roe, met the Foreign Minister of Germany, Jan Doe.",
    "President of the Republic of Ruritania Ada Roe had a telephone conversation with the President of Ukraine.",
    "OSCE Secretary General Ada Roe visited Kazakhstan on 3 May and met Minister of Foreign Affairs Jan Doe.",
    "President Roe of Ruritania spoke by phone with President Doe of the United States about trade.",
    "STRELSAU, May 3 (Xinhua) -- President Ada Roe met with EU foreign policy chief Jan Doe here on Monday.",
    "The senator said the White House had not told her about the call with Jan Doe.",
    "National Security Adviser of Ruritania Ada Roe met Jan Doe in Strelsau.",
    "Vice President Ada Roe of Ruritania met Jan Doe in Strelsau.",
    "Yesterday, Vice President Ada Roe of Ruritania met Minister Jan Doe in Strelsau with an American adviser.",
    "Today, President H.E. Ms. Ada Roe met Prime Minister Jan Doe of Ruritania and thanked the United States.",
    "President Ada Roe spoke today with President Jan Doe. President Roe thanked the United States for its help.",
    "President Ada Roe spoke today with U.S. President Jan Doe, who reaffirmed the support of the United States.",
    "Foreign Minister Ada Roe met Foreign Minister Jan Doe in Canberra on 3 May.",
    "On 2 May 2031, President Ada B. Roe met Minister Jan Doe of the Organization of American States.",
    "The Foreign Secretary received Minister Jan Doe. The Foreign Secretary said that the talks had been good.",
    "The Secretary-General met Minister H.E. Mr. Jan Doe of Ruritania.",
    "Today, the Prime Minister, Ada Roe, met Jan Doe, Minister of Ruritania.",
]


@pytest.fixture(scope="module")
def known() -> Registry:
    return Registry.builtin()


@pytest.mark.parametrize(("issuer", "medium", "text"), THEIRS)
def test_a_text_of_theirs_is_known(known: Registry, issuer: str, medium: str, text: str) -> None:
    recognition = known.recognize(text)
    assert (issuer, medium) == (recognition.ministry and recognition.ministry.id, recognition.medium)


@pytest.mark.parametrize("text", NOBODYS)
def test_a_text_of_nobody_is_not_claimed(known: Registry, text: str) -> None:
    assert known.recognize(text).ministry is None


@pytest.mark.parametrize(
    ("issuer", "text"),
    [
        pytest.param(
            None,
            "Latvian Vice President Ada Roe meets Jan Doe\n\nVice President Roe met Doe yesterday.",
            id="a title tells whose Vice President it is",
        ),
        pytest.param(
            "us-white-house",
            "Readout of Vice President Ada Roe’s Meeting with Jan Doe\n\nVice President Roe met Doe yesterday.",
            id="her own page",
        ),
        pytest.param(
            "us-state",
            "Office of the Spokesperson\n\nDoha, May 5, 2031 – Secretary of State Ada Roe met Foreign Minister of the "
            "State of Qatar Jan Doe.",
            id="a masthead outweighs where a page was filed",
        ),
    ],
)
def test_offices_have_namesakes(issuer: str | None, text: str) -> None:
    assert issuer == parse_readout(text).issuer


@pytest.mark.parametrize(
    ("issuer", "text"),
    [
        ("kr-mofa", "Ana Roe met Bo Shin in Lima on Friday, Seoul's foreign ministry said in a statement."),
        (
            "us-state",
            "Ana Roe met Bo Shin.\n\nA readout by State Department spokesperson Ann Lee said that they spoke of a dam.",
        ),
        (
            "us-white-house",
            "Ana Roe met Bo Shin in Lima.\n\nThey reaffirmed the plan, a statement from the White House said.",
        ),
        (
            None,
            "Lima (AFP) - Ana Roe met Bo Shin, Minister at the UK Foreign, Commonwealth & Development Office.",
        ),
        (None, "STRELSAU, March 21, ARMENPRESS. President Ana Roe received Minister Bo Shin."),
        (None, "STRELSAU (Tasnim) – President Ana Roe received Minister Bo Shin."),
        (None, "Talks\n\nWritten By: Ana Lee\n\nPresident Ana Roe received Minister Bo Shin."),
        (None, "President Ana Roe received Minister Bo Shin.\n\nThis material may not be published or broadcast."),
    ],
)
def test_a_newsroom_leaves_its_marks(issuer: str | None, text: str) -> None:
    readout = parse_readout(text)

    assert (issuer, Medium.NEWS) == (readout.issuer, readout.medium)


def test_every_ministry_has_a_text_of_ours(known: Registry) -> None:
    assert {ministry.id for ministry in known} == {issuer for issuer, _, _ in THEIRS}


def test_the_list_names_every_file_and_no_other() -> None:
    folder = Path(ministries.__file__).parent
    assert sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__") == sorted(ministries.MODULES)


@pytest.mark.parametrize("module", ministries.MODULES)
def test_a_file_is_short_and_shows_a_text_of_theirs_and_one_that_is_not(module: str) -> None:
    file = import_module(f"readoutkit.ministries.{module}")
    ministry: Ministry = file.MINISTRY
    assert module.replace("_", "-") == ministry.id
    assert len(Path(file.__file__ or "").read_text(encoding="utf-8").splitlines()) <= LONGEST
    (test,) = doctest.DocTestFinder(recurse=False).find(file)
    assert any(f"Ministry({ministry.id!r}" in example.want for example in test.examples)
    assert any("True\n" == example.want for example in test.examples)
    assert 0 == doctest.testmod(file).failed
    assert ministry.sources
    assert ministry.own_offices


def test_recognition_does_not_hang_on_peoples_names(known: Registry) -> None:
    for issuer, _, text in THEIRS:
        renamed = text.replace("Ada", "Zuzana").replace("Roe", "Quist").replace("Doe", "Okparaebo")
        ministry = known.recognize(renamed).ministry
        assert issuer == (ministry and ministry.id)


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold does not lie beside the repository")
def test_the_issuers_of_the_gold_are_right_in_ninety_seven_of_a_hundred(known: Registry) -> None:
    right, claimed_wrongly, media, files = 0, [], 0, 0
    for path in sorted((SHARED / "gold").glob("*-*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        recognition = known.recognize(gold["text"])
        issuer = recognition.ministry and recognition.ministry.id
        files += 1
        right += issuer == gold["issuer"]
        media += recognition.medium == gold["medium"]
        if issuer not in (None, gold["issuer"]):
            claimed_wrongly.append((path.stem, issuer))
    assert right >= 0.97 * files
    assert media >= 0.97 * files
    assert not claimed_wrongly


@pytest.mark.skipif(not (SHARED / "polnear").is_dir(), reason="the news articles do not lie beside the repository")
def test_at_most_two_in_a_hundred_articles_of_nobody_are_claimed(known: Registry) -> None:
    articles = sorted((SHARED / "polnear").glob("*/text/*"))
    claimed = [path.name for path in articles if known.recognize(path.read_text(encoding="utf-8")).ministry]
    assert len(claimed) <= 0.02 * len(articles)


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold does not lie beside the repository")
def test_no_furniture_lies_over_a_quote_of_the_gold(known: Registry) -> None:
    for path in sorted((SHARED / "gold").glob("*-*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        pieces = known.get(gold["issuer"]).furniture_in(gold["text"])
        for quote in gold["quotes"]:
            start = gold["text"].find(quote["text"])
            end = start + len(quote["text"])
            assert not [piece for piece in pieces if piece[0] < end and start < piece[1]], path.stem
