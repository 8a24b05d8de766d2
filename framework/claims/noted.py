"""A piece of prose that has been read: its quantities, its times and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from framework.claims.passages import Passage
from framework.model.period import APRIL
from framework.model.published import NOTHING_PUBLISHED, Published
from framework.prose import Measure, Mention, Quantity, read_prose

_SENTENCE = re.compile(r"[.;!?](?=\s|$)|\n")
_LONGEST_GAP = 30
_LONGEST_SENTENCE = 300
_LENGTHS = re.compile(r"\s*(?:hour|day|week|month|year)s?\b")


@dataclass(frozen=True)
class Noted:
    """One text of a plan with what was printed beside it.

    Attributes:
        passage: the text, its place and its period.
        published: what was printed beside it.
        year_starts: the number of the month in which years begin here.
        is_done: whether it is of an action that is reported as complete.
    """

    passage: Passage
    published: Published = NOTHING_PUBLISHED
    year_starts: int = APRIL
    is_done: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text

    @cached_property
    def _read(self) -> tuple[tuple[Quantity, ...], tuple[Mention, ...]]:
        return read_prose(self.text, self.year_starts)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities it states, in order."""
        return self._read[0]

    @property
    def times(self) -> tuple[Mention, ...]:
        """The times it names, in order."""
        return self._read[1]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where its sentences begin and end."""
        ends = [found.end() for found in _SENTENCE.finditer(self.text)]
        return tuple(zip([0, *ends], [*ends, len(self.text)], strict=True))

    def by_sentence(self) -> Iterator[tuple[tuple[int, int], tuple[Quantity, ...]]]:
        """Where each sentence begins and ends, and the quantities that begin in it."""
        at = 0
        for start, end in self.sentences:
            begin = at
            while at < len(self.quantities) and self.quantities[at].start < end:
                at += 1
            yield (start, end), self.quantities[begin:at]

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Where the sentence begins and ends that a place lies in; of a long one, what is near."""
        start, end = self.sentences[bisect_right(self.sentences, (place, len(self.text))) - 1]
        return max(start, place - _LONGEST_SENTENCE), min(end, place + _LONGEST_SENTENCE)

    def time_before(self, place: int) -> Mention | None:
        """The last time that ends at a place or before it."""
        at = bisect_right(self.times, place, key=lambda mention: mention.end)
        return self.times[at - 1] if at else None

    def time_after(self, place: int) -> Mention | None:
        """The first time that begins at a place or after it."""
        at = bisect_left(self.times, place, key=lambda mention: mention.start)
        return self.times[at] if at < len(self.times) else None

    def times_within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The times that begin between two places."""
        first = bisect_left(self.times, start, key=lambda mention: mention.start)
        return self.times[first : bisect_left(self.times, end, key=lambda mention: mention.start)]

    def gap(self, start: int, end: int) -> str | None:
        """The text between two places; None where it is long."""
        return self.text[start:end] if end - start <= _LONGEST_GAP else None

    def before(self, place: int) -> str:
        """The few words before a place."""
        return self.text[max(0, place - _LONGEST_GAP) : place]

    def after(self, place: int) -> str:
        """The few words after a place."""
        return self.text[place : place + _LONGEST_GAP]

    def is_length_of_time(self, quantity: Quantity) -> bool:
        """Whether a unit of time follows a plain number, as in "within 12 months"."""
        plain = quantity.measure is Measure.PLAIN
        return plain and _LENGTHS.match(self.text, quantity.end) is not None
