from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from framework.model.indicator import State
from framework.model.period import Frequency
from framework.status.series import earlier_figures, figure_for, figures_of, own_period
from tests.written import indicator_of, period_of

_Shown = tuple[str, Fraction | str | bool | None, str]


def _shown(text: str, period: str, as_of: str = "2030-01-01") -> _Shown:
    indicator = indicator_of(text)
    figure = figure_for(
        indicator, figures_of(indicator), period_of(period), dt.date.fromisoformat(as_of)
    )
    return figure.period.label, figure.value, figure.state


def _earlier(text: str, current: str) -> dict[str, str]:
    indicator = indicator_of(text)
    found = earlier_figures(
        indicator, figures_of(indicator), period_of(current, indicator.year_starts)
    )
    return {name: figure.period.label for name, figure in found.items()}


@pytest.mark.parametrize(
    ("period", "frequency", "year_starts", "own"),
    [
        ("2021/22 Q1", Frequency.QUARTERLY, 4, "2021/22 Q1"),
        ("2021/22 Q1", Frequency.YEARLY, 4, None),
        ("2021/22 Q1", Frequency.HALF_YEARLY, 4, None),
        ("2021/22 Q1", Frequency.MONTHLY, 4, "2021-06"),
        ("2021/22 Q2", Frequency.HALF_YEARLY, 4, "2021/22 H1"),
        ("2021/22 Q4", Frequency.YEARLY, 4, "2021/22"),
        ("2021/22 Q4", Frequency.HALF_YEARLY, 4, "2021/22 H2"),
        ("2021/22", Frequency.QUARTERLY, 4, "2021/22 Q4"),
        ("2021/22", Frequency.MONTHLY, 4, "2022-03"),
        ("2021/22 H1", Frequency.QUARTERLY, 4, "2021/22 Q2"),
        ("2021-06", Frequency.QUARTERLY, 4, "2021/22 Q1"),
        ("2021-05", Frequency.QUARTERLY, 4, None),
        ("2022-03", Frequency.YEARLY, 4, "2021/22"),
        ("2021 Q4", Frequency.YEARLY, 1, "2021"),
        ("2021 Q2", Frequency.HALF_YEARLY, 1, "2021 H1"),
        ("2021-10", Frequency.QUARTERLY, 8, "2021/22 Q1"),
        ("2021-07", Frequency.YEARLY, 8, "2020/21"),
        ("2021/22 Q1", Frequency.YEARLY, 8, None),
    ],
)
def test_the_own_period_of_a_frequency_ends_on_the_same_day(
    period: str, frequency: Frequency, year_starts: int, own: str | None
) -> None:
    found = own_period(period_of(period), frequency, year_starts)
    assert found == (None if own is None else period_of(own, year_starts))


@pytest.mark.parametrize("frequency", ["monthly", "quarterly", "half_yearly", "yearly"])
def test_a_figure_written_for_the_very_period_is_shown_whatever_the_frequency(
    frequency: str,
) -> None:
    text = f"    frequency: {frequency}\n    observations: {{2021/22 H1: 5, 2021/22 Q2: 3}}\n"
    assert _shown(text, "2021/22 H1") == ("2021/22 H1", Fraction(5), "measured")
    assert _shown(text, "2021/22 Q2") == ("2021/22 Q2", Fraction(3), "measured")


def test_a_yearly_figure_is_shown_in_the_last_quarter_and_not_due_before() -> None:
    text = "    observations: {2021/22: 5}\n"
    assert _shown(text, "2021/22 Q4") == ("2021/22", Fraction(5), "measured")
    assert _shown(text, "2021/22 H2") == ("2021/22", Fraction(5), "measured")
    for period in ("2021/22 Q1", "2021/22 Q2", "2021/22 Q3", "2021/22 H1", "2022-02"):
        assert _shown(text, period) == (period, None, "not_due")


@pytest.mark.parametrize("aggregation", ["year_to_date", "at_period_end", "rolling_year"])
def test_the_last_quarter_stands_for_the_year_unless_it_covers_the_quarter_alone(
    aggregation: str,
) -> None:
    observed = "    observations: {2021/22 Q4: 5, 2021/22 Q3: 4}\n"
    assert _shown(f"    aggregation: {aggregation}\n{observed}", "2021/22") == (
        "2021/22 Q4",
        Fraction(5),
        "measured",
    )
    in_period = _shown(f"    aggregation: in_period\n{observed}", "2021/22")
    assert in_period[1:] == (None, "not_recorded")


@pytest.mark.parametrize(
    ("period", "as_of", "state"),
    [
        ("2021/22 Q2", "2021-09-29", "not_due"),
        ("2021/22 Q2", "2021-09-30", "not_recorded"),
        ("2021/22 Q2", "2021-10-01", "not_recorded"),
        ("2021-05", "2022-03-31", "not_due"),
        ("2021-06", "2022-03-31", "not_recorded"),
    ],
)
def test_what_is_not_written_is_not_due_until_its_period_has_ended(
    period: str, as_of: str, state: str
) -> None:
    assert _shown("    observations: {2021/22 Q4: 1}\n", period, as_of)[1:] == (None, state)


