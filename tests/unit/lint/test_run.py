from __future__ import annotations

import json
from pathlib import Path

import pytest

from framework.api import LintReport, Settings, known_after, lint_files
from framework.errors import CannotRead, UsageError
from framework.findings import Severity
from framework.lint.read_settings import read_settings
from framework.load import Disk, Overlay, shown
from framework.place import FilePath, Location, Pointer, Span

PLAN = """\
format: plan/v1
id: early-years
title: Early years
year: 2021/22
indicators:
  - id: places
    title: Share of funded places that are taken up
    unit: percent
    observations:
      2021/22 Q1: 104
      2021/22 Q2: 105
  - id: visits
    title: Share of families visited
    unit: percent
    observations:
      2021/22 Q1: 101
"""
FILE = FilePath("plan.yaml")


def _lint(text: str, settings: str = "", known: str | None = None) -> LintReport:
    files = {FILE: text.encode()}
    if known is not None:
        files[FilePath(".framework-known.json")] = known.encode()
    found = read_settings(settings.encode(), FilePath("framework.toml"))
    return lint_files([FILE], Overlay(files), found)


def _prints(report: LintReport) -> dict[str, str]:
    return {one.fingerprint: f"{one.code} {one.object_id}" for one in report.findings}


def test_fingerprints_differ_and_stay_when_lines_are_inserted_and_things_are_reordered() -> None:
    before = _prints(_lint(PLAN))
    assert len(before) == 3
    head, places, visits = PLAN.partition("  - id: places")[0], *PLAN.split("  - id: ")[1:]
    moved = f"# one more line\n\n{head}  - id: {visits}  - id: {places}"
    assert _prints(_lint(moved)) == before
    named = PLAN.replace("title: Share of families visited", "title: Share of visited families")
    assert _prints(_lint(named)) == before
    assert _prints(_lint(PLAN.replace("id: visits", "id: calls"))).keys() != before.keys()


def test_findings_about_bare_text_are_told_apart_by_their_lines() -> None:
    text = "title: “one”\nother: “two”\nid: “one”\n"
    prints = [one.fingerprint for one in _lint(text).findings if one.code == "SRC017"]
    moved = [one.fingerprint for one in _lint(f"# x\n{text}").findings if one.code == "SRC017"]
    assert prints == moved
    assert len(set(prints)) == 3


def test_a_fingerprint_does_not_depend_on_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/plan.yaml").write_text(PLAN, encoding="utf-8")
    found = []
    for folder in (tmp_path, tmp_path / "plans"):
        monkeypatch.chdir(folder)
        path = shown(tmp_path / "plans/plan.yaml")
        report = lint_files([path])
        assert report.path_in_repository(path) == "plans/plan.yaml"
        found.append(_prints(report))
    assert found[0] == found[1]


def test_a_setting_changes_how_much_a_finding_matters() -> None:
    report = _lint(PLAN, '[severity]\nOBS005 = "error"\n')
    assert {one.severity for one in report.findings} == {Severity.ERROR}
    assert _lint(PLAN, '[severity]\nOBS005 = "off"\n').findings == ()
    assert _lint(PLAN, 'ignore = ["OBS"]\n').findings == ()


def test_what_is_allowed_keeps_its_reason() -> None:
    commented = PLAN.replace("104", "104  # lint: allow OBS005 because more came")
    report = _lint(
        commented, '[[allow]]\ncheck = "OBS005"\nobject = "visits"\nbecause = "they came twice"\n'
    )
    assert [one.at.span.line for one in report.findings if one.at.span] == [11]
    assert [(one.because, one.in_file, one.at.path) for one in report.allowed] == [
        ("more came", True, "plan.yaml"),
        ("they came twice", False, "framework.toml"),
    ]


def test_a_comment_above_covers_the_whole_part_below_it() -> None:
    comment = "# lint: allow OBS005 because more came"
    for key in ("  - id: places", "    observations:"):
        indent = key[: len(key) - len(key.lstrip())]
        above = PLAN.replace(key, f"{indent}{comment}\n{key}", 1)
        assert [one.object_id for one in _lint(above).findings] == ["visits"]
    spaced = PLAN.replace(
        "  - id: places", f"  {comment.replace(' because ', '  because:  ')}\n  - id: places"
    )
    assert [one.because for one in _lint(spaced).allowed] == ["more came", "more came"]
    last = PLAN + "# lint: allow OBS005 because x\n"
    assert [one.code for one in _lint(last).findings] == ["OBS005"] * 3 + ["SUP002"]


@pytest.mark.parametrize("rest", ["allow a" + " " * 100_000 + "!", "allow because" * 20_000])
def test_a_long_comment_is_refused_as_soon_as_a_short_one(rest: str) -> None:
    report = _lint(f"{PLAN}# lint: {rest}\n")
    assert [one.code for one in report.findings] == ["OBS005"] * 3 + ["SUP001"]


