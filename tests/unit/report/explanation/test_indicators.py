from __future__ import annotations

import pytest

from tests.unit.report.explanation.pages import CASES, page_of


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_indicator_has_its_page(case: dict[str, str]) -> None:
    assert page_of(case) == case["page"]
