"""Keys that are not known, that stand in the wrong place, or that are left out."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import islice
from types import MappingProxyType
from typing import Final

from framework.place import Step
from framework.schema.commas import cut_number
from framework.schema.meant import period_meant
from framework.schema.scene import Scene, Told
from framework.schema.shape import levels
from framework.schema.slips import MOST_SLIPS, Slip
from framework.schema.things import parts_of
from framework.schema.words import LONGEST, as_yaml, in_words, shorten
from framework.source import Data

CUTOFF: Final = 0.7
"""How alike two words have to be for one to be offered for the other."""

_LONGEST_NAME: Final = 64
_MOST_NAMES: Final = 2 * MOST_SLIPS
_FEW: Final = 7

_OTHER_WORDS: Final = MappingProxyType(
    {
        "name": "title",
        "heading": "title",
        "council": "organisation",
        "department": "directorate",
        "kpis": "indicators",
        "kpi": "indicators",
        "metrics": "indicators",
        "measures": "indicators",
        "pis": "indicators",
        "objectives": "priorities",
        "goals": "priorities",
        "themes": "priorities",
        "tasks": "actions",
        "projects": "actions",
        "lead": "owner",
        "responsible": "owner",
        "responsible_officer": "owner",
        "deadline": "due",
        "due_date": "due",
        "end_date": "due",
        "comment": "note",
        "comments": "note",
        "commentary": "note",
        "notes": "note",
        "actual": "value",
        "result": "value",
        "outturn": "value",
        "actuals": "observations",
        "results": "observations",
        "data": "observations",
        "direction": "polarity",
        "good_is": "polarity",
        "reported": "published",
        "rag": "published",
        "description": "definition",
        "calculation": "formula",
        "threshold": "tolerance",
        "reason": "because",
        "condition": "when",
        "if": "when",
        "then": "status",
        "else": "otherwise",
        "default": "otherwise",
        "expected": "expect",
        "completed_on": "completed",
        "completion_date": "completed",
        "finished": "completed",
        "steps": "milestones",
        "revised_due": "due",
        "revised_due_date": "due",
        "minimum": "floor",
        "estimate": "forecast",
        "projection": "forecast",
        "inspections": "quality_indicators",
        "inspector": "body",
        "improvements": "areas_for_improvement",
        "ytd": "year_to_date",
        "cumulative": "year_to_date",
        "approximately": "about",
        "over": "above",
        "under": "below",
        "per_period": "every_period",
        "each_period": "every_period",
        "start": "from",
        "end": "to",
        "why": "because",
        "color": "colour",
    }
)
"""Words that other tools and reports use, with ours; each counts only where ours may stand."""


_COMPANY: Final = (
    ("target", "value", "from", "published"),
    ("title", "inspection", "inspected", ""),
    ("title", "text", "text", "heading"),
    ("over", "more_than", "less_than", ""),
    ("under", "less_than", "more_than", ""),
    ("until", "to", "from", "value"),
    ("to", "until", "from", ""),
)
"""Words with ours, a key that has to be known beside ours, and one that must not be."""


class Suggestions:
    """The known key that each unknown one most probably stands for."""

    def __init__(self, slips: Iterable[Slip]) -> None:
        unknown = (slip for slip in slips if slip.keyword == "additionalProperties")
        self._found: dict[tuple[Step, ...], str] = {}
        for slip in islice(unknown, _MOST_NAMES):
            near = nearest_key(str(slip.value), slip.wanted)
            if near is not None:
                self._found[slip.steps] = near
        self._numbers = Counter((steps[:-1], near) for steps, near in self._found.items())
        self._by_block: dict[tuple[Step, ...], set[str]] = {}
        for steps, near in self._found.items():
            self._by_block.setdefault(steps[:-1], set()).add(near)

    def of(self, slip: Slip) -> str | None:
        """The key to offer; None where none is near."""
        return self._found.get(slip.steps)

    def is_alone(self, slip: Slip) -> bool:
        """Whether no other key of the block stands for the same known one."""
        near = self._found.get(slip.steps)
        return near is not None and self._numbers[slip.steps[:-1], near] == 1

    def explain(self, slip: Slip) -> bool:
        """Whether a key counts as left out only because it, or its line's end, is misspelt."""
        offered = self._by_block.get(slip.steps, set())
        return slip.keyword == "required" and (
            slip.wanted in offered or not offered.isdisjoint({"cannot_tell", "otherwise"})
        )


