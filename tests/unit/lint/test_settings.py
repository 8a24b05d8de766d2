from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from framework.checks.check import Tier
from framework.errors import BadSettings, UsageError
from framework.findings import Severity
from framework.lint.read_settings import find_settings, read_settings
from framework.lint.settings import Settings, codes_named
from framework.load import Disk, shown
from framework.place import FilePath, Location, Pointer, Span

PATH = FilePath("framework.toml")


def _wrong(text: str, path: FilePath = PATH) -> list[str]:
    """What is wrong with settings, each with what to write instead."""
    with pytest.raises(BadSettings) as raised:
        read_settings(text.encode(), path)
    return [f"{one} | {one.help}" for one in raised.value.problems]


def test_every_setting_is_read() -> None:
    text = """\
tier = "publication"
select = ["TGT001", "indicator-owned-by-nothing"]
ignore = ["BMK"]
fail_on = "warning"
exclude = ["plans/archive", "*.draft.yaml"]
known = "known.json"

[severity]
OBS005 = "error"
OBS = "info"
RSK001 = "off"

[[allow]]
check = "OBS005"
object = "H-03"
plan = "housing"
because = "more came than are funded"
until = 2027-03-31

[[allow]]
check = "TGT001"
because = "a reason"
"""
    settings = read_settings(text.encode(), PATH)
    assert settings is not None
    assert settings.tier is Tier.PUBLICATION
    assert settings.select == frozenset({"TGT001", "IND001"})
    assert settings.ignore == {"RSK001"} | codes_named("BMK")
    assert settings.fail_on is Severity.WARNING
    assert settings.severities["OBS005"] is Severity.INFO
    assert settings.exclude == ("plans/archive", "*.draft.yaml")
    assert settings.known_path == "known.json"
    first, second = settings.allow
    assert first.codes == {"OBS005"}
    assert (first.object_id, first.plan) == ("H-03", "housing")
    assert first.because == "more came than are funded"
    assert first.until == dt.date(2027, 3, 31)
    assert first.at == Location(PATH, Pointer(("allow", "0")), Span(13, 1, 13, 10))
    assert second.at.span == Span(20, 1, 20, 10)
    assert (second.object_id, second.plan, second.until) == (None, None, None)
    assert settings.origins["fail_on"] == "framework.toml:4"


def test_everything_that_is_wrong_is_said_at_once() -> None:
    text = """\
tiers = "draft"
tier = "drafft"
select = "TGT"
ignore = ["TGT099", "zzzz", 3]
known = ""
exclude = [true]
allow = 3
severity = "error"
"""
    assert _wrong(text) == [
        'framework.toml:1: "tiers" is not a setting | did you mean "tier"?',
        (
            'framework.toml:2: tier cannot be "drafft" | write one of: "draft", "standard",'
            ' "publication"'
        ),
        'framework.toml:3: select cannot be "TGT" | write a list, such as select = ["…"]',
        'framework.toml:4: ignore cannot be a list | write a list, such as ignore = ["…"]',
        'framework.toml:5: known cannot be "" | write known = "…" with a text',
        'framework.toml:6: exclude cannot be a list | write a list, such as exclude = ["…"]',
        "framework.toml:7: allow is a list of tables | write [[allow]] above each of them",
        'framework.toml:8: severity is a table | write [severity] and below it  TGT007 = "error"',
    ]


def test_what_is_wrong_below_a_table_is_said_with_its_line() -> None:
    text = """\
colour = 1
[severity]
OBS005 = "fatal"
OBS0055 = "error"
SCH005 = "info"

[[allow]]
chek = "OBS005"

[[allow]]
check = "nothing-like-it-at-all"
object = ["H-03"]
because = "a reason"
until = true

[[allow]]
check = "SRC001"
because = "a reason"
until = "soon"
"""
    assert _wrong(text) == [
        (
            'framework.toml:1: "colour" is not a setting | write one of: tier, select, ignore,'
            " severity, fail_on, allow, exclude, known"
        ),
        (
            'framework.toml:3: OBS005 cannot be "fatal" | write one of: "info", "warning", "error",'
            ' "off"'
        ),
        'framework.toml:4: there is no check "OBS0055" | did you mean "OBS005"?',
        (
            "framework.toml:5: SCH005 cannot be changed or allowed: everything rests on it"
            " | mend what it finds instead"
        ),
        'framework.toml:8: "chek" is not a setting | did you mean "check"?',
        'framework.toml:7: this allows no check | write which one, such as  check = "TGT007"',
        (
            "framework.toml:7: this gives no reason"
            ' | write  because = "…"  with the reason it is right'
        ),
        (
            'framework.toml:11: there is no check "nothing-like-it-at-all" | run  framework checks'
            "  for the list"
        ),
        'framework.toml:12: object cannot be a list | write object = "…" with a text',
        (
            "framework.toml:14: until cannot be true | write the last day it holds, such as"
            "  until = 2027-03-31"
        ),
        (
            "framework.toml:17: SRC001 cannot be changed or allowed: everything rests on it"
            " | mend what it finds instead"
        ),
        (
            'framework.toml:19: until cannot be "soon" | write the last day it holds, such as'
            "  until = 2027-03-31"
        ),
    ]


