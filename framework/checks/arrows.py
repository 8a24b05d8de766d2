"""Printed trends: from which figures to which they may lead, and what their signs stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from framework.checks.series import plainly
from framework.model.indicator import ADDS_UP, Aggregation, Indicator
from framework.model.period import Period, months_later
from framework.scorecard import PublishedFigure
from framework.status.distance import improvement
from framework.status.ruleset import Ruleset, Trend
from framework.status.series import Figure, figure_from
from framework.status.trend import Movement, movement_of

JUDGED: Final = (Trend.IMPROVING, Trend.STEADY, Trend.WORSENING)
_ARROWS: Final = {
    **dict.fromkeys(("▲", "↑", "⬆", "up"), Movement.UP),
    **dict.fromkeys(("▼", "↓", "⬇", "down"), Movement.DOWN),
    **dict.fromkeys(("►", "→", "▬", "=", "↔"), Movement.FLAT),
}
_RUNS_ON = {Aggregation.AT_PERIOD_END, Aggregation.ROLLING_YEAR}
_DASHES = frozenset("-\u2013\u2014")
_FEWEST = 5
_MOSTLY = Fraction(4, 5)


class Than(StrEnum):
    """How one figure is to another, in words."""

    BETTER = "better than"
    WORSE = "worse than"
    SAME = "the same as"
    AS_GOOD = "as good as"
    MORE = "more than"
    LESS = "less than"


_TRENDS: Final = {
    Than.BETTER: Trend.IMPROVING,
    Than.SAME: Trend.STEADY,
    Than.AS_GOOD: Trend.STEADY,
    Than.WORSE: Trend.WORSENING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From an earlier figure to the one that a trend is printed for.

    Attributes:
        earlier: the earlier figure.
        than: how the later one is to it: better or worse, or only more or less where neither way
            is good.
        movement: which way the number went.
    """

    earlier: Figure
    than: Than
    movement: Movement

    @property
    def trend(self) -> Trend | None:
        """The trend from the one to the other; None where neither way is good."""
        return _TRENDS.get(self.than)

    @property
    def words(self) -> str:
        """The step for people: ``worse than the 97 of 2016/17 Q3``."""
        return f"{self.than.value} the {as_read(self.earlier)} of {self.earlier.period.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A printed trend and the steps that it may mean, the rules' own first."""

    figure: PublishedFigure
    steps: tuple[Step, ...]

    @property
    def sign(self) -> str:
        """The trend as it was printed."""
        return (self.figure.printed.trend or "").strip()

    @property
    def trends(self) -> frozenset[Trend]:
        """Every trend that it may truly stand for."""
        found = {step.trend for step in self.steps} | {self.figure.judgement.trend}
        return frozenset(trend for trend in JUDGED if trend in found)


def arrows_of(figures: Sequence[PublishedFigure]) -> Iterator[Arrow]:
    """Every printed trend that has a figure, and an earlier one to compare with."""
    for one in figures:
        if one.printed.trend:
            steps = tuple(_steps(one))
            if steps:
                yield Arrow(figure=one, steps=steps)


def says_nothing(sign: str) -> bool:
    """Whether a sign is only dashes, which may mean no change or that there is nothing to say."""
    return set(sign) <= _DASHES


def movement_meant(sign: str) -> Movement | None:
    """Which way a plain arrow points; None for any other sign."""
    return _ARROWS.get(sign.casefold())


def trend_named(sign: str, ruleset: Ruleset | None) -> Trend | None:
    """The trend that a word names: the ruleset's own word for it, or ours; None for others."""
    rule = ruleset.trends.get("short") if ruleset is not None else None
    labels = rule.labels if rule is not None else {}
    for trend in JUDGED:
        if sign.casefold() in {trend.value, labels.get(trend, trend.value).casefold()}:
            return trend
    return None


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a sign stands beside: which trend, how often, and how often it stands anywhere."""

    trend: Trend
    times: int
    of: int


def learnt(arrows: Sequence[Arrow]) -> Mapping[str, Learnt]:
    """What signs mean that stand beside one trend five times at least, and four times of five."""
    seen: dict[str, list[frozenset[Trend]]] = {}
    for arrow in arrows:
        if arrow.trends and not says_nothing(arrow.sign):
            seen.setdefault(arrow.sign, []).append(arrow.trends)
    found = {}
    for sign, rows in seen.items():
        trend, times = Counter(one for trends in rows for one in trends).most_common(1)[0]
        if times >= _FEWEST and times >= _MOSTLY * len(rows):
            found[sign] = Learnt(trend, times, len(rows))
    return found


def _steps(one: PublishedFigure) -> Iterator[Step]:
    figure, indicator = one.judgement.figure, one.indicator
    value = _as_read(figure)
    if value is None or not figure.is_exact:
        return
    aim = one.judgement.given.aim
    before = ((earlier, _as_read(earlier)) for earlier in _earlier(one, figure.period))
    for earlier, number in (pair for pair in before if pair[1] is not None):
        better = improvement(value, number, indicator.polarity, aim)
        movement = movement_of(value, number) or Movement.FLAT
        yield Step(earlier=earlier, than=_than(better, movement), movement=movement)


def _than(better: Fraction | None, movement: Movement) -> Than:
    if movement is Movement.FLAT:
        return Than.SAME
    if better == 0:
        return Than.AS_GOOD
    if better is None:
        return Than.MORE if movement is Movement.UP else Than.LESS
    return Than.BETTER if better > 0 else Than.WORSE


def _earlier(one: PublishedFigure, period: Period) -> Iterator[Figure]:
    """The figures that a trend may compare with: the rules' own, the latest, that of a year ago."""
    indicator, previous = one.indicator, one.judgement.previous
    alike = [
        earlier
        for observation in one.before
        if (earlier := figure_from(indicator, observation)).period.end < period.end
        and earlier.is_exact
        and isinstance(earlier.value, Fraction)
        and observation.covers is None
        and _are_alike(indicator, earlier.period, period)
    ]
    year_ago = [earlier for earlier in alike if months_later(earlier.period.end, 12) == period.end]
    chosen = [*([previous] if previous is not None else []), *alike[-1:], *year_ago]
    yield from {earlier.period: earlier for earlier in chosen}.values()


def _are_alike(indicator: Indicator, earlier: Period, period: Period) -> bool:
    """Whether the two can be compared: a longer period mostly has more of what adds up."""
    adds_up = indicator.unit is None or indicator.unit.kind in ADDS_UP
    if indicator.scored_as in _RUNS_ON or not adds_up:
        return True
    if (
        indicator.scored_as is Aggregation.YEAR_TO_DATE
        and earlier.start.month != period.start.month
    ):
        return False
    return earlier.months == period.months


def as_read(figure: Figure) -> str:
    """The figure for people, at the precision at which it was read."""
    written = figure.observation.value if figure.observation is not None else None
    if isinstance(written, Decimal):
        return f"{written:f}"
    return plainly(figure.value) if isinstance(figure.value, Fraction) else "no figure"


def _as_read(figure: Figure) -> Fraction | None:
    """The figure at the precision at which it was read: as written, else as it was worked out."""
    written = figure.observation.value if figure.observation is not None else None
    if isinstance(written, Decimal):
        return Fraction(written)
    return figure.value if isinstance(figure.value, Fraction) else None
