from __future__ import annotations

import pytest

from framework.expr import INDICATOR_NAMES, Condition, alternatives, holds, parse_condition


def _read(text: str) -> Condition:
    read = parse_condition(text, INDICATOR_NAMES)
    assert isinstance(read, Condition)
    return read


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("value > 5", ["value > 5"]),
        ("value > 5 and target_met", ["value > 5 and target_met"]),
        ("value > 5 or target_met", ["value > 5", "target_met"]),
        (
            "value > 5 or (target_met and not comparable)",
            ["value > 5", "target_met and not comparable"],
        ),
    ],
)
def test_an_or_falls_into_conditions_that_read_as_themselves(text: str, parts: list[str]) -> None:
    found = alternatives(_read(text))
    assert [one.text for one in found] == parts
    assert found == tuple(_read(part) for part in parts)


@pytest.mark.parametrize("met", [True, False, None])
def test_an_or_holds_where_one_of_its_parts_does(met: bool | None) -> None:  # noqa: FBT001
    condition = _read("kind == 'contextual' or target_met")
    facts = {"kind": "performance", "target_met": met}
    assert (holds(condition, facts) is True) == any(
        holds(one, facts) is True for one in alternatives(condition)
    )
