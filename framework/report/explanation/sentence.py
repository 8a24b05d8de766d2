"""What an explanation begins with: a status, and why, in one sentence."""

from __future__ import annotations

from typing import assert_never

from framework.explain.explanation import (
    ActionStory,
    BenchmarkStory,
    Explanation,
    IndicatorStory,
    RiskStory,
    RollupStory,
)
from framework.report.explanation.members import counted_as, counts_asked
from framework.report.explanation.of_action import late_words
from framework.report.safe import safe
from framework.report.scorecard.words.parts import position_words, rank_words
from framework.report.scorecard.words.why import (
    has_status,
    indicator_sentence,
    rule_words,
    title_words,
)
from framework.scorecard import Scorecard
from framework.status.action import is_complete


def sentence_of(explanation: Explanation) -> str:
    """What an explanation begins with: the status, and why, in one sentence."""
    story, scorecard = explanation.story, explanation.scorecard
    match story:
        case IndicatorStory():
            return indicator_sentence(story.row, scorecard.as_of)
        case ActionStory():
            return _of_action(story, scorecard)
        case RiskStory():
            return _of_risk(story, scorecard)
        case RollupStory():
            return _of_rollup(story, scorecard)
        case BenchmarkStory():
            return _of_benchmark(story)
        case _:
            assert_never(story)


def _of_action(story: ActionStory, scorecard: Scorecard) -> str:
    row = story.row
    title, period = title_words(row.action.title), scorecard.period.label
    if row.status is None:
        ruleset = scorecard.ruleset
        why = "no rules judge this plan" if ruleset is None else "the rules say nothing of actions"
        return f"{title} has no status in {period}: {why}."
    if row.decision is None:
        why = "nothing is reported of it" + (
            f", and it is {late}" if (late := _overdue(story)) else ""
        )
    else:
        late = late_words(story) if not is_complete(row.progress) else ""
        why = "; ".join(
            filter(None, [row.decision.rule.because and rule_words(row.decision), late])
        )
        why = why or rule_words(row.decision)
    return f"{title} {has_status(row.status)} in {period}: {why}."


def _overdue(story: ActionStory) -> str:
    due, ends = story.row.action.due, story.ends
    late = (ends - due).days if due is not None and ends is not None else 0
    return late_words(story) if story.row.overdue and late > 0 else ""


def _of_risk(story: RiskStory, scorecard: Scorecard) -> str:
    row = story.row
    title, stands = title_words(row.risk.title), position_words(row.risk)
    if row.level is None or row.decision is None:
        judged = scorecard.ruleset is not None
        why = "the rules say nothing of risks" if judged else "no rules judge this plan"
        return f"{title} has no level: {why}; {stands}."
    why = safe(row.decision.rule.because or "").rstrip(" .")
    return (
        f"{title} has the level {safe(row.level.label)}: {'; '.join(filter(None, [why, stands]))}."
    )


def _of_rollup(story: RollupStory, scorecard: Scorecard) -> str:
    title, period = title_words(story.title), scorecard.period.label
    if story.row is not None:
        why = safe(story.row.decision.rule.because or "").rstrip(" .")
        counts = f" ({asked})" if why and (asked := counts_asked(story.row)) else ""
        told = "; ".join(filter(None, [f"{why}{counts}", counted_as(story.members)]))
        return f"{title} {has_status(story.row.status)} in {period}: {told}."
    if scorecard.ruleset is None:
        return f"{title} has no status in {period}: no rules judge this plan."
    if story.of not in scorecard.ruleset.rollups:
        whole = "the plan" if story.of == "plan" else f"a {story.of}"
        return (
            f"{title} has no status of its own in {period}: "
            f"the rules do not say what {whole} as a whole comes to."
        )
    return f"{title} has no status in {period}: it has nothing to count."


def _of_benchmark(story: BenchmarkStory) -> str:
    """The latest rank, and the quarter of the councils that it falls in."""
    benchmark = story.benchmark
    ranks = [rank for vintage in benchmark.series for rank in vintage.ranks]
    latest = max(ranks, key=lambda one: one.year.end, default=None)
    said = rank_words(latest) if latest is not None else "no rank is published"
    return f"{title_words(benchmark.title)}: {said}."
