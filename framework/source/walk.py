"""One walk over YAML's events that builds plain data and a table of where it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final, NoReturn

from framework.findings import Related
from framework.place import Location, Pointer, Span, Step
from framework.source.characters import coded
from framework.source.document import Data, Place, Written
from framework.source.events import (
    ALIAS,
    DOCUMENT_START,
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    Event,
    Mark,
)
from framework.source.fixes import decided, space_after_colon
from framework.source.lines import glued, shorten
from framework.source.report import Mistake, Report
from framework.source.scalars import CONSTANTS, NUMBER_STARTS, Doubt, read_number
from framework.source.traps import (
    CURLY,
    curly_quotes,
    empty_block,
    lost_opening_quote,
    swallowed_key,
    swallowed_line,
    text_lost,
    written_twice,
)

Stretch = tuple[int, int, bool]
"""Where a single value starts and ends, and whether it is a key."""

MOST_LEVELS: Final = 64
MOST_PARTS: Final = 50_000

_QUOTES = frozenset("\"'")
_UNUSABLE = frozenset({"", "null"})
_GLUED_KEY = re.compile(r"[a-z][a-z_]*:[^\s/:]")
_ADDRESS = ("mailto:", "tel:", "urn:")


class Stopped(Exception):
    """The file asks for more than a plan can be; the mistake says what."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


