from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import simplejson

from framework.findings import Severity
from framework.model.build import build_plan
from framework.model.target import Above, Aim, Answer, AtLeast, Below, Within
from framework.schema import format_of, validate
from framework.scorecard import build_scorecard
from framework.source import Data
from tests.targets.arithmetic import allowance, moved, share, shortfall, text
from tests.targets.generate import FILES, HERE, page
from tests.written import document_of, period_of, ruleset_of

_RULESET = ruleset_of((HERE / "ruleset.yaml").read_text(encoding="utf-8"))
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_ASKED = ("target_met", "within_tolerance", "shortfall", "allowance")


def _cases() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in FILES:
        path = HERE / f"{name}.yaml"
        data: Any = document_of(path.read_text(encoding="utf-8"), path.name).data
        for number, case in enumerate(data["cases"]):
            yield f"{name}-{number}", {**case, "plan": data["plan"]}


_CASES = dict(_cases())


def _numbers(part: Data) -> Data:
    """The same, every text that is a number become that number."""
    if isinstance(part, dict):
        return {key: _numbers(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_numbers(value) for value in part]
    return Decimal(part) if isinstance(part, str) and _NUMBER.fullmatch(part) else part


def _plan_text(case: dict[str, Any]) -> str:
    indicator = {
        "id": "x",
        "title": "X",
        **case["indicator"],
        "observations": {case["period"]: {"value": case["value"]}},
    }
    top = {"format": "plan/v1", "id": "p", "title": "P", **case["plan"]}
    return simplejson.dumps(
        _numbers({**top, "indicators": [indicator]}), use_decimal=True, indent=1
    )


def _shown(aim: Aim | None) -> str | None:
    match aim:
        case None:
            return None
        case Within(low, high):
            return f"{text(low)} to {text(high)}"
        case Below(figure):
            return f"below {text(figure)}"
        case Above(figure):
            return f"above {text(figure)}"
        case AtLeast(grade):
            return f"at least {grade}"
        case Answer(yes):
            return "yes" if yes else "no"
        case _:
            return text(aim.value)


def _told(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return text(value) if isinstance(value, Fraction) else None


@pytest.mark.parametrize("name", list(_CASES))
def test_a_target_and_a_value_come_to_the_answer_that_is_known(name: str) -> None:
    case = _CASES[name]
    document = document_of(_plan_text(case))
    kind, _ = format_of(document)
    assert kind is not None
    assert [one for one in validate(document, kind) if one.severity is Severity.ERROR] == []
    plan, findings = build_plan(document)
    assert plan is not None
    assert findings == ()
    (row,) = build_scorecard(plan, _RULESET, period_of(case["period"])).indicators
    assert row.judgement.decision is not None
    assert row.status is not None
    facts = row.judgement.decision.facts
    found = {
        "target_for_period": _shown(row.judgement.aims.for_period),
        **{asked: _told(facts[asked]) for asked in _ASKED},
        "status": row.status.slug,
    }
    assert {key: value for key, value in found.items() if value is not None} == case["expect"]


@pytest.mark.parametrize("name", list(FILES))
def test_the_files_are_as_the_arithmetic_beside_them_writes_them(name: str) -> None:
    assert (HERE / f"{name}.yaml").read_text(encoding="utf-8") == page(name)


def test_there_are_cases_enough_and_each_stands_once() -> None:
    assert len(_CASES) >= 300
    assert len({json.dumps(case, sort_keys=True) for case in _CASES.values()}) == len(_CASES)


def test_every_file_of_answers_is_run() -> None:
    assert {path.stem for path in Path(HERE).glob("*.yaml")} == {*FILES, "ruleset"}


def test_the_arithmetic_gives_the_examples_of_the_format() -> None:
    quarters = [f"2021/22 Q{quarter}" for quarter in range(1, 5)]
    shares = {
        aggregation: [
            share(Fraction(4), "even", aggregation, quarter, None) for quarter in quarters
        ]
        for aggregation in ("year_to_date", "in_period")
    }
    assert shares == {"year_to_date": [1, 2, 3, 4], "in_period": [1, 1, 1, 1]}
    line = [share(Fraction(90), "straight_line", "", part, Fraction(50)) for part in quarters]
    assert line == [60, 70, 80, 90]
    assert moved(Fraction(-40), "percent", Fraction(-10)) == -44
    assert moved(Fraction(40), "points", Fraction(2)) == 42
    assert allowance("percent", Fraction(5), Fraction(-80)) == 4
    assert [shortfall(Fraction(value), Fraction(40), Fraction(60)) for value in (39, 50, 62)] == [
        1,
        0,
        2,
    ]
    numbers = ("1/3", "2/3", "-1/3", "-1/2", "40")
    assert [text(Fraction(number)) for number in numbers] == [
        "0.333333333333",
        "0.666666666667",
        "-0.333333333333",
        "-0.5",
        "40",
    ]
