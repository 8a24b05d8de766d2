from __future__ import annotations

import pytest

from framework.schema.meant import (
    Meant,
    date_meant,
    number_meant,
    part_meant,
    period_meant,
    state_meant,
    why_no_day,
)


@pytest.mark.parametrize(
    ("written", "number", "unit"),
    [
        ("95%", "95", "percent"),
        ("95 per cent", "95", "percent"),
        ("1,807", "1807", None),
        ("1 807", "1807", None),
        ("1,807.50", "1807.50", None),
        ("£109,761", "109761", "money"),
        ("-£5", "-5", "money"),
        ("£ 1.25m", "1250000", "money"),
        ("1.2345678m", "1234567.8", None),
        ("€3", "3", "{kind: money, currency: EUR}"),
        ("4 days", "4", "days"),
        ("1 hour", "1", "hours"),
        ("2bn", "2000000000", None),
        ("-0", "0", None),
        ("007", "7", None),
    ],
)
def test_a_number_is_read_from_text(written: str, number: str, unit: str | None) -> None:
    assert number_meant(written) == Meant(number, unit)


@pytest.mark.parametrize("written", ["good", "4 weeks", "1:30", "95 of 100", "", "9" * 61])
def test_other_text_is_no_number(written: str) -> None:
    assert number_meant(written) is None


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("N/A", "not_available"),
        ("n/a", "not_available"),
        ("?", "not_available"),
        ("--", "not_recorded"),
        ("\u2013", "not_recorded"),
        ("Not  applicable", "no_cases"),
        ("tbc", "awaited"),
        ("Nil", "0"),
        ("good", None),
        ("", None),
    ],
)
def test_a_filler_stands_for_a_reason(written: str, state: str | None) -> None:
    assert state_meant(written) == state


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("30/06/2021", "2021-06-30"),
        ("30.6.21", "2021-06-30"),
        ("2021/6/30", "2021-06-30"),
        ("2021-06-30T12:00", "2021-06-30"),
        ("Wednesday 30 June 2021", "2021-06-30"),
        ("1st jun, 2021", "2021-06-01"),
        ("31/13/2021", "2021-13-31"),
        ("20210630", "2021-06-30"),
        ("2016/17", None),
        ("30 Smarch 2021", None),
        ("30 ju 2021", None),
        ("June 2021", None),
    ],
)
def test_a_day_is_read_from_text(written: str, day: str | None) -> None:
    assert date_meant(written) == day


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2021-06-30", None),
        ("2021-06-31", "there is no 31 June 2021"),
        ("2021-13-01", "there is no month 13"),
        ("2021-00-01", "there is no month 0"),
        ("2023-02-29", "there is no 29 February 2023"),
    ],
)
def test_a_day_that_does_not_exist_is_told(day: str, why: str | None) -> None:
    assert why_no_day(day) == why


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2021-22", "2021/22"),
        ("1999/2000", "1999/00"),
        ("2021\u20132022", "2021/22"),
        ("21/22", "2021/22"),
        ("Q1 2021/22", "2021/22 Q1"),
        ("2021/22 q1", "2021/22 Q1"),
        ("2021/22Q1", "2021/22 Q1"),
        ("Quarter 4 of 2021-22", "2021/22 Q4"),
        ("2021/22 half 2", "2021/22 H2"),
        ("H3 2021/22", None),
        ("2021/23", None),
        ("June 2021", "2021-06"),
        ("jun 2021", "2021-06"),
        ("2021-6", "2021-06"),
        ("6/2021", "2021-06"),
        ("06-2021", "2021-06"),
        ("13/2021", None),
        ("Smarch 2021", None),
        ("Jun-21", "2021-06"),
        ("Smr-21", None),
        ("Q1", None),
    ],
)
def test_a_period_is_read_from_text(written: str, period: str | None) -> None:
    assert period_meant(written) == period


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("quarter 1", "Q1"),
        ("q4", "Q4"),
        ("2021/22 H2", "H2"),
        ("June 2021", "2021-06"),
        ("2021/22", None),
        ("summer", None),
    ],
)
def test_a_part_of_the_year_is_read_from_text(written: str, part: str | None) -> None:
    assert part_meant(written) == part