def test_of_plans_that_an_allowance_is_over_in_the_first_is_named() -> None:
    names = [f"plan-{number}.yaml" for number in range(8)]
    files = {
        FilePath(name): f"{PLAN.replace('early-years', name)}as_at: 2021-09-30\n" for name in names
    }
    settings = read_settings(
        b'[[allow]]\ncheck = "OBS005"\nobject = "visits"\nbecause = "x"\nuntil = 2021-01-01\n',
        FilePath("framework.toml"),
    )
    source = Overlay({path: text.encode() for path, text in files.items()})
    report = lint_files(tuple(files), source, settings)
    (over,) = [one for one in report.findings if one.code == "SUP005"]
    assert over.message == (
        "percent-above-hundred (OBS005) was allowed until 2021-01-01, "
        "and the plan plan-0.yaml is judged from 2021-09-30"
    )


def test_what_is_known_is_not_shown_and_what_is_gone_is_said() -> None:
    settings = Settings()
    text, number = known_after(_lint(PLAN), settings, Overlay({}), all_of_it=True)
    assert number == 3
    assert [one["object_id"] for one in json.loads(text)["findings"]] == [
        "places",
        "places",
        "visits",
    ]
    report = _lint(PLAN, known=text)
    assert (report.findings, len(report.known), report.gone) == ((), 3, frozenset())
    mended = _lint(PLAN.replace("101", "99"), known=text)
    assert [one.code for one in mended.findings] == ["SUP006"]
    files = Overlay({FilePath(".framework-known.json"): text.encode()})
    shorter, left = known_after(mended, settings, files, all_of_it=False)
    assert left == 2
    assert _lint(PLAN.replace("101", "99"), known=shorter).findings == ()
    kept, _ = known_after(LintReport(), settings, files, all_of_it=True)
    assert kept == text
    assert known_after(LintReport(), settings, Overlay({}), all_of_it=True) == (
        '{\n  "format": "known/v1",\n  "findings": []\n}\n',
        0,
    )


_ODD = (
    '{"findings": [{"path": "a", "check": "b", "message": "c", '
    '"fingerprint": %s, "object_id": %s}]}'
)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"findings": [{}]}',
        "\udcff",
        "[" * 100_000,
        _ODD % ("[]", "null"),
        _ODD % ('"d"', 1),
    ],
)
def test_a_list_that_is_none_is_said_plainly(text: str) -> None:
    files = Overlay({FilePath(".framework-known.json"): text.encode("utf-8", "surrogateescape")})
    with pytest.raises((UsageError, CannotRead), match=r"^\.framework-known\.json is "):
        known_after(LintReport(), Settings(), files, all_of_it=False)


def test_what_everything_rests_on_is_never_known() -> None:
    report = _lint(PLAN.replace("unit: percent", "unit: percnt"))
    _, number = known_after(report, Settings(), Overlay({}), all_of_it=True)
    assert number == sum(one.code == "OBS005" for one in report.findings)


def test_folders_are_read_without_what_is_excluded(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    for name in ("a.yaml", "archive/b.yaml"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    path = shown(tmp_path)
    settings = Settings(folder=path, exclude=("archive",))
    assert lint_files([path], Disk(), settings).files == (shown(tmp_path / "a.yaml"),)
    named = shown(tmp_path / "archive/b.yaml")
    assert lint_files([named], Disk(), settings).files == (named,)
    elsewhere = Settings(folder=FilePath("plans"), exclude=("archive",))
    assert len(lint_files([path], Disk(), elsewhere).files) == 2


def test_an_allowance_says_nothing_about_a_file_that_is_no_plan() -> None:
    settings = '[[allow]]\ncheck = "OBS005"\nobject = "x"\nbecause = "y"\n'
    found = _lint("format: ruleset/v1\n", settings).findings
    assert {one.code for one in found} == {"SCH003"}


LETTER = """\
format: plan/v1
id: early-years
title: Early years
year: 2021/22
report:
  appendices:
    - {ref: A, title: The figures}
narrative:
  - id: results
    text: >-
      All but one rose,
      as Appendix
      B shows.
"""


def test_a_finding_about_words_points_at_them_and_keeps_its_fingerprint() -> None:
    report = _lint(LETTER)
    assert [(one.code, one.at) for one in report.findings] == [
        ("PLN014", Location(FILE, Pointer(("narrative", 0, "text")), Span(12, 10, 13, 8)))
    ]
    moved = _lint(LETTER.replace("text: >-\n      All but one rose,\n", "text: |\n"))
    assert [one.at.span for one in moved.findings] == [Span(11, 10, 12, 8)]
    assert _prints(moved) == _prints(report)


def test_a_comment_behind_the_start_of_a_text_covers_all_of_it() -> None:
    text = LETTER.replace(">-", ">-  # lint: allow PLN014 because B comes later")
    assert _lint(text).findings == ()
    early = LETTER.replace("id: results", "id: results  # lint: allow PLN014 because it does")
    assert [one.code for one in _lint(early).findings] == ["SUP002", "PLN014"]
