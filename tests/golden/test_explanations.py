from __future__ import annotations

import pytest

from docs.command import Command
from docs.generate import ROOT
from framework.explain import explain
from framework.report.explanation.text import render_text
from tests.golden.test_scorecards import same
from tests.unit.report.cards import GOLDEN, golden

_CSPC = "plans/midlothian-cspc-2021-22.yaml"
_CHILDREN = "plans/midlothian-childrens-services-2016-17.yaml"
_DUDLEY = "plans/dudley-childrens-services-2021-22.yaml"

_EXPLAINED = {
    "part-of-the-year": f"{_CSPC}#CSPC.P.8.1a",
    "money-for-the-year-so-far": f"{_CSPC}#CSPC.P.11.3a",
    "worked-out": f"{_CSPC}#CORP.2a",
    "from-other-statuses": f"{_CSPC}#CORP.4a",
    "exactly-on-target": f"{_CSPC}#COMP.8",
    "published-without-a-target": f"{_CSPC}#CSPC.P.11.1d",
    "published-without-a-value": f"{_CSPC}#CSPC.P.1.2a",
    "rounding-matters": f"{_CHILDREN}#BS.CS.26",
    "no-cases": f"{_CHILDREN}#CORP.7a",
    "neutral": f"{_DUDLEY}#PI.433",
}


@pytest.mark.parametrize("name", _EXPLAINED)
def test_a_real_indicator_is_explained_as_in_its_file(
    name: str, run: Command, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run("explain", _EXPLAINED[name], cwd=ROOT)
    assert ran.code == 0
    same(GOLDEN / f"explanations/{name}.txt", ran.stdout, pytestconfig)


def test_an_explanation_for_programs_is_as_in_its_file(
    run: Command, pytestconfig: pytest.Config
) -> None:
    ran = run("explain", _EXPLAINED["part-of-the-year"], "--format", "json", cwd=ROOT)
    assert ran.code == 0
    same(GOLDEN / "explanations/part-of-the-year.json", ran.stdout, pytestconfig)


_OTHERS = {
    "action": "P1.1",
    "milestone": "P1.1.M1",
    "set-by-a-person": "P2.1a",
    "scorecard": "main",
    "risk": "R1",
    "benchmark": "B1",
}


@pytest.mark.parametrize("name", _OTHERS)
def test_what_else_a_plan_holds_is_explained_as_in_its_file(
    name: str, pytestconfig: pytest.Config
) -> None:
    text = render_text(explain(golden("scorecard"), _OTHERS[name]), 80)
    same(GOLDEN / f"explanations/{name}.txt", text, pytestconfig)
