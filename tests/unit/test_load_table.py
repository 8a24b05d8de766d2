from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from framework.api import Settings, lint_files, make_scorecard
from framework.checks.check import Tier
from framework.findings import Finding, Related, Severity
from framework.load import Disk, Files, Overlay, load_file, shown
from framework.place import FilePath, Location, Pointer, Span

_PLAN = """\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
observations: {path}
indicators:
  - id: bins
    title: Missed bins
    owner: Head of Waste
    unit: count
"""
_TABLE = "indicator,period,value\nbins,2021/22 Q1,4\n"


def _written(folder: Path, path: str, plan: str = "plan.yaml") -> FilePath:
    file = folder / plan
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_PLAN.format(path=path), encoding="utf-8")
    return shown(file)


def _said(path: FilePath, files: Files | None = None) -> list[tuple[str, str | None]]:
    """The findings of REF007, which all stand at the value of ``observations:``."""
    loaded = load_file(path, files or Disk())
    found = [finding for finding in loaded.findings if not finding.code.startswith("SCH")]
    for finding in found:
        assert finding.code == "REF007"
        assert finding.severity is Severity.ERROR
        assert finding.object_id == "clean-streets"
        assert finding.at.pointer == Pointer(("observations",))
        assert finding.at.span is not None
        assert (finding.at.span.line, finding.at.span.column) == (5, 15)
    if found:
        assert loaded.beside == ()
    return [(finding.message, finding.help) for finding in found]


def _values(path: FilePath) -> list[str]:
    plan = load_file(path, Disk()).plan
    assert plan is not None
    return [str(observation.value) for observation in plan.indicators[0].observations]


@pytest.mark.parametrize(
    ("path", "at"),
    [
        ("figures.csv", "plans/figures.csv"),
        ("data/figures.csv", "plans/data/figures.csv"),
        ("data/../FIGURES.CSV", "plans/FIGURES.CSV"),
        ("../data/2021/figures.csv", "data/2021/figures.csv"),
    ],
)
def test_a_table_is_read_from_anywhere_in_the_repository(
    tmp_path: Path, path: str, at: str
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "plans/data").mkdir(parents=True)
    table = tmp_path / at
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text(_TABLE, encoding="utf-8")
    plan = _written(tmp_path, path, "plans/plan.yaml")
    assert _said(plan) == []
    assert _values(plan) == ["4"]


def test_a_table_outside_of_the_repository_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "mine/.git").mkdir(parents=True)
    (tmp_path / "secret.csv").write_text(_TABLE, encoding="utf-8")
    plan = _written(tmp_path / "mine", "../../secret.csv", "plans/plan.yaml")
    assert _said(plan) == [
        (
            'the file of observations "../../secret.csv" lies outside the repository of the plan',
            "put the file into the repository of the plan and name it there",
        )
    ]


