"""Attributions: who is the subject, which cue, what content, which fragments in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from readoutkit import parse_readout

if TYPE_CHECKING:
    from collections.abc import Callable

    from _pytest.mark import ParameterSet

    from readoutkit.findings import Attribution, Findings

    Finder = Callable[..., Findings]

SETTING = "Foreign Minister Selam Tesfaye of Ethiopia met Dutch Foreign Minister Joost Verhagen in Addis Ababa.\n\n"


def _attributions(found: Finder, sentence: str) -> tuple[Findings, list[Attribution]]:
    findings = found(SETTING + sentence)
    return findings, [one for one in findings.attributions if one.content.start >= len(SETTING)]


def _case(sentence: str, *expected: str, failing: str = "") -> ParameterSet:
    """Give a case: what is expected is `cue | content` each."""
    marks = [pytest.mark.xfail(reason=failing, strict=True)] if failing else []
    return pytest.param(sentence, list(expected), marks=marks, id=sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # frames: a clause, a noun phrase, an object and an infinitive, an object and a preposition
        _case("Tesfaye said that the road was open.", "said | the road was open"),
        _case("Tesfaye said the road was open.", "said | the road was open"),
        _case("Tesfaye stressed the importance of clean water.", "stressed | the importance of clean water"),
        _case("Tesfaye called on both sides to open the road.", "called on | both sides to open the road"),
        _case("Tesfaye briefed Verhagen on the dam.", "briefed | Verhagen on the dam"),
        _case("Tesfaye thanked Verhagen for his visit.", "thanked | Verhagen for his visit"),
        _case("Tesfaye looked forward to visiting The Hague.", "looked forward to | visiting The Hague"),
        _case("Tesfaye welcomed the signing of the accord.", "welcomed | the signing of the accord"),
        _case("Tesfaye expressed the hope that the road would open.", "expressed | the hope that the road would open"),
        _case(
            "Tesfaye said that the road was open and that the dam was full.",
            "said | the road was open and that the dam was full",
        ),
        _case(
            "Tesfaye stressed the importance of water, the need for roads and the value of peace.",
            "stressed | the importance of water, the need for roads and the value of peace",
        ),
        # the one spoken to is left out before a clause and stays in as an object
        _case("Tesfaye told Verhagen that the road was open.", "told | the road was open"),
        _case("Tesfaye assured her counterpart that the dam was safe.", "assured | the dam was safe"),
        _case("Tesfaye reiterated to Verhagen her support for the plan.", "reiterated | her support for the plan"),
        _case("Tesfaye informed Verhagen about the dam.", "informed | Verhagen about the dam"),
        # several cues under one subject
        _case(
            "Tesfaye thanked Verhagen for his visit and congratulated him on his election.",
            "thanked | Verhagen for his visit",
            "congratulated | him on his election",
        ),
        _case(
            "Tesfaye said the road was open, adding that the dam was full.",
            "said | the road was open",
            "adding | the dam was full",
        ),
        _case(
            "Noting that the road was open, Tesfaye said that the dam was full.",
            "Noting | the road was open",
            "said | the dam was full",
        ),
        _case(
            "While welcoming the accord, Tesfaye called for patience.",
            "welcoming | the accord",
            "called for | patience",
        ),
        _case("Tesfaye accepted the invitation; Verhagen thanked her.", "accepted | the invitation", "thanked | her"),
        _case(
            "Tesfaye said the road is open and Verhagen said the dam is full.",
            "said | the road is open",
            "said | the dam is full",
        ),
        _case("Tesfaye expressed concern and called for calm.", "expressed | concern", "called for | calm"),
        _case(
            "Both sides agreed to open the road, and agreed on a date.",
            "agreed | to open the road",
            "agreed on | a date",
        ),
        # turns before the cue
        _case("Tesfaye went on to thank Verhagen for his visit.", "thank | Verhagen for his visit"),
        _case("Tesfaye took the opportunity to invite Verhagen to Lalibela.", "invite | Verhagen to Lalibela"),
        _case("Tesfaye, for her part, said that the dam was full.", "said | the dam was full"),
        _case("Tesfaye spoke with Verhagen to reaffirm the treaty.", "reaffirm | the treaty"),
        _case("Tesfaye highly appreciated the help of the Netherlands.", "appreciated | the help of the Netherlands"),
        _case("Tesfaye noted with satisfaction the growth of trade.", "noted with satisfaction | the growth of trade"),
        # adjuncts between the cue and its content
        _case("Tesfaye agreed during talks in Lalibela to open the road.", "agreed | to open the road"),
        _case("Tesfaye said on Tuesday that the road was open.", "said | the road was open"),
        _case("Tesfaye said in a post on Tuesday that the road was open.", "said | the road was open"),
        _case("With regard to the dam, Tesfaye said that it was full.", "said | it was full"),
        # the cue behind its content
        _case("The road would open in May, she added.", "added | The road would open in May"),
        _case("According to Tesfaye, the road was open.", "According to | the road was open"),
        _case("The road was open, according to Tesfaye.", "according to | The road was open"),
        # a cue inside another's content, a negated cue, a cue in the future and frames are none
        _case("Tesfaye said that Verhagen had agreed to open the road.", "said | Verhagen had agreed to open the road"),
        _case("Tesfaye said she hoped that the road would open.", "said | she hoped that the road would open"),
        _case("Tesfaye did not say that the road was open."),
        _case("Tesfaye will reaffirm her support for the plan."),
        _case("It was noted that the road was open."),
        _case("The ministry said in a statement that Tesfaye had left."),
        _case("Tesfaye welcomed Verhagen to Addis Ababa."),
        _case("It was agreed that the road would open in May.", "agreed | the road would open in May"),
        # a relative clause behind an encounter, `as she said`, a second infinitive, a pronoun behind a list
        _case("Tesfaye spoke with Verhagen, who thanked her for the call.", "thanked | her for the call"),
        _case("Tesfaye met Verhagen on 3 May 2030, who praised the dam.", "praised | the dam"),
        _case("As Tesfaye pointed out, the road was open.", "pointed out | the road was open"),
        _case("The road was open, as Tesfaye pointed out.", "pointed out | The road was open"),
        _case(
            "Tesfaye met Verhagen to discuss the dam and reaffirm her support for it.", "reaffirm | her support for it"
        ),
        _case("Tesfaye met Verhagen to discuss ways to open roads and support trade."),
        _case("Tesfaye met Holm and Verhagen and they condemned the raid.", "condemned | the raid"),
        _case("Tesfaye was pleased to inform Verhagen that the road was open.", "inform | the road was open"),
        _case("Tesfaye undertook a visit to The Hague."),
        _case(
            "“The road is open,” said Tesfaye, who renewed her offer of help.",
            "said | The road is open",
            "renewed | her offer of help",
        ),
        _case("China has noted the statement of Tesfaye."),
        _case("As I said, the road is open."),
        # behind a dash, as pages of Central Europe write
        _case("“The road is open” – said Minister Tesfaye after the talks.", "said | The road is open"),
        _case(
            "“The road is open. The dam is full.” – said Minister Tesfaye.",
            "said | The road is open. The dam is full",
        ),
        _case(
            "“The road is open” – stressed the Minister of Foreign Affairs of Ethiopia – “and the dam is full”.",
            "stressed | The road is open",
            "stressed | and the dam is full",
        ),
        # a relative clause, a day and a place between subject and cue
        _case("Tesfaye, who is tired, called the talks “frank”.", "called | the talks “frank"),
        _case("Tesfaye met Verhagen in the hall called “the Lion”."),
        _case("Tesfaye on Tuesday in Gondar said that the road was open.", "said | the road was open"),
        _case("Tesfaye at the Old Mill on Tuesday said that the road was open.", "said | the road was open"),
        _case("Tesfaye was a judge in the United States."),
        # `did` for stress, words between commas, a relative clause with its own subject
        _case("Tesfaye did promise that the dam was safe.", "promise | the dam was safe"),
        _case("Tesfaye did, however, promise that the dam was safe.", "promise | the dam was safe"),
        _case("Tesfaye did not promise that the dam was safe."),
        _case("Tesfaye, however, urged Verhagen to wait.", "urged | Verhagen to wait"),
        _case("Tesfaye met students, whom she described as a bridge.", "described | as a bridge"),
        # what is told within what somebody told
        _case(
            "According to Tesfaye, the Dutch side has accepted that the road is open.",
            "According to | the Dutch side has accepted that the road is open",
        ),
        # a gift, a day and a list of matters are no content
        _case("Tesfaye presented Verhagen with a carved stool."),
        _case("Tesfaye presented Verhagen's plan.", "presented | Verhagen's plan"),
        _case("Both agreed on Tuesday to open the road.", "agreed | to open the road"),
        _case(
            "Tesfaye conveyed her wishes on the day of peace, celebrated on 3 May.",
            "conveyed | her wishes on the day of peace, celebrated on 3 May",
        ),
        _case("They discussed opening the road, resolving the strike and easing visas."),
        _case("They discussed opening the road, noting that it was old.", "noting | it was old"),
        _case(
            "Tesfaye telephoned Verhagen on Tuesday afternoon to apologize for the delay and to thank him for coming.",
            "apologize for | the delay",
            "thank | him for coming",
        ),
        # a passive with who takes an attitude; a clause that begins with an adjunct
        _case("The new flights were hailed by both sides.", "hailed | The new flights"),
        _case("In Gondar, the plan was criticized by Verhagen.", "criticized | the plan"),
        _case("The guests were welcomed by Verhagen."),
        _case("Tesfaye was praised by Verhagen."),
        _case("The plan was presented by Verhagen."),
        _case("The plan was criticized by the ministry."),
        _case(
            "Tesfaye said that under the plan of the two ministers, Dutch firms have maintained the dam.",
            "said | under the plan of the two ministers, Dutch firms have maintained the dam",
        ),
        _case("“The road is open,” Tesfaye told a joint press conference.", "told | The road is open"),
        _case("The road is open, Tesfaye told a news conference after the talks.", "told | The road is open"),
        _case(
            "The road would open, said Tesfaye's spokesperson, Ada Holm.",
            "said | The road would open",
        ),
        _case("Tesfaye's spokesperson, Ada Holm, said the road was open.", "said | the road was open"),
        # what is told beside, the name of a paper, and a noun in marks
        _case("Ties grew worse in autumn, when The Hague lodged a protest."),
        _case("The two sides exchanged Memoranda of Understanding on trade."),
        _case(
            "Tesfaye asked Verhagen to lift the “yellow card” warning against Dutch fish.",
            "asked | Verhagen to lift the “yellow card” warning against Dutch fish",
        ),
        _case(
            "Tesfaye, for her part, while expressing regret at the raid, reaffirmed the plan.",
            "expressing | regret at the raid",
            "reaffirmed | the plan",
        ),
        _case("Tesfaye declined to comment on the raid."),
        _case("Tesfaye declined to sign the plan.", "declined | to sign the plan"),
        # a message is an encounter, unless what it says follows
        _case("Tesfaye sent a message of congratulations to Verhagen."),
        _case("Tesfaye sent a message that the road was open.", "sent | a message that the road was open"),
        # items of a list under who does what they tell
        _case(
            "They also:\n\n• condemned the raid on the dam;\n\n• called on Verhagen to open the road and thanked him.",
            "condemned | the raid on the dam",
            "called on | Verhagen to open the road",
            "thanked | him",
        ),
        _case(
            "Minister Tesfaye:\n- thanked her guest for the dinner\n- stressed that the road was open",
            "thanked | her guest for the dinner",
            "stressed | the road was open",
        ),
        _case(
            "The ministers:\n\n1. Agreed to meet again in May.\n\n2. Noted the growth of trade.",
            "Agreed | to meet again in May",
            "Noted | the growth of trade",
        ),
        _case("The ministry:\n\n• condemned the raid on the dam;"),
        # one spoken to whom nobody introduced
        _case("Tesfaye assured farmers in the valley that the dam was safe.", "assured | the dam was safe"),
        _case("Tesfaye warned of the rains that were to come.", "warned of | the rains that were to come"),
        _case("The agency quoted Tesfaye as saying that the road was open.", "saying | the road was open"),
        _case(
            "Tesfaye met Mr. Joost Verhagen, the Special Envoy for Freedom of Belief, who praised the dam.",
            "praised | the dam",
        ),
        _case(
            "The two states, Tesfaye noted, are good friends.",
            "noted | The two states",
            "noted | are good friends",
        ),
        _case("Tesfaye called any further delay unacceptable.", "called | any further delay unacceptable"),
        _case("Tesfaye and Verhagen agreed in 2019 to open the road."),
        _case(
            "Tesfaye said that she had talked in Oslo, a day after meeting Verhagen.",
            "said | she had talked in Oslo",
        ),
        _case(
            "Tesfaye agreed to open the road, the Department of Public Works (DPW) said Saturday.",
            "agreed | to open the road",
        ),
        _case(
            "Tesfaye met members of the trade board, who asked for lower tolls.",
            "asked for | lower tolls",
        ),
        _case("Tesfaye discussed the plan drawn up in May and endorsed unanimously by the Council."),
        _case(
            "Tesfaye praised the relief enabled by the truce and called for in the plan.",
            "praised | the relief enabled by the truce and called for in the plan",
        ),
        _case(
            "Tesfaye looks forward to seeing Verhagen in May and also looks forward to visiting The Hague.",
            "looks forward to | seeing Verhagen in May",
            "looks forward to | visiting The Hague",
        ),
        _case("Ethiopia and the Netherlands agreed to open the road in 2019."),
        _case("Tesfaye, in her opening remarks, stressed the value of peace.", "stressed | the value of peace"),
        _case(
            "The road was open, and Verhagen, speaking later, said that the dam was full.",
            "said | the dam was full",
        ),
        _case(
            "Tesfaye decried the cost, which she said could ruin them.",
            "decried | the cost",
            "said | could ruin them",
        ),
        _case("Tesfaye recalled fondly the visit of Verhagen.", "recalled | the visit of Verhagen"),
        _case(
            "Tesfaye recalled the kindness of Verhagen, including when he hosted her in May.",
            "recalled | the kindness of Verhagen, including when he hosted her in May",
        ),
        _case("Tesfaye requested help from Verhagen and gained his consent.", "requested | help from Verhagen"),
        _case(
            "Tesfaye urged, however, that the road be opened.",
            "urged | the road be opened",
        ),
        _case(
            "Tesfaye, who said that the road was open, left early.",
            "said | the road was open",
        ),
        _case(
            "Tesfaye committed to open the road and to build a bridge.",
            "committed | to open the road and to build a bridge",
        ),
        _case(
            "Verhagen proposed, and Tesfaye agreed, that the road should open.",
            "agreed | the road should open",
        ),
        _case(
            "Tesfaye condemned the attack, which she called “cowardly”.",
            "condemned | the attack, which she called “cowardly",
        ),
    ],
)
def test_cue_and_content(found: Finder, sentence: str, expected: list[str]) -> None:
    _, told = _attributions(found, sentence)

    assert expected == [f"{one.cue} | {one.content}" for one in told]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        _case("“The road is open,” Tesfaye said.", "said | The road is open | The road is open"),
        _case("Tesfaye warned: “Time is short.”", "warned | Time is short | Time is short"),
        _case(
            "At a press conference, Tesfaye said “the road is open”.",
            "said | the road is open | the road is open",
        ),
        _case(
            "In a post on X, Tesfaye said, “The road is open.”",
            "said | The road is open | The road is open",
        ),
        _case(
            "“If the road is open, then the dam is open, too,” Tesfaye said.",
            "said | If the road is open, then the dam is open, too | If the road is open, then the dam is open, too",
        ),
        _case("Tesfaye called for “peace.”", "called for | peace | peace"),
        _case("Tesfaye said the “road” was “open”.", "said | the “road” was “open | road + open"),
        _case("Tesfaye said that peace had “no price” for her.", "said | peace had “no price” for her | no price"),
        _case(
            "“The road is open,” said Tesfaye, “and the dam is full.”",
            "said | The road is open | The road is open",
            "said | and the dam is full | and the dam is full",
        ),
        _case(
            "“The road is open,” Tesfaye said. “The dam is full as well.”",
            "said | The road is open | The road is open",
            "None | The dam is full as well | The dam is full as well",
        ),
        _case(
            "Tesfaye said: “The road is open. The dam is full.”",
            "said | The road is open. The dam is full | The road is open. The dam is full",
        ),
        _case(
            "“The road is open. The dam is full,” Tesfaye said.",
            "said | The road is open. The dam is full | The road is open. The dam is full",
        ),
        _case(
            "Tesfaye said “the word ‘road’ is old” to them.",
            "said | the word ‘road’ is old” to them | the word ‘road’ is old",
        ),
        _case(
            "Tesfaye said “the road is open and left for home.",
            "said | the road is open and left for home | the road is open and left for home",
        ),
        _case("The word “road” is old."),
        _case("The “Road of Hope” leads to the coast."),
    ],
)
def test_fragments(found: Finder, sentence: str, expected: list[str]) -> None:
    """What is expected is `cue | content | fragments`, joined by a plus."""
    _, told = _attributions(found, sentence)

    assert expected == [f"{one.cue} | {one.content} | {' + '.join(map(str, one.fragments))}" for one in told]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tesfaye told Verhagen that the road was open.", ["Verhagen"]),
        ("Tesfaye assured her counterpart that the dam was safe.", ["her counterpart"]),
        ("Tesfaye reiterated to Verhagen her support for the plan.", ["Verhagen"]),
        ("Tesfaye said that the road was open.", []),
        ("Tesfaye thanked Verhagen for his visit.", ["Verhagen"]),
    ],
)
def test_the_one_spoken_to(found: Finder, sentence: str, expected: list[str]) -> None:
    findings, (told,) = _attributions(found, sentence)

    assert expected == [findings.words.tokens.span(one.first, one.last).text for one in told.addressees]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        _case(
            "Leo Bruni, a driver from Gondar, says the road is open.",
            "Leo Bruni: says | the road is open",
        ),
        _case("Half of the voters said that the road was open.", "Half of the voters: said | the road was open"),
        _case("55 percent of the voters said the road was open.", "55 percent of the voters: said | the road was open"),
        _case("A source close to her said the dam was full.", "A source close to her: said | the dam was full"),
        _case(
            "“The road is open,” said an official from Gondar.",
            "an official from Gondar: said | The road is open",
        ),
        _case("“The road is open,” her friend told the Gondar Post.", "her friend: told | The road is open"),
        _case("“The road is open,” her friend Ada Holm said last month.", "Ada Holm: said | The road is open"),
        _case(
            "According to a new poll, the road should be open.",
            "a new poll: According to | the road should be open",
        ),
        _case("The road is open, according to two drivers.", "two drivers: according to | The road is open"),
        # a plural that only looks like a cue
        _case("The coastal states have open roads."),
        _case("Dry states like Utah need dams."),
        _case("You said that the road was open."),
        _case("I've said that the road was open."),
        _case("The United States closed the road."),
    ],
)
def test_sources_without_a_name(found: Finder, sentence: str, expected: list[str]) -> None:
    """What is expected is `speakers: cue | content`."""
    findings, told = _attributions(found, sentence)

    assert expected == [
        f"{' + '.join(findings.words.tokens.span(who.first, who.last).text for who in one.speakers)}: "
        f"{one.cue} | {one.content}"
        for one in told
    ]


def test_a_dateline_is_no_content(found: Finder) -> None:
    text = "ZAGREB, April 16 (Adria Press) – Croatia will back the bid, Foreign Minister Ante Perić said on Tuesday."

    assert ["Croatia will back the bid"] == [str(one.content) for one in found(text).attributions]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Tesfaye said that the road was open.", "say"),
        ("Tesfaye urged restraint.", "urge"),
        ("Tesfaye praised the work of the mediators.", "praise"),
        ("Tesfaye warned of a new crisis.", "warn"),
        ("According to Tesfaye, the road was open.", "say"),
    ],
)
def test_the_act_comes_from_the_row(found: Finder, sentence: str, act: str) -> None:
    _, (told,) = _attributions(found, sentence)

    assert act == told.act


def test_a_source_may_be_the_last_word_of_a_page() -> None:
    text = "according to him, " * 10 + "according to him"
    assert text == parse_readout(text).text
