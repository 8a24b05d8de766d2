"""The hash of a line by which GitHub code scanning knows a result again after other edits."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator
from typing import Final

# All of these are as github/codeql-action computes them (src/fingerprints.ts).
_UNITS: Final = 100
_BASE: Final = 37
_END: Final = b"\xff\xff"
_ROUND: Final = 1 << 64


def line_hashes(text: str) -> tuple[str, ...]:
    """The hash of each line, with how often the same hash came up so far.

    It covers a line's first hundred UTF-16 units and, where the line is shorter, what follows it;
    spaces and tabs do not count. When GitHub reads the file itself, it gets the same.
    """
    seen: Counter[bytes] = Counter()
    hashes = []
    for window in _windows(text):
        seen[window] += 1
        hashes.append(f"{_hash(window):x}:{seen[window]}")
    return tuple(hashes)


def _windows(text: str) -> Iterator[bytes]:
    """The units that count for each line, which begins after a CR, an LF or both."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace(" ", "").replace("\t", "")
    units = lines.encode("utf-16-le", "surrogatepass") + _END
    start = 0
    for line in lines.split("\n"):
        yield units[start : start + 2 * _UNITS]
        start += len(line.encode("utf-16-le", "surrogatepass")) + 2


def _hash(window: bytes) -> int:
    count = len(window) // 2
    value = 0
    for unit in struct.unpack(f"<{count}H", window):
        value = value * _BASE + unit
    # A file that ends before the hundredth unit is filled up with zeros.
    zeros = _UNITS - count
    return value * int(_BASE**zeros) % _ROUND
