from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framework.report.scorecard.csv import render_csv
from framework.report.scorecard.json_v1 import render_json
from framework.report.scorecard.markdown import render_markdown
from framework.report.scorecard.svg import render_svg
from framework.report.scorecard.terminal import render_text
from framework.scorecard import Scorecard
from tests.unit.report.cards import EVIL, GOLDEN, golden

_RENDERED: dict[str, Callable[[Scorecard], str]] = {
    "text-80.txt": lambda card: render_text(card, 80),
    "text-140.txt": lambda card: render_text(card, 140),
    "published.txt": lambda card: render_text(card, published=True),
    "published.md": lambda card: render_markdown(card, published=True),
    "scorecard.json": render_json,
    "scorecard.csv": render_csv,
    "scorecard.md": render_markdown,
    "scorecard.svg": render_svg,
}


@pytest.mark.parametrize("name", _RENDERED)
def test_a_scorecard_is_rendered_as_in_its_file(name: str, pytestconfig: pytest.Config) -> None:
    same(GOLDEN / "scorecard" / name, _RENDERED[name](golden("scorecard")), pytestconfig)


@pytest.mark.parametrize(
    "name", ["text-80.txt", "published.txt", "published.md", "scorecard.md", "scorecard.csv"]
)
def test_what_a_hostile_plan_says_is_shown_and_not_obeyed(
    name: str, pytestconfig: pytest.Config
) -> None:
    hostile = golden("hostile", evil=EVIL, period="2026/27 Q1")
    same(GOLDEN / "hostile" / name, _RENDERED[name](hostile), pytestconfig)


def same(path: Path, text: str, config: pytest.Config) -> None:
    """Compare with a file, which --snapshot-update writes; line ends are as the format has them."""
    raw = text.encode("utf-8")
    if config.getoption("update_snapshots"):
        path.write_bytes(raw)
    assert raw.decode() == path.read_bytes().decode()
