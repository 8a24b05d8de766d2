from __future__ import annotations

from pathlib import Path

from framework.model.build import build_plan
from framework.model.period import read_period
from framework.place import FilePath
from framework.scorecard import Filters, Scorecard, build_scorecard
from framework.source import Document, read_text
from framework.status.build import build_ruleset

GOLDEN = Path(__file__).parent.parent.parent / "golden"
RULES = (GOLDEN / "scorecard/ruleset.yaml").read_text(encoding="utf-8")

# Each of these, in a title, tries to be more than text: for a terminal, Rich, CI runners, Markdown,
# a spreadsheet or a reader's eye.
EVIL = (
    "=\x1b[2J\x9b31m\x07 [bold]b[/] [link=https://example.org]l[/link] :smile: ::error::x"
    " ##[error]y ##vso[task.x]z \u202egpj\u200b.\U000e0041 | `c` <script>&lt; *s* _u_ [t](u) #1 @me"
    " ~d~ $m$\r\n::set-output name=x::y"
)


def document(text: str, name: str, evil: str | None = None) -> Document:
    """The document; with EVIL in its texts replaced by what no file could hold."""
    found, _ = read_text(text.encode(), FilePath(name))
    assert found is not None
    if evil is not None:
        object.__setattr__(found, "data", _poisoned(found.data, evil))
    return found


def card(
    text: str,
    rules: str | None = RULES,
    *,
    period: str = "2026/27 Q1",
    evil: str | None = None,
    filters: Filters | None = None,
) -> Scorecard:
    plan, _ = build_plan(document(text, "plan.yaml", evil))
    ruleset = None
    if rules is not None:
        ruleset, _ = build_ruleset(document(rules, "ruleset.yaml", evil))
        assert ruleset is not None
    shown = read_period(period)
    assert plan is not None
    assert shown is not None
    return build_scorecard(plan, ruleset, shown, filters)


def golden(name: str, *, evil: str | None = None, period: str = "2026/27 Q2") -> Scorecard:
    """The scorecard of a folder of golden files."""
    folder = GOLDEN / name
    return card(
        (folder / "plan.yaml").read_text(encoding="utf-8"),
        (folder / "ruleset.yaml").read_text(encoding="utf-8"),
        period=period,
        evil=evil,
    )


def _poisoned(data: object, evil: str) -> object:
    if isinstance(data, dict):
        return {key: _poisoned(value, evil) for key, value in data.items()}
    if isinstance(data, list):
        return [_poisoned(value, evil) for value in data]
    return data.replace("EVIL", evil) if isinstance(data, str) else data
