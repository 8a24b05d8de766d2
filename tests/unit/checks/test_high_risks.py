from __future__ import annotations

from pathlib import Path

import pytest

from framework.api import lint_files
from framework.place import FilePath

_RULESET = """\
format: ruleset/v1
id: ours
title: Ours
statuses:
  on_target: {label: On target, counts_as: met}
  off_target: {label: Very high, counts_as: missed}
indicator_status:
  - cannot_tell: off_target
  - otherwise: off_target
risk_level:
  - when: score >= 12
    status: off_target
  - cannot_tell: on_target
  - otherwise: on_target
"""

_PLAN = """\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: ours
risks:
  - {id: drivers, title: Too few drivers, likelihood: 5, impact: 5, score: SCORE}
"""


@pytest.mark.parametrize(
    ("score", "messages"),
    [
        ("12", ['risk drivers "Too few drivers" is Very high and names no control and no action']),
        # What the ruleset says stands, whatever likelihood times impact comes to.
        ("11", []),
    ],
)
def test_the_ruleset_says_which_risks_are_high(
    tmp_path: Path, score: str, messages: list[str]
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/ours.yaml").write_text(_RULESET, encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(_PLAN.replace("SCORE", score), encoding="utf-8")
    found = lint_files([FilePath(plan.as_posix())]).findings
    assert [one.message for one in found if one.code == "RSK002"] == messages
