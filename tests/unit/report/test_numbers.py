from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from framework.model.indicator import Unit, UnitKind
from framework.model.target import Above, Aim, Answer, AtLeast, Below, Point, Within
from framework.report.numbers import Number, aim_plain, aim_words, amount, exact, rounded

_COUNT = Unit(kind=UnitKind.COUNT)
_PERCENT = Unit(kind=UnitKind.PERCENT)
_MONEY = Unit(kind=UnitKind.MONEY)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (Decimal(1807), _COUNT, "1,807"),
        (Decimal("96.50"), _PERCENT, "96.50%"),
        (Fraction(193, 2), _PERCENT, "96.5%"),
        (Fraction(200, 3), _PERCENT, "66.67%"),
        (Fraction(-1, 3), _PERCENT, "-0.33%"),
        (Fraction(1, 300), _COUNT, "0.0033"),
        (Fraction(0), _COUNT, "0"),
        (Decimal("109761.00"), _MONEY, "£109,761.00"),
        (Decimal(-5), _MONEY, "-£5"),
        (Fraction(325000), _MONEY, "£325,000"),
        (Fraction(2501, 2), _MONEY, "£1,250.50"),
        (Decimal("1.2"), Unit(kind=UnitKind.MONEY, scale="millions"), "£1.2m"),
        (Fraction(5, 4), Unit(kind=UnitKind.MONEY, scale="thousands"), "£1.25k"),
        (Decimal(3), Unit(kind=UnitKind.MONEY, currency="EUR"), "€3"),
        (Decimal(3), Unit(kind=UnitKind.MONEY, currency="SEK"), "SEK 3"),
        (Decimal(1), Unit(kind=UnitKind.DAYS), "1 day"),
        (Decimal("1.0"), Unit(kind=UnitKind.HOURS), "1.0 hour"),
        (Decimal("18.75"), Unit(kind=UnitKind.DAYS), "18.75 days"),
        (Decimal("4.2"), Unit(kind=UnitKind.RATE, per=Decimal(10000)), "4.2 per 10,000"),
        (
            Decimal(340),
            Unit(kind=UnitKind.QUANTITY, of="kg", per="household"),
            "340 kg per household",
        ),
        (Decimal(3), Unit(kind=UnitKind.SCORE), "3"),
        (Decimal(3), None, "3"),
        (True, Unit(kind=UnitKind.YES_NO), "yes"),
        (False, Unit(kind=UnitKind.YES_NO), "no"),
        ("very_good\x1b", Unit(kind=UnitKind.GRADE), "very good<U+001B>"),
        ("as_written", Unit(kind=UnitKind.TEXT), "as_written"),
    ],
)
def test_a_value_is_shown_with_its_unit(
    value: Number | str | bool,  # noqa: FBT001 - a yes-or-no answer is a value
    unit: Unit,
    shown: str,
) -> None:
    assert amount(value, unit) == shown


def test_decimals_are_those_the_plan_asks_for() -> None:
    assert amount(Decimal(97), _PERCENT, decimals=1) == "97.0%"
    assert amount(Decimal("2.5"), _PERCENT, decimals=0) == "3%"
    assert amount(Decimal("-2.5"), _PERCENT, decimals=0) == "-3%"


def test_rounding_never_makes_a_value_look_equal_to_its_target() -> None:
    just_short = Fraction(94996, 1000)
    assert rounded(just_short) == 95
    assert amount(just_short, _PERCENT, apart_from=Fraction(95)) == "94.996%"
    assert amount(just_short, _PERCENT, decimals=1, apart_from=Fraction(95)) == "94.996%"
    assert amount(Fraction(95), _PERCENT, apart_from=Fraction(95)) == "95%"
    nearer = Fraction(95) - Fraction(1, 10**20)
    assert rounded(nearer, apart_from=Fraction(95)) == 95


@pytest.mark.parametrize(
    ("aim", "words", "plain"),
    [
        (Point(Fraction(95)), "95%", Decimal(95)),
        (Below(Fraction(5)), "below 5%", "below 5"),
        (Above(Fraction(121, 2)), "above 60.5%", "above 60.5"),
        (Within(Fraction(40), Fraction(60)), "40% to 60%", "40 to 60"),
        (AtLeast("very_good"), "at least very good", "at least very_good"),
        (Answer(yes=True), "yes", "yes"),
        (Answer(yes=False), "no", "no"),
        (Point(Fraction("15.461")), "15.461%", Decimal("15.461")),
        (Point(Fraction("0.12345")), "0.12%", Decimal("0.12345")),
    ],
)
def test_targets_are_shown_in_words_and_as_numbers(
    aim: Aim, words: str, plain: Decimal | str
) -> None:
    assert aim_words(aim, _PERCENT) == words
    assert aim_plain(aim) == plain


def test_a_target_leaves_out_what_its_value_says() -> None:
    assert aim_words(Point(Fraction(20)), Unit(kind=UnitKind.DAYS)) == "20"
    assert aim_words(Point(Fraction(20)), None) == "20"
    assert aim_words(Point(Fraction(650000)), _MONEY) == "£650,000"


def test_machines_get_what_is_written_or_twelve_places() -> None:
    assert aim_plain(None) is None
    assert str(aim_plain(Point(Fraction(9)), Decimal("9.00"))) == "9.00"
    assert str(aim_plain(Point(Fraction(9)), Decimal(36))) == "9"
    assert str(exact(Decimal("1.50"))) == "1.50"
    assert str(exact(Fraction(2, 3))) == "0.666666666667"
    assert str(exact(Fraction(1, 8))) == "0.125"
    assert str(exact(Fraction(-1200))) == "-1200"
    assert str(exact(Fraction(-1, 10**20))) == "0"
