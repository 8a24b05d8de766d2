from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from framework.model.paper import Box, Purpose, Report, Ticked
from framework.model.plan import Plan
from tests.written import PLAN, plan_of


def _report(text: str) -> Report | None:
    return plan_of(f"{PLAN}report:\n{text}").report


def test_a_report_is_built_whole() -> None:
    report = _report("""\
  by: Director
  to: Scrutiny Committee
  date: 2022-03-14
  for: decision
  contact: Performance team
  recommendations:
    - {ref: 2, text: That the committee notes it., printed_at: [5]}
    - {ref: 3}
  implications:
    - {ref: 12, heading: Finance, text: None., printed_at: [6]}
    - {}
  checklists:
    - title: Drivers
      printed_at: [7]
      items:
        - {text: Equality, ticked: yes}
        - {text: Health, ticked: no}
        - {text: Jobs, ticked: not_recorded}
        - {text: Climate}
        - {ticked: yes}
    - {}
  appendices:
    - {ref: A, title: The scorecard, printed_at: [8]}
    - {title: The plan}
    - {ref: C}
""")
    assert report is not None
    assert (report.by, report.to, report.date, report.purpose, report.contact) == (
        "Director",
        "Scrutiny Committee",
        dt.date(2022, 3, 14),
        Purpose.DECISION,
        "Performance team",
    )
    assert [(one.ref, one.text, one.printed_at) for one in report.recommendations] == [
        ("2", "That the committee notes it.", (5,))
    ]
    assert [(one.ref, one.heading, one.text, one.printed_at) for one in report.implications] == [
        ("12", "Finance", "None.", (6,)),
        (None, None, None, ()),
    ]
    drivers, nameless = report.checklists
    assert (drivers.title, drivers.printed_at, nameless.title, nameless.items) == (
        "Drivers",
        (7,),
        "",
        (),
    )
    assert drivers.items == (
        Box("Equality", Ticked.YES),
        Box("Health", Ticked.NO),
        Box("Jobs", Ticked.NOT_RECORDED),
        Box("Climate", Ticked.NOT_RECORDED),
    )
    assert [(one.ref, one.title, one.printed_at) for one in report.appendices] == [
        ("A", "The scorecard", (8,)),
        (None, "The plan", ()),
    ]


@pytest.mark.parametrize("written", ["", "report: soon\n", "report: [x]\n"])
def test_what_is_no_block_is_no_report(written: str) -> None:
    assert plan_of(PLAN + written).report is None


def test_a_report_with_one_key_has_that_alone() -> None:
    assert _report("  by: Director\n") == Report(by="Director")


_INSPECTION = f"""{PLAN}
quality_indicators:
  - id: joint
    inspection: Joint inspection
    body: Care Inspectorate
    inspected: {{from: 2019-10-01, to: 2019-12-01}}
    published: 2020-05-26
    scale: [unsatisfactory, weak, adequate, good, very_good, excellent]
    items:
      - {{id: "1.1", title: Outcomes, grade: good, printed_at: [3]}}
      - {{id: "9.4"}}
      - {{title: Nameless}}
    questions: [{{id: q1, text: How good?, printed_at: [4]}}, {{id: q2}}]
    strengths: [{{id: s1, text: Warm relationships}}]
    areas_for_improvement:
      - {{id: a1, text: Data, answered_by: [P1, P1.1]}}
      - {{text: Nameless}}
    evidence:
      - {{id: files, title: Files read, value: 100, unit: count, printed_at: [9]}}
      - {{id: talks}}
      - {{title: Nameless}}
    note: The first of its kind
    printed_at: [1, 2]
  - {{id: other, inspected: {{}}}}
  - {{id: last}}
  - {{inspection: Nameless}}
"""


def _inspected() -> Plan:
    return plan_of(_INSPECTION)


def test_an_inspection_is_built_whole() -> None:
    joint, *_ = _inspected().inspections
    assert (joint.id, joint.title, joint.body, joint.note, joint.printed_at) == (
        "joint",
        "Joint inspection",
        "Care Inspectorate",
        "The first of its kind",
        (1, 2),
    )
    assert (joint.inspected_from, joint.inspected_to, joint.published) == (
        dt.date(2019, 10, 1),
        dt.date(2019, 12, 1),
        dt.date(2020, 5, 26),
    )
    assert (joint.scale[0], joint.scale[-1], len(joint.scale)) == ("unsatisfactory", "excellent", 6)
    assert [(one.id, one.title, one.grade, one.printed_at) for one in joint.items] == [
        ("1.1", "Outcomes", "good", (3,)),
        ("9.4", "9.4", None, ()),
    ]
    assert [(one.id, one.text, one.printed_at) for one in joint.questions] == [
        ("q1", "How good?", (4,))
    ]
    assert [(one.id, one.text) for one in joint.strengths] == [("s1", "Warm relationships")]
    assert [(one.id, one.answered_by) for one in joint.areas_for_improvement] == [
        ("a1", ("P1", "P1.1"))
    ]
    assert [(one.id, one.title, one.value, one.unit, one.printed_at) for one in joint.evidence] == [
        ("files", "Files read", Decimal(100), "count", (9,)),
        ("talks", "talks", None, None, ()),
    ]


def test_an_inspection_without_days_has_none() -> None:
    _, other, last = _inspected().inspections
    assert [(one.title, one.inspected_from, one.inspected_to) for one in (other, last)] == [
        ("other", None, None),
        ("last", None, None),
    ]
