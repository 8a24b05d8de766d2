"""The plan as a check asks it: figures, statuses, counts and dates, each period judged once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from framework.claims.counts import Counted, slug_of
from framework.claims.passages import Passage, Reader
from framework.claims.told import Told, nothing_called, told, told_day, told_roughly
from framework.claims.vintages import Vintages
from framework.expr import LOOKUPS, Asked, Lookup, Value
from framework.load import JudgedPlan
from framework.model.indicator import Indicator, Share, State, Unit
from framework.model.paper import Inspection
from framework.model.period import APRIL, Period, PeriodKey, months_later, read_period
from framework.model.plan import Action, Benchmark, Risk
from framework.scorecard import ActionRow, IndicatorRow, Scorecard, build_scorecard, default_period
from framework.status.action import action_given, risk_facts
from framework.status.facts import facts_of
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Trend
from framework.status.series import Figure, figures_of
from framework.status.target_for import benchmark_figure

_MOST_ROWS = 5_000
"""How many rows of scorecards are judged: claims may name any number of periods."""

_MOST_FIGURES = 20_000
"""How many figures are gone through for single judgements."""

_MOST_SUMMED = 200_000
"""How many figures are gone through for the highest, the lowest and the total of periods."""

_TOO_MUCH = "the claims of this plan ask about more periods than can be worked out at once"

_TRENDS = {"trend", "short_trend", "long_trend"}
"""A trend that is not known may be any: nothing follows from it."""


class Ledger:
    """What one plan and its rulesets say."""

    def __init__(self, judged: JudgedPlan) -> None:
        """Nothing is judged before it is asked for."""
        plan = judged.plan
        self.judged = judged
        self.plan = plan
        self.reader = Reader()
        self.indicators: dict[str, Indicator] = {
            one.id: one for one in (*plan.figures, *plan.indicators)
        }
        self.benchmarks: dict[str, Benchmark] = {one.id: one for one in plan.benchmarks}
        self.actions: dict[str, Action] = {
            one.id: one for action in plan.actions for one in (*action.milestones, action)
        }
        self.risks: dict[str, Risk] = {one.id: one for one in plan.risks}
        self.inspections: dict[str, Inspection] = {one.id: one for one in plan.inspections}
        self._cards: dict[PeriodKey, Scorecard] = {}
        self._judged: dict[tuple[str, PeriodKey], Judgement | None] = {}
        self._gone_through = 0
        self._summed = 0
        self._figures: dict[str, dict[PeriodKey, Figure]] = {}
        self._rows: dict[PeriodKey, dict[str, IndicatorRow]] = {}
        self._counted: dict[PeriodKey, Counted] = {}
        self._vintages: dict[str, Vintages] = {}

    def tell(self, lookup: Lookup, passage: Passage) -> Told:
        """What the plan says to a lookup in the claim of a passage."""
        asked = LOOKUPS[lookup.function]
        subject = lookup.subject or passage.id
        match asked.of:
            case "indicator":
                return self._of_indicator(asked, lookup, subject, passage)
            case "benchmark":
                return self._of_benchmark(asked, lookup, subject, passage)
            case "action":
                return self._of_action(asked, lookup, subject, passage)
            case "risk":
                return self._of_risk(asked, subject, passage)
            case "inspection":
                return self._of_inspection(asked, lookup, subject)
            case _:
                return self._of_plan(asked, lookup, passage)

    def periods(self, lookup: Lookup, passage: Passage, starts: int) -> tuple[Period, ...]:
        """The periods that are asked for; the last is the passage's, or the plan's latest."""
        wanted = LOOKUPS[lookup.function].periods
        named = tuple(
            period for label in lookup.periods if (period := read_period(label, starts)) is not None
        )
        own = passage.period or default_period(self.plan)
        return named if len(named) == wanted or own is None else (*named, own)[:wanted]

    def unit_of(self, name: str) -> Unit | None:
        """The unit of an indicator, a figure or a benchmark; None where the plan does not say."""
        thing = self.indicators.get(name) or self.benchmarks.get(name)
        return thing.unit if thing is not None else None

    def card(self, period: Period) -> Scorecard | None:
        """The plan's scorecard for a period; None where too many periods were asked for already."""
        key = period.key
        rows = len(self._cards) * (len(self.plan.indicators) + len(self.plan.actions) + 1)
        if key not in self._cards and rows < _MOST_ROWS:
            ruleset = self.judged.ruleset_for(period)
            self._cards[key] = build_scorecard(self.plan, ruleset, period)
        return self._cards.get(key)

    def _row(self, name: str, period: Period) -> IndicatorRow | None:
        card, key = self.card(period), (period.start, period.months)
        if card is not None and key not in self._rows:
            self._rows[key] = {row.indicator.id: row for row in reversed(card.indicators)}
        return self._rows.get(key, {}).get(name)

    def _judgement(self, indicator: Indicator, period: Period) -> Judgement | None:
        """The judgement of one indicator; None where too much was asked for already."""
        key = (indicator.id, period.key)
        if key not in self._judged:
            self._judged[key] = self._judge(indicator, period)
        return self._judged[key]

    def _judge(self, indicator: Indicator, period: Period) -> Judgement | None:
        if isinstance(indicator.formula, Share):
            row = self._row(indicator.id, period)
            return row.judgement if row is not None else None
        if self._gone_through > _MOST_FIGURES:
            return None
        self._gone_through += len(indicator.observations) + 1
        as_of = self.plan.as_at or period.last_day
        ruleset = self.judged.ruleset_for(period)
        return judge(indicator, period, as_of, ruleset, self.plan.tolerances)

    def _figure(self, indicator: Indicator, period: Period) -> Figure | None:
        """The figure that a scorecard shows; the one of that very period without judging it."""
        shared = isinstance(indicator.formula, Share)
        exact = None if shared else self._all_figures(indicator).get(period.key)
        judgement = self._judgement(indicator, period) if exact is None else None
        return judgement.figure if judgement is not None else exact

    def _all_figures(self, indicator: Indicator) -> dict[PeriodKey, Figure]:
        """The figures of an indicator by the first day and the months of their periods."""
        if indicator.id not in self._figures:
            self._figures[indicator.id] = {one.period.key: one for one in figures_of(indicator)}
        return self._figures[indicator.id]

    def _over_time(self, asked: Asked, indicator: Indicator, first: Period, last: Period) -> Told:
        """The highest or lowest value of a stretch of periods, or their total."""
        if first.months != last.months or last.end < first.end:
            what = f"{first.label} to {last.label} is no stretch of periods of one length"
            return Told(missing=what)
        by_days = self._all_figures(indicator)
        found: list[Fraction] = []
        start = first.start
        while start < last.end:
            if self._summed > _MOST_SUMMED:
                return Told(missing=_TOO_MUCH)
            self._summed += 1
            figure = by_days.get((start, first.months))
            if figure is None or not isinstance(figure.value, Fraction) or not figure.is_exact:
                what = f"indicator {indicator.id} has no value for each period from {first.label}"
                return Told(missing=f"{what} to {last.label}")
            found.append(figure.value)
            start = months_later(start, first.months)
        over: dict[str, Callable[[list[Fraction]], Fraction]] = {
            "highest": max,
            "lowest": min,
            "total": lambda values: sum(values, Fraction(0)),
        }
        return told(over[asked.name](found), "")

    def _of_indicator(self, asked: Asked, lookup: Lookup, subject: str, passage: Passage) -> Told:
        if asked.name == "value" and subject in self.benchmarks and subject not in self.indicators:
            return self._value_of_benchmark(lookup, subject, passage)
        indicator = self.indicators.get(subject)
        if indicator is None:
            return nothing_called("indicator", subject)
        periods = self.periods(lookup, passage, indicator.year_starts)
        if len(periods) < asked.periods:
            return Told(missing=f"no period is named for the {_said(asked)} of {subject}")
        if asked.periods == 2:
            return self._over_time(asked, indicator, *periods)
        return self._then(asked, lookup, indicator, periods[0])

    def _then(self, asked: Asked, lookup: Lookup, indicator: Indicator, period: Period) -> Told:
        """What is asked of an indicator in one period."""
        missing = f"indicator {indicator.id} has no {_said(asked)} for {period.label}"
        figure = self._figure(indicator, period)
        if figure is None:
            return Told(missing=_TOO_MUCH)
        observation = figure.observation
        match asked.name:
            case "value":
                return _value(indicator, figure, missing)
            case "input":
                (name,) = lookup.words
                if name not in indicator.inputs:
                    return Told(
                        missing=f'indicator {indicator.id} has no input "{name}"', unknown=True
                    )
                given = observation.inputs.get(name) if observation is not None else None
                missing = f'indicator {indicator.id} has no "{name}" for {period.label}'
                return told(_fraction(given), missing)
            case "year_to_date":
                so_far = observation.year_to_date if observation is not None else None
                return told(_fraction(so_far), missing)
            case "benchmark" if lookup.words:
                (name,) = lookup.words
                if name not in {one.id for one in indicator.comparisons}:
                    what = f'indicator {indicator.id} has no benchmark "{name}"'
                    return Told(missing=what, unknown=True)
                return told(benchmark_figure(indicator, name, period), missing)
            case "status":
                row = self._row(indicator.id, period)
                return told(slug_of(row.status if row is not None else None), missing)
            case _:
                judgement = self._judgement(indicator, period)
                if judgement is None:
                    return Told(missing=_TOO_MUCH)
                facts = facts_of(judgement.given, self.judged.ruleset_for(period))
                fact = facts[asked.name]
                unknown = asked.name in _TRENDS and fact == Trend.UNKNOWN
                return told(None if unknown else fact, missing)

    def _value_of_benchmark(self, lookup: Lookup, subject: str, passage: Passage) -> Told:
        benchmark = self.benchmarks[subject]
        for period in self.periods(lookup, passage, self.year_starts):
            figure = self._vintages_of(benchmark).value_for(period)
            if figure is not None:
                return told(Fraction(figure), "")
            return Told(missing=f"benchmark {subject} has no figure for {period.label}")
        return Told(missing=f"no period is named for the value of {subject}")

    def _vintages_of(self, benchmark: Benchmark) -> Vintages:
        if benchmark.id not in self._vintages:
            self._vintages[benchmark.id] = Vintages(benchmark)
        return self._vintages[benchmark.id]

    def _of_benchmark(self, asked: Asked, lookup: Lookup, subject: str, passage: Passage) -> Told:
        benchmark = self.benchmarks.get(subject)
        if benchmark is None:
            return nothing_called("benchmark", subject)
        for period in self.periods(lookup, passage, self.year_starts):
            rank = self._vintages_of(benchmark).rank_for(period)
            if rank is not None:
                number = {"rank": rank.rank, "rank_of": rank.of, "quartile": rank.quartile}
                missing = f"benchmark {subject} does not say out of how many in {period.label}"
                return told(_fraction(number[asked.name]), missing)
            return Told(missing=f"benchmark {subject} has no rank for {period.label}")
        return Told(missing=f"no period is named for the {_said(asked)} of {subject}")

    @property
    def year_starts(self) -> int:
        """The number of the month in which the plan's years begin."""
        return self.plan.year.start.month if self.plan.year is not None else APRIL

    def _of_action(self, asked: Asked, lookup: Lookup, subject: str, passage: Passage) -> Told:
        action = self.actions.get(subject)
        if action is None:
            return nothing_called("action", subject)
        days = {
            "due": action.due,
            "original_due": action.original_due,
            "expected": action.expected,
            "completed": action.completed,
        }
        missing = f"action {subject} has no {_said(asked)}"
        if asked.name in days:
            return told_day(days[asked.name], missing)
        for period in self.periods(lookup, passage, self.year_starts):
            missing = f"{missing} for {period.label}"
            if asked.name == "action_status":
                row = self._action_row(subject, period)
                return told(slug_of(row.status if row is not None else None), missing)
            as_of = self.plan.as_at or period.last_day
            return told(action_given(action, period, as_of).facts[asked.name], missing)
        return Told(missing=f"no period is named for the {_said(asked)} of {subject}")

    def _action_row(self, name: str, period: Period) -> ActionRow | None:
        card = self.card(period)
        rows = card.actions if card is not None else ()
        every = (one for row in rows for one in (row, *row.milestones))
        return next((row for row in every if row.action.id == name), None)

    def _of_risk(self, asked: Asked, subject: str, passage: Passage) -> Told:
        risk = self.risks.get(subject)
        if risk is None:
            return nothing_called("risk", subject)
        missing = f"risk {subject} has no {_said(asked)}"
        if asked.name == "review_date":
            return told_day(risk.review_date, missing)
        if asked.name != "level":
            return told(risk_facts(risk)[asked.name], missing)
        period = passage.period or default_period(self.plan)
        card = self.card(period) if period is not None else None
        rows = card.risks if card is not None else ()
        return told(
            next((slug_of(one.level) for one in rows if one.risk.id == subject), None), missing
        )

    def _of_inspection(self, asked: Asked, lookup: Lookup, subject: str) -> Told:
        inspection = self.inspections.get(subject)
        if inspection is None:
            return nothing_called("inspection", subject)
        days = {
            "inspected_from": inspection.inspected_from,
            "inspected_to": inspection.inspected_to,
            "published": inspection.published,
        }
        missing = f"inspection {subject} has no {_said(asked)}"
        if asked.name in days:
            return told_day(days[asked.name], missing)
        if asked.name in {"items", "questions"}:
            listed = inspection.items if asked.name == "items" else inspection.questions
            return told(Fraction(len(listed)) or None, missing)
        (name,) = lookup.words
        values = _by_name(asked, inspection)
        missing = f'{missing} for "{name}"'
        if name not in values:
            return Told(missing=missing, unknown=True)
        return told(values[name], missing)

    def _of_plan(self, asked: Asked, lookup: Lookup, passage: Passage) -> Told:
        match asked.name:
            case "report_date":
                day = self.plan.report.date if self.plan.report is not None else None
                return told_day(day, "the plan gives no date of its report")
            case "as_at":
                return told_day(self.plan.as_at, "the plan does not say how far its figures run")
            case "date":
                return told_day(dt.date.fromisoformat(lookup.words[0]), "")
            case "priorities":
                missing = "the plan names no priorities"
                return told(Fraction(len(self.plan.priorities)) or None, missing)
        for period in self.periods(lookup, passage, self.year_starts):
            if asked.name == "first_day":
                return told_day(period.start, "")
            if asked.name == "last_day":
                return told_day(period.last_day, "")
            card = self.card(period)
            if card is None:
                return Told(missing=_TOO_MUCH)
            key = (period.start, period.months)
            if key not in self._counted:
                self._counted[key] = Counted(card)
            return self._counted[key].count(asked, lookup)
        return Told(missing="no period is named and the plan has no year")


