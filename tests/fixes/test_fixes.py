from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.edit import Found, apply_fixes, fixes_for, mended
from framework.findings import Safety
from tests.mending import look_at


def _cases() -> Iterator[Any]:
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        listed = yaml.safe_load(path.read_text(encoding="utf-8"))
        for case in listed["cases"]:
            yield pytest.param(listed["code"], case, id=f"{path.stem}: {case['name']}")


def _look(code: str, text: str) -> Found:
    """What is found, with the fixes of one code only."""
    found = look_at(text)
    shown = (one if one.code == code else replace(one, fix=None) for one in found.findings)
    return Found(findings=tuple(shown), is_whole=found.is_whole)


@pytest.mark.parametrize(("code", "case"), list(_cases()))
def test_a_mistake_is_mended_as_the_case_says(code: str, case: Mapping[str, Any]) -> None:
    findings = [one for one in _look(code, case["before"]).findings if one.code == code]
    fixes = [finding.fix for finding in findings if finding.fix is not None]
    assert findings != []
    assert [f"{fix.safety}: {fix.title}" for fix in fixes] == case["fixes"]
    assert apply_fixes(case["before"], fixes)[0] == case["after"]


@pytest.mark.parametrize(("code", "case"), list(_cases()))
def test_what_is_mended_is_mended_once(code: str, case: Mapping[str, Any]) -> None:
    look = partial(_look, code)
    text, _ = mended(case["before"], look, Safety.NEEDS_REVIEW)
    assert text == case["after"]
    assert mended(text, look, Safety.NEEDS_REVIEW) == (text, 0)
    offered = fixes_for(look(case["before"]).findings, Safety.SAFE)
    _, number = mended(case["before"], look, Safety.SAFE)
    assert (number > 0) == (offered != ())
