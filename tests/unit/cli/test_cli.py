from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from framework.cli.app import main
from framework.cli.options import Color, page_width, wants_color

if TYPE_CHECKING:
    from docs.command import Command

_GOOD = """\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: midlothian
priorities:
  - id: P1
    title: Waste
    indicators:
      - id: recycling
        title: Household waste recycled
        unit: percent
        polarity: higher_is_better
        target: 60
        observations: {2021/22 Q1: 61}
"""
_BAD = _GOOD.replace("polarity", "polarty")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/good.yaml").write_text(_GOOD, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(_BAD, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("format: [", encoding="utf-8")
    return tmp_path


def test_lint_without_paths_reads_the_usual_folders(run: Command, folder: Path) -> None:
    ran = run("lint", cwd=folder)
    assert (ran.code, ran.stdout, ran.stderr) == (0, "1 file checked, nothing found\n", "")


def test_lint_without_paths_and_folders_says_what_to_name(run: Command, tmp_path: Path) -> None:
    ran = run("lint", cwd=tmp_path)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == (
        "framework: there is no folder plans or rules here\n"
        "  help: name the files or folders to read\n"
    )


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("absent.yaml", "absent.yaml cannot be opened: there is no such file or folder"),
        ("empty", "no YAML file in the folder empty"),
    ],
)
def test_a_path_that_matches_nothing_is_2(run: Command, folder: Path, path: str, says: str) -> None:
    (folder / "empty").mkdir()
    ran = run("lint", path, cwd=folder)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"framework: {says}\n")


def test_what_cannot_be_opened_is_2_and_hides_nothing(run: Command, folder: Path) -> None:
    os.mkfifo(folder / "plans/pipe.yaml")
    ran = run("lint", "plans", "bad.yaml", cwd=folder)
    assert ran.code == 2
    assert "polarty" in ran.stdout
    assert ran.stderr == "framework: plans/pipe.yaml is not a regular file\n"


@pytest.mark.parametrize("form", ["full", "json"])
def test_findings_are_1_in_every_format(run: Command, folder: Path, form: str) -> None:
    ran = run("lint", "bad.yaml", "--format", form, cwd=folder)
    assert (ran.code, ran.stderr) == (1, "")
    assert "polarty" in ran.stdout


def test_fail_on_chooses_the_severity(run: Command, folder: Path) -> None:
    hidden = _GOOD.replace("title: Waste", "title: Waste\u00a0bins")
    (folder / "warned.yaml").write_text(hidden, encoding="utf-8")
    assert run("lint", "warned.yaml", cwd=folder).code == 0
    assert run("lint", "warned.yaml", "--fail-on", "warning", cwd=folder).code == 1


def test_output_goes_to_a_file_whole(run: Command, folder: Path) -> None:
    ran = run("lint", "bad.yaml", "--format", "json", "-o", "out.json", cwd=folder)
    assert (ran.code, ran.stdout) == (1, "")
    written = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    assert written["format"] == "findings/v1"
    assert sorted(path.name for path in folder.iterdir()) == [
        "bad.yaml",
        "broken.yaml",
        "out.json",
        "plans",
    ]


def test_a_file_that_cannot_be_written_is_2(run: Command, folder: Path) -> None:
    ran = run("lint", "bad.yaml", "-o", "no/such/folder.txt", cwd=folder)
    assert ran.code == 2
    assert ran.stderr == (
        "framework: no/such/folder.txt cannot be written: No such file or directory\n"
        "  help: name a file in a folder you own\n"
    )


def test_a_scorecard_is_0_whatever_lint_says(run: Command, folder: Path) -> None:
    ran = run("scorecard", "bad.yaml", cwd=folder)
    assert ran.code == 0
    assert "Household waste recycled" in ran.stdout
    # The misspelt key, and the target that nothing can be judged against without it.
    assert ran.stderr == "framework: the plan has 1 error; see  framework lint bad.yaml\n"


def test_a_plan_without_a_root_is_1_with_its_findings(run: Command, folder: Path) -> None:
    ran = run("scorecard", "broken.yaml", cwd=folder)
    assert (ran.code, ran.stdout) == (1, "")
    assert "SRC012" in ran.stderr


def test_a_scorecard_of_a_folder_is_2(run: Command, folder: Path) -> None:
    ran = run("scorecard", "plans", cwd=folder)
    assert ran.code == 2
    assert ran.stderr == "framework: plans is a folder\n  help: name one plan in it\n"


