from __future__ import annotations

from fractions import Fraction

import pytest

from framework.model.period import read_period
from framework.prose import period_meant, read_quantities, read_times

_SHARES = [
    ("28 of 32", 28, 32, True),
    ("28 of 32", 7, 8, False),
    ("28 of 32", 28, 33, False),
    ("all but one", 5, 6, True),
    ("all but one", 6, 6, False),
    ("all but two", 4, 6, True),
    ("88%", 28, 32, True),
    ("87%", 28, 32, False),
    ("88%", 0, 0, False),
    ("almost all homes", 9, 10, True),
    ("almost all homes", 10, 10, False),
    ("almost all homes", 89, 100, False),
    ("almost all homes", 0, 0, False),
    ("more than half", 1, 2, False),
    ("more than half", 501, 1000, True),
    ("a third of homes", 1, 3, True),
    ("none of them", 0, 6, True),
    ("all measures", 6, 6, True),
    ("all measures", 5, 6, False),
    ("there were no cases", 0, 6, True),
    ("28 cases", 28, 32, True),
    ("£28", 28, 32, None),
    ("it doubled", 2, 1, None),
]
_TIMES = [
    ("Q2", "2021/22 Q3", "2021/22 Q2"),
    ("Q2 20/21", "2021/22 Q3", "2020/21 Q2"),
    ("Q4 of last year", "2021/22 Q3", "2020/21 Q4"),
    ("Q1 2021", "2021/22 Q3", None),
    ("last quarter", "2021/22 Q1", "2020/21 Q4"),
    ("last quarter", "2016/17", "2016/17 Q3"),
    ("last quarter", "2021-06", None),
    ("last month", "2021-01", "2020-12"),
    ("last month", "2021/22 Q3", None),
    ("last year", "2021/22 Q3", "2020/21"),
    ("last year", "2021", "2020"),
    ("this time last year", "2021/22 Q3", "2020/21 Q3"),
    ("this time last year", "2021 H2", "2020 H2"),
    ("to date", "2021/22 Q3", None),
    ("2023-2027", "2021/22 Q3", None),
]


@pytest.mark.parametrize(("words", "part", "whole", "true"), _SHARES)
def test_a_share_in_words_is_held_against_so_many_of_so_many(
    words: str,
    part: int,
    whole: int,
    true: bool | None,  # noqa: FBT001 - the answer expected
) -> None:
    (quantity,) = read_quantities(words)

    assert quantity.admits_share(Fraction(part), Fraction(whole)) is true


@pytest.mark.parametrize(("words", "own", "meant"), _TIMES)
def test_a_time_is_told_from_the_period_the_text_is_about(
    words: str, own: str, meant: str | None
) -> None:
    (mention,) = read_times(words)
    period = read_period(own)
    assert period is not None

    found = period_meant(mention, period, 4 if "/" in own else 1)

    assert (found and found.label) == meant
