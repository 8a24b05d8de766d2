"""Why an indicator has its status, in one plain sentence."""

from __future__ import annotations

import datetime as dt
from typing import Final

from framework.expr import alternatives, holds
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import (
    against_target,
    clauses_for,
    fact,
    first_up,
    no_figure,
    polarity_words,
)
from framework.report.scorecard.words.common import joined
from framework.report.scorecard.words.rows import judgement_words
from framework.scorecard import IndicatorRow
from framework.status.decide import Decision
from framework.status.ruleset import CountsAs, Rule, Status

_VERDICTS: Final = frozenset({CountsAs.MET, CountsAs.NEAR, CountsAs.MISSED})


def indicator_sentence(row: IndicatorRow, as_of: dt.date) -> str:
    """The status of the indicator and why it has it, in one sentence.

    ``Number of CHs deferred is Off Target in 2021/22 Q1: 3 is above its target of 1 for the quarter
    (lower is better).``
    """
    title = title_words(row.indicator.title)
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
    decision = row.judgement.decision
    why = rules_reason(row, decision) if decision is not None else "no rules judge this plan"
    return f"{judgement_words(row, as_of)}, as {why}" if row.override is not None else why


def why_line(row: IndicatorRow) -> str:
    """Why the rules give the indicator its status, for a line below its title; else empty."""
    decision = row.judgement.decision
    if decision is None:
        return ""
    why = first_up(rules_reason(row, decision))
    return f"By the rules: {why}" if row.override is not None else why


def rules_reason(row: IndicatorRow, decision: Decision) -> str:
    """Why the rules give the indicator its status, a person's judgement aside."""
    said = _because(row, decision)
    against = against_target(row)
    if said and (against in said or not against):
        return said
    why = safe(decision.rule.because or "").rstrip(" .")
    return "; ".join(part for part in (said or why or _bare(decision), against) if part)


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
        return no_figure(row)
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
        return f'the rule "{safe(rule.text)}" holds'
    return "no rule holds" if rule.text == "otherwise" else "the rules cannot be worked out"


def title_words(title: str) -> str:
    """A title as the beginning of a sentence, without a full stop of its own."""
    return safe(title).rstrip(" .")


def rule_words(decision: Decision) -> str:
    """The reason that the ruleset gives for the line that decided; else the line itself."""
    return safe(decision.rule.because or "").rstrip(" .") or _bare(decision)