def test_what_is_no_toml_is_said_with_its_place() -> None:
    advice = 'write each as  name = value , with text in quotes, such as  tier = "standard"'
    assert _wrong("ignore = []\ntier = draft\n") == [
        f"framework.toml:2:8 is not written as settings are | {advice}"
    ]
    assert _wrong("tier = ") == [f"framework.toml:1 is not written as settings are | {advice}"]
    for endless in (f"tier = {'[' * 20_000}", f"tier = {'9' * 5_000}"):
        assert _wrong(endless) == [f"framework.toml is not written as settings are | {advice}"]
    with pytest.raises(BadSettings, match="is not UTF-8 text"):
        read_settings(b"\xff", PATH)


def test_pyproject_may_hold_them_and_need_not() -> None:
    path = FilePath("sub/pyproject.toml")
    for others in (b"[project]\nname = 'x'\n", b"[tool.other]\n", b"tool = 1\n"):
        assert read_settings(others, path) is None
    found = read_settings(b"[project]\n[tool.framework]\ntier = 'draft'\n", path)
    assert found is not None
    assert (found.tier, found.folder) == (Tier.DRAFT, "sub")
    assert found.origins == {"tier": "sub/pyproject.toml:3"}
    assert _wrong("[tool]\nframework = 3\n", path) == [
        "sub/pyproject.toml:2: the settings are a table | write [tool.framework]"
    ]


def test_the_nearest_settings_above_hold_up_to_the_top_of_the_repository(tmp_path: Path) -> None:
    here = tmp_path / "council/plans"
    here.mkdir(parents=True)
    (tmp_path / "framework.toml").write_text("tier = 'draft'\n", encoding="utf-8")
    assert find_settings(here, Disk()) == Settings(folder=shown(here))
    (tmp_path / "council/.git").mkdir()
    assert find_settings(here, Disk()) == Settings(folder=shown(tmp_path / "council"))
    (tmp_path / "council/.github").mkdir()
    github = tmp_path / "council/.github/framework.toml"
    github.write_text("tier = 'publication'\n", encoding="utf-8")
    found = find_settings(here, Disk())
    assert (found.tier, found.folder) == (Tier.PUBLICATION, shown(tmp_path / "council"))
    (here / "pyproject.toml").write_text("[tool.framework]\ntier = 'draft'\n", encoding="utf-8")
    assert find_settings(here, Disk()).tier is Tier.DRAFT
    assert find_settings(here, Disk(), shown(github)).path == shown(github)
    (here / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"has no \[tool.framework\]"):
        find_settings(here, Disk(), shown(here / "pyproject.toml"))


def test_a_pattern_leaves_out_files_and_folders() -> None:
    settings = Settings(exclude=("plans/archive", "*.draft.yaml"))
    paths = ("plans/a.yaml", "plans/archive/2019/a.yaml", "plans/b.draft.yaml")
    assert [settings.excludes(one) for one in paths] == [False, True, True]


def test_a_word_names_a_code_a_name_or_a_family() -> None:
    assert codes_named("obs005") == codes_named("percent-above-hundred") == {"OBS005"}
    assert {"OBS001", "OBS005"} < codes_named("OBS")
    assert Settings(known=None).known_path is None
    assert Settings(folder=FilePath("a")).known_path == "a/.framework-known.json"


def test_a_check_that_is_no_text_is_said() -> None:
    assert _wrong('[[allow]]\ncheck = 3\nbecause = "x"\n') == [
        'framework.toml:2: check cannot be 3 | write check = "…" with a text'
    ]
