"""What was published beside a status, and why the two may differ, as far as the figures show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from framework.explain.explanation import Printed, Reason, Rounding
from framework.model.indicator import Kind, Polarity
from framework.model.published import NOTHING_PUBLISHED
from framework.model.target import Aim, Point
from framework.prose import read_cell
from framework.scorecard import ActionRow, IndicatorRow, RiskRow, published_slug
from framework.status.bands import status_with
from framework.status.decide import decide
from framework.status.facts import facts_of
from framework.status.given import Given, TargetState
from framework.status.ruleset import Rules, Ruleset


def printed_beside(
    row: IndicatorRow, ruleset: Ruleset | None, rounding: Rounding | None
) -> Printed | None:
    """What was printed for the indicator's figure; None where nothing was."""
    observation = row.judgement.figure.observation
    if observation is None or observation.published == NOTHING_PUBLISHED:
        return None
    reasons: tuple[Reason, ...] = ()
    if row.agrees is False and ruleset is not None:
        reasons = tuple(_reasons(row, ruleset, rounding)) or (Reason.NOT_SHOWN,)
    return Printed(
        published=observation.published,
        agrees=row.agrees,
        reasons=reasons,
        origin=observation.origin / "published",
    )


def printed_of_action(row: ActionRow, ruleset: Ruleset | None) -> Printed | None:
    """What was printed of the action's latest report; None where nothing was."""
    if row.progress is None or row.progress.published == NOTHING_PUBLISHED:
        return None
    rules = ruleset.action_status if ruleset is not None else None
    differs = row.agrees is False and rules is not None
    return Printed(
        published=row.progress.published,
        agrees=row.agrees,
        reasons=(_why_other(row.published_status, rules),) if differs else (),
        origin=row.progress.origin / "published",
    )


def printed_of_risk(row: RiskRow, ruleset: Ruleset | None) -> Printed | None:
    """What was printed of the risk; None where nothing was."""
    published, decision = row.risk.published, row.decision
    if published == NOTHING_PUBLISHED:
        return None
    slug = published_slug(published.status, ruleset)
    agrees = None
    if published.status is not None and decision is not None:
        agrees = slug == decision.status
    rules = ruleset.risk_level if ruleset is not None else None
    return Printed(
        published=published,
        agrees=agrees,
        reasons=(_why_other(slug, rules),) if agrees is False else (),
        origin=row.risk.origin / "published",
    )


def _why_other(slug: str | None, rules: Rules | None) -> Reason:
    """Why rules that know no figures give another status than the one that was printed."""
    if slug is None:
        return Reason.NOT_A_STATUS
    given = rules is not None and _gives(rules, slug)
    return Reason.NOT_SHOWN if given else Reason.NEVER_GIVEN


def _reasons(row: IndicatorRow, ruleset: Ruleset, rounding: Rounding | None) -> Iterator[Reason]:
    """Every reason that the data shows."""
    given, slug = row.judgement.given, row.published_status
    if slug is None:
        yield Reason.NOT_A_STATUS
        return
    if not _gives(ruleset.indicator_status, slug):
        yield Reason.NEVER_GIVEN
        return
    if row.judgement.figure.value is None:
        yield Reason.NO_VALUE
    if given.target_state is not TargetState.SET:
        yield Reason.NO_TARGET
    elif given.kind is Kind.CONTEXTUAL or given.polarity is Polarity.NEUTRAL:
        yield Reason.NOT_JUDGED
    elif given.polarity is None and isinstance(given.aim, Point):
        yield Reason.NO_POLARITY
    elif isinstance(given.value, Fraction):
        yield from _other_figures(row, given, ruleset, rounding)


def _other_figures(
    row: IndicatorRow, given: Given, ruleset: Ruleset, rounding: Rounding | None
) -> Iterator[Reason]:
    """Which other figure, put in the place of the one that is judged, gives what was printed."""
    slug, observation = row.published_status, row.judgement.figure.observation
    printed = observation.published if observation is not None else NOTHING_PUBLISHED
    value, target = _number(printed.value), _number(printed.target)
    if rounding is not None and rounding.status.slug == slug:
        yield Reason.ROUNDING
    elif value is not None and status_with(given, value, ruleset) == slug:
        yield Reason.PRINTED_VALUE
    if target is not None and _under(Point(target), given, ruleset) == slug:
        yield Reason.PRINTED_TARGET
    if given.year_aim is not None and _under(given.year_aim, given, ruleset) == slug:
        yield Reason.YEAR_TARGET
    if isinstance(given.aim, Point) and given.value == given.aim.value:
        yield Reason.ON_THE_BOUNDARY


def _under(aim: Aim, given: Given, ruleset: Ruleset) -> str:
    """The status that the figure would have under another target."""
    return decide(facts_of(replace(given, aim=aim), ruleset), ruleset.indicator_status).status


def _gives(rules: Rules, slug: str) -> bool:
    """Whether a line of the rules gives the status."""
    given = {rule.status for rule in rules.rules}
    return slug in given | {rules.cannot_tell.status, rules.otherwise.status}


def _number(text: str | None) -> Fraction | None:
    """The number that was printed, in full; None where it is none, or so many thousands."""
    cell = read_cell(text)
    return cell.value if cell is not None and cell.scale is None else None
