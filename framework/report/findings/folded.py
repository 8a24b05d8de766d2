"""Repeats of one check in one file, folded into a count, so that people see the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from framework.checks import by_code
from framework.findings import Finding
from framework.place import FilePath
from framework.report.safe import safe

_REPEATS: Final = 20
_SHOWN: Final = 5


def folded(findings: Sequence[Finding], *, show_all: bool) -> Iterator[Finding | str]:
    """The findings in their order, and a sentence in place of those that are not shown.

    Where one check found more than twenty things in a file, five are shown, unless ``show_all``.
    """
    repeats = Counter((finding.at.path, finding.code) for finding in findings)
    done: Counter[tuple[FilePath, str]] = Counter()
    for finding in findings:
        same = (finding.at.path, finding.code)
        done[same] += 1
        if show_all or repeats[same] <= _REPEATS or done[same] <= _SHOWN:
            yield finding
        elif done[same] == repeats[same]:
            yield _left_out(finding, repeats[same] - _SHOWN)


def _left_out(finding: Finding, number: int) -> str:
    name = by_code(finding.code).name
    # The sentence as a whole: a path that begins with a colon must not make two of them.
    return safe(
        f"… and {number:,} more {name} ({finding.code}) in {finding.at.path} (use --show-all)"
    )
