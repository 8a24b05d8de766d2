"""Numbers that YAML cuts in two at their comma, because they stand in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from framework.place import Step
from framework.schema.things import parts_of
from framework.source import Data

_REST: Final = re.compile(r"[0-9]{3}(?:\.[0-9]+)?")
_THOUSAND: Final = 1_000


@dataclass(frozen=True, slots=True)
class Cut:
    """A number that was cut: the key that it belongs to, how it was typed, and what it is."""

    key: str
    typed: str
    number: str

    @property
    def advice(self) -> str:
        """What to write instead."""
        return f"if {self.typed} is one number, write it bare: {self.key}: {self.number}"


def cut_number(data: Data, steps: tuple[Step, ...]) -> Cut | None:
    """The number whose rest is taken for the key at the end of the way; None where it is none.

    ``{2021/22 Q1: 1,807}`` is read as 1 for the quarter, and as a key 807 without a value.
    """
    block = ([data, *parts_of(data, steps[:-1])])[-1]
    rest = steps[-1]
    if not isinstance(block, dict) or not isinstance(rest, str) or block.get(rest, "") is not None:
        return None
    if _REST.fullmatch(rest) is None:
        return None
    keys = list(block)
    before = keys[max(keys.index(rest) - 1, 0)]
    head = block[before]
    if isinstance(head, bool) or not isinstance(head, int) or not 0 < head < _THOUSAND:
        return None
    return Cut(before, f"{head},{rest}", f"{head}{rest}")
