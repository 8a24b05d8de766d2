"""Why a status follows, in the words of a finding: the figure, its target, the rule's reason."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from framework.checks.series import plainly
from framework.model.target import Above, Aim, Below, Point, Within
from framework.status.decide import Decision
from framework.status.judge import Judgement
from framework.status.ruleset import CountsAs, Status
from framework.status.series import Figure

_NO_RULE = {"cannot_tell": "no rule can tell", "otherwise": "no other rule holds"}
_GIVEN = {"progress": "{}% done", "days_late": "days late: {}", "score": "score {}"}
_HELD_AGAINST_TARGET = {CountsAs.MET, CountsAs.NEAR, CountsAs.MISSED}


def why(judgement: Judgement, decision: Decision, status: Status) -> str:
    """Why the status came about: how the figure stands to its target, and the rule's words."""
    standing = how_it_stands(judgement) if status.counts_as in _HELD_AGAINST_TARGET else None
    because = reason_of(decision)
    return f"{standing} ({because})" if standing else because


def why_of_work(decision: Decision) -> str:
    """Why the status of an action or a risk came about: the rule's words, and what was given."""
    given = (
        (words, number)
        for name, words in _GIVEN.items()
        if isinstance(number := decision.facts.get(name), Fraction) and number > 0
    )
    figures = ", ".join(words.format(plainly(number)) for words, number in given)
    return f"{reason_of(decision)} ({figures})" if figures else reason_of(decision)


def reason_of(decision: Decision) -> str:
    """The reason that the rule gives; where it gives none, its condition, or that none held."""
    rule = decision.rule
    if rule.because is not None:
        return rule.because
    return _NO_RULE.get(rule.text) or f"of the rule  {rule.text}"


def how_it_stands(judgement: Judgement) -> str | None:
    """How the figure stands to its target: ``3 is 2 above 1, its share of 4 for the year``.

    None where one of the two is no number.
    """
    value, aim = judgement.given.value, judgement.aims.for_period
    if not isinstance(value, Fraction) or not isinstance(aim, Point | Below | Above | Within):
        return None
    shown, whose = shown_figure(judgement.figure), _whose(judgement)
    if isinstance(aim, Within):
        edge = min(max(value, aim.low), aim.high)
        if edge == value:
            return f"{shown} lies within {plainly(aim.low)} to {plainly(aim.high)}, {whose}"
        whose = f"the nearer end of {whose}"
    else:
        edge = aim.value
    if value == edge:
        exactly = {Below: "not below", Above: "not above"}.get(type(aim), "exactly")
        return f"{shown} is {exactly} {plainly(edge)}, {whose}"
    side = "above" if value > edge else "below"
    return f"{shown} is {plainly(abs(value - edge))} {side} {plainly(edge)}, {whose}"


def shown_figure(figure: Figure) -> str:
    """The figure as it is written, where it is written; else rounded."""
    observation = figure.observation
    written = (observation.value, observation.year_to_date) if observation is not None else ()
    same = (
        f"{one:f}" for one in written if isinstance(one, Decimal) and Fraction(one) == figure.value
    )
    return next(same, plainly(figure.value) if isinstance(figure.value, Fraction) else "no figure")


def _whose(judgement: Judgement) -> str:
    """Whose target it is: the period's own, a share of the year's, or simply the target."""
    aims = judgement.aims
    if aims.own is not None:
        return f"its target for {judgement.figure.period.label}"
    if aims.for_year is not None and aims.for_year != aims.for_period:
        year = _plain_aim(aims.for_year)
        return f"its share of {year} for the year" if year else "its share of the year's target"
    return "its target"


def _plain_aim(aim: Aim) -> str | None:
    return plainly(aim.value) if isinstance(aim, Point | Below | Above) else None
