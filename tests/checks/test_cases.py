from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.api import lint_files
from framework.findings import Finding
from framework.load import Overlay
from framework.place import FilePath

_FOLDER = Path(__file__).parent
_ALWAYS = ("SRC", "SCH")


def _cases() -> Iterator[Any]:
    for path in sorted(_FOLDER.glob("*.yaml")):
        listed = yaml.safe_load(path.read_text(encoding="utf-8"))
        for case in listed["cases"]:
            yield pytest.param(listed["code"], case, id=f"{path.stem}: {case['name']}")


def _file(case: Mapping[str, Any]) -> tuple[FilePath, bytes]:
    """The one file a case is about: bytes, a ruleset or a plan, so many times over."""
    if "hex" in case:
        return FilePath("plan.yaml"), bytes.fromhex(case["hex"])
    kind = "ruleset" if "ruleset" in case else "plan"
    return FilePath(f"{kind}.yaml"), case[kind].encode() * case.get("repeat", 1)


def _line(finding: Finding) -> str:
    span = finding.at.span
    place = f"{span.line}:{span.column}" if span else "-"
    return f"{place} {finding.severity.word} {finding.code} {finding.message}"


@pytest.mark.parametrize(("code", "case"), list(_cases()))
def test_a_case_gives_exactly_its_findings(code: str, case: Mapping[str, Any]) -> None:
    path, content = _file(case)
    found = [
        finding
        for finding in lint_files([path], Overlay({path: content})).findings
        if finding.code == code or finding.code.startswith(_ALWAYS)
    ]
    assert [_line(finding) for finding in found] == case["findings"]
