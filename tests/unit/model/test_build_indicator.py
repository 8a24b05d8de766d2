from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from framework.expr import Formula
from framework.model.indicator import (
    Aggregation,
    Indicator,
    Kind,
    Polarity,
    Published,
    ScorecardId,
    Share,
    State,
    Unit,
    UnitKind,
)
from framework.model.period import Frequency
from framework.model.target import (
    Above,
    Aim,
    Below,
    Margin,
    Measure,
    Point,
    Profile,
    Shares,
    Tolerance,
    Within,
)
from tests.written import PLAN, plan_of

_Value = Decimal | str | bool | None


def _indicator(text: str, head: str = PLAN) -> Indicator:
    (indicator,) = plan_of(f"{head}indicators:\n  - id: x\n    title: X\n{text}").indicators
    return indicator


def test_an_indicator_with_nothing_but_its_names_has_the_defaults() -> None:
    indicator = _indicator("")
    assert (indicator.kind, indicator.aggregation) == (Kind.PERFORMANCE, Aggregation.IN_PERIOD)
    assert (indicator.frequency, indicator.year_starts) == (Frequency.QUARTERLY, 4)
    assert (indicator.unit, indicator.polarity, indicator.formula) == (None, None, None)
    assert (indicator.targets, indicator.tolerance, indicator.decimals) == ({}, None, None)
    assert (indicator.inputs, indicator.comparisons, indicator.observations) == ({}, (), ())


def test_an_indicator_is_built_whole() -> None:
    indicator = _indicator("""\
    definition: What is counted
    measures: [A1]
    owner: Waste manager
    data_source: The weighbridge
    scope: Households
    tags: [waste]
    note: Counted by hand
    kind: contextual
    unit: {kind: quantity, of: kg, per: household}
    polarity: neutral
    because: Less may be better or worse
    aggregation: rolling_year
    frequency: monthly
    year_starts: August
    decimals: 1
    tolerance: {points: 2}
    inputs: {a: First, b: Second}
    formula: a / b
    benchmarks: [{id: n, title: Neighbours, values: {2021/22: 3.5}, printed_at: [3]}, {title: Lost}]
    also_known_as: [W1]
    printed_as: Waste
    printed_at: [1, 2]
    observations: {2021/22: 3}
""")
    assert (indicator.definition, indicator.measures, indicator.owner) == (
        "What is counted",
        ("A1",),
        "Waste manager",
    )
    assert (indicator.data_source, indicator.scope, indicator.tags, indicator.note) == (
        "The weighbridge",
        "Households",
        ("waste",),
        "Counted by hand",
    )
    assert (indicator.kind, indicator.polarity, indicator.because) == (
        Kind.CONTEXTUAL,
        Polarity.NEUTRAL,
        "Less may be better or worse",
    )
    assert (indicator.aggregation, indicator.frequency) == (
        Aggregation.ROLLING_YEAR,
        Frequency.MONTHLY,
    )
    assert (indicator.year_starts, indicator.decimals) == (8, 1)
    assert indicator.tolerance == Tolerance(near=Margin(Measure.POINTS, Fraction(2)))
    assert indicator.inputs == {"a": "First", "b": "Second"}
    assert isinstance(indicator.formula, Formula)
    (neighbours,) = indicator.comparisons
    assert (neighbours.id, neighbours.title, neighbours.printed_at) == ("n", "Neighbours", (3,))
    assert {one.label: value for one, value in neighbours.values.items()} == {
        "2021/22": Decimal("3.5")
    }
    assert (indicator.also_known_as, indicator.printed_as, indicator.printed_at) == (
        ("W1",),
        "Waste",
        (1, 2),
    )
    (observation,) = indicator.observations
    assert observation.period.start == dt.date(2021, 8, 1)


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("count", Unit(kind=UnitKind.COUNT)),
        ("rubbish", None),
        ("{kind: rubbish}", None),
        (
            "{kind: money, currency: GBP, in: millions}",
            Unit(kind=UnitKind.MONEY, currency="GBP", scale="millions"),
        ),
        ("{kind: rate, per: 1000}", Unit(kind=UnitKind.RATE, per=Decimal(1000))),
        (
            "{kind: quantity, of: kg, per: household}",
            Unit(kind=UnitKind.QUANTITY, of="kg", per="household"),
        ),
        ("{kind: grade, scale: care}", Unit(kind=UnitKind.GRADE, grades="care")),
    ],
)
def test_units_are_written_short_or_long(written: str, unit: Unit | None) -> None:
    assert _indicator(f"    unit: {written}\n").unit == unit


