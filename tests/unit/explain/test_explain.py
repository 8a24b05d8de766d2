from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import jsonschema_rs
import pytest

from docs.generate import ROOT
from framework.api import make_scorecard
from framework.errors import UsageError
from framework.explain import explain
from framework.place import FilePath
from framework.report.explanation.json_v1 import render_json
from framework.report.explanation.text import render_text
from framework.schema import schema_text
from framework.scorecard import Scorecard
from tests.unit.report.cards import card, golden

_PLANS = sorted((ROOT / "plans").glob("*.yaml"))
_SCHEMA = jsonschema_rs.Draft202012Validator(json.loads(schema_text("explanation/v1")))
_OURS = re.compile(r"\bNone\b|\bnull\b|Fraction|Decimal|<|[a-z]+_[a-z]+")
_QUOTED = re.compile(r'"[^\n]*?"|\b[a-z_]+ is [^\n]*')


def _card(path: Path) -> Scorecard:
    made = make_scorecard(FilePath(str(path))).scorecard
    assert made is not None
    return made


def _ids(whole: Scorecard) -> Iterator[str]:
    yield from (row.indicator.id for row in whole.indicators)
    yield from (step.action.id for row in whole.actions for step in (row, *row.milestones))
    yield from (row.risk.id for row in whole.risks)
    yield from (one.id for one in whole.benchmarks)
    yield from (one.id for one in whole.plan.priorities)
    yield from (one.id for one in whole.plan.scorecards)
    yield whole.plan.id


@pytest.mark.parametrize("path", _PLANS, ids=lambda path: path.stem)
def test_everything_in_a_real_plan_explains(path: Path) -> None:
    real = _card(path)
    for name in _ids(real):
        explanation = explain(real, name)
        text = render_text(explanation, 80)
        first, *rest = text.split("\n\n")
        assert first.endswith("."), name
        assert not _OURS.search(first), first
        assert rest[-1].startswith("Where it is written\n"), name
        marks = set(re.findall(r"\[(\d+)\]", "".join(rest[:-1])))
        assert marks == set(re.findall(r"^ *\[(\d+)\]", rest[-1], re.MULTILINE)), name
        shown = json.loads(render_json(explanation))
        assert [error.message for error in _SCHEMA.iter_errors(shown)] == [], name
        assert shown["sentence"] == " ".join(first.split()), name


def test_everything_in_a_plan_that_says_all_it_can_explains() -> None:
    shown_all = golden("scorecard")
    for name in _ids(shown_all):
        explanation = explain(shown_all, name)
        shown = json.loads(render_json(explanation))
        assert [error.message for error in _SCHEMA.iter_errors(shown)] == [], name
        first = render_text(explanation, 80).partition("\n\n")[0]
        assert shown["sentence"] == " ".join(first.split()), name


def test_a_plan_without_rules_explains_to_programs_too() -> None:
    text = "format: plan/v1\nid: bins\ntitle: Bins\nyear: 2026/27\n"
    shown = json.loads(render_json(explain(card(text, None), None)))
    assert [error.message for error in _SCHEMA.iter_errors(shown)] == []
    assert (shown["ruleset"], shown["status"]) == (None, None)


def test_a_plan_without_an_id_is_explained_as_a_whole() -> None:
    streets = golden("scorecard")
    assert explain(streets, None) == explain(streets, streets.plan.id)


@pytest.mark.parametrize(
    ("name", "message", "help_"),
    [
        (
            "P1.1x",
            'nothing in plan.yaml has the id "P1.1x"',
            'did you mean "P1.1" or "P1.1d" or "P1.1c"?',
        ),
        (
            "zebra crossing",
            'nothing in plan.yaml has the id "zebra crossing"',
            '"framework scorecard plan.yaml --format csv" lists every id',
        ),
        (
            "referrals",
            '"referrals" is a figure that nothing judges: it has no status to explain',
            "name an indicator, an action, a risk, a benchmark, a priority or a scorecard",
        ),
    ],
)
def test_an_id_without_a_status_is_refused_with_the_nearest(
    name: str, message: str, help_: str
) -> None:
    with pytest.raises(UsageError) as refused:
        explain(golden("scorecard"), name)
    assert (str(refused.value), refused.value.help) == (message, help_)
