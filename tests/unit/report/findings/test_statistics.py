from __future__ import annotations

from dataclasses import replace

from framework.lint import LintReport
from framework.report.findings.statistics import render_statistics
from tests.unit.report.findings.samples import HIDDEN, PLAN, UNKNOWN, WHOLE_FILE, many


def test_the_most_frequent_check_comes_first() -> None:
    report = LintReport(
        findings=(*many(1_200), UNKNOWN, replace(UNKNOWN, fix=None), WHOLE_FILE, WHOLE_FILE),
        files=(PLAN,),
    )
    assert render_statistics(report) == (
        "1,200  SRC006      hidden-character-in-text\n"
        "    2  IND002      target-without-polarity\n"
        "    2  SCH002  [*] unknown-key\n"
        "1,204  in all\n"
        "\n"
        "2 errors, 1,200 warnings, 2 for information in 2 files\n"
        "1 can be mended with --fix\n"
        "[*] has some that --fix mends\n"
    )


def test_nothing_is_marked_where_nothing_can_be_mended() -> None:
    assert render_statistics(LintReport(findings=(HIDDEN,), files=(PLAN,))) == (
        "1  SRC006      hidden-character-in-text\n1  in all\n\n1 warning in 1 file\n"
    )
    assert render_statistics(LintReport(files=(PLAN,))) == "1 file checked, nothing found\n"
