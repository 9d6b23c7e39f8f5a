"""The stages in order: from a text to its reading."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from readoutkit.findings import Findings, Words
from readoutkit.lexicon import load_lexicon
from readoutkit.ministry import Ministry
from readoutkit.registry import Registry
from readoutkit.stages.blocks import find_blocks
from readoutkit.stages.clauses import find_clauses
from readoutkit.stages.dates import date_finder, find_dates
from readoutkit.stages.masthead import filed_elsewhere, read_masthead
from readoutkit.stages.meetings import find_encounters
from readoutkit.stages.people import find_people
from readoutkit.stages.places import find_places
from readoutkit.stages.quotation import pair_marks
from readoutkit.stages.quotes import find_attributions
from readoutkit.stages.resolve import resolve
from readoutkit.stages.sentences import split_sentences
from readoutkit.stages.topics import find_topics
from readoutkit.text import SourceText
from readoutkit.tokens import Tokens

if TYPE_CHECKING:
    from readoutkit.models import Readout


def parse_readout(
    text: str,
    *,
    published: dt.date | None = None,
    ministry: str | Ministry | None = None,
    registry: Registry | None = None,
) -> Readout:
    """Read a text and give its reading.

    Takes the text as it stands on the page: title line, dateline, boilerplate and all. `published`
    resolves weekdays and ``today``; what the caller tells wins over what the page says. `ministry`
    names who wrote the text (an id or a `Ministry`); without it `registry`, by default the built-in
    ministries and those of installed packages, recognises the issuer.

    Offsets of the reading count code points of `text`. No clock, no network, no randomness: the same
    text always gives the same reading. Never raises on any ``str``; raises ``TypeError`` for anything
    else and ``UnknownMinistryError`` for an id that the registry does not hold.
    """
    _refuse_other_than_text(text)
    registry = registry if registry is not None else Registry.default()
    recognition = registry.recognize(text)
    issuer = recognition.ministry
    if isinstance(ministry, Ministry):
        issuer = ministry
    elif ministry is not None:
        issuer = registry.get(ministry)
    source = SourceText(text)
    tokens = Tokens(source)
    lexicon = load_lexicon("en")
    words = Words(source, tokens, lexicon, lexicon.classes_of(tokens.norms), lexicon.terms(tokens))
    day_first = issuer is None or issuer.dates == "day-first"
    masthead = read_masthead(words, date_finder(None, day_first=day_first), published)
    quoted = pair_marks(words, masthead.lines)
    sentences = split_sentences(words, masthead.lines, quoted)
    if ministry is None and issuer is not None and filed_elsewhere(words, masthead, recognition):
        issuer = None
    people = find_people(words, sentences)
    dates = find_dates(words, sentences, masthead.published, day_first=day_first)
    places = find_places(words, sentences, people, dates)
    blocks = find_blocks(words, sentences, people, quoted)
    clauses = find_clauses(words, sentences, people, dates, quoted, blocks, relayed=issuer is not None)
    findings = Findings(
        words, masthead, quoted, sentences, people, dates, places, blocks, clauses,
        encounters=find_encounters(words, sentences, people, dates, places, clauses, quoted),
        topics=find_topics(words, sentences, people, dates, clauses),
        attributions=find_attributions(words, sentences, people, dates, clauses, quoted, blocks),
    )
    if issuer is not None and issuer.refine is not None:
        findings = issuer.refine(findings)
    return resolve(findings, issuer, recognition.medium, masthead.published)


def _refuse_other_than_text(text: object) -> None:
    """Raise ``TypeError`` with what to do for anything that is no ``str``."""
    if not isinstance(text, str):
        hint = "decode it first, for example with .decode('utf-8')" if isinstance(text, bytes | bytearray) else "give its text"
        raise TypeError(f"parse_readout() takes a str, not {type(text).__name__}: {hint}")
