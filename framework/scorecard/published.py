"""What a report printed of a plan, in every period, beside what follows from the figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from framework.load import JudgedPlan
from framework.model.indicator import Indicator, IndicatorId, Observation, Published, Share
from framework.model.period import Period
from framework.model.plan import Action, Progress
from framework.place import Origin
from framework.scorecard.build import default_period, published_slug
from framework.scorecard.shares import judge_all
from framework.status.action import action_given, risk_facts
from framework.status.decide import Decision, decide
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset, Status

_MOST_BEFORE: Final = 40
"""Earlier figures that one is compared with: all that periods of every length have in two years."""

_MOST_SHARES: Final = 8
"""Periods, the latest, in which a share of statuses is worked out: it asks for all the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFigure:
    """An observation of which a report printed a status, a trend or a target.

    Attributes:
        indicator: whose it is.
        observation: the observation, with what was printed.
        before: the observations before it, as many as it is compared with.
        judgement: what follows for it in its own period.
        ruleset: what judges that period; None where nothing does.
        slug: the printed status; None where none was printed or the word is no label.
    """

    indicator: Indicator
    observation: Observation
    before: tuple[Observation, ...]
    judgement: Judgement
    ruleset: Ruleset | None
    slug: str | None

    @property
    def printed(self) -> Published:
        """What was printed."""
        return self.observation.published

    @property
    def at(self) -> Origin:
        """Where that is written."""
        return self.observation.origin / "published"

    @property
    def label(self) -> str:
        """The label of its period."""
        return self.observation.period.label


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedStatus:
    """The status that a report printed for an action, a milestone or a risk.

    Attributes:
        who: what messages call it, such as ``action CS.S.01``.
        id: its id.
        period: the label of the period; None for a risk.
        at: where what was printed is written.
        word: the status as it was printed.
        slug: the same as the ruleset calls it; None where it is no label of the ruleset's.
        computed: what follows.
        decision: how that came about.
        ruleset: what decided it.
    """

    who: str
    id: str
    period: str | None
    at: Origin
    word: str
    slug: str | None
    computed: Status
    decision: Decision
    ruleset: Ruleset


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPlan:
    """A plan with all that a report printed of it, judged in the periods it was printed for.

    Attributes:
        judged: the plan and its rulesets.
        figures: in the order of the plan.
        statuses: of actions, milestones and risks, in the order of the plan.
    """

    judged: JudgedPlan
    figures: tuple[PublishedFigure, ...]
    statuses: tuple[PublishedStatus, ...]
    _judgements: dict[Period, Mapping[IndicatorId, Judgement]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def judgements_in(self, period: Period) -> Mapping[IndicatorId, Judgement]:
        """Every indicator's judgement in a period.

        None at all where the plan has nothing for most of them: it does not keep that period.
        """
        if period not in self._judgements:
            self._judgements[period] = _judgements_in(self.judged, period)
        return self._judgements[period]


def build_published(judged: JudgedPlan) -> PublishedPlan:
    """What was printed of the plan, beside what follows in the same period."""
    return PublishedPlan(
        judged=judged,
        figures=tuple(_figures(judged)),
        statuses=(*_actions(judged), *_risks(judged)),
    )


def _figures(judged: JudgedPlan) -> Iterator[PublishedFigure]:
    shares = _shares(judged)
    rulesets: dict[Period, Ruleset | None] = {}
    for indicator in judged.plan.indicators:
        for index, observation in enumerate(indicator.observations):
            period = observation.period
            if not _is_printed(observation.published):
                continue
            if period not in rulesets:
                rulesets[period] = judged.ruleset_for(period)
            ruleset = rulesets[period]
            before = indicator.observations[max(0, index - _MOST_BEFORE) : index]
            if isinstance(indicator.formula, Share):
                judgement = shares.get(period, {}).get(indicator.id)
            else:
                near = replace(indicator, observations=(*before, observation))
                as_of = judged.plan.as_at or period.last_day
                judgement = judge(near, period, as_of, ruleset, judged.plan.tolerances)
            if judgement is not None:
                yield PublishedFigure(
                    indicator=indicator,
                    observation=observation,
                    before=before,
                    judgement=judgement,
                    ruleset=ruleset,
                    slug=published_slug(observation.published.status, ruleset),
                )


def _is_printed(published: Published) -> bool:
    return bool(published.status or published.trend or published.target)


def _shares(judged: JudgedPlan) -> Mapping[Period, Mapping[IndicatorId, Judgement]]:
    """All judgements of the latest periods for which a share of statuses was printed."""
    periods = {
        observation.period
        for indicator in judged.plan.indicators
        if isinstance(indicator.formula, Share)
        for observation in indicator.observations
        if _is_printed(observation.published)
    }
    latest = sorted(periods, key=lambda one: (one.end, one.months))[-_MOST_SHARES:]
    return {period: _judgements_in(judged, period) for period in latest}


def _judgements_in(judged: JudgedPlan, period: Period) -> Mapping[IndicatorId, Judgement]:
    plan = judged.plan
    found = judge_all(plan, judged.ruleset_for(period), period, plan.as_at or period.last_day)
    written = sum(one.figure.observation is not None for one in found.values())
    return found if 2 * written >= len(found) else {}


def _actions(judged: JudgedPlan) -> Iterator[PublishedStatus]:
    for action in judged.plan.actions:
        for word, one in (("action", action), *(("milestone", step) for step in action.milestones)):
            latest = one.progress[-1] if one.progress else None
            for progress in one.progress:
                who = f"{word} {one.id}"
                found = _reported(judged, who, one, progress, is_latest=progress is latest)
                if found is not None:
                    yield found


def _reported(
    judged: JudgedPlan, who: str, action: Action, progress: Progress, *, is_latest: bool
) -> PublishedStatus | None:
    """A report's printed status beside the one that followed then; None where that is not known.

    Of an earlier report it is known only where the dates of the action are still the first ones.
    """
    word, period = progress.published.status, progress.period
    ruleset = judged.ruleset_for(period) if word else None
    if not word or ruleset is None or ruleset.action_status is None:
        return None
    as_of = period.last_day
    if is_latest:
        as_of = judged.plan.as_at or as_of
    elif action.expected is not None or action.original_due is not None:
        return None
    known = replace(action, completed=_by(action.completed, as_of))
    decision = decide(action_given(known, period, as_of).facts, ruleset.action_status)
    return PublishedStatus(
        who=who,
        id=action.id,
        period=period.label,
        at=progress.origin / "published",
        word=word,
        slug=published_slug(word, ruleset),
        computed=ruleset.status(decision.status),
        decision=decision,
        ruleset=ruleset,
    )


def _by(day: dt.date | None, as_of: dt.date) -> dt.date | None:
    return day if day is not None and day <= as_of else None


def _risks(judged: JudgedPlan) -> Iterator[PublishedStatus]:
    period = default_period(judged.plan)
    ruleset = judged.ruleset_for(period) if period is not None else None
    if ruleset is None or ruleset.risk_level is None:
        return
    for risk in judged.plan.risks:
        if risk.published.status:
            decision = decide(risk_facts(risk), ruleset.risk_level)
            yield PublishedStatus(
                who=f"risk {risk.id}",
                id=risk.id,
                period=None,
                at=risk.origin / "published",
                word=risk.published.status,
                slug=published_slug(risk.published.status, ruleset),
                computed=ruleset.status(decision.status),
                decision=decision,
                ruleset=ruleset,
            )
