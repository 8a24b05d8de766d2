from __future__ import annotations

from framework.api import lint_files
from framework.load import Overlay
from framework.place import FilePath

_PLAN = b"""\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
actions:
  - {id: lorry, title: Buy a lorry, due: 2202-03-31}
"""


def test_a_date_that_the_schema_reports_is_not_reported_twice() -> None:
    plan = FilePath("plan.yaml")
    found = lint_files([plan], Overlay({plan: _PLAN})).findings
    assert [one.code for one in found] == ["SCH011"]