@pytest.mark.parametrize(
    ("option", "word", "says", "advice"),
    [
        (
            "--period",
            "Q1",
            '"Q1" is not a period',
            "write one such as 2021/22 Q1; the plan has figures for 2021/22 Q1",
        ),
        ("--priority", "P2", 'there is no priority "P2"', "write one of: P1"),
        ("--scorecard", "x", 'there is no scorecard "x"', "the plan has no scorecard"),
        (
            "--status",
            "green",
            'there is no status "green"',
            "write one of: on_target, off_target, data_only, no_data",
        ),
    ],
)
def test_what_the_plan_does_not_have_is_2(
    run: Command, folder: Path, option: str, word: str, says: str, advice: str
) -> None:
    ran = run("scorecard", "plans/good.yaml", option, word, cwd=folder)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == f"framework: {says}\n  help: {advice}\n"


def test_a_plan_without_a_year_and_figures_needs_a_period(run: Command, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("format: plan/v1\nid: p\ntitle: P\n", encoding="utf-8")
    ran = run("scorecard", "p.yaml", cwd=tmp_path)
    assert ran.code == 2
    assert ran.stderr == (
        "framework: the plan has no year and no observations\n  help: name one with --period\n"
    )
    assert run("scorecard", "p.yaml", "--period", "2021/22", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("text", "Clean streets"),
        ("json", "{"),
        ("csv", "id,title,"),
        ("markdown", "# Clean streets"),
        ("svg", "<svg"),
    ],
)
def test_a_scorecard_goes_to_a_file_in_every_format(
    run: Command, folder: Path, form: str, begins: str
) -> None:
    ran = run("scorecard", "plans/good.yaml", "--format", form, "-o", "out", cwd=folder)
    assert (ran.code, ran.stdout, ran.stderr) == (0, "", "")
    written = (folder / "out").read_text(encoding="utf-8")
    assert written.startswith(begins)
    again = run("scorecard", "plans/good.yaml", "--format", form, cwd=folder).stdout
    assert again.replace("\r\n", "\n") == written


def test_checks_are_listed_shown_and_given_to_tools(run: Command) -> None:
    listed = run("checks").stdout.splitlines()
    assert listed[0].split()[:3] == ["SRC001", "error", "not-utf-8"]
    page = run("checks", "src018")
    assert page.stdout.startswith("# duplicate-key (SRC018, error)\n\nNo key ") or page.code == 0
    assert page.stdout == run("checks", "duplicate-key").stdout
    one = json.loads(run("checks", "SRC018", "--format", "json").stdout)
    assert [check["name"] for check in one["checks"]] == ["duplicate-key"]


def test_an_unknown_check_is_2_with_the_nearest(run: Command) -> None:
    near, far = run("checks", "duplicate-kye"), run("checks", "zzz")
    assert (near.code, far.code) == (2, 2)
    assert near.stderr == (
        'framework: there is no check "duplicate-kye"\n  help: did you mean "duplicate-key"?\n'
    )
    assert far.stderr == (
        'framework: there is no check "zzz"\n  help: run framework checks for the list\n'
    )


def test_schemas_are_listed_and_printed(run: Command) -> None:
    assert run("schema").stdout.splitlines()[:2] == ["plan/v1", "ruleset/v1"]
    assert json.loads(run("schema", "plan").stdout) == json.loads(run("schema", "plan/v1").stdout)
    unknown = run("schema", "budget")
    assert unknown.code == 2
    assert unknown.stderr.startswith('framework: there is no schema "budget"\n')


