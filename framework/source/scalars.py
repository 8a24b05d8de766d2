"""Unquoted values: what is a number, a yes-or-no word or nothing, and what only looks like it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from framework.source.lines import shorten

CONSTANTS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None, "": None}

NUMBER_STARTS: Final = frozenset("+-.0123456789")

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LEADING_ZERO = re.compile(r"(-?)0+([0-9]+(?:\.[0-9]+)?)")
_CLOCK = re.compile(r"([0-9]+):([0-9]+)(?::([0-9]+))?")
_ODD = re.compile(r"[+-]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9]+)?")
_OTHER_BASE = re.compile(r"[+-]?0(?:x[0-9A-Fa-f_]+|o[0-7_]+|b[01_]+)")

_LONGEST_NUMBER = 30
_MOST_DIGITS = 15
_LARGEST_POWER = 30


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a value that looks like a number is not read as one, and what to write instead.

    ``plain`` is the number in plain digits, where one is written.
    """

    code: str
    message: str
    help: str
    plain: str | None = None


def read_number(value: str) -> int | Decimal | Doubt | None:
    """The number that is written; a Doubt if it only looks like one, None if it is plain text."""
    match = _NUMBER.fullmatch(value)
    if match is None:
        return _doubt(value) if len(value) < 2 * _LONGEST_NUMBER else None
    if len(value) >= _LONGEST_NUMBER or len(match[1]) > _MOST_DIGITS:
        return Doubt(
            "SRC026",
            f"the number {shorten(value, 30)} is longer than any figure in a plan",
            "write a number of at most 15 digits before the point and under 30 characters in all;"
            " if it is a reference, not a number, put it in quotes",
        )
    return int(value) if match[2] is None else Decimal(value)


def _doubt(value: str) -> Doubt | None:
    zero = _LEADING_ZERO.fullmatch(value)
    if zero is not None:
        return Doubt(
            "SRC023",
            f"{value} begins with a zero, so it could be a number or a reference",
            f'write {zero[1]}{zero[2]} if it is a number, or "{value}" in quotes if it is text',
            f"{zero[1]}{zero[2]}",
        )
    clock = _CLOCK.fullmatch(value)
    if clock is not None:
        parts = [int(part) for part in clock.groups() if part is not None]
        total = 0
        for part in parts:
            total = total * 60 + part
        return Doubt(
            "SRC024",
            f"{value} could be a time, a ratio or a number: some programs read it as {total}",
            f'write "{value}" in quotes if it is text, or one plain number such as {total}',
        )
    if _ODD.fullmatch(value) is None and _OTHER_BASE.fullmatch(value) is None:
        return None
    plain = _plainly(value)
    as_number = "write the number out in plain digits" if plain is None else f"write {plain}"
    return Doubt(
        "SRC025",
        f"{value} is not written as a plain number, so it is read as text",
        f'{as_number} if it is a number, or "{value}" in quotes if it is text',
        plain,
    )


def _plainly(value: str) -> str | None:
    """The number in plain digits, if it has a sensible length."""
    bare = value.replace("_", "")
    if _OTHER_BASE.fullmatch(value) is not None:
        return str(int(bare, 0)) if len(bare) > len("0x") + bare.startswith(("+", "-")) else None
    number = Decimal(bare)
    if abs(number.adjusted()) > _LARGEST_POWER:
        return None
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return f"{number:f}"
    return f"{number.quantize(Decimal(1)):f}"
