"""Predicates at the top of their sentence: who does what there, and which words that governs.

Most of a readout is indirect speech, several cues under one subject, statements, topics and encounters
mixed (``A met B to discuss C, stressed D and briefed B on E, noting that F``). This stage finds these
predicates for the three stages that follow (meetings, topics, quotes), so that all of them see one
division of the sentence. A predicate is taken when its left neighbour shows that it stands at the top:

- its subject, which begins the sentence or follows a comma, a coordinator, a contrast;
- a comma or coordinator, behind which it shares the subject of the predicate before;
- as a participle, the beginning of the sentence or a comma;
- as an infinitive, the purpose of an encounter, or a turn such as ``went on to``.

- the beginning of an item of a list, whose lead told the subject (``They also:``).

A cue inside the content of another stands behind a complementizer, an auxiliary of the past or a
relative pronoun, and is left alone. So is all that stands in quotation marks, unless only a ministry
or a statement is said to utter it: then the marks are the page's, and what they hold is read like the
page itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutkit.findings import InOrder, Zone
from readoutkit.stages.clauses.sentence import PREDICATES, SentenceReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Clause, DateMention, Mention, QuotedStretch, Sentence, SpokenBlock, Words

_READ = frozenset({Zone.TITLE, Zone.STANDFIRST, Zone.BODY})
"""The parts of a page in which lines are sentences."""


def find_clauses(
    words: Words,
    sentences: Sequence[Sentence],
    people: Sequence[Mention],
    dates: Sequence[DateMention],
    stretches: Sequence[QuotedStretch],
    blocks: Sequence[SpokenBlock] = (),
    *,
    relayed: bool = True,
    author: tuple[Mention, ...] = (),
) -> tuple[Clause, ...]:
    """Find the predicates of all sentences, in order; none in spoken blocks.

    `author` is who signs the page and may be left out: ``Spoke with A today. Thanked her for B.``

    `relayed` says that an office wrote the text or is relayed by it: whoever else is named by a common
    noun (``the analysts said``) then only frames what is told, and is no speaker.
    """
    found: list[Clause] = []
    spoken = {number for block in blocks for number in block.sentences}
    mentions, days = InOrder(people), InOrder(dates)
    marks = InOrder(stretches, "outer_start")
    lead: tuple[Mention, ...] = ()
    for number, sentence in enumerate(sentences):
        first, last = sentence.first, sentence.last
        leads = words.tokens.norms[last] == ":"
        if number in spoken or not (leads or sentence.zone in _READ):
            continue
        telling = sentence.bits & PREDICATES or words.phrases("according", first, last)
        if not telling and not leads:
            continue
        reader = SentenceReader(
            words,
            sentence,
            number,
            mentions.within(first, last),
            marks.within(words.tokens.starts[first], words.tokens.ends[last] - 1),
            days.within(first, last),
            relayed=relayed,
            lead=lead or (author if sentence.zone is Zone.BODY else ()),
        )
        if sentence.zone in _READ and telling:
            found.extend(reader.read())
        if leads:
            lead = reader.leading()
        elif lead and not reader.itemized():
            lead = ()
    return tuple(found)