def test_rules_test_tells_each_case_that_fails(run: Command, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/ours.yaml").write_text(
        """\
format: ruleset/v1
id: ours
title: Rules
statuses:
  met: {label: Met, symbol: "+", colour: green, counts_as: met}
  missed: {label: Missed, symbol: "-", colour: red, counts_as: missed}
trends:
  short: {compare_with: latest_earlier}
indicator_status:
  - {when: target_met, status: met}
  - cannot_tell: missed
  - otherwise: missed
cases:
  - {given: {value: 1, target: 1, polarity: higher_is_better}, expect: met}
  - {name: one short, given: {value: 0, target: 1, polarity: higher_is_better}, expect: met}
  - given: {value: 2, previous: 1, target: 1, polarity: higher_is_better}
    expect: met
    trend: worsening
""",
        encoding="utf-8",
    )
    ran = run("rules", "test", cwd=tmp_path)
    assert (ran.code, ran.stderr) == (1, "")
    assert ran.stdout == (
        'rules/ours.yaml:15: case "one short" expects met, but the rules give missed,'
        " by otherwise\n"
        "rules/ours.yaml:16: case expects the trend worsening, but the rules give the trend"
        " improving, by target_met\n"
        "rules/ours.yaml: 1 of 3 cases agree\n"
    )
    (tmp_path / "rules/broken.yaml").write_text("format: ruleset/v1\n", encoding="utf-8")
    assert run("rules", "test", cwd=tmp_path).stderr == (
        "framework: rules/broken.yaml has errors; see  framework lint rules/broken.yaml\n"
    )


def test_rules_test_of_what_holds_no_ruleset_is_2(run: Command, folder: Path) -> None:
    ran = run("rules", "test", "plans", cwd=folder)
    assert ran.code == 2
    assert ran.stderr == "framework: no ruleset in plans\n  help: name a file of rules/\n"


def test_a_fault_of_ours_is_one_line_and_2(
    run: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("framework.api.lint_files", fail)
    ran = run("lint", "plans", cwd=folder)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == (
        "framework: BUG001: internal error (RuntimeError); nothing is wrong with your file\n"
        "  help: please report it, with the file and the output of the same command with --debug"
        " before its name\n"
    )
    assert "Traceback" in run("--debug", "lint", "plans", cwd=folder).stderr


def test_usage_errors_are_2(run: Command) -> None:
    assert run("lint", "--no-such-option").code == 2
    assert run("no-such-command").code == 2


def test_the_version_is_printed(run: Command) -> None:
    ran = run("--version")
    assert (ran.code, ran.stdout) == (0, "framework 0.1.0\n")


def test_a_reader_that_stops_early_ends_the_command_quietly() -> None:
    command = [sys.executable, "-m", "framework", "schema", "plan"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parents[3]
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_colour_follows_the_option_then_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert wants_color(Color.AUTO)
    assert not wants_color(Color.NEVER)
    assert not wants_color(Color.AUTO, to_file=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color(Color.AUTO)
    assert wants_color(Color.ALWAYS)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wants_color(Color.AUTO)
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_color(Color.AUTO)


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_terminal_keeps_its_encoding_and_never_ends_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = _Terminal(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr("sys.stdout", screen)
    assert main(["checks", "REF001"]) == 0
    assert (screen.encoding, screen.errors) == ("cp1252", "backslashreplace")


def test_a_stream_that_cannot_be_set_up_is_used_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    page = io.StringIO()
    monkeypatch.setattr("sys.stdout", page)
    assert main(["--version"]) == 0
    assert page.getvalue() == "framework 0.1.0\n"


@pytest.mark.parametrize(
    ("columns", "width"), [("80", 80), ("wide", 137), ("0", 137), ("1234567", 12345), (None, 137)]
)
def test_the_page_is_as_wide_as_the_environment_or_the_terminal_says(
    monkeypatch: pytest.MonkeyPatch, columns: str | None, width: int
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.stdout", _Terminal(io.BytesIO()))
    monkeypatch.setattr("sys.stdout.fileno", lambda: 1)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((137, 40)))
    assert page_width() == width


def test_without_a_terminal_nothing_says_how_wide_the_page_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert page_width() is None


def test_the_line_to_change_is_shown_even_of_a_file_that_could_not_be_read(
    run: Command, tmp_path: Path
) -> None:
    (tmp_path / "tab.yaml").write_text("format: plan/v1\nid: a\n\ttitle: b\n", encoding="utf-8")
    assert run("lint", "tab.yaml", cwd=tmp_path).stdout == (
        "error[tab-indent] SRC007: the line is indented with a tab, which is not allowed\n"
        " --> tab.yaml:3:1\n"
        "  |\n"
        "2 | id: a\n"
        "3 |     title: b\n"
        "  | ^^^^\n"
        "  |\n"
        "  = help: replace the tab with spaces, two for each level\n"
        "\n"
        "1 error in 1 file\n"
        "1 can be mended with --fix\n"
        "tab.yaml could not be read far enough for the checks: mend it and run again\n"
    )
