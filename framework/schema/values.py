"""Single values that are not what their place asks for, and what to write instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any, Final

from framework.schema.aims import aim_advice, aim_meant, is_target_figure
from framework.schema.commas import cut_number
from framework.schema.keys import CUTOFF
from framework.schema.meant import (
    date_meant,
    number_meant,
    part_meant,
    period_meant,
    state_meant,
    why_no_day,
)
from framework.schema.scene import Scene, Told
from framework.schema.shape import MEASURED, TARGET
from framework.schema.times import no_such_part, ways_of_part, ways_to_write
from framework.schema.units import is_without_unit, unit_around
from framework.schema.words import as_yaml, in_words, shorten, typed

_FEW: Final = 7

_OTHER_WORDS: Final = MappingProxyType(
    {
        "%": "percent",
        "percentage": "percent",
        "£": "money",
        "gbp": "money",
        "currency": "money",
        "number": "count",
        "#": "count",
        "no": "count",
        "boolean": "yes_no",
        "up": "higher_is_better",
        "higher": "higher_is_better",
        "high": "higher_is_better",
        "increase": "higher_is_better",
        "maximise": "higher_is_better",
        "down": "lower_is_better",
        "lower": "lower_is_better",
        "low": "lower_is_better",
        "decrease": "lower_is_better",
        "minimise": "lower_is_better",
        "range": "in_range_is_better",
        "none": "neutral",
        "annual": "yearly",
        "annually": "yearly",
        "month": "monthly",
        "quarter": "quarterly",
        "cumulative": "year_to_date",
        "ytd": "year_to_date",
        "snapshot": "at_period_end",
        "rolling": "rolling_year",
        "data_only": "contextual",
        "completed": "complete",
        "done": "complete",
        "finished": "complete",
        "milestone": "action_status",
        "ongoing": "in_progress",
        "started": "in_progress",
        "cancelled": "abandoned",
        "orange": "amber",
        "gray": "grey",
        "purple": "magenta",
        "tbc": "to_be_confirmed",
        "tba": "to_be_confirmed",
        "tbd": "to_be_confirmed",
        "tbe": "establish_baseline",
        "baseline": "establish_baseline",
        "maintain": "no_worse_than_baseline",
        "linear": "straight_line",
        "flat": "whole_year",
        "risk": "risk_level",
        "action": "action_status",
        "indicator": "indicator_status",
    }
)
"""Words that other tools and reports use, with ours; each counts only where ours may stand."""

_IN_EXCEL: Final = "; in Excel, first set the column to Text, or it is turned into a date again"


def yes_or_no_told(scene: Scene) -> Told:
    """A yes or no where something else is wanted, or one that is written in another way."""
    slip, shape = scene.slip, scene.shape
    said = f"{scene.is_} {_bare(slip.value)}"
    meant: str | None = None
    if scene.role == TARGET or (slip.keyword == "enum" and "yes" in slip.wanted):
        wrong, advice = "not yes or no", f"write {scene.lead}{scene.answer}"
        meant = scene.answer
    elif slip.keyword == "enum":
        wrong, advice = "where a word is wanted", _choices(slip.wanted)
    elif scene.role == MEASURED:
        wrong = "which is neither a number nor the yes or no of the unit yes_no"
        advice = f"write {scene.answer} in small letters if the unit is yes_no, else the number"
        meant = scene.answer if unit_around(scene) == "yes_no" else None
    elif shape.types == {"number"}:
        wrong, advice = "where a number is wanted", f"write a number, such as {scene.lead}"
        advice += as_yaml(shape.example)
    else:
        wrong = "which is read as yes or no, where text is wanted"
        meant = f'"{_bare(slip.value)}"'
        advice = f"put it in quotes if it is text: {scene.lead}{meant}"
    return Told("SCH006", f"{said}, {wrong}", advice, meant)


def _bare(value: object) -> str:
    return value if isinstance(value, str) else typed(value)


def word_told(scene: Scene) -> Told:
    """A word that is none of those to choose from."""
    value, wanted = scene.slip.value, scene.slip.wanted
    words = [wanted] if scene.slip.keyword == "const" else wanted
    choices = [word for word in words if isinstance(word, str)]
    near = _nearest_word(_bare(value), choices)
    said = f"{scene.is_} {typed(value)}, which is not a known word"
    if near is not None:
        return Told("SCH004", f'{said}; did you mean "{near}"?', f"write {scene.lead}{near}", near)
    listed = ", or several in square brackets" if "array" in scene.shape.types else ""
    return Told("SCH004", said, _choices(choices) + listed)


def _nearest_word(word: str, choices: Sequence[str]) -> str | None:
    if len(word) > 64:
        return None
    as_typed = word.strip().lower()
    bare = re.sub(r"[^a-z0-9]+", "_", as_typed).strip("_")
    for offered in (bare, _OTHER_WORDS.get(as_typed), _OTHER_WORDS.get(bare), state_meant(word)):
        if offered in choices:
            return offered
    by_letters = {choice.lower(): choice for choice in choices}
    begun = [choice for lower, choice in by_letters.items() if lower.startswith(bare)]
    if len(bare) > 2 and len(begun) == 1:
        return begun[0]
    near = difflib.get_close_matches(bare, by_letters, n=1, cutoff=CUTOFF)
    return by_letters[near[0]] if near else None


def _choices(words: Sequence[Any]) -> str:
    choices = [word for word in words if isinstance(word, str)]
    if len(choices) == 1:
        return f"write {choices[0]}"
    if len(choices) <= _FEW:
        return f"write one of {in_words(choices)}"
    return f"write one of its {len(choices)} words, such as {in_words(choices[:3])}"


def target_told(scene: Scene) -> Told:
    """Text for a target that is none of the words for one."""
    text, words = str(scene.slip.value), scene.shape_words
    if _nearest_word(text, words) is not None:
        return word_told(scene)
    if number_meant(text) is not None or state_meant(text) is not None:
        return number_told(scene)
    if unit_around(scene) == "grade":
        grade = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
        advice = f"write {scene.lead}{{at_least: {grade}}} for that grade or a better one"
    else:
        advice = _aim(scene, text) or f"write the number, or one of {in_words(words)}"
    return Told(
        "SCH004",
        f"{scene.is_} {typed(text)}, which is neither a number nor a known word",
        advice,
    )


def _aim(scene: Scene, text: str) -> str | None:
    """How a figure with a sign, or a range, is written where it stands; None for other text."""
    aim = aim_meant(text)
    if aim is None or not (scene.role == TARGET or is_target_figure(scene)):
        return None
    return aim_advice(scene, aim, _unit_to_write(scene, aim.unit))


def number_told(scene: Scene) -> Told:
    """Text where a number is wanted."""
    text = str(scene.slip.value)
    state = state_meant(text)
    if state is not None:
        return _filler(scene, text, state)
    meant = number_meant(text)
    if meant is None:
        example = as_yaml(scene.shape.example)
        return Told(
            "SCH005",
            f'{scene.is_} "{shorten(text)}", which is not a number',
            _aim(scene, text) or f"write a bare number, such as {scene.lead}{example}",
        )
    if text == meant.number:
        return Told(
            "SCH005",
            f'{scene.is_} "{text}" in quotes, so it is read as text, not as a number',
            f"write {text} without the quotes",
            meant.number,
        )
    return Told(
        "SCH005",
        f'{scene.is_} "{shorten(text)}", which is text, not a number',
        f"write {meant.number}{_unit_to_write(scene, meant.unit)}",
        meant.number,
    )


def _unit_to_write(scene: Scene, unit: str | None) -> str:
    """What to say about the unit that a number was written with."""
    if unit is None or is_without_unit(scene):
        return ""
    if scene.fmt.is_table:
        return "; the plan says the unit"
    kind = unit_around(scene)
    already = unit == kind or unit.startswith(f"{{kind: {kind},")
    return f"; the unit is already {kind}" if already else f" and unit: {unit}"


def _filler(scene: Scene, text: str, state: str) -> Told:
    said = f'{scene.is_} "{shorten(text)}", which is not a number'
    if state == "0":
        return Told("SCH005", said, f"write {scene.lead}0", "0")
    if scene.fmt.is_table and scene.role == MEASURED:
        advice = f"write the number, or leave the cell empty and write {state} in the column state"
        return Told("SCH005", said, advice)
    if scene.fmt.is_table:
        return Told("SCH005", said, "write the number, or leave the cell empty where there is none")
    if scene.key == "value" and scene.role == MEASURED:
        advice = f"write state: {state} instead of value:, or the number itself"
        return Told("SCH005", said, advice, state)
    if scene.slip.steps[-2:-1] == ("observations",):
        advice = f"write {scene.lead}{state} if there is no number, or the number itself"
        return Told("SCH005", said, advice, state)
    return Told("SCH005", said, "write the number, or take the line out where there is none")


def date_told(scene: Scene) -> Told:
    """A date that does not exist or is written in another way."""
    value = scene.slip.value
    meant = date_meant(_bare(value))
    why = why_no_day(meant) if meant is not None else None
    if why is not None:
        return Told(
            "SCH011",
            f"{scene.is_} {_bare(value)}, but {why}",
            f"write a day that exists, such as {scene.lead}{scene.shape.example}",
        )
    said = f"{scene.is_} {typed(value)}, which is not written as a date"
    if scene.fmt.is_table and meant is not None:
        return Told("SCH011", said, f"write {meant}{_IN_EXCEL}")
    if meant is None:
        return Told(
            "SCH011", said, f"write it as year-month-day, such as {scene.lead}{scene.shape.example}"
        )
    if meant == value:
        return Told(
            "SCH011",
            f"{scene.is_} {meant}, which is too long ago or too far off",
            "write a day between 1900-01-01 and 2099-12-31",
        )
    return Told("SCH011", said, f"write {scene.lead}{meant}", meant)


def part_told(scene: Scene) -> Told:
    """A part of the year that is written in another way."""
    written = _bare(scene.slip.value)
    meant = part_meant(written) if len(written) <= 40 else None
    return Told(
        "SCH010",
        f'"{shorten(written)}" in {scene.name} is not written as a quarter, a half or a month',
        f"write {meant}"
        if meant is not None
        else no_such_part(scene, written) or f"write it as {ways_of_part(scene)}",
        meant,
    )


def period_told(scene: Scene) -> Told:
    """A period or a year that is written in another way."""
    written = _bare(scene.slip.value)
    meant = period_meant(written) if len(written) <= 40 else None
    if scene.role == "year":
        meant = meant.split(" ")[0] if meant is not None and "/" in meant else None
    advice = no_such_part(scene, written) or f"write it as {ways_to_write(scene)}"
    if scene.slip.is_key and (cut := cut_number(scene.document.data, scene.slip.steps)):
        advice = cut.advice
    if meant is not None:
        advice = f"write {meant}"
    if scene.fmt.is_table and meant is not None and "/" not in meant:
        advice += _IN_EXCEL
    if scene.slip.is_key:
        return Told(
            "SCH010",
            f'"{shorten(written)}" in {scene.name} is not written as a {scene.role}',
            advice,
            meant,
        )
    return Told(
        "SCH010",
        f"{scene.is_} {typed(scene.slip.value)}, which is not written as a {scene.role}",
        advice,
        meant,
    )


def table_told(scene: Scene) -> Told:
    """The name of a file of observations that no file beside the plan can have."""
    return Told(
        "SCH009",
        f"{scene.is_} {typed(scene.slip.value)}, which is not the name of a CSV file beside the "
        "plan",
        f"write its way from the folder of the plan, such as {scene.lead}{scene.shape.example}",
    )


def name_told(scene: Scene) -> Told:
    """An id, or another short name, with a character that it may not have."""
    written = _bare(scene.slip.value)
    where = f"{scene.name}, {typed(written)},"
    if scene.slip.is_key:
        where = f"{typed(written)} in {scene.name}"
    if len(written) > 100:
        return Told("SCH009", f"{where} is longer than 100 characters", "write a shorter name")
    if scene.role == "id":
        cleaned = re.sub(r"[^A-Za-z0-9._-]+", "-", written).strip("-._")
        allowed = "letters, digits, dots, dashes and underscores only"
    elif scene.role is None:
        cleaned, allowed = "", "three capital letters, such as GBP"
    else:
        cleaned = re.sub(r"[^a-z0-9]+", "_", written.lower()).strip("_").lstrip("0123456789_")
        allowed = "small letters, digits and underscores only, a letter first"
    lead = "" if scene.slip.is_key else scene.lead
    advice = f"write {lead}{cleaned}, with {allowed}" if cleaned else f"write {allowed}"
    # Names of inputs and statuses stand in formulas and conditions, too.
    meant = cleaned if scene.role == "id" and not scene.slip.is_key else ""
    return Told("SCH009", f"{where} is not written as a short name", advice, meant or None)


def out_of_range(scene: Scene) -> Told:
    """A number that is too large, too small or not whole, or a text that is too long."""
    slip, limits = scene.slip, scene.shape.keywords
    said = f"{scene.is_} {typed(slip.value)}"
    if slip.keyword == "maxLength":
        return Told(
            "SCH012", f"{scene.is_} longer than {slip.wanted} characters", "write it shorter"
        )
    if slip.keyword == "multipleOf":
        return Told("SCH012", f"{said}, which is not a whole number", "write a whole number")
    low, high = limits.get("minimum"), limits.get("maximum")
    wanted = f"a number from {low}" if low is not None else "a number above 0"
    if high is not None:
        wanted += f" to {high}"
    elif low is not None:
        wanted = f"{wanted} up"
    side = "more" if slip.keyword == "maximum" else "less"
    limit = slip.wanted
    if slip.keyword == "exclusiveMinimum":
        return Told("SCH012", f"{said}, which is not above {limit}", f"write {wanted}")
    return Told("SCH012", f"{said}, which is {side} than {limit}", f"write {wanted}")