class Walk:
    """The state of one walk.

    Attributes:
        scalars: every single value, in text order.
        last: the event that came last, which tells a mistake's translator where things stood.
        open: the brackets that are open.
    """

    __slots__ = ("_left", "_next", "_report", "_steps", "_text", "last", "open", "scalars")

    def __init__(self, text: str, next_event: Callable[[], Event], report: Report) -> None:
        self._text = text
        self._next = next_event
        self._report = report
        self._steps: list[Step] = []
        self._left = MOST_PARTS
        self.scalars: list[Stretch] = []
        self.last: Event | None = None
        self.open: list[Mark] = []

    def run(self) -> tuple[Data, Written] | None:
        """The data and where it was written; None where the file holds nothing."""
        self._next()
        if type(self._next()) is not DOCUMENT_START:
            return None
        event = self._next()
        data, written = self._value(event, own_line=True)
        self._next()
        after = self._next()
        if type(after) is DOCUMENT_START:
            self._report.add(second_document(_span(_place(after.start_mark, after.end_mark))))
        return data, written

    def _value(self, event: Event, *, own_line: bool) -> tuple[Data, Written]:
        self.last = event
        self._left -= 1
        if self._left < 0:
            self._too_many(event)
        kind = type(event)
        if kind is SCALAR:
            return self._scalar(event, own_line=own_line)
        place = _place(event.start_mark, event.end_mark)
        if kind is ALIAS:
            return self._alias(event, place), Written(place)
        if event.anchor is not None or event.tag is not None:
            self._labelled(event, place)
        if len(self._steps) >= MOST_LEVELS:
            raise Stopped(
                Mistake(
                    code="SRC027",
                    message=f"this is more than {MOST_LEVELS} levels deep",
                    span=_span(place),
                    help="look for brackets or dashes that were typed again and again;"
                    " a plan needs no more than about ten levels",
                )
            )
        if event.flow_style:
            self.open.append(event.start_mark)
        self._steps.append("")
        if kind is MAPPING_START:
            data, written = self._mapping(event, place)
        else:
            data, written = self._sequence(event, place)
        self._steps.pop()
        if event.flow_style:
            self.open.pop()
        return data, written

    def _mapping(self, event: Event, place: Place) -> tuple[Data, Written]:
        step, steps = self._next, self._steps
        data: dict[str, Data] = {}
        parts: dict[Step, Written] = {}
        last, has_lost_dash = place, False
        while type(event := step()) is not MAPPING_END:
            key, key_place = self._key(event)
            steps[-1] = key or ""
            value_event = step()
            value, written = self._value(
                value_event, own_line=value_event.start_mark.line >= key_place[2]
            )
            written.key = key_place
            last = written.place
            if key is None:
                continue
            if key in data:
                if not has_lost_dash:
                    has_lost_dash = self._duplicate(key, value, parts, key_place)
                continue
            if value is None and ":" in key:
                self._glued(key, key_place)
            data[key] = value
            parts[key] = written
        return data, Written(self._close(event, place, last), None, False, parts)  # noqa: FBT003 - keywords cost time here

    def _sequence(self, event: Event, place: Place) -> tuple[Data, Written]:
        step, steps, block = self._next, self._steps, not event.flow_style
        data: list[Data] = []
        parts: dict[Step, Written] = {}
        last = place
        while type(event := step()) is not SEQUENCE_END:
            steps[-1] = len(data)
            value, written = self._value(event, own_line=block)
            last = written.place
            parts[len(data)] = written
            data.append(value)
        return data, Written(self._close(event, place, last), None, False, parts)  # noqa: FBT003 - keywords cost time here

    def _close(self, event: Event, place: Place, last: Place) -> Place:
        """The place from the start to the closing bracket, or to the end of the last part."""
        end = event.end_mark
        if event.start_mark.index == end.index:
            return (*place[:2], *last[2:])
        self.last = event
        return (*place[:2], end.line + 1, end.column + 1)

    def _key(self, event: Event) -> tuple[str | None, Place]:
        """The key, or None for one that no plan can have, which is reported."""
        self.last = event
        place = _place(event.start_mark, event.end_mark)
        if type(event) is not SCALAR:
            if type(event) is not ALIAS:
                self._unusable("a list or a group in brackets stands where a key should be", place)
            _, written = self._value(event, own_line=False)
            return None, written.place
        self._left -= 1
        self.scalars.append((event.start_mark.index, event.end_mark.index, True))
        key: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._labelled(event, place)
        if not event.style:
            if key == "<<":
                self._merge(place)
                return None, place
            if key in _UNUSABLE:
                self._unusable("there is no name before the colon", place)
                return None, place
            return key, place
        if event.style == '"':
            key, mistake = coded(key, _span(place))
            if mistake is not None:
                self._add(mistake)
        if not key.strip():
            self._unusable("there is nothing in the quotes before the colon", place)
            return None, place
        return key, place

    def _scalar(self, event: Event, *, own_line: bool) -> tuple[Data, Written]:
        start, end, value, style = event.start_mark, event.end_mark, event.value, event.style
        place = (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        if event.anchor is not None or event.tag is not None:
            self._labelled(event, place)
        if style:
            return self._quoted(event, place)
        self.scalars.append((start.index, end.index, False))
        data: Data = value
        if not value or value in CONSTANTS:
            data = CONSTANTS[value]
        elif value[0] in NUMBER_STARTS:
            number = read_number(value)
            if isinstance(number, Doubt):
                self._add(
                    Mistake(
                        code=number.code,
                        message=number.message,
                        help=number.help,
                        span=_span(place),
                        repair=decided(number, value, _span(place), tuple(self._steps)),
                    )
                )
            elif number is not None:
                data = number
        if isinstance(data, str):
            self._doubt_text(data, start.index, end.index, place, own_line=own_line)
        if self._text[end.index : end.index + 1] in {" ", "\t"}:
            lost = text_lost(self._text, start.index, end.index, data, _span(place))
            # Between brackets, what belongs to the text ends nobody knows where.
            self._add(lost if lost is None or not self.open else replace(lost, repair=None))
        return data, Written(place)

    def _doubt_text(
        self, value: str, start: int, end: int, place: Place, *, own_line: bool
    ) -> None:
        """Report unquoted text that shows signs of a slip."""
        if value[0] in CURLY:
            self._add(curly_quotes(value, _span(place)))
        if value[-1] in "\"'":
            self._add(lost_opening_quote(value, _span(place)))
        if place[0] != place[2]:
            self._add(swallowed_line(self._text, start, end, place[0]))
        elif own_line and _GLUED_KEY.match(value) and not value.startswith(_ADDRESS):
            self._glued(value, place)

    def _quoted(self, event: Event, place: Place) -> tuple[Data, Written]:
        start, end, value, style = event.start_mark, event.end_mark, event.value, event.style
        first = start.index
        if style not in _QUOTES:
            stop = first + len(self._text[first : end.index].rstrip())
            head = self._text.find("\n", first, stop)
            first = stop if head == -1 else head
            place = (*place[:2], *self._place_before(end, stop))
            if not value:
                value = self._empty_block(self._text[start.index : stop], place)
        elif place[0] != place[2]:
            self._add(swallowed_key(self._text, first, end.index, _span(place)))
        if style == '"':
            value, mistake = coded(value, _span(place))
            self._add(mistake)
        self.scalars.append((first, end.index, False))
        return value, Written(place, None, True)  # noqa: FBT003 - keywords cost time here

    def _empty_block(self, head: str, place: Place) -> str:
        """Nothing, or the sign and the figure that only look like the start of a block."""
        mistake = empty_block(head, _span(place))
        self._add(mistake)
        return "" if mistake is None else head

    def _place_before(self, end: Mark, stop: int) -> tuple[int, int]:
        """Line and column of an index at or before a mark."""
        line = end.line + 1 - self._text.count("\n", stop, end.index)
        return line, stop - self._text.rfind("\n", 0, stop)

    def _too_many(self, event: Event) -> NoReturn:
        raise Stopped(
            Mistake(
                code="SRC002",
                message=f"the file has more than {MOST_PARTS:,} keys and values",
                span=_span(_place(event.start_mark, event.end_mark)),
                help="keep one service and one planning period to a file, and divide this one",
            )
        )

    def _add(self, mistake: Mistake | None) -> None:
        if mistake is not None:
            self._report.add(mistake, Pointer(tuple(self._steps)))

    def _duplicate(self, key: str, value: Data, parts: dict[Step, Written], place: Place) -> bool:
        """Report a second key, and say whether what follows it may lack a dash of its own."""
        pointer, first = Pointer(tuple(self._steps)), parts[key]
        at = Location(self._report.path, pointer, Span(*(first.key or first.place)))
        is_entry = len(self._steps) > 1 and isinstance(self._steps[-2], int) and not self.open
        begins_again = is_entry and key == next(iter(parts))
        mistake = written_twice(key, value, at_line(at), _span(place), begins_again=begins_again)
        self._report.add(mistake, pointer, (Related(at=at, note="first written here"),))
        return begins_again

    def _glued(self, text: str, place: Place) -> None:
        fixed = glued(text)
        if fixed is not None:
            self._add(
                Mistake(
                    code="SRC010",
                    message=f'there is no space after the colon in "{shorten(text)}",'
                    " so it is read as one text",
                    span=_span(place),
                    help=f"write it as  {shorten(fixed)}  ; if it is one text, put it in quotes",
                    repair=space_after_colon(_span(place), text, is_key=False),
                )
            )

    def _unusable(self, message: str, place: Place) -> None:
        self._add(
            Mistake(
                code="SRC019",
                message=message,
                span=_span(place),
                help="write a name before the colon, such as  title: Clean streets  ;"
                " if this is text, put all of it in quotes",
            )
        )

    def _merge(self, place: Place) -> None:
        self._add(
            Mistake(
                code="SRC020",
                message="<< copies keys from elsewhere, which a plan does not use",
                span=_span(place),
                help="write the keys out here in full",
            )
        )

    def _alias(self, event: Event, place: Place) -> str:
        """The text of the reference, which is reported."""
        text = f"*{event.anchor}"
        self._add(
            Mistake(
                code="SRC020",
                message=f"{shorten(text)} stands for something written elsewhere,"
                " which a plan does not use",
                span=_span(place),
                help="write it out here in full; if it is text, put it in quotes:"
                f' "{shorten(text)}"',
            )
        )
        return text

    def _labelled(self, event: Event, place: Place) -> None:
        """Report a name given with & or a type given with !."""
        written = self._text[event.start_mark.index : event.end_mark.index]
        label = shorten(written.split(maxsplit=1)[0])
        code, purpose = (
            ("SRC021", "gives the value a type")
            if event.tag is not None
            else ("SRC020", "gives the value a name for use elsewhere")
        )
        self._add(
            Mistake(
                code=code,
                message=f"{label} {purpose}, which a plan does not use",
                span=_span((*place[:2], place[0], place[1] + len(label))),
                help=f"take {label} out; if it belongs to the text, put all of the text in quotes",
            )
        )


def second_document(span: Span) -> Mistake:
    """The mistake of a second document in one file."""
    return Mistake(
        code="SRC022",
        message="a second document begins here, and only the first is read",
        span=span,
        help="put what follows into a file of its own, or take the line --- or ... out",
    )


def _place(start: Mark, end: Mark) -> Place:
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _span(place: Place) -> Span:
    return Span(*place)


def at_line(location: Location) -> int:
    """The line of a location that has a span."""
    return 0 if location.span is None else location.span.line