def _by_name(asked: Asked, inspection: Inspection) -> dict[str, Value]:
    """What is asked of each item that the inspection graded, or of each evidence it looked at."""
    if asked.name == "evidence":
        return {one.id: _fraction(one.value) for one in inspection.evidence}
    if asked.name == "grade":
        return {one.id: one.grade for one in inspection.items}
    points = {grade: Fraction(point) for point, grade in enumerate(inspection.scale, start=1)}
    return {one.id: points.get(one.grade or "") for one in inspection.items}


def _value(indicator: Indicator, figure: Figure, missing: str) -> Told:
    """The figure itself, where it is a number; what is known of it, where that is not exact."""
    if figure.bound is not None and isinstance(figure.value, Fraction):
        what = f"the value of indicator {indicator.id} for {figure.period.label}"
        return told_roughly(figure.value, figure.bound, what)
    if figure.value is not None and not isinstance(figure.value, Fraction):
        return Told(missing=f"the value of indicator {indicator.id} is not a number")
    if figure.value is None and figure.state is not State.NOT_RECORDED:
        missing = f"{missing}: {figure.state.value.replace('_', ' ')}"
    return told(figure.value, missing)


def _said(asked: Asked) -> str:
    return _CALLED.get(asked.name) or asked.name.replace("_", " ")


_CALLED = {
    "previous": "value of the period before",
    "same_period_last_year": "value of the same period a year before",
    "year_target": "yearly target",
    "due": "due date",
    "original_due": "first due date",
    "expected": "expected date",
    "completed": "date of completion",
    "inspected_from": "first day",
    "inspected_to": "last day",
    "published": "date of publication",
    "rank_of": "number of bodies",
    "action_status": "status",
}


def _fraction(number: Decimal | int | None) -> Fraction | None:
    return Fraction(number) if number is not None else None
