"""What the page says of itself: its title, its date of publication, and where its body lies.

Takes each line of the page as a paragraph (a line that ends in the middle of a sentence and goes on
in lower case below is joined to the next) and gives it a zone. A line of the body ends like a
sentence; what stands before the first of them is title and header, what stands after the last is
footer, and a short line between them is a heading. A sentence above the page's stamp (its date, its
spokesperson line) is a standfirst or a caption: it repeats the body and is read only where the body
is silent.

Leaves alone who wrote the text: that is the registry's business.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from readoutkit.findings import Line, Masthead, Zone
from readoutkit.lexicon import Form, Kind, WordClass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from readoutkit.findings import DateMention, Words
    from readoutkit.ministry import Ministry
    from readoutkit.recognition import Recognition

_MONTH = WordClass.MONTH.value
_DAY = _MONTH | WordClass.WEEKDAY.value
_EDGES = frozenset({Zone.TITLE, Zone.HEADER, Zone.FOOTER})
_ENDS = ".!?…。！？"
_CLOSERS = "\"'”’»)]"
_ENDS_LINE = _ENDS + _CLOSERS + ":;"
_AFTER_CITY = frozenset({":", ",", "(", "[", "-", "–", "—", "/"})
_ENDS_DATELINE = frozenset({"-", "–", "—", "/", ")", ".", ":", "|"})
_STAMP_TOKENS = 18
_DATELINE_TOKENS = 14
_HEADER_LINES = 16
_WORDS_OF_OFFICE = 12
"""How many words of an office are compared."""
_FEW_WORDS = 3
_OPENING = 8
"""How many tokens of a stamp may stand before the city of a dateline (``00:01 | Lima, May 4.``)."""
_DASHES = frozenset({"-", "–", "—"})
_BODY_WORDS = 6
_STAMP_WORDS = 16
_TITLE_AND_BODY = 2
_MANY_WORDS = 28
"""So many are a sentence, whatever it ends with."""
_BEGINNING = 10


class _Row(NamedTuple):
    first: int
    last: int
    ended: bool
    sentence: bool
    frame: bool
    stamp: bool = False
    year: bool = False


def read_masthead(
    words: Words,
    find_dates: Callable[[Words, int, int], Sequence[DateMention]],
    published: dt.date | None,
    furniture: Sequence[tuple[int, int]] = (),
) -> Masthead:
    """Divide the page into zones; `published` is what the caller told, and wins.

    `furniture` are the places (start and end) of what the issuer says frames its pages: no line of it is a title.
    """
    rows = _rows(words)
    if not rows:
        return Masthead((), None, published, None)
    if not any(row.sentence for row in rows):
        # `President Ada Roe met Foreign Minister Jan Lipa.`: a short page has few words in lower case
        rows = [row._replace(sentence=row.ended and not row.stamp) for row in rows]
        if not any(row.sentence for row in rows):
            rows = _one_sentence(words, rows)
    head = _head_size(rows)
    tail = next((number for number in range(len(rows) - 1, -1, -1) if rows[number].sentence), len(rows) - 1)
    lines: list[Line] = []
    title = None
    for number, row in enumerate(rows):
        if row.sentence and number >= head and not row.frame:
            zone = Zone.BODY
        elif number < head:
            plain = not (row.stamp or row.frame or row.sentence or _covered(words, row, furniture))
            if title is None and plain:
                zone = Zone.TITLE
                title = words.tokens.span(row.first, row.last)
            else:
                zone = Zone.STANDFIRST if row.sentence and not row.frame else Zone.HEADER
        elif number > tail:
            zone = Zone.FOOTER
        else:
            zone = Zone.HEADER if row.frame else Zone.HEADING
        lines.append(Line(row.first, row.last, zone))
    opening = _opening_city(words, lines)
    if published is None:
        published = _stamp(words, lines, find_dates, opening)
    return Masthead(tuple(lines), title, published, opening or _stamped(words, lines))


def _one_sentence(words: Words, rows: list[_Row]) -> list[_Row]:
    """``Minister Ada Roe met Jan Lipa in Riga``: a page of one line, below a title at most, that ends in no stop."""
    told = [number for number, row in enumerate(rows) if not (row.stamp or row.frame)]
    if not told or len(told) > _TITLE_AND_BODY or not _tells(words, rows[told[-1]].first, rows[told[-1]].last):
        return rows
    return [row._replace(sentence=number == told[-1]) for number, row in enumerate(rows)]


def limit_masthead(words: Words, masthead: Masthead, start: int, end: int) -> Masthead:
    """Leave the body only what lies between two places of the text: lines above are header, those below footer.

    A title above stays the title; what lies between keeps its zone.
    """
    tokens = words.tokens
    lines = []
    for line in masthead.lines:
        if tokens.starts[line.first] >= end:
            lines.append(evolve(line, zone=Zone.FOOTER))
        elif tokens.ends[line.last] <= start and line.zone is not Zone.TITLE:
            lines.append(evolve(line, zone=Zone.HEADER))
        else:
            lines.append(line)
    title = masthead.title if any(line.zone is Zone.TITLE for line in lines) else None
    dateline = _opening_city(words, lines) or _stamped(words, lines)
    return Masthead(tuple(lines), title, masthead.published, dateline)


def _covered(words: Words, row: _Row, pieces: Sequence[tuple[int, int]]) -> bool:
    """Say whether one of some places holds a whole line."""
    start, end = words.tokens.starts[row.first], words.tokens.ends[row.last]
    return any(first <= start and end <= last for first, last in pieces)


def _rows(words: Words) -> list[_Row]:
    starts, folded = words.tokens.starts, words.source.folded
    rows: list[_Row] = []
    first = 0
    count = len(starts)
    end = folded.find("\n", starts[0]) if count else -1
    while end >= 0:
        index = bisect_left(starts, end)
        if index == count:
            break
        start = starts[index]
        if not (folded[start].islower() and _runs_on(words, index)):
            rows.append(_row(words, first, index - 1))
            first = index
        end = folded.find("\n", start)
    if first < count:
        rows.append(_row(words, first, count - 1))
    return rows


def _runs_on(words: Words, index: int) -> bool:
    """A single line end within a sentence, which goes on in lower case below: nothing ends above."""
    end, start = words.tokens.ends[index - 1], words.tokens.starts[index]
    return words.source.folded.count("\n", end, start) == 1 and words.source.text[end - 1] not in _ENDS_LINE


def _row(words: Words, first: int, last: int) -> _Row:
    tokens, text = words.tokens, words.source.text
    size = last - first + 1
    starts, end = tokens.starts, last
    while end > first and text[starts[end]] in _CLOSERS:
        end -= 1
    final = text[tokens.ends[end] - 1]
    ended = final in _ENDS and end > first
    if not ended and size > 14:
        # a sign-off behind the last stop: `… in Manila next year. END`
        ended = any(
            tokens.norms[token] in _ENDS
            and tokens.glued(token)
            and not _initial(words, token - 1)
            and not words.classes[token - 1] & _MONTH
            for token in range(last - 3, last)
        )
    frame = final == ":" and bool(words.phrases("attributable", first, last))
    if ended:
        return _Row(first, last, ended, _has_words(words, first, last), frame)
    lower_words = tokens.capital[first : last + 1].count(False)
    counted = _counted(tokens.words[first : last + 1])
    bullet = tokens.words[first][0] in "•-*·°–" and counted >= 3
    numbered = tokens.norms[first].isdigit() and first < last and tokens.norms[first + 1] in {".", ")"}
    sentence = (
        ((final in ":;," or bullet or numbered) and counted >= _BODY_WORDS and lower_words >= 3)
        # a headline of two long offices is mostly capitals
        or (counted >= _MANY_WORDS and 2 * lower_words > size)
    )
    year = counted <= _STAMP_WORDS and _full_year(words, first, last)
    stamp = counted <= _STAMP_WORDS and _is_stamp(words, first, last, counted, year=year)
    return _Row(first, last, ended, sentence and not stamp, frame, stamp, stamp and year)


def _has_words(words: Words, first: int, last: int) -> bool:
    """Say whether a line has a few words, and as many in lower case or a verb; its beginning mostly tells."""
    tokens = words.tokens
    for end in (min(first + _BEGINNING, last + 1), last + 1):
        counted = _counted(tokens.words[first:end])
        if counted >= _FEW_WORDS and tokens.capital[first:end].count(False) >= _FEW_WORDS:
            return True
    return counted >= _FEW_WORDS and _tells(words, first, last)


def _counted(words: Sequence[str]) -> int:
    """Count the words and numbers among tokens."""
    return [word[0].isalnum() for word in words].count(True)


def _tells(words: Words, first: int, last: int) -> bool:
    """``President Ada Roe met Foreign Minister Jan Lipa.``: a verb of what took place, in lower case."""
    return any(
        term.kind in {Kind.ENCOUNTER, Kind.CUE, Kind.TOPIC} and term.form & Form.PAST
        for token in range(first + 1, last)
        if not words.tokens.capital[token]
        for term in words.terms.get(token, ())
    )


def _initial(words: Words, token: int) -> bool:
    """``Margaret A. Fenwick``: the stop behind a single letter ends nothing."""
    return len(words.tokens.norms[token]) == 1 and words.tokens.capital[token]


def _is_stamp(words: Words, first: int, last: int, counted: int, *, year: bool) -> bool:
    """A line that is little more than a date, with its year or without."""
    digits = [norm[0].isdigit() for norm in words.tokens.norms[first : last + 1]].count(True)
    if not (digits or year):
        return False
    told = digits + len([mask for mask in words.classes[first : last + 1] if mask & _DAY])
    return told >= counted - 1 or (year and (told + 3 >= counted - 2 or told >= counted / 2))


def _full_year(words: Words, first: int, last: int) -> bool:
    """Say whether tokens name a year in four digits, alone or in a date (``05/03/2026``)."""
    told = " ".join(words.tokens.norms[first : last + 1])
    if "19" not in told and "20" not in told:
        return False
    parts = told.replace("/", " ").replace("-", " ").replace(".", " ").split()
    return any(len(part) == 4 and part.isdigit() and part[:2] in {"19", "20"} for part in parts)


def _head_size(rows: list[_Row]) -> int:
    """Give the number of lines that stand above the body."""
    first_sentence = next((number for number, row in enumerate(rows) if row.sentence and not row.frame), None)
    if first_sentence is None:
        return 0 if len(rows) == 1 else 1
    head = first_sentence
    # below a date with its year, one without (`Tuesday, September 8 – Tokyo`) opens a day of the body
    days = any(row.year for row in rows[:first_sentence])
    sentences = 0
    for number in range(min(len(rows), _HEADER_LINES)):
        row = rows[number]
        if row.sentence and not row.frame:
            sentences += 1
            if sentences > 2:
                break
        if row.stamp and days and not row.year and number > first_sentence:
            continue
        if (row.stamp or row.frame) and any(later.sentence and not later.frame for later in rows[number + 1 :]):
            following = next(
                later for later in range(number + 1, len(rows)) if rows[later].sentence and not rows[later].frame
            )
            head = max(head, following)
    return head


def _stamp(
    words: Words,
    lines: list[Line],
    find_dates: Callable[[Words, int, int], Sequence[DateMention]],
    opening: tuple[int, int] | None,
) -> dt.date | None:
    """Take the date of publication from the head of the page, else from its foot, else from the dateline."""
    short = [line for line in lines if line.zone in _EDGES and line.last - line.first < 40]
    short.sort(key=lambda line: line.zone is Zone.FOOTER)
    ranges = [(line.first, line.last) for line in short]
    if opening is not None:
        ranges.append((opening[1] + 1, _dateline_end(words, opening[1] + 1)))
    for first, last in ranges:
        for mention in find_dates(words, first, last):
            if mention.date is not None:
                return mention.date
    return None


def _dateline_end(words: Words, at: int) -> int:
    """``RIGA, 5 May 2031 –``: give the last token before the mark that ends a dateline."""
    norms, last = words.tokens.norms, min(at + _DATELINE_TOKENS, len(words.tokens.norms) - 1)
    for token in range(at + 1, last):
        if norms[token] in _ENDS_DATELINE and not (norms[token] == "." and words.classes[token - 1] & _MONTH):
            return token
    return last


def _stamped(words: Words, lines: list[Line]) -> tuple[int, int] | None:
    """Find the city of a stamp above the body, else of one that closes the title or stands below."""
    return (
        _stamped_city(words, lines, Zone.HEADER)
        or _city_in_title(words, lines)
        or _stamped_city(words, lines, Zone.FOOTER)
    )


def _stamped_city(words: Words, lines: list[Line], zone: Zone) -> tuple[int, int] | None:
    """``Amman – 3 May 2026``, ``October 8, 2025 - Dakar, Senegal``, or a city alone in the line beside the date."""
    beside = Zone.TITLE if zone is Zone.HEADER else zone
    stamps = [
        line for line in lines if line.last - line.first <= _STAMP_TOKENS and (line.zone is zone or line.zone is beside)
    ]
    dated = [_dated(words, line) for line in stamps]
    if not any(dated):
        return None
    for number, line in enumerate(stamps):
        near_date = any(dated[max(0, number - 1) : number + 2])
        for token in range(line.first, line.last + 1):
            for term in words.terms.get(token, ()):
                if term.kind not in {Kind.CITY, Kind.CAPITAL} or term.last > line.last:
                    continue
                alone = token == line.first and term.last == line.last and near_date
                if (dated[number] and line.zone is zone) or alone:
                    return token, term.last
    return None


def _city_in_title(words: Words, lines: list[Line]) -> tuple[int, int] | None:
    """``Cyprus – Working lunch (Paris, 13 March 2026)``: a city and a date in the brackets that close a title."""
    for line in lines:
        if line.zone is not Zone.TITLE or words.tokens.norms[line.last] != ")":
            continue
        first = max(line.first, line.last - _STAMP_TOKENS)
        opening = next((at for at in range(line.last, first - 1, -1) if words.tokens.norms[at] == "("), line.last)
        if not _dated(words, Line(opening, line.last, line.zone)):
            continue
        for term in words.terms.get(opening + 1, ()):
            if term.kind in {Kind.CITY, Kind.CAPITAL}:
                return opening + 1, term.last
    return None


def _dated(words: Words, line: Line) -> bool:
    """Say whether a line names a month and a year, or a day in figures (``5.6.2012``)."""
    months = any(mask & _MONTH for mask in words.classes[line.first : line.last + 1])
    figures = any(norm.count(".") == _TITLE_AND_BODY for norm in words.tokens.norms[line.first : line.last + 1])
    return (months or figures) and _full_year(words, line.first, line.last)


def _opening_city(words: Words, lines: list[Line]) -> tuple[int, int] | None:
    """``RIGA, 5 May –``, ``RIGA`` in a line of its own: the city with which the body opens."""
    body = next((number for number, line in enumerate(lines) if line.zone is Zone.BODY), None)
    if body is None:
        return None
    above = lines[body - 1] if body else None
    if above is not None and (city := _shouted(words, above.first, above.last)) is not None and city == above.last:
        return above.first, city
    for line in lines[body : body + _FEW_WORDS]:
        short = line.last - line.first <= _STAMP_TOKENS
        stamped = short or words.tokens.norms[min(line.first + 1, line.last)][0].isdigit()
        for index in range(line.first, min(line.first + (_OPENING if stamped else _FEW_WORDS), line.last)):
            for term in words.terms.get(index, ()):
                if term.kind in {Kind.CITY, Kind.CAPITAL} and _opens_dateline(words, index, term.last, line.last):
                    return index, term.last
        if not short:
            break
    return None


def _opens_dateline(words: Words, index: int, city: int, last: int) -> bool:
    """Say whether a city is one with which a dateline opens, by what follows it."""
    tokens, following = words.tokens, city + 1
    if following > last:
        return False
    rest = range(following, min(following + _DATELINE_TOKENS, last + 1))
    if _shouted(words, index, last) == city and (
        # `LIMA, President Ana Roe met`, `LIMA. ANDINA – President`
        (tokens.norms[following] == "," and following < last)
        or (tokens.norms[following] == "." and any(tokens.norms[token] in _DASHES for token in rest[:_FEW_WORDS]))
    ):
        return True
    return (
        tokens.norms[following] in _AFTER_CITY
        and any(tokens.norms[token] in _ENDS_DATELINE for token in rest)
        and (
            tokens.norms[following] in {"(", "/", ":", *_DASHES}
            or any(words.classes[token] & _MONTH or tokens.norms[token] in _DASHES for token in rest)
        )
    )


def _shouted(words: Words, first: int, last: int) -> int | None:
    """``KUWAIT CITY``: give the last token of a city in capitals throughout that begins at a token."""
    for term in words.terms.get(first, ()):
        if term.kind in {Kind.CITY, Kind.CAPITAL} and term.last <= last:
            text = words.tokens.span(first, term.last).text
            if text.isupper() and len(text) > _FEW_WORDS:
                return term.last
    return None


def filed_elsewhere(words: Words, masthead: Masthead, recognition: Recognition) -> bool:
    """Say whether dateline or title speak against an issuer that only offices suggest.

    Offices have namesakes: a Foreign Secretary whose visit is told from Kathmandu is not the British one, and
    a Vice President whom the title calls Latvian is not the American.
    """
    ministry = recognition.ministry
    if ministry is None or ministry.country is None:
        return False
    if _holds_office_elsewhere(words, masthead, ministry):
        return all(not evidence.sign.pattern.endswith("$") for evidence in recognition.evidence)
    if masthead.dateline_place is None or any(evidence.sign.where != "title" for evidence in recognition.evidence):
        return False
    countries = {
        term.value if term.kind is Kind.CITY else term.value.country
        for term in words.terms.get(masthead.dateline_place[0], ())
        if term.kind in {Kind.CITY, Kind.CAPITAL}
    }
    return bool(countries) and ministry.country not in countries


def _holds_office_elsewhere(words: Words, masthead: Masthead, ministry: Ministry) -> bool:
    """``Latvian Vice President Ilze Roe meets A``: a title begins with an own office, but of another state."""
    if masthead.title is None:
        return False
    first = bisect_left(words.tokens.starts, masthead.title.start)
    for term in words.terms.get(first, ()):
        if term.kind is Kind.DEMONYM and term.value.country not in {None, ministry.country}:
            behind = words.tokens.norms[term.last + 1 : term.last + 1 + _WORDS_OF_OFFICE]
            return any(
                behind[: len(words_of)] == words_of
                for own in ministry.own_offices
                if own.role is not None and (words_of := own.role.lower().split())
            )
    return False
