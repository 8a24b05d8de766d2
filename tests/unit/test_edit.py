from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from framework.edit import Found, apply_fixes, fixes_for, mended
from framework.findings import Edit, Finding, Fix, Safety, Severity
from framework.place import FilePath, Location, Span

PATH = FilePath("plan.yaml")


def _edit(line: int, column: int, end_line: int, end_column: int, new_text: str) -> Edit:
    return Edit(at=Location(PATH, span=Span(line, column, end_line, end_column)), new_text=new_text)


def _fix(*edits: Edit, safety: Safety = Safety.SAFE) -> Fix:
    return Fix(title="mend it", edits=edits, safety=safety)


def _edited(text: str, edits: list[Edit]) -> str:
    return apply_fixes(text, [_fix(one) for one in edits])[0]


def _finding(line: int, fix: Fix | None = None, code: str = "SRC014") -> Finding:
    return Finding(
        code=code,
        severity=Severity.ERROR,
        message=f"line {line}",
        at=Location(PATH, span=Span(line, 1, line, 2)),
        fix=fix,
    )


@pytest.mark.parametrize(
    ("text", "edits", "changed"),
    [
        ("one\ntwo\n", [], "one\ntwo\n"),
        ("one\ntwo\n", [_edit(2, 1, 2, 4, "2")], "one\n2\n"),
        ("one\ntwo\n", [_edit(2, 2, 2, 3, "o"), _edit(1, 1, 1, 1, "an")], "anone\ntoo\n"),
        ("één twee", [_edit(1, 5, 1, 9, "🙂")], "één 🙂"),
        ("one\ntwo\nthree", [_edit(1, 3, 3, 3, "-")], "on-ree"),
        ("one\r\ntwo\r\n", [_edit(1, 1, 1, 9, "1")], "1\r\ntwo\r\n"),
        ("one\r\ntwo\r\n", [_edit(2, 1, 2, 1, "a\nb")], "one\r\na\r\nbtwo\r\n"),
        ("one", [_edit(1, 4, 1, 4, "\n"), _edit(7, 1, 8, 1, "!")], "one\n"),
        ("one", [_edit(7, 1, 8, 1, "!")], "one!"),
        ("one", [_edit(1, 3, 1, 1, "!")], "on!e"),
        ("one", [Edit(at=Location(PATH), new_text="!")], "one"),
    ],
    ids=[
        "nothing",
        "one word",
        "two places, in any order",
        "characters of several bytes",
        "over lines",
        "up to the end of a line of Windows",
        "lines put in among those of Windows",
        "the first at the very end wins",
        "beyond the end",
        "an end before its start",
        "no place",
    ],
)
def test_edits_change_what_they_are_about_and_nothing_else(
    text: str, edits: list[Edit], changed: str
) -> None:
    assert _edited(text, edits) == changed


@pytest.mark.parametrize(
    ("first", "second", "changed"),
    [
        ((1, 3, "a"), (2, 5, "b"), "a345678"),
        ((2, 5, "b"), (1, 3, "a"), "1b5678"),
        ((1, 3, "a"), (1, 2, "b"), "a345678"),
        ((1, 3, "a"), (3, 5, "b"), "ab5678"),
        ((3, 5, "b"), (1, 3, "a"), "ab5678"),
        ((3, 3, "a"), (3, 3, "b"), "12a345678"),
        ((3, 3, "a"), (3, 3, "a"), "12a345678"),
        ((1, 8, "a"), (3, 4, "b"), "a8"),
        ((3, 4, "b"), (1, 8, "a"), "12b45678"),
    ],
    ids=[
        "overlapping",
        "overlapping, the other first",
        "one start",
        "side by side",
        "side by side, the other first",
        "put in at one place",
        "the same twice",
        "one within the other",
        "one around the other",
    ],
)
def test_of_two_edits_that_overlap_the_first_wins(
    first: tuple[int, int, str], second: tuple[int, int, str], changed: str
) -> None:
    edits = [_edit(1, start, 1, end, new) for start, end, new in (first, second)]
    assert _edited("12345678", edits) == changed


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    taken = _fix(_edit(1, 1, 1, 2, "a"))
    partly = _fix(_edit(1, 5, 1, 6, "e"), _edit(1, 1, 1, 3, "x"))
    free = _fix(_edit(1, 5, 1, 7, "f"))
    assert apply_fixes("12345678", [taken, partly, free])[0] == "a234f78"


def test_an_edit_that_two_fixes_share_is_made_once() -> None:
    shared = _edit(1, 1, 1, 1, "unit ")
    fixes = [_fix(_edit(1, 3, 1, 4, "c"), shared), _fix(shared, _edit(1, 5, 1, 6, "e"))]
    assert apply_fixes("12345678", fixes)[0] == "unit 12c4e678"


def test_only_fixes_that_are_safe_enough_are_made_and_each_once() -> None:
    safe = _fix(_edit(1, 1, 1, 2, "a"))
    doubtful = _fix(_edit(1, 1, 1, 2, "b"), safety=Safety.NEEDS_REVIEW)
    findings = [_finding(1, safe), _finding(2), _finding(3, doubtful), _finding(4, safe)]
    assert fixes_for(findings, Safety.SAFE) == (safe,)
    assert fixes_for(findings, Safety.NEEDS_REVIEW) == (safe, doubtful)


def _marks(sign: str, new: str, code: str = "SRC014") -> Callable[[str], Found]:
    """Finds every line with a sign, and offers something else instead of it."""

    def find(text: str) -> Found:
        return Found(
            findings=tuple(
                _finding(number, _fix(_edit(number, at + 1, number, at + 2, new)), code)
                for number, line in enumerate(text.split("\n"), 1)
                if (at := line.find(sign)) != -1
            )
        )

    return find


