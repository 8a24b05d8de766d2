"""Words that every format for people uses: values, targets, trends, days and other bodies."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Final

from framework.model.indicator import Comparison, Indicator, State
from framework.model.period import Period
from framework.model.plan import Rank, Risk
from framework.model.target import Aim, Point
from framework.report.numbers import aim_words, amount
from framework.report.safe import safe
from framework.report.scorecard.values import scored
from framework.scorecard import ActionRow, IndicatorRow, Scorecard
from framework.status.ruleset import CountsAs, Ruleset, Status, Trend

STATE_WORDS: Final = {
    State.MEASURED: "measured",
    State.NOT_DUE: "not due yet",
    State.NOT_AVAILABLE: "not available",
    State.AWAITED: "awaited",
    State.NO_CASES: "no cases",
    State.SUPPRESSED: "suppressed",
    State.NOT_RECORDED: "not recorded",
}
TREND_SIGNS: Final = {
    Trend.IMPROVING: "▲",
    Trend.STEADY: "▬",
    Trend.WORSENING: "▼",
    Trend.NOT_JUDGED: "",
    Trend.UNKNOWN: "",
}
_TREND_WORDS: Final = {
    Trend.IMPROVING: "Improving",
    Trend.STEADY: "No change",
    Trend.WORSENING: "Getting worse",
    Trend.NOT_JUDGED: "-",
    Trend.UNKNOWN: "-",
}
_VERDICTS: Final = (CountsAs.MET, CountsAs.NEAR, CountsAs.MISSED)
_LEVELS: Final = "▁▂▃▄▅▆▇█"
_FEWEST: Final = 4
_MOST: Final = 12


def value_words(row: IndicatorRow) -> str:
    """The value with its unit, or why there is none."""
    value = scored(row.judgement.figure)
    if value is None:
        return STATE_WORDS[row.judgement.figure.state]
    aim = row.judgement.aims.for_period
    return amount(
        value,
        row.indicator.unit,
        decimals=row.indicator.decimals,
        apart_from=aim.value if isinstance(aim, Point) else None,
    )


def target_words(row: IndicatorRow) -> tuple[str, str]:
    """The target for the period, and the year's where it is another; empty where there is none."""
    aims = row.judgement.aims
    for_period = _aim(aims.for_period, row.indicator)
    if aims.for_year is None or aims.for_year == aims.for_period:
        return for_period, ""
    return for_period, _aim(aims.for_year, row.indicator)


def target_line(row: IndicatorRow) -> str:
    """The target in one line: ``95%``, or ``1 of 4`` where the year's is another."""
    for_period, for_year = target_words(row)
    return " of ".join(filter(None, [for_period or (for_year and "-"), for_year]))


def trend_words(trend: Trend, ruleset: Ruleset | None) -> str:
    """What the ruleset calls a short trend."""
    rule = ruleset.trends.get("short") if ruleset is not None else None
    return safe(rule.labels.get(trend, _TREND_WORDS[trend]) if rule else _TREND_WORDS[trend])


def signed_trend(row: IndicatorRow, ruleset: Ruleset | None) -> str:
    """The trend as a sign that follows performance, and a word."""
    trend = row.judgement.trend
    return f"{TREND_SIGNS[trend]} {trend_words(trend, ruleset)}".strip()


def status_words(status: Status) -> str:
    """A status as its symbol and its label."""
    return f"{safe(status.symbol, most=3)} {safe(status.label)}".strip()


def published_words(row: IndicatorRow) -> str:
    """The status that was printed, as printed; empty where none was."""
    observation = row.judgement.figure.observation
    printed = observation.published.status if observation is not None else None
    return safe(printed) if printed else ""


def comparison_words(row: IndicatorRow) -> tuple[str, ...]:
    """What other bodies have for the figure's period: ``Neighbours' average 4.9%``."""
    period = row.judgement.figure.period
    return tuple(
        f"{comparison_title(one)} {amount(one.values[period], row.indicator.unit)}"
        for one in row.indicator.comparisons
        if period in one.values
    )


def comparison_title(comparison: Comparison) -> str:
    """What the series of other bodies is called."""
    return safe(comparison.title or comparison.id)


def action_words(row: ActionRow) -> str:
    """What is reported of an action: a percentage, a state, or that nothing is."""
    if row.progress is None:
        return "not reported"
    parts = []
    if row.percent is not None:
        parts.append(f"{row.percent:,f}%")
    if row.progress.state is not None:
        parts.append(safe(row.progress.state.replace("_", " ")))
    return ", ".join(parts) or "reported"