def nearest_key(key: str, known: Collection[str]) -> str | None:
    """The known key that a misspelt one, or another word, stands for; None if none is near."""
    if len(key) > _LONGEST_NAME:
        return None
    bare = _bare(key)
    if bare in known:
        return bare
    if (ours := _in_company(bare, known)) is not None:
        return ours
    other = _OTHER_WORDS.get(bare)
    if other is not None and other in known:
        return other
    near = difflib.get_close_matches(bare, known, n=1, cutoff=CUTOFF)
    return near[0] if near else None


def is_only_near(key: str, near: str, known: Collection[str]) -> bool:
    """Whether a misspelt key is like the one known key and no other."""
    return difflib.get_close_matches(_bare(key), known, n=2, cutoff=CUTOFF) == [near]


def _bare(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", key.lower()).strip("_")


def _in_company(bare: str, known: Collection[str]) -> str | None:
    """The key that one of our own words stands for among the keys of this very block."""
    return next(
        (
            ours
            for word, ours, beside, apart in _COMPANY
            if bare == word and ours in known and beside in known and apart not in known
        ),
        None,
    )


def key_unknown(scene: Scene, suggestions: Suggestions) -> Told:
    """A key that the block does not have."""
    key = scene.key
    shown = shorten(key, LONGEST)
    message = f'"{shown}" is not a key of {scene.name}'
    if (cut := cut_number(scene.document.data, scene.slip.steps)) is not None:
        return Told("SCH002", message, cut.advice)
    near = suggestions.of(scene.slip)
    homes = levels(scene.fmt.tag).get(key, ())
    sure = near is not None and near == _in_company(key, scene.shape.properties)
    if near is not None and (sure or not homes or _alike(key, near) >= 0.85):
        return Told(
            "SCH002",
            f'{message}; did you mean "{near}"?',
            f"write {near}: instead of {shown}:",
            near,
        )
    if homes:
        where = in_words(homes) if len(homes) <= 3 else f"{', '.join(homes[:3])} and others"
        return Told(
            "SCH002",
            message,
            f"{key}: belongs to {where}; move it there, or mend the indent if it stands under one",
        )
    known = tuple(scene.shape.properties)
    if len(known) <= _FEW:
        return Told("SCH002", message, f"write {in_words(known)} instead, or take the line out")
    part = parts_of(scene.document.data, scene.slip.steps)[-1]
    if "observations" in known and _are_figures(part):
        return Told("SCH002", message, f"write observations: instead of {shown}: for figures")
    is_block = isinstance(part, dict | list)
    keep = ", or put what it says under note:" if "note" in known and not is_block else ""
    return Told(
        "SCH002",
        message,
        f"take the line out{keep}; framework schema {scene.fmt.tag} lists the keys",
    )


def _are_figures(part: Data) -> bool:
    """Whether each key of a block is a period, as they are where figures stand."""
    return isinstance(part, dict) and all(period_meant(key) is not None for key in part)


def _alike(key: str, near: str) -> float:
    return difflib.SequenceMatcher(None, key, near).ratio()


def key_out_of_place(scene: Scene) -> Told:
    """A known key that cannot stand beside another."""
    beside = scene.slip.wanted[0]
    if scene.shape.keywords["title"].startswith("Tolerance"):
        return Told(
            "SCH013",
            f"{scene.name} says {beside} and {scene.key}, and only one of them can hold",
            "write only one of percent, points and amount, or near and far with one in each, "
            "such as near: {percent: 5}",
        )
    return Told(
        "SCH002",
        f"{scene.name} has both {beside} and {scene.key}, which are two separate lines",
        f"begin a line of its own with a dash for {beside}:",
    )


def entry_left_out(scene: Scene) -> Told:
    """A key that has to be there and is not."""
    key = scene.slip.wanted
    example = as_yaml(scene.shape.below(key).example)
    return Told(
        "SCH003",
        f"{scene.name} has no {key}: line",
        f"add one, such as {key}: {example}",
    )
