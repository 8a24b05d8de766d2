"""What a part of a file is called by the people who wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from framework.place import Step
from framework.schema.words import as_yaml, ordinal, shorten
from framework.source import Data

_LISTS: Final = {
    "priorities": "priority",
    "indicators": "indicator",
    "figures": "figure",
    "actions": "action",
    "risks": "risk",
    "scorecards": "scorecard",
    "benchmarks": "benchmark",
    "series": "series",
    "narrative": "piece of narrative",
    "outcomes": "outcome",
    "recommendations": "recommendation",
    "implications": "implication",
    "checklists": "check-list",
    "items": "box",
    "milestones": "milestone",
    "quality_indicators": "inspection",
    "questions": "question",
    "strengths": "strength",
    "areas_for_improvement": "area for improvement",
    "evidence": "piece of evidence",
    "definition_changed": "change of the definition",
    "revised": "earlier figure",
    "claims": "claim",
    "target": "dated target",
    "tolerance": "dated tolerance",
    "appendices": "appendix",
    "indicator_status": "rule",
    "action_status": "rule",
    "risk_level": "rule",
    "profiles": "line of profiles",
    "readings": "reading",
    "cases": "case",
}
"""What one entry of a list is, by the key that the list stands under."""

_BY_NAME: Final = {
    "observations": "observation {}",
    "progress": "the progress for {}",
    "targets": "the target for {}",
    "values": "the value for {}",
    "forecast": "the forecast for {}",
    "profile": "the share for {}",
    "scales": "scale {}",
    "ranks": "the entry for {}",
    "inputs": 'the input "{}"',
    "glossary": 'the term "{}"',
    "statuses": "status {}",
    "trends": "the {} trend",
}
"""What one entry of a block is, by the key that the block stands under."""

_ONE_NAMESPACE: Final = frozenset(
    {
        "priority",
        "indicator",
        "figure",
        "action",
        "risk",
        "scorecard",
        "piece of narrative",
        "outcome",
        "milestone",
        "inspection",
    }
)
"""Things whose id says enough; of others the message says whose they are."""

_NUMBERED: Final = frozenset({"rule", "line of profiles", "reading", "case"})
"""Things that have no id and are told by their place in the file's one list of them."""

_ROLLED_UP: Final = {"priority": "a priority", "scorecard": "a scorecard", "plan": "the plan"}
"""What a roll-up is of, by the key that its rules stand under."""

_NO_NOUNS: Final = frozenset(
    {
        *("about", "above", "amount", "because", "below", "by", "due", "estimated", "expected"),
        *(
            "expect",
            "for",
            "from",
            "in",
            "of",
            "otherwise",
            "per",
            "percent",
            "points",
            "provisional",
        ),
        *("says", "ticked", "to", "until", "when"),
        *("completed", "covers", "ended", "far", "inspected", "near", "over", "published"),
        *("revised", "was", "what"),
    }
)
"""Keys that no "the" can stand before; nor can it before one with an underscore."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A part of a file by name; ``object_id`` is the id of the nearest thing with one around it."""

    name: str
    object_id: str | None


def name_of(data: Data, steps: tuple[Step, ...], noun: str) -> Thing:
    """The name of the part that the steps lead to, in a file that people call the noun."""
    parts = parts_of(data, steps)
    ids = [found for part in (data, *parts) if (found := id_of(part)) is not None]
    names = [f"the {noun}"]
    index = 0
    while index < len(steps):
        entry = _entry(steps, parts, index)
        if entry is not None:
            name, alone = entry
            names = [name] if alone else [name, *names]
            index += 2
        elif steps[index] == "given" and index + 1 < len(steps):
            names = [f"the given {shorten(str(steps[index + 1]))}", *names]
            index += 2
        else:
            is_report = index == 0 and steps[0] == "report"
            names = ["the report"] if is_report else [_key(steps[index]), *names]
            index += 1
    return Thing(" of ".join(names), ids[-1] if ids else None)


def parts_of(data: Data, steps: tuple[Step, ...]) -> list[Data]:
    """What lies at each step of the way; None once it leads nowhere."""
    found: list[Data] = []
    part = data
    for step in steps:
        if isinstance(part, dict):
            part = part.get(str(step))
        else:
            part = part[step] if isinstance(part, list) and isinstance(step, int) else None
        found.append(part)
    return found


def _entry(steps: tuple[Step, ...], parts: list[Data], index: int) -> tuple[str, bool] | None:
    """The name of one entry of a list or block of things, and whether it needs no more."""
    key = steps[index]
    if index + 1 == len(steps) or not isinstance(key, str):
        return None
    step, part = steps[index + 1], parts[index + 1]
    if isinstance(step, str):
        return _named_entry(steps, key, step)
    noun = _noun(steps, key)
    if noun is None or not isinstance(part, dict):
        return None
    if noun in _NUMBERED:
        return f"{noun} {step + 1}{_list_of_rules(steps)}", True
    name, title = id_of(part), part.get("title")
    words = [noun]
    if name is not None:
        words.append(shorten(name))
    if isinstance(title, str):
        words.append(f'"{shorten(title)}"')
    if len(words) == 1:
        return f"the {ordinal(step)} {noun}", False
    return " ".join(words), name is not None and (noun in _ONE_NAMESPACE or index == 0)


def _named_entry(steps: tuple[Step, ...], key: str, step: str) -> tuple[str, bool] | None:
    """The name of one entry of a block whose keys are names, and whether it needs no more."""
    if key == "rollups":
        is_rule = isinstance(next(iter(steps[2:]), None), int)
        return None if is_rule else (f"the roll-up of {_ROLLED_UP.get(step, step)}", True)
    return (_BY_NAME[key].format(shorten(step)), False) if key in _BY_NAME else None


def _noun(steps: tuple[Step, ...], key: str) -> str | None:
    """What one entry of the list under a key is."""
    if steps[0] == "rollups":
        return "rule"
    if key == "items" and steps[0] == "quality_indicators":
        return "quality indicator"
    return _LISTS.get(key)


def _list_of_rules(steps: tuple[Step, ...]) -> str:
    """What a list of rules is about, for all lists but the one that every ruleset has."""
    if steps[0] == "rollups":
        return f" of the roll-up of {_ROLLED_UP.get(str(steps[1]), steps[1])}"
    return f" of {steps[0]}" if steps[0] in {"action_status", "risk_level"} else ""


def id_of(part: Data) -> str | None:
    """The id that a thing has, as it was typed; None where it has none."""
    found = part.get("id") if isinstance(part, dict) else None
    if isinstance(found, str):
        return found or None
    return (
        as_yaml(found) if isinstance(found, int | Decimal) and not isinstance(found, bool) else None
    )


def _key(step: Step) -> str:
    if isinstance(step, int):
        return f"entry {step + 1}"
    return f'"{shorten(step)}"' if step in _NO_NOUNS or "_" in step else f"the {shorten(step)}"
