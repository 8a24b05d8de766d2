"""Parts that are empty, say two things at once, or are a list or block where none is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from framework.place import Step
from framework.schema.cells import column_of
from framework.schema.scene import Scene, Told
from framework.schema.shape import MEASURED, Shape
from framework.schema.things import parts_of
from framework.schema.words import as_yaml, in_words, kind_of, typed

_DATED_TARGET = "Target from a day on"
_UNDATED = {_DATED_TARGET: "{}", "Tolerance from a day on": "{{percent: {}}}"}
"""How what was written in a list with days is written without one."""


def nothing_written(scene: Scene) -> Told:
    """Nothing stands where something should."""
    shape, key = scene.shape, scene.key
    example = as_yaml(_short(shape.example))
    drop = "" if scene.is_required else ", or take the line out"
    if scene.slip.value is not None:
        return Told(
            "SCH007", f"{scene.is_} empty", f"write it, such as {scene.lead}{example}{drop}"
        )
    if not key:
        return Told(
            "SCH007",
            f"{scene.name} has nothing after its dash",
            f"write something after the dash, such as {example.strip('{}')}, or take the dash out",
        )
    if shape.types <= {"object", "array"} and shape.types:
        advice = f"write what belongs to it on the lines below, indented under {key}:"
    elif shape.types == {"number"} or key == "target":
        advice = "write the number"
    elif shape.role == MEASURED:
        advice = "write the number, or why there is none, such as not_available"
    else:
        advice = f"write it, such as {key}: {example}"
    return Told("SCH007", f"{scene.is_} empty: {key}: has nothing after it", advice + drop)


def cell_left_out(scene: Scene) -> Told:
    """A cell that has to be filled in beside others, and is empty."""
    steps, key = scene.slip.steps, str(scene.slip.wanted)
    message = f"{scene.row} has nothing in the column {column_of((*steps, key))}"
    others = [column_of((*steps, one)) for one in _keys_of(scene.slip.value)]
    if others and column_of(steps):
        message += f", which {in_words(others, 'and')} cannot do without"
    example = as_yaml(scene.shape.below(key).example)
    return Told("SCH003", message, f"fill it in, such as {example}")


def cell_out_of_place(scene: Scene) -> Told:
    """What no cell of a file of observations can come to."""
    return Told(
        "SCH008",
        f"{scene.name} has something that does not belong there",
        f"framework schema {scene.fmt.tag} lists the columns",
    )


def _keys_of(value: object) -> list[str]:
    return [str(key) for key in value] if isinstance(value, dict) else []


def choice_not_made(scene: Scene) -> Told:
    """Several keys of which only one can hold."""
    value = scene.slip.value
    written = tuple(value) if isinstance(value, dict) else ()
    return Told(
        "SCH013",
        f"{scene.name} says {in_words(written, 'and')}, and only one of them can hold",
        "write only one of percent, points and amount",
    )


def shape_out_of_place(scene: Scene) -> Told:
    """A list, a block or a single value where another of the three is wanted."""
    shape, value = scene.shape, scene.slip.value
    if isinstance(value, list):
        wants, advice = _instead_of_a_list(scene, shape, value)
    elif "object" in shape.types and isinstance(shape.example, dict):
        wants, advice = _as_block(scene, shape)
    elif "array" in shape.types:
        wants, advice = "a list", _as_list(scene, shape)
    else:
        wants = "a number" if shape.types == {"number"} else "text"
        advice = f"write one value, such as {scene.lead}{as_yaml(shape.example)}"
    said = f"{scene.is_} {typed(value)}"
    if isinstance(value, dict | list):
        said = f"{scene.holds} {kind_of(value)}"
    return Told("SCH008", f"{said}, where {wants} is wanted", advice, _in_brackets(scene))


def _in_brackets(scene: Scene) -> str | None:
    """The text as a list, where one of single values is wanted."""
    shape, text = scene.shape, scene.slip.value
    if not isinstance(text, str) or "array" not in shape.types or '"' in text or "\\" in text:
        return None
    return None if "object" in shape.below(0).types else as_yaml(re.split(r" *, *", text))


def _as_block(scene: Scene, shape: Shape) -> tuple[str, str]:
    """How to write as a block of keys what is none."""
    value = scene.slip.value
    example = _short(_close(shape, value), most=max(2, len(shape.keywords.get("required", ()))))
    wants = f"a line such as {as_yaml(example)[1:-1]}"
    if scene.key:
        return wants, f"write {scene.lead}{as_yaml(example)}"
    first = as_yaml(_short(example, most=1))[1:-1]
    wants = f"a line such as {first}"
    undated = _UNDATED.get(shape.keywords["title"])
    ends = _ends_of_range(scene)
    if ends is not None:
        key = _key_around(scene.slip.steps)
        return wants, (
            f"write {key}: {as_yaml(ends)} for a range; only where the target was changed during "
            "the year is it a list of lines that begin with from: and a day"
        )
    if undated is not None and not isinstance(value, list):
        key = _key_around(scene.slip.steps)
        return wants, (
            f"write {key}: {undated.format(as_yaml(value))} without a dash or square brackets; "
            "only where it was changed during the year is it a list of lines that begin with from: "
            "and a day"
        )
    return wants, f"write {first}, and its other keys on lines below it"


def _ends_of_range(scene: Scene) -> dict[str, object] | None:
    """The range that a list of two numbers stands for under a target; None for anything else."""
    if scene.shape.keywords["title"] != _DATED_TARGET:
        return None
    around = parts_of(scene.document.data, scene.slip.steps)[-2]
    listed = around if isinstance(around, list) else []
    numbers = [
        one for one in listed if isinstance(one, int | Decimal) and not isinstance(one, bool)
    ]
    is_range = len(listed) == len(numbers) == 2 and numbers[0] < numbers[1]
    return {"from": numbers[0], "to": numbers[1]} if is_range else None


def _key_around(steps: tuple[Step, ...]) -> Step:
    """The key that a list stands under."""
    return next(step for step in reversed(steps) if isinstance(step, str))


def _instead_of_a_list(scene: Scene, shape: Shape, value: Sequence[object]) -> tuple[str, str]:
    if shape.types == {"object"}:
        line = as_yaml(_short(shape.example_of(dict)))[1:-1]
        return f"a line such as {line}", "take the dashes out, and indent the lines alike"
    if len(value) == 1 and not isinstance(value[0], dict | list | None):
        one = as_yaml(value[0])
        return "one value", f"write {scene.lead}{one} without a dash or square brackets"
    return "one value", f"write one value, such as {scene.lead}{as_yaml(shape.example)}"


def _as_list(scene: Scene, shape: Shape) -> str:
    """How to write as a list what is no list."""
    value, inside = scene.slip.value, shape.below(0)
    if "object" not in inside.types:
        listed: object = [value]
        if isinstance(value, dict):
            listed = shape.example_of(list)
        elif isinstance(value, str):
            listed = re.split(r" *, *", value)
        return f"write it in square brackets: {scene.lead}{as_yaml(listed)}"
    entry = value if isinstance(value, dict) and value else inside.example_of(dict)
    line = as_yaml(_short(entry, most=1))[1:-1]
    return f"begin each entry with a dash and a space, such as - {line}"


def _close(shape: Shape, value: object) -> object:
    """The example of a block, with the figure that was written where it has room for one."""
    example = shape.example_of(dict)
    number = re.match(r"[0-9]+(\.[0-9]+)?", typed(value).strip('"'))
    if isinstance(example, dict) and len(example) == 1 and number is not None:
        name, inner = next(iter(example.items()))
        return {name: number[0]} if isinstance(inner, int) else example
    return example


def _short(example: object, most: int = 2) -> object:
    """A block with its first key only and a list with its first entry, to fit into a sentence."""
    if isinstance(example, list):
        return [_short(one) for one in example[:1]]
    if not isinstance(example, dict) or len(example) <= most:
        return example
    return dict(list(example.items())[:1])
