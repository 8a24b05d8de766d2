"""Plans and rulesets as they are written in tests, built."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from types import FrameType

from framework.findings import Finding
from framework.model.build import build_plan
from framework.model.indicator import Indicator
from framework.model.period import APRIL, Period, read_period
from framework.model.plan import Plan
from framework.model.target import Aim, EveryPeriod, FromBenchmark, RelativeTo, Target, Undecided
from framework.place import FilePath
from framework.source import Document, read_text
from framework.status.build import build_ruleset
from framework.status.ruleset import Ruleset

PLAN = """\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
"""

RULESET = """\
format: ruleset/v1
id: clean
title: Rules of a clean town
statuses:
  on_target: {label: On Target, symbol: "✔", colour: green, counts_as: met}
  near_target: {label: Near Target, symbol: "▲", colour: amber, counts_as: near}
  off_target: {label: Off Target, symbol: "✖", colour: red, counts_as: missed}
  no_data: {label: No Data, symbol: "?", counts_as: unknown}
"""

RULES = """\
indicator_status:
  - {when: value is None, status: no_data}
  - {when: target_met, status: on_target}
  - {when: within_tolerance, status: near_target}
  - cannot_tell: no_data
  - otherwise: off_target
"""


def document_of(text: str, path: str = "plan.yaml") -> Document:
    """The document, which must be read without findings."""
    document, findings = read_text(text.encode(), FilePath(path))
    assert findings == ()
    assert document is not None
    return document


def plan_of(text: str) -> Plan:
    """The plan, which must be built without findings."""
    plan, findings = build_plan(document_of(text))
    assert findings == ()
    assert plan is not None
    return plan


def ruleset_of(text: str, cases: str | None = None) -> Ruleset:
    """The ruleset, which must be built without findings."""
    beside = document_of(cases, "ruleset.cases.yaml") if cases is not None else None
    ruleset, findings = build_ruleset(document_of(text, "ruleset.yaml"), beside)
    assert findings == ()
    assert ruleset is not None
    return ruleset


def lines(findings: Iterable[Finding]) -> list[str]:
    """The findings as cases files write them, each followed by its help."""
    return [
        f"{finding.at.span.line if finding.at.span else 0}:"
        f"{finding.at.span.column if finding.at.span else 0} {finding.severity.word} "
        f"{finding.code} {finding.message} | {finding.help}"
        for finding in findings
    ]


def found_in(text: str) -> list[str]:
    """What building finds in a plan, as lines."""
    return lines(build_plan(document_of(text))[1])


def indicator_of(text: str, head: str = PLAN) -> Indicator:
    """The one indicator of a plan, with these lines below its id."""
    (indicator,) = plan_of(f"{head}indicators:\n  - id: x\n{text}").indicators
    return indicator


def period_of(label: str, year_starts: int = APRIL) -> Period:
    """The period that a label names."""
    period = read_period(label, year_starts)
    assert period is not None
    return period


def target_of(written: str, lines: str = "") -> Target:
    """The one target that is written for the year, below these lines of an indicator."""
    ((target,),) = indicator_of(f"{lines}    target: {written}\n").targets.values()
    return target


def aim_of(written: str) -> Aim:
    """What a target that stands for itself asks of a figure."""
    wanted = target_of(written).wanted
    assert not isinstance(wanted, EveryPeriod | FromBenchmark | RelativeTo | Undecided)
    return wanted


def calls_of(work: Callable[[], object]) -> int:
    """How many functions are called while it works: steps that no busy machine changes."""
    count = 0

    def counted(_frame: FrameType, _event: str, _what: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
