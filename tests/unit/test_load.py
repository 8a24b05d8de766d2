from __future__ import annotations

import os
from pathlib import Path

import pytest

from framework.api import make_scorecard
from framework.errors import CannotRead, UsageError
from framework.load import MOST_BYTES, Disk, Overlay, Shelf, load_file, shown, yaml_files
from framework.model.period import Period, read_period
from framework.place import FilePath

_PLAN = """\
format: plan/v1
id: clean-streets
title: Clean streets
year: 2021/22
ruleset: {ruleset}
"""

_RULESET = """\
format: ruleset/v1
id: {id}
title: Rules
in_force: {{{in_force}}}
statuses:
  blue: {{label: Blue, symbol: "*", colour: blue, counts_as: unscored}}
indicator_status:
  - cannot_tell: blue
  - otherwise: blue
"""


def _write(folder: Path, name: str, text: str) -> FilePath:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return shown(path)


def _period(label: str) -> Period:
    period = read_period(label)
    assert period is not None
    return period


def _messages(path: FilePath) -> list[tuple[str, str | None]]:
    plan = load_file(path, Disk()).plan
    assert plan is not None
    return [(finding.message, finding.help) for finding in Shelf(Disk()).findings_for(plan)]


def test_a_file_is_read_up_to_one_byte_over_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a" * (MOST_BYTES + 10))
    assert len(Disk().read(FilePath(str(path)))) == MOST_BYTES + 1


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("token", encoding="utf-8")
    link = tmp_path / "plan.yaml"
    link.symlink_to(secret)
    with pytest.raises(CannotRead, match="is a link") as refusal:
        load_file(FilePath(str(link)), Disk())
    assert refusal.value.help == "name the file that it leads to"


def test_a_pipe_is_no_regular_file_and_nobody_waits_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "plan.yaml"
    os.mkfifo(pipe)
    with pytest.raises(CannotRead, match="is not a regular file"):
        load_file(FilePath(str(pipe)), Disk())


def test_a_missing_file_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    absent = FilePath(str(tmp_path / "absent"))
    with pytest.raises(CannotRead, match="absent cannot be opened: there is no such file"):
        Disk().read(absent)
    with pytest.raises(CannotRead, match="absent cannot be opened: there is no such file"):
        Disk().names(absent)


def test_a_reason_the_system_does_not_give_is_not_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> os.stat_result:
        raise OSError

    monkeypatch.setattr(Path, "lstat", refuse)
    with pytest.raises(CannotRead, match="the system gives no reason"):
        Disk().read(FilePath("plan.yaml"))


