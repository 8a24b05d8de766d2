"""One look at a plan, as the command takes one before and after it mends."""

from __future__ import annotations

from framework.checks import ALL_CHECKS
from framework.checks.check import Check, Problem
from framework.edit import Found
from framework.findings import Finding, in_order
from framework.load import Overlay, load_file
from framework.model.plan import Plan
from framework.place import FilePath

PLAN_PATH = FilePath("plan.yaml")


def look_at(text: str) -> Found:
    """What reading, the schema, building and the checks that read a plan find in a text."""
    loaded = load_file(PLAN_PATH, Overlay({PLAN_PATH: text.encode()}))
    findings = list(loaded.findings)
    if loaded.plan is not None:
        findings += [
            _finding(check, problem)
            for check in ALL_CHECKS
            if check.find is not None and check.reads is Plan
            for problem in check.find(loaded.plan)
        ]
    return Found(findings=in_order(findings), is_whole=loaded.format is not None)


def _finding(check: Check, problem: Problem) -> Finding:
    return Finding(
        code=check.code,
        severity=check.severity,
        message=problem.message,
        at=problem.at.locate(key=problem.key),
        object_id=problem.object_id,
        help=problem.help,
        fix=problem.fix,
    )
