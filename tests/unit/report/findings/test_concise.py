from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from framework.lint import LintReport
from framework.place import FilePath, Location, Span
from framework.report.findings.concise import concise, render_concise
from tests.unit.report.findings.samples import EVIL_SHOWN, HIDDEN, PLAN, WHOLE, many, reports


def test_a_finding_is_one_line() -> None:
    assert render_concise(WHOLE) == (
        "plans/housing.yaml:2:1: warning hidden-character-in-text (SRC006) "
        f"{EVIL_SHOWN}\n"
        'plans/housing.yaml:2:3: error unknown-key (SCH002) "taget" is not a key of indicator '
        "H-03\n"
        "plans/clean & green.yaml: info target-without-polarity (IND002) the plan says nothing\n"
        "1 error, 1 warning, 1 for information in 2 of 3 files\n"
        "1 can be mended with --fix\n"
        "2 allowed and 1 known findings are not shown\n"
        "plans/clean & green.yaml could not be read far enough for the checks: mend it and run "
        "again\n"
    )
    assert render_concise(LintReport(files=(PLAN,))) == "1 file checked, nothing found\n"


def test_a_path_that_ends_in_a_colon_makes_no_command() -> None:
    finding = replace(HIDDEN, message="x", at=Location(FilePath(":"), span=Span(1, 2, 1, 3)))
    assert concise(finding) == ": :1:2: warning hidden-character-in-text (SRC006) x"


def test_many_repeats_in_one_file_are_folded() -> None:
    report = LintReport(
        findings=(*many(43), replace(HIDDEN, code="SRC010", fix=None)), files=(PLAN,)
    )
    here = "plans/housing.yaml:2:1: warning"
    assert render_concise(report) == (
        "".join(f"{here} hidden-character-in-text (SRC006) number {n}\n" for n in range(1, 6))
        + "… and 38 more hidden-character-in-text (SRC006) in plans/housing.yaml (use --show-all)\n"
        + f"{here} colon-without-space (SRC010) {EVIL_SHOWN}\n"
        + "44 warnings in 1 file\n"
    )
    assert render_concise(report, show_all=True).count("(SRC006)") == 43


@pytest.mark.law
@given(reports)
def test_there_are_as_many_lines_as_findings_whatever_they_say(report: LintReport) -> None:
    shown = render_concise(report, show_all=True)
    lines = shown.splitlines()
    assert lines[: len(report.findings)] == [*map(concise, report.findings)]
    assert not set(shown) & set("\x00\x1b\r\t\u202e\u2028\ud800")
    assert "::" not in shown
