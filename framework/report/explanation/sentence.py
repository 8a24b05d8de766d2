"""The one plain sentence about an indicator: its status, and why."""

from __future__ import annotations

import datetime as dt
from typing import Final, assert_never

from framework.explain.explanation import (
    ActionStory,
    BenchmarkStory,
    Explanation,
    IndicatorStory,
    RiskStory,
    RollupStory,
)
from framework.expr import alternatives, holds
from framework.report.explanation.clauses import (
    NO_FIGURE,
    against_target,
    clauses_for,
    fact,
    polarity_words,
)
from framework.report.safe import safe
from framework.report.scorecard.words.common import counted, joined
from framework.report.scorecard.words.parts import position_words, rank_words
from framework.report.scorecard.words.rows import judgement_words
from framework.scorecard import IndicatorRow, Scorecard
from framework.status.decide import Decision
from framework.status.ruleset import CountsAs, Rule, Status

_VERDICTS: Final = frozenset({CountsAs.MET, CountsAs.NEAR, CountsAs.MISSED})


def indicator_sentence(row: IndicatorRow, as_of: dt.date) -> str:
    """The status of the indicator and why it has it, in one sentence.

    ``Number of CHs deferred is Off Target in 2021/22 Q1: 3 is above its target of 1 for the quarter
    (lower is better).``
    """
    title = _title(row.indicator.title)
    period = row.judgement.figure.period.label
    if row.status is None:
        return f"{title} has no status in {period}: {reason(row, as_of)}."
    return f"{title} {has_status(row.status)} in {period}: {reason(row, as_of)}."


def has_status(status: Status) -> str:
    """``is On Target``; for what is no verdict, ``has the status No Data``."""
    label = safe(status.label)
    verdict = status.counts_as in _VERDICTS
    return f"is {label}" if verdict else f"has the status {label}"


def reason(row: IndicatorRow, as_of: dt.date) -> str:
    """Why the indicator has its status: what stands after the colon of the sentence."""
    if row.override is not None:
        return judgement_words(row, as_of)
    decision = row.judgement.decision
    return rules_reason(row, decision) if decision is not None else "no rules judge this plan"


def rules_reason(row: IndicatorRow, decision: Decision) -> str:
    """Why the rules give the indicator its status, a person's judgement aside."""
    said = _because(row, decision)
    against = against_target(row)
    if said and (against in said or not against):
        return said
    why = safe(decision.rule.because or "").rstrip(" .")
    parts = [part for part in (said or why, against) if part]
    return "; ".join(parts) or _bare(decision)


def _because(row: IndicatorRow, decision: Decision) -> str:
    """What the deciding line comes to in words; empty where its own reason has to do."""
    rule, facts = decision.rule, decision.facts
    if isinstance(rule, Rule):
        held = [one for one in alternatives(rule.condition) if holds(one, facts)]
        clauses = clauses_for((name for one in held for name in one.names), row)
        found = joined(list(clauses)) if clauses else ""
    elif rule.text == "cannot_tell":
        return _cannot_tell(row)
    else:
        found = against_target(row, tolerance=_asked_of_tolerance(decision))
    return found if _is_in_tune(row) else ""


def _cannot_tell(row: IndicatorRow) -> str:
    """Why the rules could not be worked out; empty where the ruleset's own reason has to do."""
    given = row.judgement.given
    if given.value is None:
        return NO_FIGURE[row.judgement.figure.state]
    if given.aim is not None and given.polarity is None and fact(row, "target_met") is None:
        return f"{polarity_words(None)}, so that it cannot be held against its target"
    return ""


def _asked_of_tolerance(decision: Decision) -> bool:
    names = {name for step in decision.trace for name in step.rule.condition.names}
    return bool(names & {"within_tolerance", "allowance", "far_allowance"})


def _is_in_tune(row: IndicatorRow) -> bool:
    """Whether the verdict is what a reader expects of how the figure stands to its target."""
    met, status = fact(row, "target_met"), row.computed
    if status is None or met is None or status.counts_as not in _VERDICTS:
        return True
    return met is (status.counts_as is CountsAs.MET)


def _bare(decision: Decision) -> str:
    """The deciding line itself, where nothing else can be said."""
    rule = decision.rule
    if isinstance(rule, Rule):
        return f"the rule {safe(rule.text)} holds"
    return "no rule holds" if rule.text == "otherwise" else "the rules cannot be worked out"


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
    title, period = _title(row.action.title), scorecard.period.label
    if row.status is None:
        ruleset = scorecard.ruleset
        why = "no rules judge this plan" if ruleset is None else "the rules say nothing of actions"
        return f"{title} has no status in {period}: {why}."
    if row.decision is None:
        why = "nothing is reported of it" + (
            f", and it is {late}" if (late := _overdue(story)) else ""
        )
    else:
        why = _rule_words(row.decision)
    return f"{title} {has_status(row.status)} in {period}: {why}."


def _overdue(story: ActionStory) -> str:
    due, ends = story.row.action.due, story.ends
    late = (ends - due).days if due is not None and ends is not None else 0
    return f"{counted(late, 'day')} late" if story.row.overdue and late > 0 else ""


def _of_risk(story: RiskStory, scorecard: Scorecard) -> str:
    row = story.row
    title, stands = _title(row.risk.title), position_words(row.risk)
    if row.level is None or row.decision is None:
        judged = scorecard.ruleset is not None
        why = "the rules say nothing of risks" if judged else "no rules judge this plan"
        return f"{title} has no level: {why}; {stands}."
    return f"{title} {has_status(row.level)}: {_rule_words(row.decision)}; {stands}."


def _of_rollup(story: RollupStory, scorecard: Scorecard) -> str:
    title, period = _title(story.title), scorecard.period.label
    if story.row is not None:
        why = _rule_words(story.row.decision)
        return f"{title} {has_status(story.row.status)} in {period}: {why}."
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
    return f"{_title(benchmark.title)}: {said}."


def _title(title: str) -> str:
    return safe(title).rstrip(" .")


def _rule_words(decision: Decision) -> str:
    """The reason that the ruleset gives for the line that decided; else the line itself."""
    return safe(decision.rule.because or "").rstrip(" .") or _bare(decision)