def test_a_walk_finds_yaml_files_but_hidden_ones_and_linked_folders(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/c.yml", "a/notes.txt", ".git/d.yaml", ".hidden.yaml"):
        _write(tmp_path, name, "")
    (tmp_path / "linked").symlink_to(tmp_path / "a")
    found = yaml_files(FilePath(str(tmp_path)), Disk())
    assert [Path(path).relative_to(tmp_path).as_posix() for path in found] == ["a/c.yml", "b.yaml"]


def test_text_laid_over_a_file_is_read_in_its_place(tmp_path: Path) -> None:
    below = _write(tmp_path, "below.yaml", "below")
    over = FilePath("unsaved.yaml")
    files = Overlay({over: b"unsaved"})
    assert (files.read(over), files.read(below)) == (b"unsaved", b"below")
    assert (files.is_file(over), files.is_file(below)) == (True, True)
    assert files.is_folder(FilePath(str(tmp_path)))
    assert files.names(FilePath(str(tmp_path))) == ("below.yaml",)


def test_of_rulesets_with_one_id_the_one_in_force_on_the_last_day_judges(tmp_path: Path) -> None:
    _write(tmp_path, "rules/old.yaml", _RULESET.format(id="ours", in_force="until: 2021-06-29"))
    _write(tmp_path, "rules/new.yaml", _RULESET.format(id="ours", in_force="from: 2021-06-30"))
    plan = load_file(_write(tmp_path, "plans/a.yaml", _PLAN.format(ruleset="ours")), Disk()).plan
    assert plan is not None
    shelf = Shelf(Disk())
    judges = [shelf.judged(plan).ruleset_for(_period(label)) for label in ("2020/21", "2021/22 Q1")]
    paths = [one.origin.document.path if one is not None else None for one in judges]
    assert [Path(path).name for path in paths if path is not None] == ["old.yaml", "new.yaml"]


def test_a_plan_may_change_its_ruleset_on_a_day(tmp_path: Path) -> None:
    choices = "[{from: 2021-07-01, ruleset: b}, {from: 2021-10-01, ruleset: c}]"
    for name in "bc":
        text = _RULESET.format(id=name, in_force="from: 2000-01-01")
        _write(tmp_path, f"rules/{name}.yaml", text)
    plan = load_file(_write(tmp_path, "plans/a.yaml", _PLAN.format(ruleset=choices)), Disk()).plan
    assert plan is not None
    shelf = Shelf(Disk())
    judges = [
        shelf.judged(plan).ruleset_for(_period(f"2021/22 Q{quarter}")) for quarter in (1, 2, 3)
    ]
    assert [one.id if one is not None else None for one in judges] == [None, "b", "c"]


def test_a_ruleset_of_a_repository_is_looked_for_up_to_its_root(tmp_path: Path) -> None:
    _write(tmp_path, "rules/outer.yaml", _RULESET.format(id="outer", in_force="from: 2000-01-01"))
    (tmp_path / "repository/.git").mkdir(parents=True)
    deep = _write(tmp_path, "repository/a/b/c/plan.yaml", _PLAN.format(ruleset="outer"))
    assert _messages(deep) == [
        ('the ruleset "outer" is not known', "write one of: dudley, midlothian")
    ]
    _write(
        tmp_path,
        "repository/rules/o.yaml",
        _RULESET.format(id="outer", in_force="from: 2000-01-01"),
    )
    assert _messages(deep) == []


def test_outside_a_repository_only_the_folder_and_the_one_above_are_looked_into(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "rules/outer.yaml", _RULESET.format(id="outer", in_force="from: 2000-01-01"))
    near = _write(tmp_path, "plans/plan.yaml", _PLAN.format(ruleset="outer"))
    far = _write(tmp_path, "plans/streets/plan.yaml", _PLAN.format(ruleset="outer"))
    assert _messages(near) == []
    assert _messages(far) == [
        ('the ruleset "outer" is not known', "write one of: dudley, midlothian")
    ]


def test_an_unknown_ruleset_is_told_with_the_nearest(tmp_path: Path) -> None:
    path = _write(tmp_path, "plan.yaml", _PLAN.format(ruleset="midlotian"))
    assert _messages(path) == [
        ('the ruleset "midlotian" is not known', 'did you mean "midlothian"?')
    ]


def test_a_ruleset_with_errors_judges_nothing_and_is_told(tmp_path: Path) -> None:
    broken = _RULESET.format(id="ours", in_force="from: 2000-01-01") + "colour: blue\n"
    rules = _write(tmp_path, "rules/ours.yaml", broken)
    path = _write(tmp_path, "plan.yaml", _PLAN.format(ruleset="ours"))
    plan = load_file(path, Disk()).plan
    assert plan is not None
    assert Shelf(Disk()).judged(plan).ruleset_for(_period("2021/22")) is None
    assert _messages(path) == [
        (
            'the ruleset "ours" has errors, so no status can be worked out',
            f"run  framework lint {rules}",
        )
    ]


def test_what_is_no_ruleset_in_a_rules_folder_is_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, "rules/notes.txt", "notes")
    _write(tmp_path, "rules/plan.yaml", _PLAN.format(ruleset="x"))
    _write(tmp_path, "rules/sub.yaml/inner.yaml", "")
    (tmp_path / "rules/link.yaml").symlink_to(tmp_path / "rules/plan.yaml")
    _write(tmp_path, "rules/ours.yaml", _RULESET.format(id="ours", in_force="from: 2000-01-01"))
    assert _messages(_write(tmp_path, "plan.yaml", _PLAN.format(ruleset="ours"))) == []


def test_further_cases_beside_a_ruleset_are_its_cases(tmp_path: Path) -> None:
    text = _RULESET.format(id="ours", in_force="from: 2000-01-01")
    path = _write(tmp_path, "rules/ours.yaml", text)
    cases = "format: cases/v1\nruleset: ours\ncases:\n  - {given: {value: 1}, expect: blue}\n"
    _write(tmp_path, "rules/ours.cases.yaml", cases)
    ruleset = load_file(path, Disk()).ruleset
    assert ruleset is not None
    assert [case.expect for case in ruleset.cases] == ["blue"]


def test_a_file_of_cases_may_be_read_by_itself(tmp_path: Path) -> None:
    cases = "format: cases/v1\nruleset: ours\ncases:\n  - {given: {value: 1}, expect: blue}\n"
    loaded = load_file(_write(tmp_path, "ours.cases.yaml", cases), Disk())
    assert (loaded.id, loaded.plan, loaded.ruleset, loaded.findings) == (None, None, None, ())


@pytest.mark.parametrize("period", ["0000", "0001-01", "0999/00 Q1", "9999", "9999-12"])
def test_a_period_that_no_plan_is_of_cannot_be_shown(tmp_path: Path, period: str) -> None:
    path = _write(tmp_path, "plan.yaml", _PLAN.format(ruleset="midlothian"))
    with pytest.raises(UsageError):
        make_scorecard(path, period)


@pytest.mark.parametrize("choices", ["ba", "ab"])
def test_the_rulesets_of_a_plan_may_be_listed_in_any_order(tmp_path: Path, choices: str) -> None:
    days = {"a": "2021-04-01", "b": "2021-07-01"}
    for name in days:
        text = _RULESET.format(id=name, in_force="from: 2000-01-01")
        _write(tmp_path, f"rules/{name}.yaml", text)
    listed = ", ".join(f"{{from: {days[name]}, ruleset: {name}}}" for name in choices)
    path = _write(tmp_path, "plans/a.yaml", _PLAN.format(ruleset=f"[{listed}]"))
    plan = load_file(path, Disk()).plan
    assert plan is not None
    shelf = Shelf(Disk())
    judges = [shelf.judged(plan).ruleset_for(_period(f"2021/22 Q{quarter}")) for quarter in (1, 2)]
    assert [one.id if one is not None else None for one in judges] == ["a", "b"]
