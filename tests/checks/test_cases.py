from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.api import Settings, lint_files
from framework.checks.check import Tier
from framework.findings import Finding
from framework.lint.read_settings import read_settings
from framework.lint.settings import KNOWN
from framework.load import Overlay
from framework.place import FilePath

_FOLDER = Path(__file__).parent
_ALWAYS = ("SRC", "SCH")
_TABLE = FilePath("observations.csv")


def _cases() -> Iterator[Any]:
    for path in sorted(_FOLDER.glob("*.yaml")):
        listed = yaml.safe_load(path.read_text(encoding="utf-8"))
        for case in listed["cases"]:
            yield pytest.param(listed["code"], case, id=f"{path.stem}: {case['name']}")


def _files(case: Mapping[str, Any]) -> dict[FilePath, bytes]:
    """The files of a case, the one it is about first: a plan, a ruleset, or a table of its own.

    The text under ``csv`` is observations.csv beside the plan where there is one, ``settings`` is
    framework.toml and ``known`` the list of known findings. A case may also be about bytes, or
    about its text so many times over.
    """
    files = {}
    if "hex" in case:
        files[FilePath("plan.yaml")] = bytes.fromhex(case["hex"])
    for kind in ("ruleset", "plan"):
        if kind in case:
            files[FilePath(f"{kind}.yaml")] = case[kind].encode() * case.get("repeat", 1)
    if "csv" in case:
        files[_TABLE] = case["csv"].encode()
    if "known" in case:
        files[FilePath(KNOWN)] = case["known"].encode()
    return files


def _settings(case: Mapping[str, Any]) -> Settings:
    """Those of the case, if it has any, with the checks of every tier."""
    found = read_settings(case.get("settings", "").encode(), FilePath("framework.toml"))
    assert found is not None
    return replace(found, tier=Tier.PUBLICATION)


def _line(finding: Finding, about: FilePath) -> str:
    """The finding as cases write it, naming the file where the case is about another."""
    span = finding.at.span
    place = f"{span.line}:{span.column}" if span else "-"
    file = "" if finding.at.path == about else f"{finding.at.path}:"
    return f"{file}{place} {finding.severity.word} {finding.code} {finding.message}"


@pytest.mark.parametrize(("code", "case"), list(_cases()))
def test_a_case_gives_exactly_its_findings(code: str, case: Mapping[str, Any]) -> None:
    files = _files(case)
    about = next(iter(files))
    found = [
        finding
        for finding in lint_files([about], Overlay(files), _settings(case)).findings
        if finding.code == code or finding.code.startswith(_ALWAYS)
    ]
    assert [_line(finding, about) for finding in found] == case["findings"]
