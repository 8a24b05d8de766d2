"""A printed value is the figure that the plan has, rounded.

## Why this matters

The plan keeps what a report printed beside the figure itself. Where rounding does not explain the
difference, one of them was copied wrongly, or the report says something else than was measured.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: {value: 41.6, published: {value: 46.1%}}
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: recycling
    title: Household waste recycled
    owner: Head of Waste Services
    unit: percent
    observations:
      2021/22 Q1: {value: 41.6, published: {value: 42%}}
```

## How to fix

Look at the report. If the figure was copied wrongly, correct it. If the report itself is wrong,
leave both and say so in the note: the plan then shows what was printed and what is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from framework.checks.check import Check, Problem
from framework.checks.reasons import shown_figure
from framework.checks.series import apart, every_series
from framework.findings import Severity
from framework.model.indicator import Indicator, Observation, Share, State, UnitKind
from framework.model.plan import Plan
from framework.prose import Cell, read_cell, says_there_is_none
from framework.status.series import Figure, figure_from

_HELP = "look at the report, and correct the one that was copied wrongly"


def find(plan: Plan) -> Iterator[Problem]:
    """Each printed value that is not what its observation has."""
    for who, one in every_series(plan):
        for observation in one.observations if not isinstance(one.formula, Share) else ():
            printed = observation.published.value
            difference = _difference(one, observation, printed) if printed else None
            if difference is not None:
                yield Problem(
                    at=observation.origin / "published" / "value",
                    message=f'{who} prints "{printed}" for {observation.period.label}, but '
                    f"{difference}",
                    help=_HELP,
                    object_id=one.id,
                    related=((observation.origin, "the observation"),),
                )


def _difference(one: Indicator, observation: Observation, printed: str) -> str | None:
    """What the observation has instead; None where it is the same, or cannot be compared."""
    figure, cell = figure_from(one, observation), read_cell(printed)
    if figure.state is State.MEASURED and says_there_is_none(printed):
        return "there is a figure"
    if figure.state not in {State.MEASURED, State.NO_CASES} and cell is not None:
        return f"the plan has no figure there: {figure.state.value.replace('_', ' ')}"
    if isinstance(figure.value, Fraction) and cell is not None and figure.bound is None:
        return _distance(one, observation, figure, cell)
    if one.unit is not None and one.unit.kind in {UnitKind.GRADE, UnitKind.YES_NO}:
        return _other_word(figure.value, printed)
    return None


def _distance(one: Indicator, observation: Observation, figure: Figure, cell: Cell) -> str | None:
    written = (observation.value, observation.year_to_date)
    numbers = [Fraction(number) for number in written if isinstance(number, Decimal)]
    value = figure.value if isinstance(figure.value, Fraction) else None
    distances = [
        cell.differs_from(number, one.unit) for number in (value, *numbers) if number is not None
    ]
    if None in distances or distances[0] is None:
        return None
    return f"the figure is {shown_figure(figure)}, and the two are {apart(distances[0])}"


def _other_word(value: Fraction | str | bool | None, printed: str) -> str | None:  # noqa: FBT001
    """A grade or an answer that is another than the printed one."""
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if not isinstance(value, str) or _folded(value) == _folded(printed):
        return None
    return f'the plan has "{_folded(value)}"'


def _folded(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).casefold()


CHECK = Check(
    code="PUB001",
    name="published-value-unlike-its-figure",
    severity=Severity.WARNING,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
