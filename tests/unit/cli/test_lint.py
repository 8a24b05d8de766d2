from __future__ import annotations

import json
from pathlib import Path

import pytest

from docs.command import Command

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
      2021/22: 104
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one plan that has one warning."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/plan.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_select_looks_only_for_what_is_named(run: Command, folder: Path) -> None:
    (folder / "plans/x.yaml").write_text(
        "format: plan/v1\nid: x\ntitle: X\nindicators:\n"
        "  - {id: a, title: A, unit: percent, target: 95, observations: {2021/22: 101}}\n",
        encoding="utf-8",
    )
    both = run("lint", "plans/x.yaml", cwd=folder).stdout
    assert "TGT006" in both
    assert "OBS005" in both
    for word in ("OBS", "OBS005", "percent-above-hundred"):
        one = run("lint", "--select", word, "plans/x.yaml", cwd=folder).stdout
        assert "TGT006" not in one
        assert "OBS005" in one
    wrong = run("lint", "--select", "TGTS", cwd=folder)
    assert (wrong.code, wrong.stderr) == (
        2,
        'framework: there is no check "TGTS"\n  help: run framework checks for the list\n',
    )


def test_a_severity_decides_the_exit_code(run: Command, folder: Path) -> None:
    assert run("lint", cwd=folder).code == 0
    assert run("lint", "--fail-on", "warning", cwd=folder).code == 1
    assert run("lint", "--fail-on", "warning", "--exit-zero", cwd=folder).code == 0
    (folder / "framework.toml").write_text('fail_on = "info"\n', encoding="utf-8")
    assert run("lint", cwd=folder).code == 1
    assert run("lint", "--fail-on", "error", cwd=folder).code == 0


@pytest.mark.parametrize(
    "name", ["full", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"]
)
def test_every_format_has_the_same_exit_code(run: Command, folder: Path, name: str) -> None:
    ran = run("lint", "--format", name, "--fail-on", "warning", cwd=folder)
    assert (ran.code, ran.stderr) == (1, "")
    assert "OBS005" in ran.stdout or "percent-above-hundred" in ran.stdout


def test_several_formats_are_written_in_one_run(run: Command, folder: Path) -> None:
    words = ("lint", "--format", "concise", "--format", "json=findings.json")
    ran = run(*words, cwd=folder)
    assert ran.stdout.startswith("plans/plan.yaml:10:16: warning percent-above-hundred (OBS005) ")
    written = json.loads((folder / "findings.json").read_text(encoding="utf-8"))
    assert [one["code"] for one in written["findings"]] == ["OBS005"]
    run("lint", "--format", "junit", "-o", "lint.xml", cwd=folder)
    assert (folder / "lint.xml").read_text(encoding="utf-8").startswith("<?xml")


def test_the_tests_of_junit_fail_where_the_exit_code_does(run: Command, folder: Path) -> None:
    ran = run("lint", "--format", "junit", cwd=folder)
    assert (ran.code, ran.stdout.count("<failure")) == (0, 0)
    ran = run("lint", "--format", "junit", "--fail-on", "warning", cwd=folder)
    assert (ran.code, ran.stdout.count("<failure")) == (1, 1)


def test_formats_that_cannot_be_are_refused(run: Command, folder: Path) -> None:
    assert run("lint", "--format", "xml", cwd=folder).stderr == (
        'framework: there is no format "xml"\n  help: write one of: full, concise, json, github,'
        " gitlab, sarif, junit, markdown\n"
    )
    both = run("lint", "--format", "full", "--format", "json", cwd=folder)
    assert (both.code, both.stderr) == (
        2,
        (
            "framework: two formats would go to the same place\n"
            "  help: write --format sarif=findings.sarif\n"
        ),
    )


def test_under_github_annotations_and_a_summary_are_written(
    run: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::warning file=plans/plan.yaml,line=10," in run("lint", cwd=folder).stdout
    summary = folder / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("lint", cwd=folder)
    assert summary.read_text(encoding="utf-8").startswith("# Before\n### 1 warning in 1 file\n")
    assert "::warning" not in run("lint", "--format", "full", cwd=folder).stdout
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "plans"))
    ran = run("lint", cwd=folder)
    assert ran.code == 2
    assert "the summary of the job cannot be written" in ran.stderr


