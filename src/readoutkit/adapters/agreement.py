"""How far two annotators agree: F1 and rates by field, and Krippendorff's alpha over tokens.

Alpha is 1 where they always agree and 0 where they agree as chance would have it. Each layer (the contents of quotes,
their cues, their fragments, the topics) is a yes or no for each token; needs the extra ``agreement`` (krippendorff).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readoutkit.adapters.evaluation import score, tokens_within
from readoutkit.adapters.gold import reading_of
from readoutkit.errors import StructureError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from readoutkit.adapters.figures import Difference, Score
    from readoutkit.adapters.gold import Gold
    from readoutkit.models import Readout, Span

LAYERS: Final = ("contents", "cues", "fragments", "topics")


def paired(first: Iterable[Gold], second: Iterable[Gold]) -> list[tuple[Gold, Gold]]:
    """Pair what two annotators made of one text, by its id.

    Raises `StructureError` with the id when the two have not had the same text before them, and when
    they have no text in common.
    """
    others = {gold.id: gold for gold in second}
    pairs = [(gold, others[gold.id]) for gold in first if gold.id in others]
    for one, other in pairs:
        if one.text != other.text:
            raise StructureError(one.id, "the two annotators did not have the same text")
    if not pairs:
        raise StructureError("id", "no text is annotated in both")
    return pairs


def agree(first: Gold, second: Gold) -> tuple[Score, tuple[Difference, ...]]:
    """Compare the annotations of one text: the figures and each difference."""
    return score(first, reading_of(second))


def alphas(pairs: Iterable[tuple[Gold, Gold]]) -> dict[str, float]:
    """Give Krippendorff's alpha of each layer over all tokens of all texts; not a number where a layer is empty."""
    import krippendorff  # noqa: PLC0415 - an extra, and it brings numpy

    marked: dict[str, tuple[list[int], list[int]]] = {layer: ([], []) for layer in LAYERS}
    for pair in pairs:
        every = sorted(tokens_within(pair[0].text, 0, len(pair[0].text)))
        for side, gold in enumerate(pair):
            for layer, spans in _layers(reading_of(gold)).items():
                within = {token for span in spans for token in tokens_within(gold.text, span.start, span.end)}
                marked[layer][side].extend(int(token in within) for token in every)
    found = {}
    for layer, (first, second) in marked.items():
        varied = len({*first, *second}) > 1
        found[layer] = (
            float(krippendorff.alpha([first, second], level_of_measurement="nominal")) if varied else float("nan")
        )
    return found


def _layers(readout: Readout) -> Mapping[str, Sequence[Span]]:
    return {
        "contents": [quote.span for quote in readout.quotes],
        "cues": [quote.cue for quote in readout.quotes if quote.cue],
        "fragments": [fragment for quote in readout.quotes for fragment in quote.fragments],
        "topics": [topic.span for meeting in readout.meetings for topic in meeting.topics],
    }