@pytest.mark.parametrize(
    ("written", "aim", "shown", "profile"),
    [
        ("95", Point(Fraction(95)), Decimal(95), None),
        ("0.1", Point(Fraction(1, 10)), Decimal("0.1"), None),
        ("{value: 4, profile: even}", Point(Fraction(4)), Decimal(4), Profile.EVEN),
        ("{value: 4, profile: odd}", Point(Fraction(4)), Decimal(4), None),
        (
            "{value: 40, profile: {Q1: 10, Q2: 20.5, Q3: text}}",
            Point(Fraction(40)),
            Decimal(40),
            Shares({"Q1": Fraction(10), "Q2": Fraction(41, 2)}),
        ),
        ("{below: 5}", Below(Fraction(5)), "below 5", None),
        ("{above: 60.0}", Above(Fraction(60)), "above 60.0", None),
        (
            "{from: 40, to: 60, profile: whole_year}",
            Within(Fraction(40), Fraction(60)),
            "40 to 60",
            Profile.WHOLE_YEAR,
        ),
    ],
)
def test_every_spelling_of_a_target(
    written: str, aim: Aim, shown: Decimal | str, profile: Profile | Shares | None
) -> None:
    target = _indicator(f"    target: {written}\n").targets["2021/22"]
    assert (target.aim, target.written, target.profile) == (aim, shown, profile)


@pytest.mark.parametrize("written", ["soon", "{from: 40}", "{profile: even}"])
def test_what_names_no_figure_is_no_target(written: str) -> None:
    assert _indicator(f"    target: {written}\n").targets == {}


def test_targets_for_several_periods_win_over_the_one_for_the_year() -> None:
    targets = _indicator("""\
    target: 90
    targets: {2020/21: 80, 2021/22: 95, 2021/22 Q1: {above: 50}, 2022/23: soon}
""").targets
    assert {label: target.aim for label, target in targets.items()} == {
        "2020/21": Point(Fraction(80)),
        "2021/22": Point(Fraction(95)),
        "2021/22 Q1": Above(Fraction(50)),
    }


def test_an_observation_says_what_is_known_of_it() -> None:
    first, second = _indicator("""\
    observations:
      2021/22 Q2: {state: awaited, note: Next week}
      2021/22 Q1:
        value: 97.50
        note: Good
        as_at: 2021-06-15
        provisional: yes
        estimated: true
        inputs: {a: 3, b: many}
        published:
          {value: 97.5%, target: 95%, status: On Target, icon: ✔, trend: up, rank: 8, quartile: 1,
           inputs: {a: "3", b: [1]}}
""").observations
    assert (second.period.label, second.value, second.state, second.note) == (
        "2021/22 Q2",
        None,
        State.AWAITED,
        "Next week",
    )
    assert (first.value, first.state, first.as_at) == (
        Decimal("97.50"),
        State.MEASURED,
        dt.date(2021, 6, 15),
    )
    assert (first.provisional, first.estimated, first.inputs) == (
        True,
        True,
        {"a": Decimal(3)},
    )
    published = first.published
    assert (published.value, published.target, published.status) == ("97.5%", "95%", "On Target")
    assert (published.icon, published.trend, published.inputs) == ("✔", "up", {"a": "3"})
    assert second.published == Published()


@pytest.mark.parametrize(
    ("unit", "written", "value", "state"),
    [
        ("count", "3", Decimal(3), State.MEASURED),
        ("count", "no_cases", None, State.NO_CASES),
        ("count", "{note: nothing}", None, State.NOT_RECORDED),
        ("count", "{value: 3, state: suppressed}", None, State.SUPPRESSED),
        ("count", "[3]", None, State.NOT_RECORDED),
        ("yes_no", "yes", True, State.MEASURED),
        ("yes_no", "{value: no}", False, State.MEASURED),
        ("yes_no", "false", False, State.MEASURED),
        ("text", "well run", "well run", State.MEASURED),
        ("{kind: grade, scale: care}", "good", "good", State.MEASURED),
        ("text", "not_due", None, State.NOT_DUE),
    ],
)
def test_a_value_is_what_its_unit_asks_for(
    unit: str, written: str, value: _Value, state: State
) -> None:
    (observation,) = _indicator(
        f"    unit: {unit}\n    observations: {{2021/22 Q1: {written}}}\n"
    ).observations
    assert (observation.value, observation.state) == (value, state)


def test_observations_stand_in_the_order_of_their_ends_the_shorter_first() -> None:
    indicator = _indicator(
        "    observations: {2021/22: 4, 2021/22 Q4: 3, 2021/22 Q1: 2, 2021-05: 1, 2020/21: 0}\n"
    )
    assert [one.period.label for one in indicator.observations] == [
        "2020/21",
        "2021-05",
        "2021/22 Q1",
        "2021/22 Q4",
        "2021/22",
    ]
    assert indicator.frequency is Frequency.MONTHLY


@pytest.mark.parametrize(
    ("written", "formula"),
    [
        ("{share_of: all, with_status: [met]}", Share(of=ScorecardId("all"), with_status=("met",))),
        ("{with_status: [met]}", None),
        ("5", None),
    ],
)
def test_a_formula_over_statuses_names_a_scorecard(written: str, formula: Share | None) -> None:
    assert _indicator(f"    formula: {written}\n").formula == formula