def test_statistics_stand_for_the_findings_on_the_screen(run: Command, folder: Path) -> None:
    ran = run("lint", "--statistics", "--format", "json=findings.json", cwd=folder)
    assert ran.stdout == (
        "1  OBS005      percent-above-hundred\n1  in all\n\n1 warning in 1 file\n"
    )
    assert (folder / "findings.json").is_file()


def test_standard_input_stands_for_a_file(run: Command, folder: Path) -> None:
    text = PLAN.replace("104", "97")
    words = ("lint", "-", "--stdin-filename", "plans/plan.yaml")
    assert run(*words, input=text, cwd=folder).stdout == "1 file checked, nothing found\n"
    assert run(*words, "--quiet", input=text, cwd=folder).stdout == ""
    assert run("lint", "-", cwd=folder).stderr == (
        "framework: nothing says what file standard input stands for\n"
        "  help: write --stdin-filename plans/….yaml\n"
    )
    assert run("lint", "plans", "--stdin-filename", "x.yaml", cwd=folder).stderr == (
        "framework: --stdin-filename is for standard input\n  help: write - instead of the paths\n"
    )


def test_the_files_that_would_be_read_are_shown(run: Command, folder: Path) -> None:
    (folder / "plans/old").mkdir()
    (folder / "plans/old/a.yaml").write_text(PLAN, encoding="utf-8")
    assert run("lint", "--show-files", cwd=folder).stdout == ("plans/old/a.yaml\nplans/plan.yaml\n")
    (folder / "framework.toml").write_text('exclude = ["plans/old"]\n', encoding="utf-8")
    assert run("lint", "--show-files", cwd=folder).stdout == "plans/plan.yaml\n"
    assert run("lint", "--show-files", "nowhere", cwd=folder).code == 2


def test_known_findings_are_written_and_pruned(run: Command, folder: Path) -> None:
    ran = run("lint", "--write-known", cwd=folder)
    assert (ran.code, ran.stdout) == (0, "")
    assert ran.stderr == ".framework-known.json holds 1 finding\n"
    assert run("lint", cwd=folder).stdout == (
        "1 file checked, nothing new found\n1 known finding is not shown\n"
    )
    assert "OBS005" in run("lint", "--ignore-known", cwd=folder).stdout
    (folder / "plans/plan.yaml").write_text(PLAN.replace("104", "97"), encoding="utf-8")
    assert "SUP006" in run("lint", cwd=folder).stdout
    assert run("lint", "--prune-known", cwd=folder).stderr == (
        ".framework-known.json holds 0 findings\n"
    )
    assert run("lint", cwd=folder).stdout == "1 file checked, nothing found\n"


def test_allowances_can_be_looked_through(run: Command, folder: Path) -> None:
    allowed = PLAN.replace("104", "104  # lint: allow OBS005 because more came than are funded")
    (folder / "plans/plan.yaml").write_text(allowed, encoding="utf-8")
    assert run("lint", cwd=folder).stdout == (
        "1 file checked, nothing new found\n1 allowed finding is not shown\n"
    )
    assert "OBS005" in run("lint", "--ignore-allowances", cwd=folder).stdout


def test_the_command_line_goes_before_the_settings(run: Command, folder: Path) -> None:
    (folder / "framework.toml").write_text('tier = "draft"\n', encoding="utf-8")
    assert "OBS005" not in run("lint", cwd=folder).stdout
    assert "OBS005" in run("lint", "--tier", "standard", cwd=folder).stdout
    ignored = run("lint", "--tier", "standard", "--ignore", "OBS005,TGT", cwd=folder).stdout
    assert "OBS005" not in ignored
    (folder / "other.toml").write_text('select = ["OBS005"]\n', encoding="utf-8")
    assert "OBS005" in run("lint", "--config", "other.toml", cwd=folder).stdout


