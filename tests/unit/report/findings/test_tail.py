from __future__ import annotations

from dataclasses import replace

import pytest

from framework.findings import Fix, Safety
from framework.lint import LintReport
from framework.report.findings.tail import tail
from tests.unit.report.findings.samples import ALLOWED, HIDDEN, KNOWN, PLAN, UNKNOWN, WHOLE

_NEEDS_REVIEW = replace(HIDDEN, fix=Fix(title="x", edits=(), safety=Safety.NEEDS_REVIEW))


def test_the_tail_counts_and_says_what_is_not_shown() -> None:
    assert list(tail(WHOLE)) == [
        "1 error, 1 warning, 1 for information in 2 of 3 files",
        "1 can be mended with --fix",
        "2 allowed and 1 known findings are not shown",
        (
            "plans/clean & green.yaml could not be read far enough for the checks: "
            "mend it and run again"
        ),
    ]


@pytest.mark.parametrize(
    ("report", "lines"),
    [
        (LintReport(files=(PLAN,)), ["1 file checked, nothing found"]),
        (
            LintReport(files=(PLAN,) * 1200, allowed=(ALLOWED,)),
            ["1,200 files checked, nothing new found", "1 allowed finding is not shown"],
        ),
        (
            LintReport(files=(PLAN,), known=(KNOWN, KNOWN)),
            ["1 file checked, nothing new found", "2 known findings are not shown"],
        ),
        (
            LintReport(files=(PLAN,), findings=(_NEEDS_REVIEW,)),
            ["1 warning in 1 file", "1 can be mended with --fix --unsafe-fixes and a person's eye"],
        ),
        (
            LintReport(files=(PLAN,), findings=(UNKNOWN, _NEEDS_REVIEW, _NEEDS_REVIEW)),
            [
                "1 error, 2 warnings in 1 file",
                "1 can be mended with --fix, 2 more with --fix --unsafe-fixes and a person's eye",
            ],
        ),
    ],
)
def test_each_line_is_there_only_where_it_says_something(
    report: LintReport, lines: list[str]
) -> None:
    assert list(tail(report)) == lines
