from __future__ import annotations

import datetime as dt

import pytest

from framework.model.period import (
    Frequency,
    Period,
    looks_like_period,
    months_gone,
    months_later,
    read_month_name,
    read_period,
    year_of,
)


def _read(label: str, year_starts: int = 4) -> Period:
    period = read_period(label, year_starts)
    assert period is not None
    return period


@pytest.mark.parametrize(
    ("label", "year_starts", "first", "last", "frequency"),
    [
        ("2021/22", 4, "2021-04-01", "2022-03-31", Frequency.YEARLY),
        ("1999/00", 4, "1999-04-01", "2000-03-31", Frequency.YEARLY),
        ("2021/22", 8, "2021-08-01", "2022-07-31", Frequency.YEARLY),
        ("2021/22", 1, "2021-01-01", "2021-12-31", Frequency.YEARLY),
        ("2021", 4, "2021-01-01", "2021-12-31", Frequency.YEARLY),
        ("2021", 8, "2021-01-01", "2021-12-31", Frequency.YEARLY),
        ("2021/22 H1", 4, "2021-04-01", "2021-09-30", Frequency.HALF_YEARLY),
        ("2021/22 H2", 4, "2021-10-01", "2022-03-31", Frequency.HALF_YEARLY),
        ("2021 H2", 4, "2021-07-01", "2021-12-31", Frequency.HALF_YEARLY),
        ("2021/22 Q1", 4, "2021-04-01", "2021-06-30", Frequency.QUARTERLY),
        ("2021/22 Q3", 4, "2021-10-01", "2021-12-31", Frequency.QUARTERLY),
        ("2021/22 Q4", 4, "2022-01-01", "2022-03-31", Frequency.QUARTERLY),
        ("2021/22 Q2", 8, "2021-11-01", "2022-01-31", Frequency.QUARTERLY),
        ("2021 Q4", 4, "2021-10-01", "2021-12-31", Frequency.QUARTERLY),
        ("2021-06", 4, "2021-06-01", "2021-06-30", Frequency.MONTHLY),
        ("2020-02", 4, "2020-02-01", "2020-02-29", Frequency.MONTHLY),
        ("2021-12", 4, "2021-12-01", "2021-12-31", Frequency.MONTHLY),
    ],
)
def test_a_label_names_its_days(
    label: str, year_starts: int, first: str, last: str, frequency: Frequency
) -> None:
    period = _read(label, year_starts)
    assert (period.label, period.start.isoformat(), period.last_day.isoformat()) == (
        label,
        first,
        last,
    )
    assert period.frequency is frequency
    assert period.months == frequency.months


@pytest.mark.parametrize("label", ["2021/23", "2021/21", "2021-13", "2021-00", "2021/23 Q1"])
def test_a_label_of_the_right_shape_may_still_name_nothing(label: str) -> None:
    assert read_period(label) is None
    assert looks_like_period(label)


@pytest.mark.parametrize(
    "label", ["", "Q1", "2021/22 Q5", "2021/22 H3", "2021/22Q1", "21/22", "2021-6", "last year"]
)
def test_other_words_are_no_period(label: str) -> None:
    assert read_period(label) is None
    assert not looks_like_period(label)


@pytest.mark.parametrize(
    ("name", "number"), [("January", 1), ("August", 8), ("august", None), ("", None), (None, None)]
)
def test_months_go_by_their_english_names(name: str | None, number: int | None) -> None:
    assert read_month_name(name) == number


@pytest.mark.parametrize(
    ("label", "year_starts", "year"),
    [
        ("2021/22 Q1", 4, "2021/22"),
        ("2021/22 Q4", 4, "2021/22"),
        ("2021/22", 4, "2021/22"),
        ("2021-03", 4, "2020/21"),
        ("2021-04", 4, "2021/22"),
        ("2021-07", 8, "2020/21"),
        ("2021-08", 8, "2021/22"),
        ("2021-06", 1, "2021"),
        ("2021", 4, "2021"),
    ],
)
def test_a_period_lies_in_the_year_in_which_it_ends(
    label: str, year_starts: int, year: str
) -> None:
    found = year_of(_read(label, year_starts), year_starts)
    assert found == _read(year, year_starts)


@pytest.mark.parametrize(
    ("label", "gone"), [("2021/22 Q1", 3), ("2021/22 H2", 12), ("2021-05", 2), ("2022-01", 10)]
)
def test_the_months_gone_by_are_counted_to_the_periods_end(label: str, gone: int) -> None:
    period = _read(label)
    assert months_gone(period, year_of(period)) == gone


def test_a_period_contains_those_that_lie_wholly_within_it() -> None:
    year = _read("2021/22")
    assert year.contains(_read("2021/22 Q1"))
    assert year.contains(_read("2022-03"))
    assert year.contains(year)
    assert not year.contains(_read("2021 Q1"))
    assert not year.contains(_read("2022"))


def test_months_later_may_be_earlier() -> None:
    day = dt.date(2021, 1, 1)
    assert months_later(day, 14) == dt.date(2022, 3, 1)
    assert months_later(day, -1) == dt.date(2020, 12, 1)


@pytest.mark.parametrize(
    "label",
    ["0000", "0000/01", "0000-01", "0001-01", "0999", "0999/00 Q1", "9999", "9999-12", "9999 Q4"],
)
def test_years_that_no_plan_is_of_name_nothing(label: str) -> None:
    assert read_period(label) is None
    assert looks_like_period(label)


@pytest.mark.parametrize(
    ("label", "year_starts"),
    [("1000", 4), ("1000-01", 4), ("9998", 4), ("9998/99", 12), ("9998/99 Q4", 12), ("9998-12", 1)],
)
def test_the_first_and_the_last_years_have_all_their_days(label: str, year_starts: int) -> None:
    period = _read(label, year_starts)
    assert period.last_day == period.end - dt.timedelta(days=1)
    assert year_of(period, year_starts).months == 12


@pytest.mark.parametrize(
    ("label", "other", "year_starts", "same"),
    [
        ("2021 Q2", "2021/22 Q1", 4, True),
        ("2021/22 Q1", "2021 Q1", 1, True),
        ("2021/22", "2021", 1, True),
        ("2021/22", "2021", 4, False),
        ("2021/22 Q4", "2021/22", 4, False),
        ("2021/22 Q1", "2021/22 H1", 4, False),
    ],
)
def test_two_labels_may_name_the_same_days(
    label: str,
    other: str,
    year_starts: int,
    same: bool,  # noqa: FBT001 - what must follow
) -> None:
    assert _read(label, year_starts).same_days(_read(other, year_starts)) is same
