"""Where the computed status of a shipped plan differs from the one its report printed, and why."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from docs.blocks import WrongPage
from docs.command import framework

_PAGE = "docs/guide/real-reports.md"
_REASONS = "docs/real_reports.yaml"
_NOTE = "<!-- Written by `make docs` from the plans and docs/real_reports.yaml. -->\n\n"
_LEAD = """# Two real reports

Each plan in `plans/` is a published report, transcribed whole. A report prints a status for each
indicator; the council's own rules, applied to the figures it printed, decide one too. Mostly they
agree. Here is every indicator where they do not, and why. The printed word is kept beside the
computed one, and never bends it.
"""

Row = dict[str, Any]


def pages(root: Path) -> dict[str, str]:
    """The page of differences.

    Raises:
        WrongPage: a difference has no reason, or a reason no difference.
    """
    reasons = yaml.safe_load((root / _REASONS).read_text(encoding="utf-8")) or {}
    plans = sorted((root / "plans").glob("*.yaml"))
    parts = [_plan(root, path, reasons) for path in plans]
    if reasons:
        raise WrongPage(f"{_REASONS}: there is no plan {' and no plan '.join(reasons)}")
    return {_PAGE: _NOTE + "\n".join([_LEAD, *parts])}


def _plan(root: Path, path: Path, reasons: dict[str, dict[str, str]]) -> str:
    periods: list[str | None] = [*_periods(path)]
    scorecards = [_scorecard(root, path, period) for period in periods or [None]]
    plan = scorecards[0]["plan"]
    known = reasons.pop(plan["id"], {})
    differing = {row["id"] for card in scorecards for row in _differing(card)}
    if differing != set(known):
        raise WrongPage(
            f"{_REASONS}, {plan['id']}: explain {sorted(differing - set(known))}, "
            f"and take out {sorted(set(known) - differing)}"
        )
    body = "\n".join(_period(card, known) for card in scorecards)
    return f"## {plan['organisation']}: {plan['title']}\n\n`{path.relative_to(root)}`\n\n{body}"


def _periods(path: Path) -> list[str]:
    """The periods for which the report printed a status, earliest first."""
    plan = yaml.safe_load(path.read_text(encoding="utf-8"))
    priorities = plan.get("priorities", [])
    indicators = [row for part in (*priorities, plan) for row in part.get("indicators", [])]
    return sorted(
        {
            period
            for indicator in indicators
            for period, observation in indicator.get("observations", {}).items()
            if isinstance(observation, dict) and "status" in observation.get("published", {})
        }
    )


def _scorecard(root: Path, path: Path, period: str | None) -> Row:
    """The scorecard for a period; for None, for the latest with figures."""
    words = ["--period", period] if period else []
    ran = framework("scorecard", str(path), *words, "--format", "json", cwd=root)
    if ran.code:
        raise WrongPage(f"{path.name}, {period}: {ran.stderr}")
    card: Row = json.loads(ran.stdout, parse_float=Decimal)
    return card


def _differing(card: Row) -> list[Row]:
    return [row for row in card["indicators"] if row["agrees_with_published"] is False]


def _period(card: Row, reasons: dict[str, str]) -> str:
    counts = card["summary"]["agrees_with_published"]
    printed = counts["agree"] + counts["differ"]
    lead = (
        f"Of {printed} indicators with a printed status, {counts['agree']} agree and "
        f"{counts['differ']} differ.\n"
        if printed
        else "The report prints no status for any indicator, so there is none to compare.\n"
    )
    differences = "".join(_difference(row, reasons[row["id"]]) for row in _differing(card))
    return f"### {card['period']}\n\n{lead}{differences}"


def _difference(row: Row, reason: str) -> str:
    return (
        f"\n#### {row['id']} {row['title']}\n\n"
        "| Value | Target for the period | Printed | Computed | Because |\n"
        "| --- | --- | --- | --- | --- |\n"
        f"| {_shown(row['value'])} | {_shown(row['target_for_period'])} "
        f"| {row['published']['status']} | {row['status_label']} | {row['because']} |\n\n"
        f"{reason.strip()}\n"
    )


def _shown(value: object) -> str:
    if value is None:
        return "none"
    return (
        ", ".join(f"{key} {item}" for key, item in value.items())
        if isinstance(value, dict)
        else str(value)
    )
