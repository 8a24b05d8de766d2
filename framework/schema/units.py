"""The unit around a figure, and the places with figures that it says nothing about."""

from __future__ import annotations

from typing import Final

from framework.place import Step
from framework.schema.scene import Scene
from framework.schema.shape import shape_at
from framework.schema.things import parts_of
from framework.source import Data

Block = tuple[tuple[Step, ...], dict[str, Data]]
"""A block and the way to it."""

_NO_UNIT: Final = frozenset(
    {
        "tolerance",
        "steady_within",
        "inputs",
        "decimals",
        "published",
        "printed_at",
        "ranks",
        "progress",
        "percent",
        "points",
        "likelihood",
        "impact",
        "score",
    }
)
"""Places with numbers that the unit says nothing about."""


def is_without_unit(scene: Scene) -> bool:
    """Whether the unit says nothing about a number there."""
    return not _NO_UNIT.isdisjoint(map(str, scene.slip.steps))


def unit_block(scene: Scene) -> Block | None:
    """The block around a figure, or its target, that says its unit; None where none can."""
    steps, found = scene.slip.steps, None
    for depth, part in enumerate((scene.document.data, *parts_of(scene.document.data, steps))):
        if "unit" in shape_at(scene.fmt.tag, steps[:depth]).properties and isinstance(part, dict):
            found = steps[:depth], part
    return found


def unit_around(scene: Scene) -> Data:
    """The kind of unit that is written beside a figure or its target; None where none is."""
    block = unit_block(scene)
    written = block[1].get("unit") if block is not None else None
    return written.get("kind") if isinstance(written, dict) else written
