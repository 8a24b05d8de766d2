from __future__ import annotations

from fractions import Fraction

import pytest

from framework.model.indicator import Polarity
from framework.status.distance import improvement, shortfall, target_met
from tests.written import aim_of

HIGHER, LOWER, RANGE, NEUTRAL = Polarity
_ASKED = "value target polarity short met".split()  # noqa: SIM905 - a heading
_Asked = tuple[str, str, Polarity | None, str | None, bool | None]


def _cases() -> list[_Asked]:
    plain: list[_Asked] = [
        ("95", "95", HIGHER, "0", True),
        ("94.9", "95", HIGHER, "0.1", False),
        ("96", "95", HIGHER, "-1", True),
        ("20", "20", LOWER, "0", True),
        ("21", "20", LOWER, "1", False),
        ("0.3", "0.3", LOWER, "0", True),
        ("-2", "-1", HIGHER, "1", False),
        ("5", "5", RANGE, None, None),
        ("5", "5", NEUTRAL, None, None),
        ("5", "5", None, None, None),
        ("5", "{at_least: good}", HIGHER, None, None),
    ]
    strict: list[_Asked] = [
        (value, target, polarity, short, met)
        for polarity in (HIGHER, LOWER, RANGE, None)
        for value, target, short, met in (
            ("5", "{below: 5}", "0", False),
            ("4.9", "{below: 5}", "-0.1", True),
            ("5.1", "{below: 5}", "0.1", False),
            ("60", "{above: 60}", "0", False),
            ("60.1", "{above: 60}", "-0.1", True),
            ("59", "{above: 60}", "1", False),
            ("40", "{from: 40, to: 60}", "0", True),
            ("50", "{from: 40, to: 60}", "0", True),
            ("60", "{from: 40, to: 60}", "0", True),
            ("39.5", "{from: 40, to: 60}", "0.5", False),
            ("61", "{from: 40, to: 60}", "1", False),
        )
    ]
    neutral: list[_Asked] = [
        ("5", target, NEUTRAL, None, None)
        for target in ("{below: 5}", "{above: 5}", "{from: 4, to: 6}")
    ]
    return [*plain, *strict, *neutral]


@pytest.mark.parametrize(_ASKED, _cases())
def test_how_far_a_value_is_from_its_target(
    value: str,
    target: str,
    polarity: Polarity | None,
    short: str | None,
    met: bool | None,  # noqa: FBT001 - what must follow
) -> None:
    aim = aim_of(target)
    figure = Fraction(value)
    assert shortfall(figure, aim, polarity) == (None if short is None else Fraction(short))
    assert target_met(figure, aim, polarity) is met


@pytest.mark.parametrize("polarity", [*Polarity, None])
def test_nothing_follows_without_a_value_or_a_target(polarity: Polarity | None) -> None:
    aim = aim_of("{below: 5}")
    assert shortfall(None, aim, polarity) is None
    assert target_met(None, aim, polarity) is None
    assert shortfall(Fraction(5), None, polarity) is None
    assert target_met(Fraction(5), None, polarity) is None


@pytest.mark.parametrize(
    ("value", "earlier", "polarity", "target", "better"),
    [
        ("5", "3", HIGHER, "4", "2"),
        ("3", "5", HIGHER, "4", "-2"),
        ("5", "3", LOWER, "4", "-2"),
        ("3", "3", LOWER, "4", "0"),
        ("5", "3", NEUTRAL, "4", None),
        ("5", "3", None, "4", None),
        ("5", "3", RANGE, "4", None),
        ("39", "35", RANGE, "{from: 40, to: 60}", "4"),
        ("62", "35", RANGE, "{from: 40, to: 60}", "3"),
        ("70", "50", RANGE, "{from: 40, to: 60}", "-10"),
        ("41", "59", RANGE, "{from: 40, to: 60}", "0"),
    ],
)
def test_how_much_better_a_value_is_than_an_earlier_one(
    value: str, earlier: str, polarity: Polarity | None, target: str, better: str | None
) -> None:
    aim = aim_of(target)
    found = improvement(Fraction(value), Fraction(earlier), polarity, aim)
    assert found == (None if better is None else Fraction(better))


def test_nothing_is_better_than_nothing() -> None:
    assert improvement(None, Fraction(1), Polarity.HIGHER, None) is None
    assert improvement(Fraction(1), None, Polarity.HIGHER, None) is None
