"""What reading has to say about a file, gathered as findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from framework.findings import Finding, Related, Severity, in_order
from framework.place import FilePath, Location, Pointer, Span
from framework.source.document import within

MOST_OF_ONE_CODE = 100
"""Enough to mend in one sitting; a megabyte of one character could be as many findings."""


_TOP = Pointer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing that was typed wrongly, before anything is known about the file around it."""

    code: str
    message: str
    span: Span
    help: str
    severity: Severity = Severity.ERROR


class Report:
    """The findings about one file, in the order in which they come up."""

    __slots__ = ("_counts", "_findings", "_lines", "path")

    def __init__(self, path: FilePath, lines: tuple[str, ...] = ()) -> None:
        self.path = path
        self._lines = lines
        self._findings: list[Finding] = []
        self._counts: Counter[str] = Counter()

    def add(
        self, mistake: Mistake, pointer: Pointer = _TOP, related: tuple[Related, ...] = ()
    ) -> None:
        """Keep a mistake, unless its code has come up very often in this file."""
        self._counts[mistake.code] += 1
        if self._counts[mistake.code] > MOST_OF_ONE_CODE:
            return
        span = within(mistake.span, self._lines) if self._lines else mistake.span
        self._findings.append(
            Finding(
                code=mistake.code,
                severity=mistake.severity,
                message=mistake.message,
                at=Location(self.path, pointer, span),
                related=related,
                help=mistake.help,
            )
        )

    def findings(self) -> tuple[Finding, ...]:
        """All that was kept, in the one order everything lists findings in."""
        return in_order(self._findings)

    def take(self, other: Report) -> None:
        """Keep what another report gathered about the same file."""
        self._findings.extend(other._findings)
