from __future__ import annotations

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
    observations:
      2021/22 Q1: {value: 57, published: {value: 57%, status: On Target}}
      2021/22 Q2: {value: 61, published: {status: On Target}}
"""


def _shown(run: Command, tmp_path: Path, *options: str) -> str:
    (tmp_path / "plan.yaml").write_text(_PLAN, encoding="utf-8")
    ran = run("scorecard", "plan.yaml", *options, cwd=tmp_path)
    assert (ran.code, ran.stderr) == (0, "")
    return ran.stdout


@pytest.mark.parametrize(
    ("form", "changes"),
    [("text", True), ("markdown", True), ("svg", True), ("json", False), ("csv", False)],
)
def test_what_was_printed_has_a_column_where_people_read(
    run: Command, tmp_path: Path, form: str, *, changes: bool
) -> None:
    plain = _shown(run, tmp_path, "--format", form)
    published = _shown(run, tmp_path, "--format", form, "--published")
    assert (plain != published) is changes
    assert ("Published" in published) is (changes or "Published" in plain)


def test_a_printed_status_that_does_not_follow_is_marked(run: Command, tmp_path: Path) -> None:
    shown = _shown(run, tmp_path, "--period", "2021/22 Q1", "--published", "--format", "markdown")
    assert shown.splitlines()[-1] == (
        "| Household waste recycled (recycling) | 57% | 60% | ✖ Off Target | ≠ On Target | - |  |"
    )


def test_a_file_has_the_column_too(run: Command, tmp_path: Path) -> None:
    shown = _shown(run, tmp_path, "--published")
    assert _shown(run, tmp_path, "--published", "--output", str(tmp_path / "out")) == ""
    assert (tmp_path / "out").read_text(encoding="utf-8") == shown
