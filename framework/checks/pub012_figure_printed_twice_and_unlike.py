"""A figure that is printed in two places is the same in both.

## Why this matters

A measure often stands in the report's own table and among the benchmarks, under one code. Where the
two give different figures for one year, readers who notice believe neither.

Two are taken for one where an indicator names the other's code under `also_known_as`, or has it as
its own. Rounding is no difference, and neither is a benchmark that was revised: one of its vintages
with the figure is enough.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: cost
    title: Net cost of street cleaning
    also_known_as: [ENV3a]
    unit: money
    observations: {2020/21: 13951}
benchmarks:
  - id: ENV3a
    title: Net cost of street cleaning
    unit: money
    series:
      - {vintage: "2022", values: {2020/21: 14951.54}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: cost
    title: Net cost of street cleaning
    also_known_as: [ENV3a]
    unit: money
    observations: {2020/21: 14952}
benchmarks:
  - id: ENV3a
    title: Net cost of street cleaning
    unit: money
    series:
      - {vintage: "2022", values: {2020/21: 14951.54}}
```

## How to fix

Find out which is right and correct the other. Where the report prints both, say so in the note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.series import apart, every_series, readings_of
from framework.expr import places_written
from framework.findings import Severity
from framework.model.indicator import Indicator
from framework.model.period import PeriodKey
from framework.model.plan import Benchmark, Plan
from framework.place import Origin


@dataclass(frozen=True, slots=True)
class _Figure:
    """What one place gives for one period: every figure of it, and where it stands."""

    label: str
    at: Origin
    written: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class _Printing:
    """One place where a measure's figures stand, with the codes by which it is known."""

    who: str
    id: str
    names: frozenset[str]
    figures: Mapping[PeriodKey, _Figure]


def find(plan: Plan) -> Iterator[Problem]:
    """Each figure that stands otherwise under the same code elsewhere in the plan."""
    first: dict[str, _Printing] = {}
    for printing in _printings(plan):
        others = {other.who: other for name in printing.names if (other := first.get(name))}
        for other in others.values():
            for days, figure in printing.figures.items():
                if days in other.figures:
                    yield from _difference(printing, figure, other, other.figures[days])
        for name in printing.names:
            first.setdefault(name, printing)


def _printings(plan: Plan) -> Iterator[_Printing]:
    """The benchmarks, then the series of the plan itself."""
    for benchmark in plan.benchmarks:
        yield _Printing(
            f"benchmark {benchmark.id}",
            benchmark.id,
            frozenset({benchmark.id}),
            _of_benchmark(benchmark),
        )
    for who, one in every_series(plan):
        yield _Printing(who, one.id, frozenset({one.id, *one.also_known_as}), _of_series(one))


def _of_benchmark(benchmark: Benchmark) -> Mapping[PeriodKey, _Figure]:
    found: dict[PeriodKey, _Figure] = {}
    for vintage in benchmark.series:
        for period, value in vintage.values.items():
            before = found.get(period.key)
            written = (*(before.written if before is not None else ()), value)
            found[period.key] = _Figure(period.label, benchmark.origin / "id", written)
    return found


def _of_series(one: Indicator) -> Mapping[PeriodKey, _Figure]:
    return {
        reading.observation.period.key: _Figure(reading.label, reading.at, (reading.written,))
        for reading in readings_of(one)
        if reading.written is not None
    }


def _difference(
    printing: _Printing, figure: _Figure, other: _Printing, figure_there: _Figure
) -> Iterator[Problem]:
    (written,) = figure.written[-1:]
    distances = [_distance(written, there) for there in figure_there.written]
    if None in distances:
        return
    there = figure_there.written[-1]
    yield Problem(
        at=figure.at,
        message=f"{printing.who} has {written:f} for {figure.label}, but as {other.who} the same "
        f"measure has {there:f}, and the two are {apart(abs(Fraction(written) - Fraction(there)))}",
        help="find out which of the two is right, and correct the other",
        object_id=printing.id,
        related=((figure_there.at, "the same measure"),),
    )


def _distance(one: Decimal, other: Decimal) -> Fraction | None:
    """How far two figures are apart; None where rounding to the fewer decimals explains it."""
    step = Fraction(1, 10 ** min(places_written(one), places_written(other)))
    distance = abs(Fraction(one) - Fraction(other))
    return distance if 2 * distance > step else None


CHECK = Check(
    code="PUB012",
    name="figure-printed-twice-and-unlike",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