def sparkline(figures: tuple[Fraction, ...]) -> str:
    """The last twelve values as a row of bars, the lowest to the highest; empty for under four."""
    if len(figures) < _FEWEST:
        return ""
    shown = figures[-_MOST:]
    low, high = min(shown), max(shown)
    if low == high:
        return _LEVELS[3] * len(shown)
    step = len(_LEVELS) - 1
    heights = ((value - low) * step / (high - low) for value in shown)
    return "".join(_LEVELS[int(height + Fraction(1, 2))] for height in heights)


def history(row: IndicatorRow) -> str:
    """The indicator's values as a sparkline."""
    values = (figure.value for figure in row.history)
    return sparkline(tuple(value for value in values if isinstance(value, Fraction)))


def heading(scorecard: Scorecard) -> tuple[str, tuple[str, ...]]:
    """The plan's title; and whose it is, for which period and as at which day."""
    plan = scorecard.plan
    facts = [
        safe(plan.organisation or ""),
        safe(scorecard.selection.title) if scorecard.selection is not None else "",
        scorecard.period.label,
        f"as at {day(scorecard.as_of)}",
    ]
    return safe(plan.title) or safe(plan.id), tuple(fact for fact in facts if fact)


def rules_line(scorecard: Scorecard) -> str:
    """By whose rules the statuses are decided."""
    ruleset = scorecard.ruleset
    return (
        f"judged by: {safe(ruleset.title)}" if ruleset is not None else "no rules judge this plan"
    )


def counts(scorecard: Scorecard) -> tuple[tuple[Status, int], ...]:
    """How many indicators have each status, in the ruleset's order.

    That none met or missed its target is news; that none was without a verdict is not.
    """
    statuses = scorecard.ruleset.statuses.values() if scorecard.ruleset is not None else ()
    by_status = scorecard.summary.by_status
    return tuple(
        (status, by_status[status.slug])
        for status in statuses
        if by_status[status.slug] or status.counts_as in _VERDICTS
    )


def published_counts(scorecard: Scorecard) -> str:
    """How many statuses are those published; empty where none was published."""
    summary = scorecard.summary
    if not summary.agree + summary.differ:
        return ""
    return (
        f"Published statuses: {summary.agree} agree, {summary.differ} differ, "
        f"{summary.not_published} not published"
    )


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number of things: ``1 indicator``, ``2 indicators``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(date: dt.date) -> str:
    """A date as prose writes it: ``31 March 2026``."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def own_period(row: IndicatorRow, shown: Period) -> str:
    """The figure's period where it is another than the scorecard's; else empty."""
    period = row.judgement.figure.period
    same = (period.start, period.end) == (shown.start, shown.end)
    return "" if same or row.judgement.figure.value is None else period.label


def remarks(row: IndicatorRow) -> tuple[str, ...]:
    """Short words about the figure: that it may change, is an estimate, or runs to another day."""
    observation = row.judgement.figure.observation
    if observation is None:
        return ()
    parts = [
        "provisional" if observation.provisional else "",
        "estimated" if observation.estimated else "",
        f"figure as at {day(observation.as_at)}" if observation.as_at is not None else "",
    ]
    return tuple(part for part in parts if part)


def note_of(row: IndicatorRow) -> str | None:
    """The note on the figure."""
    observation = row.judgement.figure.observation
    return observation.note if observation is not None else None


def rank_words(rank: Rank, *, with_year: bool = True) -> str:
    """A place among others: ``rank 18 of 32 in 2019/20, third quartile``."""
    words = f"rank {rank.rank}{f' of {rank.of}' if rank.of else ''}"
    if with_year:
        words += f" in {rank.year.label}"
    computed = _QUARTILES.get(rank.quartile or 0)
    printed = safe(rank.published.quartile or "")
    if computed:
        words += f", {computed}"
    if printed and printed.casefold() != computed:
        words += f" (published: {printed})"
    return words


def risk_words(risk: Risk) -> str:
    """Where a risk stands; what is not published is said to be so, never inferred."""
    known = {"score": risk.score, "likelihood": risk.likelihood, "impact": risk.impact}
    parts = [f"{name} {value:,f}" for name, value in known.items() if value is not None]
    absent = [name for name, value in known.items() if value is None]
    if absent:
        parts.append(f"{' and '.join(absent)} not published")
    return ", ".join(parts)


_QUARTILES: Final = {
    1: "top quartile",
    2: "second quartile",
    3: "third quartile",
    4: "bottom quartile",
}
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def _aim(aim: Aim | None, indicator: Indicator) -> str:
    return aim_words(aim, indicator.unit, indicator.decimals) if aim is not None else ""
