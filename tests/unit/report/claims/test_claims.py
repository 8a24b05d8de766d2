from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from docs.command import Command
from framework.schema import schema_text

_SCHEMA = json.loads(schema_text("claims/v1"))
_PLAN = """\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
as_at: 2022-03-31
narrative:
  - id: bins
    text: |
      Missed collections rose by 12%
      to 575, the most since the start.
    claims:
      - {says: by 12%, check: "percent_change('missed', '2020/21', '2021/22')"}
      - {says: to 575, check: "value('missed', '2021/22')"}
      - {says: by 13%, check: "value('missed', '2021/22')"}
      - {says: to 575, check: "value('missed', '2019/20')"}
      - {says: by 12%, check: "1 / change('missed', '2021/22', '2021/22')"}
      - {says: by 12%, check: "value('nowhere')"}
      - {says: by 12%, check: "share(value('missed', '2021/22'), value('missed', '2020/21'))"}
      - says: the most since the start
        check: value('missed', '2021/22') > value('missed', '2020/21')
      - {says: the start, check: "as_at()"}
      - {says: the start, check: "valeu('missed')"}
figures:
  - id: missed
    title: Missed collections
    unit: count
    observations: {2020/21: 500, 2021/22: {value: 575, note: "20/21: 575 of them"}}
"""
_TEXT = """\
plan.yaml
  piece of narrative bins
        9  ✖ does not hold: "by 12%"
           percent_change(500, 575) is an increase of 15%
       10  ✔ holds: "to 575"
           value('missed', '2021/22') is 575
       14  ? cannot be told: "by 13%"
           these words do not stand in the text
       10  ? cannot be told: "to 575"
           indicator missed has no value for 2019/20
        9  ? cannot be told: "by 12%"
           1 / change(575, 575) divides by 0
        9  ? cannot be told: "by 12%"
           there is no indicator "nowhere"
        9  ✖ does not hold: "by 12%"
           share(575, 500) is 575 of 500 (115%)
       10  ✔ holds: "the most since the start"
           value('missed', '2021/22') > value('missed', '2020/21') comes to 575 > 500, which is so
       10  ? cannot be told: "the start"
           names no day to hold against its check
       10  ? cannot be told: "the start"
           its check is not understood

  figure missed, 2021/22, found without a claim
       27  ✖ does not hold: "20/21"
           the period that the note is about: it stands under 2021/22
       27  ✔ holds: "575"
           the figure for 2021/22 is 575

10 claims: 2 hold, 2 do not hold, 6 cannot be told
2 found without a claim: 1 does not hold
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(_PLAN, encoding="utf-8")
    (tmp_path / "sound.yaml").write_text(
        "format: plan/v1\nid: sound\ntitle: Sound\n", encoding="utf-8"
    )
    (tmp_path / "rules.yaml").write_text("format: ruleset/v1\nid: r\n", encoding="utf-8")
    (tmp_path / "wrong.yaml").write_text("format: plan/v1\n- x\n", encoding="utf-8")
    return tmp_path


def test_claims_are_listed_with_their_verdicts(run: Command, folder: Path) -> None:
    ran = run("claims", "plan.yaml", cwd=folder)
    assert ran.code == 1
    assert ran.stdout == _TEXT
    assert ran.stderr == "framework: plan.yaml has errors; see  framework lint plan.yaml\n"


def test_claims_go_out_as_their_format_promises(run: Command, folder: Path) -> None:
    ran = run("claims", "plan.yaml", "sound.yaml", "--format", "json", cwd=folder)
    assert ran.code == 1
    whole = json.loads(ran.stdout)
    jsonschema.validate(whole, _SCHEMA)
    assert whole["summary"] == {"claims": 10, "holds": 2, "fails": 2, "cannot_tell": 6}
    first, sound = whole["plans"]
    assert sound == {"path": "sound.yaml", "id": "sound", "claims": [], "found": []}
    keys = ("verdict", "answer", "number", "share", "day", "is_so")
    assert [(one["says"], one["kind"], one["holds"]) for one in first["found"]] == [
        ("20/21", "period", False),
        ("575", "column", True),
    ]
    assert [tuple(one[key] for key in keys) for one in first["claims"]] == [
        ("fails", "an increase of 15%", 15, None, None, None),
        ("holds", "575", 575, None, None, None),
        ("cannot_tell", "575", 575, None, None, None),
        ("cannot_tell", None, None, None, None, None),
        ("cannot_tell", None, None, None, None, None),
        ("cannot_tell", None, None, None, None, None),
        ("fails", "575 of 500 (115%)", None, {"part": 575, "whole": 500}, None, None),
        ("holds", "so", None, None, None, True),
        ("cannot_tell", "31 March 2022", None, None, "2022-03-31", None),
        ("cannot_tell", None, None, None, None, None),
    ]


def test_a_folder_is_read_and_a_plan_without_claims_is_well(run: Command, folder: Path) -> None:
    ran = run("claims", "sound.yaml", cwd=folder)
    assert (ran.code, ran.stdout) == (0, "0 claims: 0 hold, 0 do not hold, 0 cannot be told\n")
    (folder / "plans").mkdir()
    (folder / "sound.yaml").rename(folder / "plans" / "sound.yaml")
    assert run("claims", "-o", "out.txt", cwd=folder).code == 0
    assert (folder / "out.txt").read_text(encoding="utf-8").startswith("0 claims")


def test_what_is_no_plan_is_said(run: Command, folder: Path) -> None:
    ran = run("claims", "rules.yaml", cwd=folder)
    assert (ran.code, ran.stderr) == (
        2,
        "framework: no plan in rules.yaml\n  help: name a file of plans/\n",
    )
    ran = run("claims", "wrong.yaml", cwd=folder)
    assert (ran.code, ran.stderr) == (
        1,
        "framework: wrong.yaml has errors; see  framework lint wrong.yaml\n",
    )
