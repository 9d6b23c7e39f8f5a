"""What was said in an encounter, in the ways in which readouts tell it: reported, quoted, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readoutkit.models import Basis, Span
from readoutkit.testing.generation.drafts import Said
from readoutkit.testing.generation.people import basis_of, later_forms
from readoutkit.testing.generation.speakers import Subject, keep, write_speaker
from readoutkit.testing.generation.speech import direct_after, direct_before, over_paragraphs

if TYPE_CHECKING:
    from readoutkit.testing.generation.drafts import Told, Writing
    from readoutkit.testing.generation.people import Person
    from readoutkit.testing.generation.stock import Cue

__all__ = ["say_something"]

TURNS: Final = ("", "", "For {his} part, ", "In response, ", "In turn, ")
TAILS: Final = (("adding", "say"), ("noting", "note"), ("stressing", "stress"))


def say_something(writing: Writing, told: Told) -> None:
    """Write a sentence or two in which somebody conveys something in an encounter."""
    way = writing.choose(_WAYS)
    way(writing, told)


def _other(told: Told, subject: Subject) -> Person | None:
    """Give the one to whom a single speaker speaks."""
    if len(subject.people) != 1:
        return None
    return next(person for person in told.principals if person is not subject.people[0])


def _write_content(writing: Writing, words: str, closing: str = "") -> tuple[Span, tuple[Span, ...]]:
    """Write what is conveyed, with or without marks around what may stand in them, and what closes it."""
    page = writing.page
    opening, ending = writing.style.marks
    inner_closing = closing if writing.style.inside else ""
    before, quotable, rest = words.partition("<")
    if not quotable or not writing.maybe():
        span = page.write(words.replace("<", "").replace(">", ""))
        page.write(closing)
        return span, ()
    inner, _, after = rest.partition(">")
    start = page.at
    page.write(before)
    page.write(opening)
    fragment = page.write(inner)
    if after:
        page.write(ending)
        last = page.write(after).end
        page.write(closing)
    else:
        last = fragment.end
        page.write(inner_closing + ending + (closing if not inner_closing else ""))
    first = start if before else fragment.start
    return Span(first, last, page.text[first:last]), (fragment,)


def _write_governed(
    writing: Writing, told: Told, subject: Subject, kind: str, closing: str = ""
) -> tuple[tuple[Span, tuple[Span, ...]], tuple[Person, ...]]:
    """Write what a cue governs; give what is conveyed, and to whom."""
    page, said, style = writing.page, writing.stock.said, writing.style
    kind, _, joint = kind.partition(":")
    if kind in {"favour", "report"}:
        other = _other(told, subject)
        start = page.at
        if other is not None:
            _write_object(writing, subject, other)
            page.write(" for " if kind == "favour" else f" {joint or 'on'} ")
        content, fragments = _write_content(
            writing, writing.choose(said.favours if kind == "favour" else said.reports), closing
        )
        return (Span(start, content.end, page.text[start : content.end]), fragments), (other,) if other else ()
    if kind == "addressed":
        other = _other(told, subject)
        addressed: tuple[Person, ...] = ()
        if other is not None:
            _write_object(writing, subject, other)
            addressed = (other,)
        page.write(" that ")
        return _write_content(writing, writing.choose(said.clauses), closing), addressed
    if kind == "party":
        party = writing.choose(said.parties)
        return _write_content(writing, f"{party} {writing.choose(said.deeds)}", closing), ()
    if kind == "clause":
        page.write("that " if style.that else "")
    things = {"clause": said.clauses, "thing": said.things, "deed": said.deeds, "feeling": said.feelings}[kind]
    return _write_content(writing, writing.choose(things), closing), ()


def _write_object(writing: Writing, subject: Subject, other: Person) -> None:
    """Name the one who is spoken to."""
    if len(writing.people) == 2 and writing.maybe():
        writing.cast.mention(other, writing.page.write("her" if other.woman else "him"))
    else:
        writing.name(other)
    if other.woman == subject.people[0].woman:
        writing.subject = None


def _cue_for(writing: Writing, subject: Subject, *kinds: str) -> tuple[Cue, str]:
    """Draw a cue and what it shall govern, among those that suit the speakers."""
    needs_other = {"favour", "report", "report:about", "addressed"}
    fit = [
        (cue, kind)
        for cue in writing.stock.cues
        for kind in cue.governs
        if kind != "speech" and (not kinds or kind in kinds) and (len(subject.people) == 1 or kind not in needs_other)
    ]
    return writing.choose(fit)


def _plainly(writing: Writing, told: Told) -> None:
    """Somebody said something; and did it again, in the same sentence."""
    page = writing.page
    page.begin_sentence()
    subject = _turn(writing, told)
    more = writing.choose(("", "and", "tail"))
    kinds = ("thing", "feeling", "favour", "deed") if more == "and" else ()
    cue, kind = _cue_for(writing, subject, *kinds)
    page.write(" ")
    words = page.write(cue.words)
    page.write(" ")
    said, addressees = _write_governed(writing, told, subject, kind, "" if more else ".")
    keep(writing, told, subject, words, cue.act, said, addressees)
    if more == "and":
        cue, kind = _cue_for(writing, subject)
        page.write(" and ")
        words = page.write(cue.words)
        page.write(" ")
        said, addressees = _write_governed(writing, told, subject, kind, ".")
        keep(writing, told, subject, words, cue.act, said, addressees)
    elif more == "tail":
        tail, act = writing.choose(TAILS)
        page.write(", ")
        words = page.write(tail)
        page.write(" that ")
        said = _write_content(writing, writing.choose(writing.stock.said.clauses), ".")
        keep(writing, told, subject, words, act, said)


def _turn(writing: Writing, told: Told) -> Subject:
    """Write the subject, perhaps after the words with which the other takes his turn."""
    turn = writing.choose(TURNS)
    if not turn or not writing.quotes or writing.quotes[-1].told is not told or len(writing.quotes[-1].speakers) != 1:
        return write_speaker(writing, told)
    last = writing.quotes[-1].speakers[0]
    person = next(one for one in told.principals if one is not last)
    writing.page.write(turn.replace("{his}", "her" if person.woman else "his"))
    form = writing.choose(later_forms(person, writing.people))
    writing.cast.write(writing.page, person, form)
    writing.subject = person
    return Subject((person,), basis_of(person, form))


def _participle_first(writing: Writing, told: Told) -> None:
    """Noting that A, somebody said B."""
    page = writing.page
    page.begin_sentence()
    tail, act = writing.choose((("noting", "note"), ("recalling", "note"), ("stressing", "stress")))
    first = page.write(tail)
    page.write(" that ")
    before = _write_content(writing, writing.choose(writing.stock.said.clauses), ",")
    page.write(" ")
    place = len(writing.quotes)
    subject = write_speaker(writing, told)
    cue, kind = _cue_for(writing, subject, "thing", "feeling", "deed")
    page.write(" ")
    words = page.write(cue.words)
    page.write(" ")
    said, _ = _write_governed(writing, told, subject, kind, ".")
    keep(writing, told, subject, words, cue.act, said)
    writing.quotes.insert(place, Said(*before, subject.people, first, act, subject.basis, told))


def _reported_before(writing: Writing, told: Told) -> None:
    """A, somebody said."""
    page = writing.page
    page.begin_sentence()
    plain = [clause for clause in writing.stock.said.clauses if "<" not in clause]
    said = page.write(writing.choose(plain))
    page.write(", ")
    subject = write_speaker(writing, told, together=False)
    page.write(" ")
    words = page.write("said")
    page.write(".")
    keep(writing, told, subject, words, "say", (said, ()))


def _agreed_by_all(writing: Writing, told: Told) -> None:
    """It was agreed that A."""
    page = writing.page
    page.begin_sentence()
    page.write("it was ")
    words = page.write("agreed")
    page.write(" that ")
    said = _write_content(writing, writing.choose(writing.stock.said.clauses), ".")
    keep(writing, told, Subject(told.principals, Basis.COLLECTIVE), words, "agree", said)
    writing.subject = None


def _according_to(writing: Writing, told: Told) -> None:
    """According to somebody, A; A, according to somebody."""
    page = writing.page
    page.begin_sentence()
    plain = writing.choose([clause for clause in writing.stock.said.clauses if "<" not in clause])
    if writing.maybe():
        said = page.write(plain)
        page.write(", ")
        words = page.write("according to")
        page.write(" ")
        subject = write_speaker(writing, told, together=False, pronoun=False)
    else:
        words = page.write("according to")
        page.write(" ")
        subject = write_speaker(writing, told, together=False, pronoun=False)
        page.write(", ")
        said = page.write(plain)
    page.write(".")
    keep(writing, told, subject, words, "say", (said, ()))


_WAYS: Final = (
    _plainly, _plainly, _plainly, _participle_first, direct_before, direct_after, over_paragraphs, _reported_before,
    _according_to, _agreed_by_all,
)  # fmt: skip
