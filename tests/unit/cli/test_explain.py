from __future__ import annotations

import json
from pathlib import Path

import pytest

from docs.command import Command

_PLAN = """\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
indicators:
  - id: recycling
    title: Household waste recycled
    unit: percent
    polarity: higher_is_better
    target: 60
    observations: {2021/22 Q1: 61}
"""
_SENTENCE = (
    "Household waste recycled is On Target in 2021/22 Q1: 61% is above its target of 60% (higher "
    "is better)."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(_PLAN, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("format: [", encoding="utf-8")
    wrong = _PLAN.replace("unit: percent", "unit: percents")
    (tmp_path / "wrong.yaml").write_text(wrong, encoding="utf-8")
    return tmp_path


def test_an_indicator_is_explained_from_its_first_sentence_on(run: Command, folder: Path) -> None:
    ran = run("explain", "plan.yaml#recycling", cwd=folder)
    assert (ran.code, ran.stderr) == (0, "")
    assert " ".join(ran.stdout.partition("\n\n")[0].split()) == _SENTENCE


def test_another_period_is_explained_where_it_is_asked_for(run: Command, folder: Path) -> None:
    ran = run("explain", "plan.yaml#recycling", "--period", "2021/22 Q2", cwd=folder)
    assert ran.stdout.startswith("Household waste recycled has the status No Data in 2021/22 Q2:")


def test_json_goes_to_a_file_where_one_is_named(run: Command, folder: Path) -> None:
    ran = run("explain", "plan.yaml#recycling", "--format", "json", "-o", "why.json", cwd=folder)
    assert (ran.code, ran.stdout, ran.stderr) == (0, "", "")
    assert json.loads((folder / "why.json").read_text(encoding="utf-8"))["sentence"] == _SENTENCE


def test_text_in_a_file_is_as_wide_as_off_a_terminal(run: Command, folder: Path) -> None:
    run("explain", "plan.yaml#recycling", "-o", "why.txt", cwd=folder)
    text = (folder / "why.txt").read_text(encoding="utf-8")
    assert text == run("explain", "plan.yaml#recycling", cwd=folder).stdout


def test_an_id_that_there_is_not_is_refused_with_the_nearest(run: Command, folder: Path) -> None:
    ran = run("explain", "plan.yaml#recycled", cwd=folder)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == (
        'framework: nothing in plan.yaml has the id "recycled"\n  help: did you mean "recycling"?\n'
    )


def test_a_plan_that_cannot_be_built_is_refused_with_its_findings(
    run: Command, folder: Path
) -> None:
    ran = run("explain", "broken.yaml#recycling", cwd=folder)
    assert (ran.code, ran.stdout) == (1, "")
    assert "broken.yaml:1" in ran.stderr


def test_a_plan_with_errors_is_explained_with_a_remark(run: Command, folder: Path) -> None:
    ran = run("explain", "wrong.yaml#recycling", cwd=folder)
    assert ran.code == 0
    assert ran.stderr == "framework: the plan has 1 error; see  framework lint wrong.yaml\n"


def test_a_false_sentence_makes_no_figure_wrong(run: Command, folder: Path) -> None:
    false = """\
narrative:
  - id: summary
    text: We recycled 70%.
    claims: [{says: 70%, check: value('recycling')}]
"""
    (folder / "false.yaml").write_text(_PLAN + false, encoding="utf-8")
    assert run("lint", "false.yaml", cwd=folder).code == 1
    for command in (("explain", "false.yaml#recycling"), ("scorecard", "false.yaml")):
        ran = run(*command, cwd=folder)
        assert (ran.code, ran.stderr) == (0, "")


@pytest.mark.parametrize("output_format", ["text", "markdown"])
def test_a_scorecard_says_why_below_each_title(
    output_format: str, run: Command, folder: Path
) -> None:
    why = "61% is above its target of 60% (higher is better)"
    plain = run("scorecard", "plan.yaml", "--format", output_format, cwd=folder).stdout
    told = run("scorecard", "plan.yaml", "--why", "--format", output_format, cwd=folder).stdout
    assert why not in plain
    assert told.count(why) == 1


def test_no_option_changes_the_json_of_a_scorecard(run: Command, folder: Path) -> None:
    plain = run("scorecard", "plan.yaml", "--format", "json", cwd=folder).stdout
    told = run("scorecard", "plan.yaml", "--why", "--format", "json", cwd=folder).stdout
    assert plain == told
    assert json.loads(plain)["indicators"][0]["sentence"] == _SENTENCE
