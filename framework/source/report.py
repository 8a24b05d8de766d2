"""What reading has to say about a file, gathered as findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from framework.findings import Edit, Finding, Fix, Related, Safety, Severity, in_order
from framework.place import FilePath, Location, Pointer, Span
from framework.source.document import drawn_back

MOST_OF_ONE_CODE = 100
"""Enough to mend in one sitting; a megabyte of one character could be as many findings."""


_TOP = Pointer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What mends a mistake: edits, each a span and what to write there."""

    title: str
    edits: tuple[tuple[Span, str], ...]
    safety: Safety = Safety.NEEDS_REVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing that was typed wrongly, before anything is known about the file around it."""

    code: str
    message: str
    span: Span
    help: str
    severity: Severity = Severity.ERROR
    repair: Repair | None = None


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
        self._findings.append(
            Finding(
                code=mistake.code,
                severity=mistake.severity,
                message=mistake.message,
                at=self._at(mistake.span, pointer),
                related=related,
                help=mistake.help,
                fix=self._fix(mistake.repair, pointer),
            )
        )

    def _at(self, span: Span, pointer: Pointer) -> Location:
        shown = drawn_back(span, self._lines) if self._lines else span
        return Location(self.path, pointer, shown)

    def _fix(self, repair: Repair | None, pointer: Pointer) -> Fix | None:
        if repair is None:
            return None
        edits = tuple(
            Edit(at=self._at(span, pointer), new_text=new_text) for span, new_text in repair.edits
        )
        return Fix(title=repair.title, edits=edits, safety=repair.safety)

    def findings(self) -> tuple[Finding, ...]:
        """All that was kept, in the one order everything lists findings in."""
        return in_order(self._findings)

    def take(self, other: Report) -> None:
        """Keep what another report gathered about the same file."""
        self._findings.extend(other._findings)