def test_a_reason_for_no_value_is_shown_as_it_is_written() -> None:
    text = "    observations: {2021/22 Q1: suppressed, 2021/22: {state: awaited}}\n"
    assert _shown(text, "2021/22 Q1") == ("2021/22 Q1", None, "suppressed")
    assert _shown(text, "2021/22") == ("2021/22", None, "awaited")


_FORMULA = "    inputs: {lost: Days, staff: People}\n    formula: lost / staff\n"


@pytest.mark.parametrize(
    ("written", "value", "state"),
    [
        ("{inputs: {lost: 1, staff: 3}}", Fraction(1, 3), State.MEASURED),
        ("{value: 0.3, inputs: {lost: 1, staff: 3}}", Fraction(1, 3), State.MEASURED),
        ("{state: awaited, inputs: {lost: 1, staff: 3}}", Fraction(1, 3), State.MEASURED),
        ("{value: 0.3, inputs: {lost: 1, staff: 0}}", None, State.NO_CASES),
        ("{value: 0.3, inputs: {lost: 1}}", Fraction(3, 10), State.MEASURED),
        ("{inputs: {staff: 1}}", None, State.NOT_RECORDED),
        ("{value: 0.3}", Fraction(3, 10), State.MEASURED),
        ("not_available", None, State.NOT_AVAILABLE),
    ],
)
def test_a_formula_decides_where_its_inputs_are_there(
    written: str, value: Fraction | None, state: State
) -> None:
    (figure,) = figures_of(indicator_of(f"{_FORMULA}    observations: {{2021/22 Q1: {written}}}\n"))
    assert (figure.value, figure.state) == (value, state)


def test_inputs_without_a_formula_are_only_kept() -> None:
    text = "    inputs: {a: A}\n    observations: {2021/22 Q1: {value: 2, inputs: {a: 1}}}\n"
    assert figures_of(indicator_of(text))[0].value == Fraction(2)


@pytest.mark.parametrize(
    ("unit", "written", "value"), [("text", "good", "good"), ("yes_no", "no", False)]
)
def test_words_and_answers_are_figures_too(unit: str, written: str, value: str | bool) -> None:  # noqa: FBT001 - a value
    (figure,) = figures_of(
        indicator_of(f"    unit: {unit}\n    observations: {{2021/22: {written}}}\n")
    )
    assert (figure.value, figure.state) == (value, State.MEASURED)


_SERIES = """\
    aggregation: {aggregation}
    observations:
      {{2019/20 Q2: 1, 2019/20: 2, 2020/21 Q1: 3, 2020/21 Q2: 4, 2020/21 Q4: 5, 2020/21: 6,
       2021-05: 7, 2021/22 Q1: 8, 2021/22 Q2: 9, 2021/22 H1: 10, 2021/22 Q3: 11}}
"""


@pytest.mark.parametrize(
    ("aggregation", "current", "found"),
    [
        (
            "in_period",
            "2021/22 Q2",
            {
                "latest_earlier": "2021/22 Q1",
                "previous_period": "2021/22 Q1",
                "same_period_last_year": "2020/21 Q2",
            },
        ),
        (
            "in_period",
            "2021/22",
            {
                "latest_earlier": "2020/21",
                "previous_period": "2020/21",
                "previous_year": "2020/21",
                "same_period_last_year": "2020/21",
            },
        ),
        (
            "in_period",
            "2020/21 Q2",
            {
                "latest_earlier": "2020/21 Q1",
                "previous_period": "2020/21 Q1",
                "same_period_last_year": "2019/20 Q2",
            },
        ),
        ("in_period", "2020/21 Q4", {"latest_earlier": "2020/21 Q2"}),
        ("in_period", "2019/20", {}),
        (
            "year_to_date",
            "2021/22 Q2",
            {"latest_earlier": "2020/21 Q2", "same_period_last_year": "2020/21 Q2"},
        ),
        ("year_to_date", "2021/22 Q3", {}),
        (
            "at_period_end",
            "2021/22 Q2",
            {
                "latest_earlier": "2021/22 Q1",
                "previous_period": "2021/22 Q1",
                "previous_year": "2020/21 Q4",
                "same_period_last_year": "2020/21 Q2",
            },
        ),
        (
            "rolling_year",
            "2021/22 Q1",
            {
                "latest_earlier": "2021-05",
                "previous_period": "2020/21 Q4",
                "previous_year": "2020/21 Q4",
                "same_period_last_year": "2020/21 Q1",
            },
        ),
    ],
)
def test_only_like_is_compared_with_like(
    aggregation: str, current: str, found: dict[str, str]
) -> None:
    assert _earlier(_SERIES.format(aggregation=aggregation), current) == found


