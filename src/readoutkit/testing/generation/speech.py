"""Direct speech: before or behind its cue, in the same breath, in further sentences, over several paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from readoutkit.models import Basis
from readoutkit.testing.generation.speakers import keep, write_speaker

if TYPE_CHECKING:
    from readoutkit.testing.generation.drafts import Told, Writing
    from readoutkit.testing.generation.stock import Cue

__all__ = ["direct_after", "direct_before", "over_paragraphs"]


def direct_before(writing: Writing, told: Told) -> None:
    """“A,” somebody said; “A,” said somebody; perhaps going on in the same breath or in a further sentence."""
    page, (opening, closing) = writing.page, writing.style.marks
    stock = writing.stock.said
    page.write(opening)
    first = page.write(writing.choose(stock.speeches))
    page.write(f",{closing} ")
    cue = _speech_cue(writing)
    if writing.maybe():
        words = page.write(cue.words)
        page.write(" ")
        subject = write_speaker(writing, told, together=False, pronoun=False)
    else:
        subject = write_speaker(writing, told, together=False)
        page.write(" ")
        words = page.write(cue.words)
    keep(writing, told, subject, words, cue.act, (first, (first,)))
    more = writing.choose(("", "breath", "sentence"))
    if more == "breath":
        page.write(f", {opening}")
        second = page.write(writing.choose(stock.afterthoughts))
        page.write(f".{closing}")
        keep(writing, told, subject, words, cue.act, (second, (second,)))
    elif more == "sentence":
        page.write(f". {opening}")
        second = page.write(writing.choose([one for one in stock.speeches if one != first.text]))
        page.write(f".{closing}")
        carried = attrs.evolve(subject, basis=Basis.CARRIED)
        keep(writing, told, carried, None, "say", (second, (second,)))
    else:
        page.write(".")


def direct_after(writing: Writing, told: Told) -> None:
    """Somebody said: “A.”."""
    page, (opening, closing) = writing.page, writing.style.marks
    page.begin_sentence()
    subject = write_speaker(writing, told)
    cue = _speech_cue(writing)
    page.write(" ")
    words = page.write(cue.words)
    page.write(writing.choose((": ", ", ")) + opening)
    said = page.write(writing.choose(writing.stock.said.speeches))
    page.write(f".{closing}")
    keep(writing, told, subject, words, cue.act, (said, (said,)))


def over_paragraphs(writing: Writing, told: Told) -> None:
    """Somebody said: “A. / “B. / “C.”: an opening mark for each paragraph, the last alone closed."""
    page, (opening, closing) = writing.page, writing.style.marks
    page.begin_sentence()
    subject = write_speaker(writing, told)
    cue = _speech_cue(writing)
    page.write(" ")
    words = page.write(cue.words)
    page.write(f": {opening}")
    first = writing.choose(writing.stock.said.speeches)
    said = page.write(first)
    keep(writing, told, subject, words, cue.act, (said, (said,)))
    told_already = [first]
    for _ in range(writing.choose((1, 2))):
        page.write(f".\n\n{opening}")
        told_already.append(writing.choose([one for one in writing.stock.said.speeches if one not in told_already]))
        said = page.write(told_already[-1])
        keep(writing, told, attrs.evolve(subject, basis=Basis.CARRIED), None, "say", (said, (said,)))
    page.write(f".{closing}")
    writing.subject = None


def _speech_cue(writing: Writing) -> Cue:
    return writing.choose([cue for cue in writing.stock.cues if "speech" in cue.governs])
