from __future__ import annotations

from functools import partial

import pytest

from framework.findings import Finding, Related, Severity, in_order
from framework.lint import LintReport
from framework.place import FilePath, Location, Pointer, Span
from framework.report.findings.full import render_full

PLAN = FilePath("plans/housing.yaml")


Report = partial(LintReport, files=(PLAN,))


def _finding(
    span: Span | None,
    message: str = '"taget" is not a key of indicator H-03; did you mean "target"?',
    code: str = "SCH002",
    severity: Severity = Severity.ERROR,
) -> Finding:
    return Finding(
        code=code, severity=severity, message=message, at=Location(PLAN, Pointer(("a",)), span)
    )


def _frame(text: str, span: Span) -> list[str]:
    shown = render_full(Report(findings=(_finding(span),), texts={PLAN: text}))
    return shown.splitlines()[2:-2]


def test_a_finding_has_its_place_its_line_and_what_to_do() -> None:
    text = "indicators:\n" * 9 + "  - id: H-03\n    unit: percent\n    taget: 85\n"
    finding = Finding(
        code="SCH002",
        severity=Severity.ERROR,
        message='"taget" is not a key of indicator H-03; did you mean "target"?',
        at=Location(PLAN, Pointer(("indicators", 0, "taget")), Span(12, 5, 12, 10)),
        object_id="H-03",
        related=(Related(at=Location(PLAN, span=Span(10, 5, 10, 9)), note="the indicator"),),
        help="write target: instead of taget:",
    )
    report = Report(findings=(finding,), texts={PLAN: text})
    assert render_full(report) == (
        'error[unknown-key] SCH002: "taget" is not a key of indicator H-03; '
        'did you mean "target"?\n'
        "  --> plans/housing.yaml:12:5   H-03\n"
        "   |\n"
        "11 |     unit: percent\n"
        "12 |     taget: 85\n"
        "   |     ^^^^^\n"
        "   |\n"
        "   = the indicator: plans/housing.yaml:10:5\n"
        "   = help: write target: instead of taget:\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_a_finding_about_a_whole_file_has_no_lines() -> None:
    shown = render_full(Report(findings=(_finding(None, "the file is empty", "SRC003"),)))
    assert shown == (
        "error[empty-file] SRC003: the file is empty\n"
        " --> plans/housing.yaml\n\n"
        "1 error in 1 file\n"
    )


def test_colour_is_used_only_where_it_is_asked_for() -> None:
    report = Report(findings=(_finding(Span(1, 1, 1, 3), "taget"),), texts={PLAN: "abc"})
    assert "\x1b" not in render_full(report)
    assert render_full(report, color=True).splitlines()[:5] == [
        "\x1b[1;31merror[unknown-key]\x1b[0m SCH002: taget",
        " \x1b[1;34m-->\x1b[0m plans/housing.yaml:1:1",
        "  \x1b[1;34m|\x1b[0m",
        "\x1b[1;34m1\x1b[0m \x1b[1;34m|\x1b[0m abc",
        "\x1b[1;34m \x1b[0m \x1b[1;34m|\x1b[0m \x1b[1;31m^^\x1b[0m",
    ]


@pytest.mark.parametrize(
    ("text", "span", "lines"),
    [
        pytest.param("\n\nab", Span(3, 2, 3, 3), ["  |", "3 | ab", "  |  ^"], id="no blank line"),
        pytest.param(
            "ab\r\ncd\r\n", Span(2, 1, 2, 3), ["  |", "1 | ab", "2 | cd", "  | ^^"], id="CR"
        ),
        pytest.param("日本: x", Span(1, 5, 1, 6), ["  |", "1 | 日本: x", "  |       ^"], id="wide"),
        pytest.param(
            "e\u0301: x", Span(1, 5, 1, 6), ["  |", "1 | e\u0301: x", "  |    ^"], id="accent"
        ),
        pytest.param("\ta", Span(1, 2, 1, 3), ["  |", "1 |     a", "  |     ^"], id="tab"),
        pytest.param(
            "a\x1b[2Jb",
            Span(1, 6, 1, 7),
            ["  |", "1 | a<U+001B>[2Jb", "  |             ^"],
            id="escape",
        ),
        pytest.param("abc", Span(1, 3, 2, 2), ["  |", "1 | abc", "  |   ^"], id="more lines"),
        pytest.param("abc", Span(1, 9, 1, 9), ["  |", "1 | abc", "  |    ^"], id="past the end"),
        pytest.param("abc", Span(7, 1, 7, 2), [], id="no such line"),
        pytest.param("abc", Span(0, 1, 0, 2), [], id="no line"),
    ],
)
def test_the_mark_stands_under_the_place(text: str, span: Span, lines: list[str]) -> None:
    assert _frame(text, span) == lines


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    line = "".join(f"{number:05}" for number in range(2000))
    assert _frame(f"{line}\n{line}", Span(2, 5001, 2, 5006)) == [
        "  |",
        "1 | …" + line[4970:5056] + "…",
        "2 | …" + line[4970:5056] + "…",
        "  | " + " " * 31 + "^^^^^",
    ]
    assert _frame(f"short\n{line}", Span(2, 5, 2, 9000)) == [
        "  |",
        "1 | short",
        "2 | " + line[:87] + "…",
        "  |     " + "^" * 84,
    ]
    assert _frame(f"short\n{line}", Span(2, 9999, 2, 10001)) == [
        "  |",
        "2 | …" + line[9968:],
        "  | " + " " * 31 + "^^",
    ]
    assert _frame("x" * 80 + "y", Span(1, 81, 1, 82))[1:] == [
        "1 | " + "x" * 80 + "y",
        "  | " + " " * 80 + "^",
    ]


def test_many_repeats_in_one_file_are_folded() -> None:
    findings = in_order(
        [_finding(Span(line, 1, line, 2), f"key {line} is not known") for line in range(1, 44)]
        + [_finding(Span(50, 1, 50, 2), "a mark nobody sees", "SRC006", Severity.WARNING)]
    )
    report = Report(findings=findings)
    shown = render_full(report).splitlines()
    assert [line for line in shown if line and not line.startswith(" ")] == [
        *(f"error[unknown-key] SCH002: key {line} is not known" for line in range(1, 6)),
        "… and 38 more unknown-key (SCH002) in plans/housing.yaml (use --show-all)",
        "warning[hidden-character-in-text] SRC006: a mark nobody sees",
        "43 errors, 1 warning in 1 file",
    ]
    assert render_full(report, show_all=True).count("unknown-key") == 43


def test_the_last_lines_count_and_name_what_was_not_checked() -> None:
    other = FilePath("plans/b\x1b.yaml")
    found = (_finding(None), _finding(None, "x", "SRC006", Severity.INFO))
    report = Report(findings=found, files=(PLAN, other), unchecked=(other,))
    assert render_full(report).splitlines()[-2:] == [
        "1 error, 1 for information in 1 of 2 files",
        "plans/b<U+001B>.yaml could not be read far enough for the checks: mend it and run again",
    ]


def test_success_is_one_short_line() -> None:
    assert render_full(Report()) == "1 file checked, nothing found\n"
    assert render_full(Report(files=(PLAN,) * 41)) == "41 files checked, nothing found\n"


def test_a_message_is_shown_and_not_obeyed() -> None:
    shown = render_full(Report(findings=(_finding(None, "::error::\x1b[2J ##[group]"),)))
    assert shown.splitlines()[0] == ("error[unknown-key] SCH002: : :error: :<U+001B>[2J # #[group]")


def test_a_place_of_a_few_lines_is_shown_whole() -> None:
    text = "note: >-\n  In all, waste rose\n\n    to 45%  \n  of the total\nend: x\n"
    assert _frame(text, Span(2, 11, 5, 5)) == [
        "  |",
        "1 | note: >-",
        "2 |   In all, waste rose",
        "  |           ^^^^^^^^^^",
        "3 |",
        "4 |     to 45%",
        "  |     ^^^^^^",
        "5 |   of the total",
        "  |   ^^",
    ]


def test_of_a_place_of_many_lines_the_first_is_shown() -> None:
    text = "note: >-\n  one\n  two\n  three\n  four\n  five\n"
    assert _frame(text, Span(2, 3, 6, 7)) == ["  |", "1 | note: >-", "2 |   one", "  |   ^^^"]


def test_the_line_before_is_left_out_where_it_ends_before_what_is_shown() -> None:
    text = f"note: >-\n  {'word ' * 20}here\n"
    shown = _frame(text, Span(2, 103, 2, 107))
    assert shown == [
        "  |",
        "2 | …word word word word word word here",
        "  |                                ^^^^",
    ]