def test_rounds_go_on_until_nothing_is_left() -> None:
    find = _marks("?", "!")
    assert mended("a?\nb\nc?", find, Safety.SAFE) == ("a!\nb\nc!", 2)
    assert mended("a!\nb\nc!", find, Safety.SAFE) == ("a!\nb\nc!", 0)


def test_what_a_round_brings_to_light_is_mended_in_the_next() -> None:
    first, second = _marks("?", "."), _marks("!", ".", "SRC017")

    def find(text: str) -> Found:
        return first(text) if "?" in text else second(text)

    def both(text: str) -> Found:
        return Found(findings=find(text).findings, is_whole="?" not in text)

    assert mended("a?\nb!", both, Safety.SAFE) == ("a.\nb.", 2)


def test_a_fix_that_mends_nothing_is_not_made() -> None:
    assert mended("a?", _marks("?", "??"), Safety.SAFE) == ("a?", 0)
    assert mended("a?", _marks("?", "?"), Safety.SAFE) == ("a?", 0)


def test_a_fix_that_makes_it_worse_is_left_out_and_the_others_are_made() -> None:
    marks = _marks("?", "!")

    def find(text: str) -> Found:
        worse = [_finding(1, code="SCH003")] if "b!" in text else []
        return Found(findings=(*marks(text).findings, *worse))

    assert mended("a?\nb?\nc?\nd?", find, Safety.SAFE) == ("a!\nb?\nc!\nd!", 3)


@pytest.mark.parametrize(("code", "text"), [("SRC014", "a!"), ("IND002", "a?")])
def test_other_findings_may_come_up_only_where_some_were_written_wrongly(
    code: str, text: str
) -> None:
    marks = _marks("?", "!", code)

    def find(text: str) -> Found:
        news = [_finding(1, code="OBS001")] if "!" in text else []
        return Found(findings=(*marks(text).findings, *news))

    assert mended("a?", find, Safety.SAFE)[0] == text


def test_a_file_that_was_read_stays_so() -> None:
    marks = _marks("?", "!")

    def find(text: str) -> Found:
        return Found(findings=marks(text).findings, is_whole="!" not in text)

    assert mended("a?", find, Safety.SAFE) == ("a?", 0)


def test_a_file_is_read_further_with_each_round() -> None:
    def find(text: str) -> Found:
        found = _marks("?", "!")(text).findings[:1]
        return Found(findings=found, is_whole=not found)

    assert mended("a?\nb?\nc?", find, Safety.SAFE) == ("a!\nb!\nc!", 3)


def test_a_file_that_stops_at_one_line_for_another_reason_is_read_further() -> None:
    def find(text: str) -> Found:
        first = _marks("?", "!", "SRC010")(text).findings
        found = first or _marks("!", ".")(text).findings
        return Found(findings=found, is_whole=not found)

    assert mended("a?", find, Safety.SAFE) == ("a.", 2)


def test_a_file_that_is_not_read_further_is_left_alone() -> None:
    def find(text: str) -> Found:
        found = _marks("?", "!")(text).findings or (_finding(1),)
        return Found(findings=found, is_whole=False)

    assert mended("b\na?", find, Safety.SAFE) == ("b\na?", 0)


def test_fewer_things_to_stop_at_are_better() -> None:
    def find(text: str) -> Found:
        return Found(findings=(_finding(1), *_marks("?", "!")(text).findings), is_whole=False)

    assert mended("a\nb?", find, Safety.SAFE) == ("a\nb!", 1)


def test_a_file_that_stops_for_no_error_of_reading_is_mended() -> None:
    def find(text: str) -> Found:
        return Found(findings=_marks("?", "!", "PLN024")(text).findings, is_whole=False)

    assert mended("a?", find, Safety.SAFE) == ("a!", 1)


def test_of_very_many_alike_some_come_to_light_later() -> None:
    def find(text: str) -> Found:
        return Found(findings=_marks("?", "!")(text).findings[:100])

    assert mended("?\n" * 250, find, Safety.SAFE) == ("!\n" * 250, 250)


def test_of_too_many_others_come_to_light_with_each_that_is_mended() -> None:
    def find(text: str) -> Found:
        kinds = {
            "?": _marks("?", "!")(text).findings,
            "x": _marks("x", "x", "SCH004")(text).findings,
        }
        both = sorted((*kinds["?"], *kinds["x"]), key=lambda one: one.order)
        unsure = [replace(one, fix=None) if one.code == "SCH004" else one for one in both]
        return Found(findings=tuple(unsure[:6]), is_all=len(both) <= 6)

    assert mended("?\nx\n" * 5, find, Safety.SAFE) == ("!\nx\n" * 5, 5)


def test_a_very_long_file_is_looked_at_a_few_times() -> None:
    looks = []

    def find(text: str) -> Found:
        looks.append(len(text))
        fix = _fix(_edit(1, 1, 1, 1, "x"))
        found = (_finding(1, fix, f"PLN{len(looks)}"), _finding(len(looks)))
        return Found(findings=found, is_whole=False)

    mended("x" * 4_000_000, find, Safety.SAFE)
    assert len(looks) == 4


def test_looking_comes_to_an_end() -> None:
    def find(text: str) -> Found:
        fix = _fix(_edit(1, 1, 1, 1, "x"))
        return Found(findings=(_finding(1, fix, f"PLN{1000 - len(text)}"),), is_whole=False)

    def endless(text: str) -> Found:
        found = find(text).findings
        return Found(findings=(*found, _finding(len(text))), is_whole=False)

    text, number = mended("x", endless, Safety.SAFE)
    assert 100 < len(text) == number + 1 < 400
