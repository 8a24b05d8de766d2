"""What every part of a plan is built with: periods, published figures, tolerances, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from framework.expr import ExprError
from framework.findings import Finding, Related, Severity
from framework.model.period import (
    APRIL,
    JANUARY,
    Period,
    looks_like_period,
    read_month_name,
    read_period,
)
from framework.model.published import NOTHING_PUBLISHED, Published
from framework.place import Origin
from framework.source import Node, number_of, text_of


@dataclass(slots=True)
class Builder:
    """Gathers findings while a plan is built; knows when the plan's years begin.

    Attributes:
        year_starts: the number of the month in which the plan's years begin.
        year: the plan's year; None where it is missing or unreadable.
        names_year: whether a year is written, readable or not.
        scales: the grades of each scale the plan names, worst first.
        rows: observations from the file beside the plan, by indicator.
        findings: what the schema cannot say is wrong.
    """

    year_starts: int = APRIL
    year: Period | None = None
    names_year: bool = False
    scales: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rows: Mapping[str, tuple[tuple[str, Node], ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def for_plan(
        cls, top: Node, rows: Mapping[str, tuple[tuple[str, Node], ...]] | None = None
    ) -> Builder:
        """A builder for the plan at the top of a document, with the rows of the file beside it."""
        year = top.text("year")
        # A year without a slash is a calendar year, and so are its quarters.
        usual = APRIL if year is None or "/" in year else JANUARY
        builder = cls(
            year_starts=read_month_name(top.text("year_starts")) or usual,
            scales={name: node.words() for name, node in top.entries("scales")},
            rows=rows or {},
            names_year=top.child("year") is not None,
        )
        if year is not None:
            builder.year = builder.period(year, builder.year_starts, top.origin / "year")
        return builder

    def report(
        self,
        code: str,
        at: Origin,
        message: str,
        *,
        help: str | None = None,  # noqa: A002 - the word findings use
        key: bool = False,
        object_id: str | None = None,
        related: tuple[Origin, str] | None = None,
        stretch: tuple[int, int] | None = None,
    ) -> None:
        """Add an error; ``related`` is a second place that belongs to it, with a note.

        ``stretch`` is which characters of the text it is about; None for all of them.
        """
        self.findings.append(
            Finding(
                code=code,
                severity=Severity.ERROR,
                message=message,
                at=at.within(*stretch) if stretch is not None else at.locate(key=key),
                object_id=object_id,
                related=()
                if related is None
                else (Related(at=related[0].locate(), note=related[1]),),
                help=help,
            )
        )

    def period(
        self, label: str, year_starts: int, origin: Origin, *, key: bool = False
    ) -> Period | None:
        """The period a label names; a label of the right shape that names none is reported."""
        period = read_period(label, year_starts)
        if period is None and looks_like_period(label):
            self.report(
                "SCH010",
                origin,
                f'"{label}" is not a period',
                help=nearest_period(label, self.year),
                key=key,
            )
        return period

    def by_period(self, node: Node, key: str, year_starts: int) -> Iterator[tuple[Period, Node]]:
        """The entries under a key whose keys are periods, with their periods."""
        yield from self.with_periods(node.entries(key), year_starts)

    def with_periods(
        self, entries: Iterable[tuple[str, Node]], year_starts: int
    ) -> Iterator[tuple[Period, Node]]:
        """The entries whose labels are periods and that say something, with their periods."""
        for label, entry in entries:
            period = self.period(label, year_starts, entry.origin, key=True)
            if period is not None and entry.data is not None:
                yield period, entry

    def figures(self, node: Node, key: str, year_starts: int) -> dict[Period, Decimal]:
        """The numbers under a key by their periods."""
        return {
            period: number
            for period, entry in self.by_period(node, key, year_starts)
            if (number := number_of(entry.data)) is not None
        }

    @staticmethod
    def printed_at(node: Node) -> tuple[int, ...]:
        """The lines of the source document that a thing was printed at."""
        numbers = (number_of(item.data) for item in node.items("printed_at"))
        return tuple(int(number) for number in numbers if number is not None)

    @staticmethod
    def published(node: Node) -> Published:
        """What a report printed, verbatim."""
        printed = node.child("published")
        if printed is None:
            return NOTHING_PUBLISHED
        return Published(
            value=printed.text("value"),
            target=printed.text("target"),
            status=printed.text("status"),
            icon=printed.text("icon"),
            trend=printed.text("trend"),
            rank=printed.text("rank"),
            quartile=printed.text("quartile"),
            inputs={
                name: text
                for name, entry in printed.entries("inputs")
                if (text := text_of(entry.data)) is not None
            },
        )


def nearest_period(label: str, year: Period | None) -> str:
    """What to write instead of a label that is shaped as a period and names none."""
    if label[4:5] == "/":
        following = (int(label[:4]) + 1) % 100
        return f"write the year that follows: {label[:4]}/{following:02}{label[7:]}"
    whole = year.label if year is not None and "/" in year.label else "2021/22"
    start = whole[:4]
    return f"write a period such as {whole}, {whole} Q1, {whole} H1, {start}-06 or {start}"


def report_expression(
    builder: Builder, node: Node, what: str, errors: tuple[ExprError, ...], object_id: str | None
) -> None:
    """Add what is wrong with an expression, each error at its own columns."""
    for error in errors:
        builder.findings.append(
            Finding(
                code="RUL001",
                severity=Severity.ERROR,
                message=f"{what}: {error.message}",
                at=node.origin.within(error.column - 1, error.end_column - 1),
                object_id=object_id,
                help=error.help,
            )
        )
