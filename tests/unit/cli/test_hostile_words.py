"""Words of a plan that would steer a terminal or a runner are shown, and steer nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from framework.cli.app import app

_PLAN = r"""
format: plan/v1
id: p
title: "P [/] \e[2J ##[error]x"
year: 2021/22
ruleset: midlothian
narrative:
  - id: n
    text: "\n::error::x ##[error]boom 45% \u202e\e[31m [red]b[/red] 31 June 2021 `x` | <b> a"
    claims:
      - {says: "::error::x ##[error]boom 45% \u202e\e[31m [red]b[/red]", check: "value('a\u202e')"}
      - {says: "##[error]boom 45%", check: "value('a', '2021/22 Q1')"}
      - {says: "\n::stop::", check: "status('a') == '##[error]'"}
      - {says: "45%", check: "__import__('os').abort()"}
indicators:
  - id: a
    title: "T ##[error]x [/] \e[2J\n::warning::y"
    unit: count
    polarity: lower_is_better
    target: 4
    observations:
      2021/22 Q1:
        value: 3
        published: {status: "##[error]Off \e[2J", value: "##[error]3"}
        note: "Q1 20/21: ##[error]Off \e[31m\u202e"
"""
_STEERS = re.compile(
    r"^\s*::(?:error|stop|warning)::|##\[|[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", re.MULTILINE
)


@pytest.mark.parametrize(
    "words",
    [
        "lint --tier publication",
        "lint --tier publication --format github",
        "lint --tier publication --format json",
        "lint --tier publication --format markdown",
        "claims",
        "claims --format json",
        "scorecard --why --published",
        "scorecard --why --format json",
        "scorecard --why --format markdown",
        "explain",
        "explain --format json",
    ],
)
def test_hostile_words_steer_nothing(words: str, tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(_PLAN, encoding="utf-8")
    command, *options = words.split()
    named = f"{path}#a" if command == "explain" else str(path)
    shown = CliRunner().invoke(app, [command, named, *options]).output
    assert "error" in shown.replace("\\", "")
    assert _STEERS.search(shown) is None
