"""A reading as linked data: W3C Web Annotations on the text, and schema.org in JSON-LD.

Both are plain functions that give plain data for `json.dumps`; nothing is fetched and no address is made up.

>>> from readoutkit import parse_readout
>>> readout = parse_readout("Foreign Minister Anne Roux met Mayor Ugo Bo in Rome. Roux thanked Bo for his welcome.")
>>> annotation = to_web_annotations(readout, "https://example.org/call")[-1]
>>> annotation["target"]["selector"][0]
{'type': 'TextPositionSelector', 'start': 66, 'end': 84}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from readoutkit.models import MeetingKind, MeetingStatus

if TYPE_CHECKING:
    from readoutkit.models import Meeting, Participant, Readout, Span

_AROUND: Final = 32
"""How many code points before and behind a stretch are told, so that it is found when the page has changed."""

_STATUS: Final = {
    MeetingStatus.HELD: "https://schema.org/EventScheduled",
    MeetingStatus.PLANNED: "https://schema.org/EventScheduled",
    MeetingStatus.CANCELLED: "https://schema.org/EventCancelled",
}
_REMOTE: Final = {MeetingKind.PHONE_CALL, MeetingKind.VIDEO_CALL}


def to_web_annotations(readout: Readout, source: str) -> list[dict[str, Any]]:
    """Give the mentions, meetings, topics and quotes as Web Annotations on the text at the address `source`.

    Each target has its place in code points of the text that was read, as the recommendation asks of
    a TextPositionSelector, and beside it a TextQuoteSelector: the words with what stands around them.
    https://www.w3.org/TR/annotation-model/
    """
    told: list[tuple[Span, str, dict[str, Any]]] = []
    for person in readout.participants:
        told += [(mention, "identifying", _person(person)) for mention in person.mentions]
    for meeting in readout.meetings:
        told.append((meeting.kind_text or meeting.span, "classifying", _meeting(meeting)))
        told += [(topic.span, "tagging", {"type": "TextualBody", "value": "topic"}) for topic in meeting.topics]
    for quote in readout.quotes:
        body = {
            "type": "Quotation",
            "speakers": [person.id for person in quote.speakers],
            "cue": quote.cue.text if quote.cue else None,
            "kind": str(quote.kind),
            "act": quote.act,
        }
        told.append((quote.span, "describing", {key: value for key, value in body.items() if value is not None}))
    return [
        {
            "@context": ["http://www.w3.org/ns/anno.jsonld", {"@vocab": "https://schema.org/"}],
            "type": "Annotation",
            "motivation": motivation,
            "body": body,
            "target": {"source": source, "selector": _selectors(readout.text, span)},
        }
        for span, motivation, body in sorted(told, key=lambda item: (item[0].start, item[0].end))
    ]


def to_schema_org(readout: Readout, source: str | None = None) -> dict[str, Any]:
    """Give a reading as schema.org: the page, the events it tells of, and who said what.

    An event that was held and one that is planned are both ``EventScheduled``, as schema.org has no
    word for the past; the day tells which. https://schema.org/Event, https://schema.org/Quotation
    """
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if readout.medium == "news" else "Report",
        "url": source,
        "headline": readout.title.text if readout.title else None,
        "datePublished": readout.published.isoformat() if readout.published else None,
        "inLanguage": readout.language,
        "about": [_meeting(meeting) for meeting in readout.meetings],
        "hasPart": [
            {
                "@type": "Quotation",
                "text": quote.text,
                "creator": [_person(person) for person in quote.speakers],
                "position": quote.span.start,
            }
            for quote in readout.quotes
        ],
    }
    return {key: value for key, value in page.items() if value is not None}


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(span.start - _AROUND, 0) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]


def _person(person: Participant) -> dict[str, Any]:
    told = {
        "@type": "Person",
        "identifier": person.id,
        "name": person.name,
        "honorificPrefix": person.honorific,
        "jobTitle": person.role,
        "affiliation": {"@type": "Organization", "name": person.organization} if person.organization else None,
        "worksFor": {"@type": "Country", "identifier": person.country} if person.country else None,
    }
    return {key: value for key, value in told.items() if value is not None}


def _meeting(meeting: Meeting) -> dict[str, Any]:
    told = {
        "@type": "Event",
        "additionalType": str(meeting.kind),
        "eventStatus": _STATUS[meeting.status],
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode" if meeting.kind in _REMOTE else None,
        "startDate": meeting.date.isoformat() if meeting.date else None,
        "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
        "attendee": [_person(person) for person in meeting.participants],
        "organizer": _person(meeting.host) if meeting.host else None,
        "keywords": [topic.text for topic in meeting.topics],
    }
    return {key: value for key, value in told.items() if value not in (None, [])}
