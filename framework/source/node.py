"""A reader that knows where in a document it is, for building models from plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from framework.place import Origin
from framework.source.document import Data, Document

_Word = TypeVar("_Word", bound=StrEnum)


def text_of(data: Data) -> str | None:
    """The text as it was typed, a number included; None for anything else."""
    if isinstance(data, bool):
        return None
    if isinstance(data, Decimal):
        return format(data, "f")
    if isinstance(data, int):
        return str(data)
    return data if isinstance(data, str) else None


def words_of(data: Data) -> str | None:
    """The text that was typed as text; None for anything else, a number included."""
    return data if isinstance(data, str) else None


def number_of(data: Data) -> Decimal | None:
    """The exact number as it was written; None for anything else."""
    if isinstance(data, bool) or not isinstance(data, int | Decimal):
        return None
    return Decimal(data)


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a document and its origin.

    Each reading method gives None, or nothing, where the node is missing or has another shape: the
    schema has reported that already, and everything else is still built.
    """

    data: Data
    origin: Origin

    @classmethod
    def top(cls, document: Document) -> Node:
        """The node at the top of a document."""
        return cls(document.data, Origin(document))

    def __contains__(self, key: str) -> bool:
        return isinstance(self.data, dict) and key in self.data

    @property
    def is_block(self) -> bool:
        """Whether the node is a block of keys."""
        return isinstance(self.data, dict)

    def child(self, key: str) -> Node | None:
        """The node under a key; None where the key is not written or is written with nothing."""
        if not isinstance(self.data, dict) or self.data.get(key) is None:
            return None
        return Node(self.data[key], self.origin / key)

    def text(self, key: str) -> str | None:
        """The text under a key."""
        return text_of(self.data.get(key)) if isinstance(self.data, dict) else None

    def number(self, key: str) -> Decimal | None:
        """The number under a key."""
        return number_of(self.data.get(key)) if isinstance(self.data, dict) else None

    def yes(self, key: str) -> bool | None:
        """The answer under a key, written yes, no, true or false."""
        return yes_of(self.data.get(key)) if isinstance(self.data, dict) else None

    def word(self, key: str, choices: type[_Word]) -> _Word | None:
        """The word under a key, where it is one of the choices."""
        return word_of(self.text(key), choices)

    def day(self, key: str) -> dt.date | None:
        """The date under a key, where it exists."""
        return day_of(self.text(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of the list under a key."""
        below = self.child(key)
        return below.words() if below is not None else ()

    def words(self) -> tuple[str, ...]:
        """The texts of the list that the node itself is."""
        found = (text_of(item.data) for item in self.listed())
        return tuple(text for text in found if text is not None)

    def items(self, key: str) -> Iterator[Node]:
        """The nodes of the list under a key."""
        below = self.child(key)
        if below is not None:
            yield from below.listed()

    def listed(self) -> Iterator[Node]:
        """The nodes of the list that the node itself is."""
        if isinstance(self.data, list):
            for index, data in enumerate(self.data):
                yield Node(data, self.origin / index)

    def entries(self, key: str) -> Iterator[tuple[str, Node]]:
        """The keys and nodes of the block under a key, in the order they are written."""
        block = self.data.get(key) if isinstance(self.data, dict) else None
        if isinstance(block, dict):
            below = self.origin / key
            for name, data in block.items():
                yield name, Node(data, below / name)


def yes_of(data: Data) -> bool | None:
    """The answer as yes or no, in either spelling; None for anything else."""
    if isinstance(data, bool):
        return data
    return {"yes": True, "no": False}.get(data) if isinstance(data, str) else None


def word_of(text: str | None, choices: type[_Word]) -> _Word | None:
    """The choice with this spelling; None where there is none."""
    return choices(text) if text in {choice.value for choice in choices} else None


def day_of(text: str | None) -> dt.date | None:
    """The date written as 2021-06-30; None where it is written otherwise or does not exist."""
    try:
        return dt.date.fromisoformat(text) if text and len(text) == len("2021-06-30") else None
    except ValueError:
        return None
