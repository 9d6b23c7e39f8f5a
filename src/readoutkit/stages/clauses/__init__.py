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

from readoutkit.findings import Zone
from readoutkit.stages.clauses.groups import PageView
from readoutkit.stages.clauses.sentence import PREDICATES, SentenceReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutkit.findings import Clause, DateMention, Mention, QuotedStretch, Sentence, SpokenBlock, Words

_BODY = Zone.BODY
_READ = frozenset({Zone.TITLE, Zone.STANDFIRST, _BODY})
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
    page = PageView(words, sentences, people, dates, stretches, relayed=relayed)
    candidates, norms = page.candidates, words.tokens.norms
    spoken = {number for block in blocks for number in block.sentences}
    found: list[Clause] = []
    lead: tuple[Mention, ...] = ()
    for number, sentence in enumerate(sentences):
        first, last = sentence.first, sentence.last
        leads = norms[last] == ":"
        telling = number in candidates.sentences
        if not (telling or leads or lead or author):
            continue
        read = sentence.zone in _READ
        if number in spoken or not (leads or read):
            continue
        subject = lead or (author if sentence.zone is _BODY else ())
        telling = telling or bool(subject and candidates.within(first, last))
        if not (telling or leads or (lead and sentence.bits & PREDICATES)):
            continue
        reader = SentenceReader(page, sentence, number, subject)
        if read and telling:
            found += reader.read()
        if leads:
            lead = reader.leading()
        elif lead and not reader.itemized():
            lead = ()
    return tuple(found)
