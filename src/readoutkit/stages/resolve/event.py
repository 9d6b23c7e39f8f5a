"""An encounter as the walk has put it together so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutkit.findings import DateMention, Encounter, PlaceMention
    from readoutkit.models import Topic
    from readoutkit.stages.resolve.people import Person


class Event:
    """An encounter as put together so far."""

    def __init__(self, telling: Encounter, people: list[Person], principals: list[Person]) -> None:
        self.telling = telling
        self.kind = telling.kind
        self.specific = telling.specific
        self.status = telling.status
        self.people = people
        self.principals = principals
        self.date: DateMention | None = telling.date
        self.place: PlaceMention | None = telling.place
        self.initiator: Person | None = None
        self.host: Person | None = None
        self.occasion = telling.occasion
        self.duration = telling.duration
        self.topics: list[Topic] = []
        self.sentences = {telling.sentence}
        self.general = telling.general
        self.told_singly = False
        self.spoken = False
