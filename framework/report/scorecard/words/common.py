"""Words for a scorecard's heading, its counts, statuses, trends and days."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from framework.model.indicator import State
from framework.model.period import day_words
from framework.report.numbers import counted
from framework.report.safe import safe
from framework.scorecard import IndicatorRow, RollupRow, Scorecard
from framework.status.ruleset import CountsAs, Members, Ruleset, Status, Trend

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
JUDGED: Final = (Trend.IMPROVING, Trend.STEADY, Trend.WORSENING)
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
_PERSPECTIVES: Final = {
    "outcomes_and_customers": "Outcomes and customers",
    "resources": "Resources",
    "corporate_health": "Corporate health",
    "improvement": "Improvement",
}


def heading(scorecard: Scorecard) -> tuple[str, tuple[str, ...]]:
    """The plan's title; and whose it is, for which period and as at which day."""
    plan = scorecard.plan
    facts = [
        safe(plan.organisation or ""),
        safe(scorecard.selection.title) if scorecard.selection is not None else "",
        scorecard.period.label,
        f"as at {day_words(scorecard.as_of)}",
    ]
    return safe(plan.title) or safe(plan.id), tuple(fact for fact in facts if fact)


def rules_line(scorecard: Scorecard) -> str:
    """By whose rules the statuses are decided."""
    ruleset = scorecard.ruleset
    return (
        f"judged by: {safe(ruleset.title)}" if ruleset is not None else "no rules judge this plan"
    )


def contents(scorecard: Scorecard) -> str:
    """How many indicators are shown; of a plan that has none, what it has instead."""
    plan = scorecard.plan
    if plan.indicators:
        return counted(len(scorecard.indicators), "indicator")
    has = [
        counted(len(things), one, many)
        for things, one, many in (
            (plan.priorities, "priority", "priorities"),
            (plan.actions, "action", None),
            (plan.risks, "risk", None),
            (plan.figures, "figure that nothing judges", "figures that nothing judges"),
            (plan.inspections, "inspection", None),
        )
        if things
    ]
    return f"This plan has no indicators; it has {joined(has)}" if has else "Nothing to show"


def counts(scorecard: Scorecard) -> tuple[tuple[Status, int], ...]:
    """How many indicators have each status, in the ruleset's order.

    That none met or missed its target is news; that none was without a verdict is not, nor that
    none has a status which is for actions or risks only. Without rules or indicators: nothing.
    """
    ruleset = scorecard.ruleset
    if ruleset is None or not scorecard.plan.indicators:
        return ()
    rules = ruleset.indicator_status
    slugs = {rule.status for rule in rules.rules}
    slugs |= {rules.cannot_tell.status, rules.otherwise.status}
    verdicts = {slug for slug in slugs if ruleset.status(slug).counts_as in _VERDICTS}
    return tuple(
        (ruleset.status(slug), number)
        for slug, number in scorecard.summary.by_status.items()
        if number or slug in verdicts
    )


def tally(scorecard: Scorecard, rows: Sequence[IndicatorRow]) -> tuple[tuple[Status, int], ...]:
    """How many of the rows have each status, in the ruleset's order; those that none has not."""
    statuses = {row.status.slug: row.status for row in rows if row.status is not None}
    found = Counter(row.status.slug for row in rows if row.status is not None)
    return tuple(
        (statuses[slug], found[slug]) for slug in scorecard.summary.by_status if found[slug]
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


def rollup_lines(scorecard: Scorecard) -> tuple[tuple[str, RollupRow], ...]:
    """What the plan and its scorecards come to, each with what to call it.

    Where one scorecard is shown, only that one's. What has no members comes to nothing.
    """
    selection = scorecard.selection
    counted_up = [row for row in scorecard.rollups if _has_members(row)]
    rows = [row for row in counted_up if row.of == "scorecard"]
    if selection is not None:
        return tuple(("This scorecard", row) for row in rows if row.id == selection.id)
    titles: dict[str, str] = {one.id: safe(one.title) for one in scorecard.plan.scorecards}
    whole = [("The whole plan", row) for row in counted_up if row.of == "plan"]
    return (*whole, *((titles[row.id], row) for row in rows))


def rollup_of(scorecard: Scorecard, priority: str | None) -> RollupRow | None:
    """What the members of a priority come to; None where it has none or no rules say so."""
    found = (row for row in scorecard.rollups if row.of == "priority" and row.id == priority)
    return next(filter(_has_members, found), None)


def _has_members(row: RollupRow) -> bool:
    return row.decision.facts["total"] != 0


def rollup_words(row: RollupRow) -> str:
    """A roll-up's status, and whose statuses it counts where it is the actions'."""
    of = " (by its actions)" if row.over is Members.ACTIONS else ""
    return status_words(row.status) + of


def status_words(status: Status) -> str:
    """A status as its symbol and its label."""
    return f"{safe(status.symbol, most=3)} {safe(status.label)}".strip()


def trend_words(trend: Trend, ruleset: Ruleset | None, name: str = "short") -> str:
    """What the ruleset calls a trend, the short one unless another is named."""
    rule = ruleset.trends.get(name) if ruleset is not None else None
    return safe(rule.labels.get(trend, _TREND_WORDS[trend]) if rule else _TREND_WORDS[trend])


def perspective_words(perspective: str | None) -> str:
    """A perspective of the balanced scorecard as a heading: the council's own as it is written."""
    if perspective is None:
        return "In no perspective"
    return _PERSPECTIVES.get(perspective) or sentence(perspective)


def sentence(slug: str) -> str:
    """A word such as ``very_good`` as people write it at the beginning of a line: Very good."""
    words = spaced(slug)
    return words[:1].upper() + words[1:]


def spaced(slug: str) -> str:
    """A word such as ``very_good`` as people write it: very good."""
    return safe(slug.replace("_", " "))


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


def joined(words: list[str]) -> str:
    """Words with commas between them, and ``and`` before the last."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def days(first: dt.date | None, last: dt.date | None) -> str:
    """A stretch of days as prose writes it, either end of which may not be known."""
    if first is None or last is None:
        return f"from {day_words(first)}" if first else f"to {day_words(last)}" if last else ""
    return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"
