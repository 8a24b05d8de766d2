"""What mends a mistake of shape: what was meant, in the place of what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Final

from framework.findings import Edit, Fix, Safety
from framework.place import Location, Pointer, Span, Step
from framework.schema.formats import Format, schema_of
from framework.schema.keys import Suggestions, is_only_near
from framework.schema.meant import number_meant
from framework.schema.scene import Scene, Told
from framework.schema.shape import MEASURED, Shape, shape_at
from framework.schema.sure import (
    is_plain_day,
    is_plain_number,
    is_plain_period,
    is_same_word,
    is_unit,
)
from framework.schema.things import parts_of
from framework.schema.units import Block, is_without_unit, unit_around, unit_block
from framework.schema.words import as_yaml, shorten
from framework.source import Data, Document

_TOP: Final = Span(1, 1, 1, 1)


class Fixes:
    """The fixes of the mistakes in one document.

    None is made in a table, which people have open in a spreadsheet, nor in what stands on several
    lines.
    """

    def __init__(self, document: Document, fmt: Format, suggestions: Suggestions) -> None:
        self._document = document
        self._fmt = fmt
        self._suggestions = suggestions
        self._by_code: Mapping[str, Callable[[Scene, str], Fix | None]] = {
            "SCH002": self._key,
            "SCH004": self._word,
            "SCH005": self._number,
            "SCH006": lambda scene, meant: self._instead(scene, meant, is_safe=True),
            "SCH008": lambda scene, meant: self._instead(scene, meant, is_safe="," not in meant),
            "SCH009": self._id,
            "SCH010": self._period,
            "SCH011": self._day,
        }

    def of(self, scene: Scene, told: Told) -> Fix | None:
        """The fix; None where a person has to say what is meant."""
        if told.meant is None or self._fmt.is_table:
            return None
        return self._by_code[told.code](scene, told.meant)

    def _key(self, scene: Scene, meant: str) -> Fix | None:
        if self._is_taken(scene, meant) or not self._suggestions.is_alone(scene.slip):
            return None
        is_safe = is_same_word(scene.key, meant) or is_only_near(
            scene.key, meant, scene.slip.wanted
        )
        return self._instead(scene, meant, is_safe=is_safe)

    def _word(self, scene: Scene, meant: str) -> Fix | None:
        return self._instead(scene, meant, is_safe=is_same_word(str(scene.slip.value), meant))

    def _number(self, scene: Scene, meant: str) -> Fix | None:
        text = str(scene.slip.value).strip()
        number = number_meant(text)
        if number is None:
            return self._no_number(scene, meant)
        is_sure = is_plain_number(text)
        if number.unit is None:
            return self._instead(scene, meant, is_safe=is_sure)
        block = unit_block(scene)
        if block is None or is_without_unit(scene):
            is_percentage = scene.key == "percent" or "progress" in scene.slip.steps
            is_sure = is_sure and is_percentage and number.unit == "percent"
            return self._instead(scene, meant, is_safe=is_sure)
        return self._number_and_unit(scene, meant, number.unit, block, is_sure=is_sure)

    def _number_and_unit(
        self, scene: Scene, meant: str, unit: str, block: Block, *, is_sure: bool
    ) -> Fix | None:
        """The bare number, and its unit where none is written; None where another one is."""
        kind = unit.removeprefix("{kind: ").partition(",")[0]
        if "unit" in block[1]:
            is_sure = is_sure and is_unit(block[1]["unit"], unit)
            is_same = unit_around(scene) == kind
            return self._instead(scene, meant, is_safe=is_sure) if is_same else None
        fix = self._instead(scene, meant, is_safe=False)
        if fix is None:
            return None
        line = self._unit_line(*block, scene.slip.steps, unit)
        return Fix(title=f"write {meant} and unit: {unit}", edits=(*fix.edits, line))

    def _unit_line(
        self,
        steps: tuple[Step, ...],
        block: dict[str, Data],
        figure: tuple[Step, ...],
        unit: str,
    ) -> Edit:
        """The unit of a figure, before the first key of the block that it belongs before."""
        listed = tuple(shape_at(self._fmt.tag, steps).properties)
        later = listed[listed.index("unit") :]
        pointer = Pointer(steps)
        follower = next((key for key in block if key in later), figure[len(steps)])
        around = self._document.locate(pointer).span or _TOP
        before = self._document.locate(pointer / follower, key=True).span or _TOP
        opens = self._document.line(around.line)[around.column - 1 : around.column]
        gap = ", " if opens == "{" else "\n" + " " * (before.column - 1)
        place = Span(before.line, before.column, before.line, before.column)
        return Edit(at=Location(self._document.path, pointer, place), new_text=f"unit: {unit}{gap}")

    def _no_number(self, scene: Scene, meant: str) -> Fix | None:
        """The reason why there is no number, under a key of its own beside other keys."""
        fix = self._instead(scene, meant, is_safe=False)
        if fix is None or meant == "0" or scene.key != "value" or scene.role != MEASURED:
            return fix
        if self._is_taken(scene, "state"):
            return None
        key = self._document.locate(Pointer(scene.slip.steps), key=True)
        return Fix(
            title=f"write state: {meant} instead of value:",
            edits=(Edit(at=key, new_text="state"), *fix.edits),
        )

    def _period(self, scene: Scene, meant: str) -> Fix | None:
        if scene.slip.is_key and self._is_taken(scene, meant):
            return None
        text = " ".join(str(scene.slip.value).split())
        return self._instead(scene, meant, is_safe=is_plain_period(text, scene.role))

    def _day(self, scene: Scene, meant: str) -> Fix | None:
        text = " ".join(str(scene.slip.value).split())
        return self._instead(scene, meant, is_safe=is_plain_day(text))

    def _id(self, scene: Scene, meant: str) -> Fix | None:
        """The id in every place of the file where it stands; None where another thing has it."""
        old = str(scene.slip.value)
        places = self._ids.get(old, [])
        edits = [self._edit(Pointer(steps), meant) for steps in places]
        found = tuple(edit for edit in edits if edit is not None)
        if meant in self._ids or len(found) != len(places):
            return None
        data = self._document.data
        # Rows of a table beside the plan may be for it, too.
        has_table = isinstance(data, dict) and isinstance(data.get("observations"), str)
        is_sure = len(places) == 1 and scene.key == "id" and not has_table
        return Fix(title=_title(meant, old), edits=found, safety=_safety(is_safe=is_sure))

    @cached_property
    def _ids(self) -> Mapping[str, list[tuple[Step, ...]]]:
        """Where each text stands that is an id, or that names something by its id."""
        found: dict[str, list[tuple[Step, ...]]] = {}
        top = Shape(schema_of(self._fmt.tag), self._fmt.tag)
        for steps, value in _ids_in(self._document.data, top, ()):
            found.setdefault(value, []).append(steps)
        return found

    def _is_taken(self, scene: Scene, key: str) -> bool:
        """Whether the block that a key or a value stands in has that key, too."""
        steps = scene.slip.steps[:-1]
        block = (self._document.data, *parts_of(self._document.data, steps))[-1]
        return isinstance(block, dict) and key in block

    def _instead(self, scene: Scene, meant: str, *, is_safe: bool) -> Fix | None:
        edit = self._edit(Pointer(scene.slip.steps), meant, key=scene.slip.is_key)
        if edit is None:
            return None
        span = edit.at.span or _TOP
        typed = self._document.line(span.line)[span.column - 1 : span.end_column - 1]
        return Fix(title=_title(meant, typed), edits=(edit,), safety=_safety(is_safe=is_safe))

    def _edit(self, pointer: Pointer, new_text: str, *, key: bool = False) -> Edit | None:
        """What writes a text where another stands; None where that has several lines."""
        at = self._document.locate(pointer, key=key)
        span = at.span or _TOP
        return Edit(at=at, new_text=new_text) if span.line == span.end_line else None


def _ids_in(
    data: Data, shape: Shape, steps: tuple[Step, ...]
) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(data, dict):
        for key, part in data.items():
            yield from _ids_in(part, shape.below(key), (*steps, key))
    elif isinstance(data, list):
        for index, part in enumerate(data):
            yield from _ids_in(part, shape.below(index), (*steps, index))
    elif data is not None and shape.role == "id":
        yield steps, data if isinstance(data, str) else as_yaml(data)


def _title(new: str, old: str) -> str:
    return f"write {shorten(new)} instead of {shorten(old)}"


def _safety(*, is_safe: bool) -> Safety:
    return Safety.SAFE if is_safe else Safety.NEEDS_REVIEW
