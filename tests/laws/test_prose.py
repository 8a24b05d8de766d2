"""Prose is read in linear time and never raises; what a number is written from, it admits."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framework.model.period import read_period
from framework.prose import Admitted, period_meant, read_quantities, read_times
from tests.written import calls_of

pytestmark = pytest.mark.law

_WORDS = (
    "0 1 12 345 2021 2021/22 21/22 Q1 - \N{EN DASH} , . / % £ ( ) + k m bn th s : a an and of the "
    "in to per cent from one two twenty hundred thousand million half third quarters more than "
    "over at least or all but most none there were no last quarter year May March 31 June years "
    "old aged Section PI @ :// www. 'é \N{SUPERSCRIPT TWO} \N{ARABIC-INDIC DIGIT THREE}"
)
_PIECES = st.sampled_from([*_WORDS.split(), "\n"])
_TEXTS = st.lists(_PIECES, max_size=30).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces))
)
_PLAIN = st.text("bcdfghjk -.,()", max_size=60)
_NUMBERS = st.decimals(-(10**9), 10**9, places=2) | st.integers(-(10**9), 10**9).map(Decimal)
_HARD = (
    "1", "1,", "1,000", ",000", "1.", "1-", "1/", "1 ", "0 ", "-", "per ", "Q1 ", "20", "2021/",
    "one of the ", "all but ", "3 and ", "more than ", "over ", "between 1 and ", "last ", "a",
    "@", "://", "(", "1 in ", "twenty-", "£", "no more ", "31/", "Levels 1 and 2 and ", "½", " ",
)  # fmt: skip


@given(_TEXTS | st.text(max_size=40))
def test_what_is_read_stands_in_the_text_in_order(text: str) -> None:
    for found in (read_quantities(text), read_times(text)):
        ends = 0
        for one in found:
            assert one.start >= ends
            assert text[one.start : one.end] == one.said
            ends = one.end


@given(_TEXTS, st.dates(dt.date(1100, 1, 1), dt.date(9000, 1, 1)), st.sampled_from("QHM "))
def test_a_time_means_at_most_one_period(text: str, day: dt.date, part: str) -> None:
    label = {"Q": f"{day.year} Q1", "H": f"{day.year} H2", "M": f"{day.year}-05"}.get(part)
    own = read_period(label or f"{day.year}/{(day.year + 1) % 100:02}")
    assert own is not None
    for mention in read_times(text):
        meant = period_meant(mention, own)
        assert meant is None or read_period(meant.label) == meant


@given(_PLAIN)
def test_a_text_without_figures_gives_nothing(text: str) -> None:
    assert read_quantities(text) == ()


@given(_NUMBERS, st.sampled_from(["{} cases", "it rose to {}% (twice)", "a cost of £{}."]))
def test_a_number_admits_what_it_is_written_from(number: Decimal, sentence: str) -> None:
    text = sentence.format(f"{number:,}").replace("£-", "-£")

    (quantity,) = read_quantities(text)

    assert quantity.value == Fraction(number)
    assert quantity.admits(Fraction(number))


@given(_NUMBERS.filter(lambda number: number != 0))
def test_rounding_is_half_up_and_mirrored(number: Decimal) -> None:
    (quantity,) = read_quantities(f"it was {abs(number):,} then")
    (mirrored,) = read_quantities(f"it was -{abs(number):,} then")
    half = Fraction(1, 2 * 10**quantity.decimals)
    value = Fraction(abs(number))

    assert quantity.admits(value - half) is mirrored.admits(half - value) is True
    assert quantity.admits(value + half) is mirrored.admits(-value - half) is False


_ENDS = st.none() | st.integers(0, 4).map(Fraction)
_STRETCHES = st.builds(Admitted, _ENDS, _ENDS, st.booleans(), st.booleans()).filter(
    lambda one: one.low is None or one.high is None or one.low < one.high
)
_POINTS = [Fraction(half, 2) for half in range(-1, 10)]
"""Every whole end, and one point on either side of each."""


@given(_STRETCHES, _STRETCHES)
def test_a_stretch_covers_and_meets_another_just_as_its_figures_do(
    one: Admitted, other: Admitted
) -> None:
    shared = [point in one for point in _POINTS if point in other]

    assert one.covers(other) is all(shared)
    assert one.meets(other) is any(shared)
    assert one.scaled(Fraction(3)).covers(other.scaled(Fraction(3))) is all(shared)


@pytest.mark.parametrize("piece", _HARD)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    short, long = piece * 400, piece * 800

    assert (
        calls_of(lambda: read_quantities(long))
        <= 2.2 * calls_of(lambda: read_quantities(short)) + 200
    )


@settings(max_examples=3)
@given(st.sampled_from(_HARD))
def test_a_whole_plan_of_one_hard_piece_is_read(piece: str) -> None:
    read_quantities(piece * (200_000 // len(piece)))
