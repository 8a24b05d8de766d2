from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.place import FilePath
from framework.report.findings.difference import difference

PATH = FilePath("plans/streets.yaml")
lines = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n", "e\n"]), max_size=12)


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


@pytest.mark.parametrize(
    ("old", "new", "hunks"),
    [
        pytest.param("a\nb\n", "a\nx\nb\n", ["@@ -1,2 +1,3 @@", " a", "+x", " b"], id="put in"),
        pytest.param("a\nx\nb\n", "a\nb\n", ["@@ -1,3 +1,2 @@", " a", "-x", " b"], id="out"),
        pytest.param("", "a\n", ["@@ -0,0 +1 @@", "+a"], id="into nothing"),
        pytest.param(
            "a\na\na\n",
            "a\nb\na\na\n",
            ["@@ -1,3 +1,4 @@", " a", "+b", " a", " a"],
            id="between lines that are alike",
        ),
        pytest.param(
            "a\nb\nc\n",
            "b\na\nc\n",
            ["@@ -1,3 +1,3 @@", "+b", " a", "-b", " c"],
            id="moved",
        ),
    ],
)
def test_lines_can_be_more_and_fewer(old: str, new: str, hunks: list[str]) -> None:
    assert difference(PATH, old, new).splitlines()[2:] == hunks


@pytest.mark.law
@given(lines, lines)
def test_a_difference_leads_from_the_one_to_the_other(old: list[str], new: list[str]) -> None:
    shown = difference(PATH, "".join(old), "".join(new)).splitlines(keepends=True)
    at, made = 0, []
    for line in shown[2:]:
        if (head := re.match(r"@@ -(\d+)(,0)?", line)) is not None:
            start = int(head[1]) - (head[2] is None)
            made += old[at:start]
            at = start
        elif line[0] in " -":
            assert old[at] == line[1:]
            at += 1
        if line[0] in " +":
            made.append(line[1:])
    assert [*made, *old[at:]] == new


def test_a_long_file_with_very_many_changes_is_shown_soon() -> None:
    old = "".join(f'- id: {n}\n  unit: count\n  target: "{n}"\n' for n in range(3000))
    began = time.process_time()
    assert difference(PATH, old, old.replace('"', "")).count("\n-") == 3000
    assert time.process_time() - began < 5


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