def test_without_a_repository_only_the_folder_of_the_plan_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text(_TABLE, encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/figures.csv").write_text(_TABLE, encoding="utf-8")
    assert _values(_written(tmp_path, "figures.csv", "plans/plan.yaml")) == ["4"]
    assert _said(_written(tmp_path, "../secret.csv", "plans/plan.yaml")) == [
        (
            'the file of observations "../secret.csv" lies outside the folder of the plan',
            "put the file into the folder of the plan and name it there",
        )
    ]


def test_the_plan_may_be_named_from_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "figures.csv").write_text(_TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    plan = _written(tmp_path, "figures.csv")
    assert plan == "plan.yaml"
    assert _values(plan) == ["4"]
    assert load_file(plan, Disk()).beside[0].path == "figures.csv"


@pytest.mark.parametrize("path", ["/etc/figures.csv", r"data\figures.csv", "'C:figures.csv'"])
def test_a_path_that_holds_on_one_computer_only_is_refused(tmp_path: Path, path: str) -> None:
    written = path.strip("'")
    message = f'the file of observations "{written}" is not written as a path from the plan\'s own'
    loaded = load_file(_written(tmp_path, path), Disk())
    assert loaded.beside == ()
    said = [(finding.code, finding.help) for finding in loaded.findings]
    told_by_the_schema = [one for one in said if one[0] == "SCH009"]
    assert told_by_the_schema or said == [
        ("REF007", "write it with forward slashes, such as data/figures.csv")
    ]
    if not told_by_the_schema:
        assert loaded.findings[0].message == f"{message} folder"


def test_only_a_csv_is_read(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text("token", encoding="utf-8")
    loaded = load_file(_written(tmp_path, ".git/config"), Disk())
    assert loaded.beside == ()
    assert {finding.code for finding in loaded.findings} <= {"REF007", "SCH009"}
    assert loaded.findings


def test_a_table_that_is_not_there_is_offered_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/figures.csv").write_text(_TABLE, encoding="utf-8")
    assert _said(_written(tmp_path, "data/figure.csv")) == [
        (
            'the file of observations "data/figure.csv" is not there',
            'did you mean "data/figures.csv"?',
        )
    ]
    plan = _written(tmp_path, "tables/figures.csv")
    missing = shown(tmp_path / "tables/figures.csv")
    assert _said(plan) == [
        (
            'the file of observations "tables/figures.csv" is not there',
            f"put it at {missing}, or write where it is",
        )
    ]


def test_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/figures.csv").write_text(_TABLE, encoding="utf-8")
    (tmp_path / "mine/plans").mkdir(parents=True)
    (tmp_path / "mine/.git").mkdir()
    (tmp_path / "mine/plans/data").symlink_to(tmp_path / "secret")
    (tmp_path / "mine/plans/figures.csv").symlink_to(tmp_path / "secret/figures.csv")
    folder, file = (shown(tmp_path / f"mine/plans/{name}") for name in ("data", "figures.csv"))
    assert _said(_written(tmp_path / "mine", "data/figures.csv", "plans/plan.yaml")) == [
        (f"{folder} is a link, and links are not followed", "name the folder that it leads to")
    ]
    assert _said(_written(tmp_path / "mine", "figures.csv", "plans/plan.yaml")) == [
        (f"{file} is a link, and links are not followed", "name the file that it leads to")
    ]


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "figures.csv").mkdir()
    assert [message for message, _ in _said(_written(tmp_path, "figures.csv"))] == [
        'the file of observations "figures.csv" is not there'
    ]


def test_what_waits_for_ever_is_no_table(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "figures.csv")
    assert _said(_written(tmp_path, "figures.csv")) == [
        (f"{shown(tmp_path / 'figures.csv')} is not a regular file", None)
    ]


def test_an_unsaved_table_is_read_in_place_of_the_saved_one(tmp_path: Path) -> None:
    plan = _written(tmp_path, "data/figures.csv")
    table = shown(tmp_path / "data/figures.csv")
    loaded = load_file(plan, Overlay({table: _TABLE.replace("4", "5").encode()}))
    assert loaded.findings == ()
    assert loaded.plan is not None
    assert [str(one.value) for one in loaded.plan.indicators[0].observations] == ["5"]


def _reported(table: str) -> tuple[Finding, ...]:
    plan, beside = FilePath("plan.yaml"), FilePath("figures.csv")
    text = _PLAN.format(path=beside) + "    observations: {2021/22 Q1: 3}\n"
    files = Overlay({plan: text.encode(), beside: table.encode()})
    found = lint_files([plan], files, Settings(tier=Tier.DRAFT)).findings
    return tuple(replace(one, fingerprint="") for one in found)


def test_a_second_figure_is_reported_with_the_first() -> None:
    assert _reported("indicator,period,value\nbins,2021/22 Q2,5\nbins,2021/22 Q1,4\n") == (
        Finding(
            code="OBS001",
            severity=Severity.ERROR,
            message="indicator bins has a second figure for 2021/22 Q1",
            at=Location(FilePath("figures.csv"), Pointer(("rows", 1)), Span(3, 1, 3, 18)),
            object_id="bins",
            related=(
                Related(
                    at=Location(
                        FilePath("plan.yaml"),
                        Pointer(("indicators", 0, "observations", "2021/22 Q1")),
                        Span(11, 32, 11, 33),
                    ),
                    note="first written here",
                ),
            ),
            help="keep one of the two and take the other out",
        ),
    )


def test_rows_for_an_indicator_that_is_not_there_are_reported_once() -> None:
    assert _reported("indicator,period,value\nbin,2021/22 Q2,5\nbin,2021/22 Q3,4\n") == (
        Finding(
            code="REF002",
            severity=Severity.ERROR,
            message='2 rows are for the indicator "bin", which the plan does not have',
            at=Location(
                FilePath("figures.csv"), Pointer(("rows", 0, "indicator")), Span(2, 1, 2, 4)
            ),
            object_id="bin",
            help='did you mean "bins"?',
        ),
    )


@pytest.mark.parametrize("cell", ["=SUM(A1:A3)", "#DIV/0!", "########", "TRUE"])
def test_a_cell_that_is_no_figure_is_refused_where_it_stands(cell: str) -> None:
    findings = _reported(f"indicator,period,value\nbins,2021/22 Q2,{cell}\n")
    assert [finding.code[:3] for finding in findings] == ["SCH"]
    assert findings[0].at.path == "figures.csv"
    assert findings[0].at.span == Span(2, 17, 2, 17 + len(cell))


def test_a_quarter_that_is_none_is_reported_at_its_cell() -> None:
    findings = _reported("indicator,period,value\nbins,2021/23 Q2,5\n")
    assert [(finding.code, finding.message, finding.at.span) for finding in findings] == [
        ("SCH010", '"2021/23 Q2" is not a period', Span(2, 6, 2, 16))
    ]


def test_the_table_is_among_the_files_that_were_read() -> None:
    plan, table = FilePath("plan.yaml"), FilePath("figures.csv")
    files = Overlay({plan: _PLAN.format(path=table).encode(), table: _TABLE.encode()})
    for report in (lint_files([plan], files), make_scorecard(plan, files=files).report):
        assert report.findings == ()
        assert report.files == (plan, table)
        assert report.texts == {plan: _PLAN.format(path=table), table: _TABLE}
        assert report.unchecked == ()
    assert lint_files([plan, table], files).files == (plan, table)


def test_a_table_can_be_linted_by_itself() -> None:
    table = FilePath("figures.csv")
    report = lint_files([table], Overlay({table: b"indicator;period\n"}))
    assert [finding.code for finding in report.findings] == ["SRC033"]
    assert report.unchecked == (table,)
