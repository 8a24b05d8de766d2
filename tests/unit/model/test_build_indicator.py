from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from framework.expr import Formula
from framework.model.indicator import (
    Aggregation,
    Baseline,
    Kind,
    Polarity,
    Redefinition,
    ScorecardId,
    Share,
    Unit,
    UnitKind,
)
from framework.model.period import Frequency
from framework.model.target import Margin, Measure, Tolerance
from tests.written import PLAN, indicator_of, period_of


def test_an_indicator_with_nothing_but_its_names_has_the_defaults() -> None:
    indicator = indicator_of("")
    assert (indicator.kind, indicator.aggregation) == (Kind.PERFORMANCE, Aggregation.IN_PERIOD)
    assert (indicator.frequency, indicator.year_starts) == (Frequency.QUARTERLY, 4)
    assert (indicator.unit, indicator.polarity, indicator.formula) == (None, None, None)
    assert (indicator.targets, indicator.tolerances, indicator.decimals) == ({}, (), None)
    assert (indicator.inputs, indicator.comparisons, indicator.observations) == ({}, (), ())


def test_an_indicator_is_built_whole() -> None:
    indicator = indicator_of("""\
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
    floor: 1.5
    baseline: {value: 4, period: 2020/21}
    forecast: {2021/22: 3.5, 2022/23: lots}
    judge_against: n
    part_of: all-waste
    definition_changed: [{from: 2021-04-01, what: Bags too}, {from: 2019-04-01}, {what: Lost}]
    measured_from: 2018-04-01
    ended: 2023-03-31
    judged_on: year_to_date
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
    assert indicator.tolerances == (Tolerance(near=Margin(Measure.POINTS, Fraction(2))),)
    assert (indicator.floor, indicator.baseline) == (
        Decimal("1.5"),
        Baseline(value=Decimal(4), period=period_of("2020/21", 8)),
    )
    assert indicator.forecast == {period_of("2021/22", 8): Decimal("3.5")}
    assert (indicator.judge_against, indicator.part_of) == ("n", "all-waste")
    assert indicator.definition_changed == (
        Redefinition(dt.date(2019, 4, 1)),
        Redefinition(dt.date(2021, 4, 1), "Bags too"),
    )
    assert (indicator.measured_from, indicator.ended) == (
        dt.date(2018, 4, 1),
        dt.date(2023, 3, 31),
    )
    assert indicator.judged_on is indicator.scored_as is Aggregation.YEAR_TO_DATE
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
    assert indicator_of(f"    unit: {written}\n").unit == unit


def test_observations_stand_in_the_order_of_their_ends_the_shorter_first() -> None:
    indicator = indicator_of(
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
    assert indicator_of(f"    formula: {written}\n").formula == formula


def test_without_judged_on_the_value_is_scored_as_it_covers_time() -> None:
    indicator = indicator_of("    aggregation: rolling_year\n")
    assert (indicator.judged_on, indicator.scored_as) == (None, Aggregation.ROLLING_YEAR)


@pytest.mark.parametrize(
    ("written", "baseline"),
    [
        ("4.5", Baseline(value=Decimal("4.5"))),
        ("{value: 4}", Baseline(value=Decimal(4))),
        ("{value: 4, period: 2020/21}", Baseline(value=Decimal(4), period=period_of("2020/21"))),
        ("{period: 2020/21}", None),
        ("unknown", None),
    ],
)
def test_a_baseline_is_a_figure_with_or_without_its_period(
    written: str, baseline: Baseline | None
) -> None:
    assert indicator_of(f"    baseline: {written}\n").baseline == baseline


def test_a_unit_of_grades_takes_its_scale_from_the_plan() -> None:
    head = f"{PLAN}scales: {{care: [weak, good], odd: [[x]]}}\n"
    assert indicator_of("    unit: {kind: grade, scale: care}\n", head).scale == ("weak", "good")
    assert indicator_of("    unit: {kind: grade, scale: odd}\n", head).scale == ()
    assert indicator_of("    unit: {kind: grade, scale: gone}\n", head).scale == ()
    assert indicator_of("    unit: grade\n", head).scale == ()
    assert indicator_of("", head).scale == ()


def test_a_benchmark_with_several_publications_holds_the_figures_of_the_last() -> None:
    (comparison,) = indicator_of("""\
    benchmarks:
      - id: n
        values: {2021/22: 9}
        series:
          - {vintage: "2020", values: {2019/20: 1, 2020/21: 2}, ranks: {2019/20: {rank: 3, of: 0}}}
          - {vintage: "2021", values: {2020/21: 3, 2021/22: 4}}
""").comparisons
    assert {period.label: value for period, value in comparison.values.items()} == {
        "2020/21": Decimal(3),
        "2021/22": Decimal(9),
    }
    assert [one.vintage for one in comparison.series] == ["2020", "2021"]
    (rank,) = comparison.series[0].ranks
    assert (rank.rank, rank.of, rank.quartile) == (3, None, None)


def test_a_written_frequency_is_kept_apart_from_the_one_that_follows() -> None:
    written = indicator_of("    frequency: yearly\n    observations: {2021-05: 1}\n")
    assert (written.frequency, written.written_frequency) == (Frequency.YEARLY, Frequency.YEARLY)
    follows = indicator_of("    observations: {2021-05: 1, 2021/22: 2}\n")
    assert (follows.frequency, follows.written_frequency) == (Frequency.MONTHLY, None)
