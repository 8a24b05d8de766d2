from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from docs.check_pages import HEADINGS, sections
from framework.checks import ALL_CHECKS
from framework.checks.check import Check

ROOT = Path(__file__).parent.parent.parent
# The families of codes, from what is read first to what is ours.
_FAMILIES = "SRC SCH REF PLN ACT IND TGT OBS RSK BMK INS PUB CLM RUL SUP BUG"
_NOT_CHECKS = {"__init__", "check", "units"}
_WITHOUT_EXAMPLES = {"BUG001"}


def _order(code: str) -> tuple[int, str]:
    """By family, and by number within it."""
    return _FAMILIES.index(code[:3].upper()), code


def test_every_module_is_listed_once_and_in_order() -> None:
    modules = {path.stem for path in (ROOT / "framework/checks").glob("*.py")} - _NOT_CHECKS
    listed = [f"{check.code.lower()}_{check.name.replace('-', '_')}" for check in ALL_CHECKS]
    assert listed == sorted(modules, key=_order)


def test_every_code_that_ever_shipped_is_still_known() -> None:
    shipped = (ROOT / "tests/house/shipped_codes.txt").read_text(encoding="utf-8").split()
    assert [check.code for check in ALL_CHECKS] == sorted(shipped, key=_order)


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.code)
def test_a_page_has_a_summary_and_exactly_the_four_headings(check: Check) -> None:
    assert tuple(sections(check.doc or "")) == ("", *HEADINGS)
    assert 0 < len(check.summary) < 80


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.code)
def test_a_check_that_reads_something_finds_something(check: Check) -> None:
    assert (check.reads is None) == (check.find is None)


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.code)
def test_a_code_has_a_flagged_and_a_clean_case(check: Check) -> None:
    if check.code in _WITHOUT_EXAMPLES:
        pytest.skip("our own mistake has no examples")
    path = ROOT / f"tests/checks/{check.code}.yaml"
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert cases["code"] == check.code
    assert {bool(case["findings"]) for case in cases["cases"]} == {True, False}


def test_every_cases_file_belongs_to_a_check() -> None:
    files = {path.stem for path in (ROOT / "tests/checks").glob("*.yaml")}
    assert files <= {check.code for check in ALL_CHECKS}
