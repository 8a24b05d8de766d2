"""What fixes would change in a file, as a unified diff."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from framework.place import FilePath
from framework.report.safe import safe, visible

_AROUND: Final = 3
_NO_END: Final = "\\ No newline at end of file"
_COMMAND: Final = re.compile(r"^(\s*:)(?=:)")


def difference(path: FilePath, old: str, new: str) -> str:
    """The lines that differ, each with three lines around it; nothing where none does.

    It is for reading: characters that cannot be seen are written out, so it is not for patching.
    """
    if old == new:
        return ""
    named = safe(path)
    hunks = _hunks(_lines(old), _lines(new))
    return "".join(f"{line}\n" for line in (f"--- a/{named}", f"+++ b/{named}", *hunks))


def _lines(text: str) -> list[str]:
    """The lines with a mark where they end, which the last may not do."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]


def _hunks(old: list[str], new: list[str]) -> Iterator[str]:
    for group in _Alike(old, new).get_grouped_opcodes(_AROUND):
        _, start, _, new_start, _ = group[0]
        _, _, end, _, new_end = group[-1]
        yield f"@@ -{_counted(start, end)} +{_counted(new_start, new_end)} @@"
        for tag, i, i_end, j, j_end in group:
            if tag == "equal":
                yield from _shown(" ", old[i:i_end])
            else:
                yield from _shown("-", old[i:i_end])
                yield from _shown("+", new[j:j_end])


def _counted(start: int, end: int) -> str:
    """Lines as the head of a hunk counts them: the first and how many; before none, the one."""
    number = end - start
    if number == 1:
        return str(start + 1)
    return f"{start + 1 if number else start},{number}"


def _shown(mark: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        typed = mark + line.removesuffix("\n").removesuffix("\r")
        # Runners obey a line that begins with two colons, whatever the space before them.
        yield _COMMAND.sub(r"\1 ", visible(typed))
        if not line.endswith("\n"):
            yield _NO_END


class _Alike(difflib.SequenceMatcher[str]):
    """Which lines of two texts are alike, found in a time that grows as they do.

    difflib looks for the longest stretch in what is left, again and again: half a minute for 3,000
    changes. A fix moves no line, so a line that each text has once is the same line in both.
    """

    def __init__(self, old: list[str], new: list[str]) -> None:
        super().__init__(None, old, new)
        self._old, self._new = old, new

    def get_matching_blocks(self) -> list[difflib.Match]:
        """Each stretch that is alike, and last an empty one."""
        blocks: list[difflib.Match] = []
        for i, j in _alike(self._old, self._new):
            last = blocks[-1] if blocks else difflib.Match(-1, -1, 0)
            if (last.a + last.size, last.b + last.size) == (i, j):
                blocks[-1] = difflib.Match(last.a, last.b, last.size + 1)
            else:
                blocks.append(difflib.Match(i, j, 1))
        return [*blocks, difflib.Match(len(self._old), len(self._new), 0)]


def _alike(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """The numbers of the lines that are alike, in order."""
    i = j = 0
    for i_end, j_end in _once_in_both(old, new):
        yield from ((i + a, j + b) for a, b in _between(old[i:i_end], new[j:j_end]))
        yield i_end, j_end
        i, j = i_end + 1, j_end + 1
    yield from ((i + a, j + b) for a, b in _between(old[i:], new[j:]))


def _once_in_both(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    often, often_new = Counter(old), Counter(new)
    places = {line: j for j, line in enumerate(new) if often_new[line] == 1}
    last = -1
    for i, line in enumerate(old):
        j = places.get(line, -1)
        if often[line] == 1 and j > last:
            yield i, j
            last = j


def _between(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Those alike where each line stays the line it is; else those at the beginning and the end."""
    if len(old) == len(new):
        yield from ((n, n) for n in range(len(old)) if old[n] == new[n])
        return
    most = min(len(old), len(new))
    ahead = next((n for n in range(most) if old[n] != new[n]), most)
    rest = most - ahead
    behind = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    yield from ((n, n) for n in range(ahead))
    yield from ((len(old) - n, len(new) - n) for n in range(behind, 0, -1))
