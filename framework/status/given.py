"""What is given about one indicator for one period, before anything is derived from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from framework.model.indicator import Aggregation, Kind, Polarity, State, UnitKind
from framework.model.period import Frequency
from framework.model.target import Aim, Tolerance


class TargetState(StrEnum):
    """Whether there is a target for the period, and why not."""

    SET = "set"
    TO_BE_CONFIRMED = "to_be_confirmed"
    BASELINE_NOT_SET = "baseline_not_set"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The facts that a plan, or a ruleset's case, gives; None is what it does not give.

    Attributes:
        value: the scored value, unrounded.
        state: measured, or why there is no value.
        aim: the target for the figure's own period.
        target_state: whether there is one, and why not.
        year_aim: the target for the year.
        final_aim: the last target the plan names.
        tolerance: how far short of target is near.
        scale: the grades of the unit's scale, worst first.
        kind: performance, contextual or milestone.
        unit: what values are counted in.
        polarity: which way is good.
        aggregation: what stretch of time a value covers.
        frequency: how often it is measured.
        comparable: whether earlier figures were measured in the same way.
        figures: figures to compare with, by the names trends use: ``previous_period``,
            ``latest_earlier``, ``same_period_last_year``, ``previous_year``, ``baseline``; and
            ``benchmark``, ``forecast`` and ``floor``.
    """

    value: Fraction | str | bool | None = None
    state: State = State.NOT_RECORDED
    aim: Aim | None = None
    target_state: TargetState = TargetState.NONE
    year_aim: Aim | None = None
    final_aim: Aim | None = None
    tolerance: Tolerance | None = None
    scale: tuple[str, ...] = ()
    kind: Kind = Kind.PERFORMANCE
    unit: UnitKind | None = None
    polarity: Polarity | None = None
    aggregation: Aggregation = Aggregation.IN_PERIOD
    frequency: Frequency = Frequency.QUARTERLY
    comparable: bool = True
    figures: Mapping[str, Fraction] = field(default_factory=dict)