def test_config_shows_what_holds_and_from_where(run: Command, folder: Path) -> None:
    assert (
        run("config", cwd=folder).stdout
        == """\
no settings file

tier      standard               default
select    all of the tier        default
ignore    nothing                default
severity  as each check says     default
fail_on   error                  default
allow     nothing                default
exclude   nothing                default
known     .framework-known.json  default
"""
    )
    (folder / "framework.toml").write_text(
        'tier = "draft"\nselect = ["OBS005"]\nexclude = ["old"]\n\n[severity]\nOBS005 = "error"\n\n'
        '[[allow]]\ncheck = "OBS005"\nbecause = "x"\n',
        encoding="utf-8",
    )
    assert (
        run("config", cwd=folder).stdout
        == """\
framework.toml

tier      draft                  framework.toml:1
select    OBS005                 framework.toml:2
ignore    nothing                default
severity  OBS005 error           framework.toml:5
fail_on   error                  default
allow     1 allowed              framework.toml:8
exclude   old                    framework.toml:3
known     .framework-known.json  default
"""
    )


def test_settings_that_are_wrong_are_2_and_all_said(run: Command, folder: Path) -> None:
    (folder / "framework.toml").write_text('teir = "draft"\nfail_on = 3\n', encoding="utf-8")
    ran = run("lint", cwd=folder)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == (
        'framework: framework.toml:1: "teir" is not a setting\n  help: did you mean "tier"?\n'
        "framework: framework.toml:2: fail_on cannot be 3\n"
        '  help: write one of: "info", "warning", "error"\n'
    )


def test_a_file_is_mended_where_nobody_has_to_look(run: Command, folder: Path) -> None:
    path = folder / "plans/plan.yaml"
    slip = PLAN.replace("104", '"97%"  # from the form').replace("year:", "Year:")
    path.write_bytes(b"\xef\xbb\xbf" + slip.replace("\n", "\r\n").encode())
    before = path.read_bytes()
    path.chmod(0o640)
    shown = run("lint", "--diff", cwd=folder)
    assert shown.code == 1
    assert "-year: 2021/22" not in shown.stdout
    assert "+year: 2021/22" in shown.stdout
    assert path.read_bytes() == before
    mended = run("lint", "--fix", cwd=folder)
    assert (mended.code, mended.stderr) == (0, "mended 2 things in 1 file\n")
    wanted = PLAN.replace("104", "97  # from the form")
    assert path.read_bytes() == b"\xef\xbb\xbf" + wanted.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    again = run("lint", "--fix", cwd=folder)
    assert (again.stdout, again.stderr) == ("1 file checked, nothing found\n", "")
    assert run("lint", "--diff", cwd=folder).code == 0


def test_what_a_person_should_look_at_needs_a_flag(run: Command, folder: Path) -> None:
    path = folder / "plans/plan.yaml"
    path.write_text(PLAN.replace("104", "97").replace("unit:", "unti:"), encoding="utf-8")
    run("lint", "--fix", "--unsafe-fixes", cwd=folder)
    assert path.read_text(encoding="utf-8") == PLAN.replace("104", "97")


def test_what_is_no_file_or_no_text_is_not_mended(run: Command, folder: Path) -> None:
    words = ("lint", "-", "--stdin-filename", "plans/plan.yaml", "--fix")
    assert run(*words, input=PLAN, cwd=folder).stderr == (
        "framework: standard input cannot be mended\n  help: write --diff, or name the file\n"
    )
    (folder / "plans/a.yaml").write_bytes(b"\xff\xfe")
    (folder / "plans/b.yaml").write_bytes(b"# \n" * 400_000)
    (folder / "plans/c.yaml").symlink_to(folder / "plans/plan.yaml")
    assert run("lint", "--diff", "plans", cwd=folder).stdout == ""


@pytest.mark.parametrize(
    "lines",
    [
        'risks: [{id: r, title: R, likelihood: "4%"}]',
        'benchmarks: [{id: b, title: B, series: [{values: {2021/22: "5%"}}]}]',
        'actions: [{id: a1, title: B, progress: {2021/22: {percent: "5%"}}}]',
    ],
)
def test_a_number_in_text_is_found_where_nothing_has_a_unit(
    run: Command, folder: Path, lines: str
) -> None:
    text = f"format: plan/v1\nid: a\ntitle: A\nyear: 2021/22\n{lines}\n"
    (folder / "plans/plan.yaml").write_text(text, encoding="utf-8")
    assert "SCH005" in run("lint", cwd=folder).stdout
