from __future__ import annotations

from framework.place import FilePath
from framework.report.findings.difference import difference

PATH = FilePath("plans/streets.yaml")


def test_lines_that_differ_are_shown_with_those_around_them() -> None:
    old = "".join(f"line {number}\n" for number in range(1, 10))
    assert difference(PATH, old, old.replace("5", "five")) == (
        "--- a/plans/streets.yaml\n"
        "+++ b/plans/streets.yaml\n"
        "@@ -2,7 +2,7 @@\n"
        " line 2\n"
        " line 3\n"
        " line 4\n"
        "-line 5\n"
        "+line five\n"
        " line 6\n"
        " line 7\n"
        " line 8\n"
    )


def test_what_is_alike_gives_nothing() -> None:
    assert not difference(PATH, "a\n", "a\n")


def test_a_last_line_without_an_end_is_said_to_have_none() -> None:
    assert difference(PATH, "a", "b\n") == (
        "--- a/plans/streets.yaml\n"
        "+++ b/plans/streets.yaml\n"
        "@@ -1 +1 @@\n"
        "-a\n"
        "\\ No newline at end of file\n"
        "+b\n"
    )


def test_line_ends_of_windows_are_line_ends() -> None:
    shown = difference(PATH, "a\r\nb\r\n", "a\r\nc\r\n")
    assert shown.splitlines()[3:] == [" a", "-b", "+c"]


def test_nothing_in_a_file_is_obeyed_by_what_shows_it() -> None:
    shown = difference(FilePath("a\x1b.yaml"), "::error::x\nb\x1b[2J\u202e\n", "::error::x\nb\n")
    assert shown.splitlines() == [
        "--- a/a<U+001B>.yaml",
        "+++ b/a<U+001B>.yaml",
        "@@ -1,2 +1,2 @@",
        " : :error::x",
        "-b<U+001B>[2J<U+202E>",
        "+b",
    ]
