"""The likeliest typing mistakes, and what an officer is told: every place, sentence and help."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.place import FilePath
from framework.source import read_text

_SLIPS = Path(__file__).with_name("slips.yaml")


def _slips() -> list[Any]:
    slips = yaml.safe_load(_SLIPS.read_text(encoding="utf-8"))
    return [pytest.param(slip["typed"], slip["says"], id=slip["name"]) for slip in slips]


def _said(typed: str) -> list[dict[str, str | None]]:
    _, findings = read_text(typed.encode(), FilePath("plan.yaml"))
    said = []
    for finding in findings:
        span = finding.at.span
        assert span is not None
        said.append(
            {
                "at": f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
                f" {finding.severity.word} {finding.code}",
                "message": finding.message,
                "help": finding.help,
            }
        )
    return said


@pytest.mark.parametrize(("typed", "says"), _slips())
def test_a_slip_is_explained(typed: str, says: list[dict[str, str]]) -> None:
    assert _said(typed) == says


@pytest.mark.parametrize(("typed", "says"), _slips())
def test_a_slip_is_explained_alike_without_libyaml(
    typed: str, says: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("framework.source.read._Loader", yaml.SafeLoader)
    assert _said(typed) == says
