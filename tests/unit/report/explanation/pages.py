from __future__ import annotations

import textwrap
from pathlib import Path

import yaml

from framework.explain import explain
from framework.report.explanation.text import render_text
from tests.unit.report.cards import card

_HERE = Path(__file__).parent
RULES = (_HERE / "rules.yaml").read_text(encoding="utf-8")
CASES: list[dict[str, str]] = yaml.safe_load((_HERE / "cases.yaml").read_text(encoding="utf-8"))


def page(
    text: str, name: str | None, rules: str | None = RULES, *, period: str = "2026/27 Q1"
) -> str:
    """The page of something in a plan, without the list of places."""
    shown = card(text, rules, period=period)
    return render_text(explain(shown, name), 80).split("\n\nWhere it is written")[0] + "\n"


def page_of(case: dict[str, str]) -> str:
    """The page of a case's indicator."""
    lines = textwrap.indent(case["indicator"], "      ").strip()
    head = "format: plan/v1\nid: bins\ntitle: Bins\nyear: 2026/27\nindicators:\n  - "
    text = head + lines.replace("{title", "{id: it, title", 1) + "\n"
    return page(text, "it", period=case.get("period", "2026/27 Q1"))
