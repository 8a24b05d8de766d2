"""Where the computed status of a shipped plan differs from the one its report printed, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from docs.blocks import WrongPage
from docs.found_in_reports import found, has_sources
from framework.api import make_scorecard
from framework.model.plan import Plan
from framework.place import FilePath
from framework.report.numbers import counted
from framework.report.scorecard.words.actions import due_words, progress_words
from framework.report.scorecard.words.common import status_words
from framework.report.scorecard.words.rows import target_line, value_words
from framework.scorecard import ActionRow, IndicatorRow, Scorecard

_PAGE = "docs/guide/real-reports.md"
_REASONS = "docs/real_reports.yaml"
_NOTE = f"<!-- Written by `make docs` from the plans and {_REASONS}. -->\n\n"
_LEAD = """# Real reports

Each plan in `plans/` is a published report, transcribed whole. A report prints a status for each
indicator, and sometimes for each action; the council's own rules, applied to the figures it
printed, decide one too. Mostly they agree. Here is every indicator and action where they do not,
and why. The printed word is kept beside the computed one, and never bends it.

After that comes what `framework lint` finds in each plan, beside the line of the report that it
came from. Nothing is suppressed: the reports are as they were printed.
"""


def pages(root: Path) -> dict[str, str]:
    """The page of differences and findings; none where the reports themselves are not there.

    Raises:
        WrongPage: a difference has no reason, or a reason no difference.
    """
    if not has_sources(root):
        return {}
    reasons = yaml.safe_load((root / _REASONS).read_text(encoding="utf-8")) or {}
    parts = [_plan(root, path, reasons) for path in sorted((root / "plans").glob("*.yaml"))]
    if reasons:
        raise WrongPage(f"{_REASONS}: there is no plan {' and no plan '.join(reasons)}")
    return {_PAGE: _NOTE + "\n".join([_LEAD, *parts])}


def _plan(root: Path, path: Path, reasons: dict[str, dict[str, Any]]) -> str:
    latest = _scorecard(path, None)
    plan = latest.plan
    cards = [_scorecard(path, label) for label in _periods(plan)]
    known = dict(reasons.pop(plan.id, {}))
    places = known.pop("found_at", {})
    differing = {name for card in cards for name in _differing(card)}
    if differing != set(known):
        raise WrongPage(
            f"{_REASONS}, {plan.id}: explain {sorted(differing - set(known))}, "
            f"and take out {sorted(set(known) - differing)}"
        )
    body = "\n".join(_period(card, known) for card in cards) or f"{_without_status(latest)}\n"
    year = f", {plan.year.label}" if plan.year is not None else ""
    head = f"## {plan.organisation}: {plan.title}{year}"
    file = plan.source.file if plan.source is not None else None
    linted = found(root, path, file or "", places)
    return f"{head}\n\n`{path.relative_to(root)}`\n\n{body}\n{linted}"


def _periods(plan: Plan) -> list[str]:
    """The periods for which the report printed a status, earliest first."""
    printed = {
        one.period.label: one.period.end
        for thing in (*plan.indicators, *plan.actions)
        for one in getattr(thing, "observations", ()) or getattr(thing, "progress", ())
        if one.published.status is not None
    }
    return sorted(printed, key=lambda label: (printed[label], label))


def _scorecard(path: Path, period: str | None) -> Scorecard:
    """The scorecard for a period; for None, for the latest with figures."""
    card = make_scorecard(FilePath(str(path)), period).scorecard
    if card is None:
        raise WrongPage(f"{path.name} cannot be built: run  framework lint {path.name}")
    return card


def _differing(card: Scorecard) -> list[str]:
    return [
        *(row.indicator.id for row in card.indicators if row.agrees is False),
        *(row.action.id for row in card.actions if row.agrees is False),
    ]


def _without_status(card: Scorecard) -> str:
    if not card.plan.indicators:
        return "The report has no indicators and prints no status, so there is none to compare."
    return (
        f"The report prints no status for any of its {counted(len(card.indicators), 'indicator')},"
        " so there is none to compare."
    )


def _period(card: Scorecard, reasons: dict[str, str]) -> str:
    lines = [
        f"Of {counted(len(agrees), noun)} with a printed status, {agrees.count(True)} "
        f"{_verb(agrees.count(True), 'agree')} and {agrees.count(False)} "
        f"{_verb(agrees.count(False), 'differ')}.\n"
        for noun, rows in (("indicator", card.indicators), ("action", card.actions))
        if (agrees := [row.agrees for row in rows if row.agrees is not None])
    ]
    differences = [
        *(_indicator(row, reasons) for row in card.indicators if row.agrees is False),
        *(_action(row, reasons) for row in card.actions if row.agrees is False),
    ]
    rules = f"Judged by: {card.ruleset.title}.\n\n" if card.ruleset is not None else ""
    return f"### {card.period.label}\n\n{rules}{chr(10).join(lines)}{''.join(differences)}"


def _verb(number: int, word: str) -> str:
    return f"{word}s" if number == 1 else word


def _indicator(row: IndicatorRow, reasons: dict[str, str]) -> str:
    observation, decision = row.judgement.figure.observation, row.judgement.decision
    return _difference(
        f"{row.indicator.id} {row.indicator.title}",
        {
            "Value": value_words(row),
            "Target": target_line(row) or "none",
            "Printed": observation.published.status if observation is not None else None,
            "Computed": status_words(row.computed) if row.computed is not None else None,
            "Because": decision.rule.because if decision is not None else None,
        },
        reasons[row.indicator.id],
    )


def _action(row: ActionRow, reasons: dict[str, str]) -> str:
    return _difference(
        f"{row.action.id} {row.action.title}",
        {
            "Progress": progress_words(row),
            "Due": due_words(row) or "no date",
            "Printed": row.progress.published.status if row.progress is not None else None,
            "Computed": status_words(row.status) if row.status is not None else None,
            "Because": row.decision.rule.because if row.decision is not None else None,
        },
        reasons[row.action.id],
    )


def _difference(heading: str, cells: dict[str, str | None], reason: str) -> str:
    rows = (cells, ["---"] * len(cells), cells.values())
    table = "".join(f"| {' | '.join(str(cell) for cell in row)} |\n" for row in rows)
    return f"\n#### {heading}\n\n{table}\n{reason.strip()}\n"
