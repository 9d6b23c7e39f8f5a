"""The stages in order: from a text to its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readoutkit.errors import MinistryError
from readoutkit.findings import Findings, Words
from readoutkit.lexicon import lay_over, load_lexicon
from readoutkit.ministry import Ministry
from readoutkit.models import Diagnostic, Readout, Span
from readoutkit.registry import Registry
from readoutkit.stages.blocks import find_blocks
from readoutkit.stages.clauses import find_clauses
from readoutkit.stages.dates import date_finder, find_dates
from readoutkit.stages.masthead import filed_elsewhere, limit_masthead, read_masthead
from readoutkit.stages.meetings import find_encounters
from readoutkit.stages.people import find_author, find_people
from readoutkit.stages.places import find_places
from readoutkit.stages.quotation import pair_marks
from readoutkit.stages.quotes import find_attributions
from readoutkit.stages.resolve import resolve
from readoutkit.stages.sentences import split_sentences
from readoutkit.stages.topics import find_topics
from readoutkit.text import SourceText
from readoutkit.tokens import Tokens
from readoutkit.unseen import carried_back, seen_text

if TYPE_CHECKING:
    import datetime as dt

    from readoutkit.findings import Masthead
    from readoutkit.lexicon import Lexicon

LIMIT: Final = 10_000_000
"""Characters up to which a text is read when the caller names no other limit: a thousand long readouts."""

_HEAD = 1500
"""How many characters of a page may hold its title."""


def parse_readout(
    text: str,
    *,
    published: dt.date | None = None,
    ministry: str | Ministry | None = None,
    registry: Registry | None = None,
    limit: int | None = LIMIT,
) -> Readout:
    """Read a text and give its reading.

    Takes the text as it stands on the page: title line, dateline, boilerplate and all. `published`
    resolves weekdays and ``today``; what the caller tells wins over what the page says. `ministry`
    names who wrote the text (an id or a `Ministry`); without it `registry`, by default the built-in
    ministries and those of installed packages, recognises the issuer.

    A text of more than `limit` characters is not read: its reading is empty and warns ``too-long``. Time
    and memory grow with the text and no faster, so with more memory a higher limit, or ``None``, is safe.

    Offsets of the reading count code points of `text`. No clock, no network, no randomness: the same
    text always gives the same reading. Never raises on any ``str``; raises ``TypeError`` for anything
    else and ``UnknownMinistryError`` for an id that the registry does not hold.
    """
    _refuse_other_than_text(text)
    registry = registry if registry is not None else Registry.default()
    if limit is not None and len(text) > limit:
        told = f"The text has {len(text)} characters, more than {limit}, and was not read; a higher limit= reads it."
        return Readout(text=text, published=published, warnings=(Diagnostic("too-long", told),))
    seen = seen_text(text)
    if seen is not None:
        return carried_back(_read(seen.text, published, ministry, registry), seen, text)
    return _read(text, published, ministry, registry)


def _read(text: str, published: dt.date | None, ministry: str | Ministry | None, registry: Registry) -> Readout:
    """Read a text without unseen characters, stage by stage."""
    source = SourceText(text)
    tokens = Tokens(source)
    recognition = registry.recognizer.recognize(text, tokens)
    issuer = recognition.ministry
    if isinstance(ministry, Ministry):
        issuer = ministry
    elif ministry is not None:
        issuer = registry.get(ministry)
    words = _words(source, tokens, load_lexicon("en"))
    day_first = issuer is None or issuer.dates == "day-first"
    furniture = issuer.furniture_in(text[:_HEAD]) if issuer is not None else ()
    masthead = read_masthead(words, date_finder(None, day_first=day_first), published, furniture)
    if ministry is None and issuer is not None and filed_elsewhere(words, masthead, recognition):
        issuer = None
    if issuer is not None:
        lexicon = lay_over(words.lexicon, issuer.cues, issuer.encounters, issuer.offices)
        if lexicon is not words.lexicon:
            words = _words(source, tokens, lexicon)
        if issuer.body is not None:
            masthead = _limited(masthead, words, issuer)
    quoted = pair_marks(words, masthead.lines)
    sentences = split_sentences(words, masthead.lines, quoted)
    people = find_people(words, sentences)
    dates = find_dates(words, sentences, masthead.published, day_first=day_first)
    places = find_places(words, sentences, people, dates)
    blocks = find_blocks(words, sentences, people, quoted)
    author = find_author(words, sentences, people)
    relayed = issuer is not None
    clauses = find_clauses(words, sentences, people, dates, quoted, blocks, relayed=relayed, author=author)
    findings = Findings(
        words,
        masthead,
        quoted,
        sentences,
        people,
        dates,
        places,
        blocks,
        clauses,
        encounters=find_encounters(words, sentences, people, dates, places, clauses, quoted, author=author),
        topics=find_topics(words, sentences, people, dates, clauses),
        attributions=find_attributions(words, sentences, people, dates, clauses, quoted, blocks),
    )
    if issuer is not None and issuer.refine is not None:
        findings = _refined(findings, issuer)
    return resolve(findings, issuer, recognition.medium, masthead.published)


def _words(source: SourceText, tokens: Tokens, lexicon: Lexicon) -> Words:
    return Words(source, tokens, lexicon, *lexicon.read(tokens))


def _limited(masthead: Masthead, words: Words, ministry: Ministry) -> Masthead:
    """Take the lines outside of what the ministry says is the body for header and footer."""
    body: object = ministry.body(words.source) if ministry.body is not None else None
    if body is None:
        return masthead
    if not isinstance(body, Span) or body.end > len(words.source) or words.source.span(body.start, body.end) != body:
        raise MinistryError(
            f"{ministry.id}: Ministry.body: a Span of the text expected, cut with source.span(); {body!r} given"
        )
    return limit_masthead(words, masthead, body.start, body.end)


def _refined(findings: Findings, ministry: Ministry) -> Findings:
    """Let the ministry refine the findings, and refuse what does not hold together."""
    from readoutkit.invariants import InvariantError, check  # noqa: PLC0415 - only such a ministry waits for them

    refined: object = ministry.refine(findings) if ministry.refine is not None else findings
    if not isinstance(refined, Findings):
        raise MinistryError(f"{ministry.id}: Ministry.refine: Findings expected, {type(refined).__name__} given")
    try:
        check(refined)
    except InvariantError as error:
        raise MinistryError(f"{ministry.id}: Ministry.refine: {error}") from None
    return refined


def _refuse_other_than_text(text: object) -> None:
    """Raise ``TypeError`` with what to do for anything that is no ``str``."""
    if not isinstance(text, str):
        hint = (
            "decode it first, for example with .decode('utf-8')"
            if isinstance(text, bytes | bytearray)
            else "give its text"
        )
        raise TypeError(f"parse_readout() takes a str, not {type(text).__name__}: {hint}")