def test_only_what_was_measured_in_numbers_is_compared_with() -> None:
    text = "    observations: {2020/21 Q4: 3, 2021/22 Q1: awaited, 2021/22 Q2: 1}\n"
    assert _earlier(text, "2021/22 Q2") == {"latest_earlier": "2020/21 Q4"}
    assert _earlier("    unit: text\n    observations: {2020/21: good}\n", "2021/22") == {}


_BOTH = "2021/22 Q2: {value: 3, year_to_date: 7}"


@pytest.mark.parametrize(
    ("judged_on", "observed", "value", "state"),
    [
        ("", _BOTH, Fraction(3), "measured"),
        ("    judged_on: in_period\n", _BOTH, Fraction(3), "measured"),
        ("    judged_on: year_to_date\n", _BOTH, Fraction(7), "measured"),
        ("    judged_on: year_to_date\n", "2021/22 Q2: {year_to_date: 7}", Fraction(7), "measured"),
        ("", "2021/22 Q2: {year_to_date: 7}", None, "not_available"),
        ("    judged_on: year_to_date\n", "2021/22 Q2: 3", Fraction(3), "measured"),
    ],
)
def test_of_two_printed_figures_the_one_that_is_judged_on_is_scored(
    judged_on: str, observed: str, value: Fraction | None, state: str
) -> None:
    text = f"{judged_on}    observations: {{{observed}}}\n"
    assert _shown(text, "2021/22 Q2") == ("2021/22 Q2", value, state)


def test_figures_that_are_judged_on_the_year_to_date_are_compared_as_such() -> None:
    text = """\
    judged_on: year_to_date
    observations:
      2020/21 Q2: {value: 1, year_to_date: 5}
      2021/22 Q1: 4
      2021/22 Q2: {value: 3, year_to_date: 7}
"""
    assert _earlier(text, "2021/22 Q2") == {
        "latest_earlier": "2020/21 Q2",
        "same_period_last_year": "2020/21 Q2",
    }
    assert _shown(text, "2021/22") == ("2021/22 Q4", None, "not_recorded")


@pytest.mark.parametrize(
    ("days", "period", "state"),
    [
        ("measured_from: 2021-10-01", "2021/22 Q2", "not_due"),
        ("measured_from: 2021-09-30", "2021/22 Q2", "not_recorded"),
        ("ended: 2021-06-30", "2021/22 Q2", "not_due"),
        ("ended: 2021-07-01", "2021/22 Q2", "not_recorded"),
        ("frequency: yearly, ended: 2021-12-31", "2021/22 Q4", "not_recorded"),
        ("frequency: yearly, ended: 2021-03-31", "2021/22 Q4", "not_due"),
        ("frequency: monthly, ended: 2021-05-31", "2021/22 Q1", "not_due"),
    ],
)
def test_nothing_is_due_of_days_on_which_it_is_not_measured(
    days: str, period: str, state: str
) -> None:
    text = "".join(f"    {key}\n" for key in days.split(", "))
    assert _shown(text, period)[1:] == (None, state)


def test_a_figure_from_outside_the_days_on_which_it_is_measured_is_shown_all_the_same() -> None:
    text = "    ended: 2020-03-31\n    observations: {2021/22 Q2: 3}\n"
    assert _shown(text, "2021/22 Q2")[1:] == (Fraction(3), "measured")


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ("2021-07-01", {}),
        ("2021-09-30", {}),
        ("2021-10-01", {"latest_earlier": "2021/22 Q1", "previous_period": "2021/22 Q1"}),
        ("2021-06-30", {"latest_earlier": "2021/22 Q1", "previous_period": "2021/22 Q1"}),
        ("2021-04-01", {"latest_earlier": "2021/22 Q1", "previous_period": "2021/22 Q1"}),
    ],
)
def test_figures_are_not_compared_across_a_change_of_definition(
    changed: str, found: dict[str, str]
) -> None:
    text = f"""\
    definition_changed: [{{from: {changed}, what: Bags too}}]
    observations: {{2021/22 Q1: 1, 2021/22 Q2: 2}}
"""
    assert _earlier(text, "2021/22 Q2") == found


def test_a_figure_that_covers_other_days_than_its_periods_is_not_compared_with() -> None:
    text = "    observations: {2020/21 Q4: 3, 2021/22 Q1: {value: 2, covers: {to: 2021-05-01}}}\n"
    assert _earlier(text, "2021/22 Q2") == {"latest_earlier": "2020/21 Q4"}


def test_a_period_is_known_by_its_days_whatever_its_label() -> None:
    text = "    observations: {2021 Q2: 3}\n"
    assert _shown(text, "2021/22 Q1") == ("2021 Q2", Fraction(3), "measured")
    january = "    year_starts: January\n    frequency: yearly\n    observations: {2021/22: 4}\n"
    assert _shown(january, "2021 Q4") == ("2021/22", Fraction(4), "measured")
