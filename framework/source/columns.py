"""The columns of a file of observations: which there are, and what a heading may stand for."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from framework.place import Span, Step
from framework.source.document import Place
from framework.source.lines import shorten
from framework.source.report import Mistake

REQUIRED: Final = ("indicator", "period")
"""The columns that say what a row is about."""

_PUBLISHED: Final = ("value", "target", "status", "icon", "trend", "rank", "quartile")
_NAMES: Final = (
    *REQUIRED,
    *("value", "state", "note", "as_at", "year_to_date", "more_than", "less_than", "about"),
    *("provisional", "estimated", "covers.from", "covers.to"),
    *(f"override.{key}" for key in ("status", "by", "because", "until")),
    *(f"published.{key}" for key in _PUBLISHED),
)
_TEXTS: Final = frozenset(
    {*REQUIRED, "note", "override.status", "override.by", "override.because"}
    | {name for name in _NAMES if name.startswith("published.")}
)

_INPUT = re.compile(r"(?P<block>input|published\.inputs)\.(?P<name>[a-z][a-z0-9_]{0,99})")
_LISTED = re.compile(r"(?P<list>revised|claims)\.(?P<number>[1-9][0-9]?)\.(?P<key>[a-z]+)")
_KEYS_LISTED: Final = {"revised": ("was", "date"), "claims": ("says", "check")}
"""The blocks that a row may hold several of, numbered from 1, with the keys of each."""

_OTHER_WORDS: Final = {
    "id": "indicator",
    "kpi": "indicator",
    "pi": "indicator",
    "measure": "indicator",
    "quarter": "period",
    "year": "period",
    "month": "period",
    "actual": "value",
    "result": "value",
    "outturn": "value",
    "figure": "value",
    "comment": "note",
    "comments": "note",
    "commentary": "note",
    "notes": "note",
    "ytd": "year_to_date",
    "date": "as_at",
    "status": "published.status",
    "rag": "published.status",
}
"""Headings that other spreadsheets use, with ours."""

_CUTOFF: Final = 0.7
_CUTOFF_AFTER_DOT: Final = 0.8
"""Names that begin alike up to a dot are alike already, and mean something else."""

_LONGEST: Final = 64
_FEW: Final = 7
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a file of observations.

    Attributes:
        steps: where its cells belong in the observation.
        is_text: whether its cells are words, even where they look like numbers.
        place: where its heading stands.
    """

    steps: tuple[Step, ...]
    is_text: bool
    place: Place


def read_heading(heading: str, place: Place) -> Column | None:
    """The column that a heading names; None where there is none of that name."""
    steps: tuple[Step, ...]
    if heading in _NAMES:
        steps = tuple(heading.split("."))
    elif (found := _INPUT.fullmatch(heading)) is not None:
        block = found["block"]
        steps = (
            ("inputs", found["name"]) if block == "input" else (*block.split("."), found["name"])
        )
    elif (found := _LISTED.fullmatch(heading)) is not None:
        if found["key"] not in _KEYS_LISTED[found["list"]]:
            return None
        steps = (found["list"], int(found["number"]), found["key"])
    else:
        return None
    is_text = heading in _TEXTS or steps[0] in {"published", "claims"}
    return Column(steps=steps, is_text=is_text, place=place)


def nearest_heading(heading: str) -> str | None:
    """The column that a misspelt heading, or another word, stands for; None if none is near."""
    if len(heading) > _LONGEST:
        return None
    bare = re.sub(r"[^a-z0-9.]+", "_", heading.casefold()).strip("_.")
    bare = re.sub(r"^inputs?[._](?=.)", "input.", bare)
    for offered in (bare, bare.replace("_", "."), _OTHER_WORDS.get(bare, "")):
        if read_heading(offered, (1, 1, 1, 1)) is not None:
            return offered
    cutoff = _CUTOFF_AFTER_DOT if "." in bare else _CUTOFF
    near = difflib.get_close_matches(bare, _NAMES, n=1, cutoff=cutoff)
    return near[0] if near else None


def unknown_heading(heading: str, span: Span) -> Mistake:
    """The mistake of a heading that names no column."""
    shown = shorten(heading)
    message = f'"{shown}" is not a column of a file of observations'
    near = nearest_heading(heading)
    if near is not None:
        message, advice = f'{message}; did you mean "{near}"?', f"write {near} instead of {shown}"
    elif re.match(r"(published\.)?inputs?\.", heading):
        advice = (
            "write input. and then a name of small letters, digits and underscores,"
            " such as input.days_lost"
        )
    else:
        group = [name for name in _NAMES if name.startswith(f"{heading.partition('.')[0]}.")]
        advice = (
            f"write one of {', '.join(group)}"
            if 0 < len(group) <= _FEW
            else "take the column out, or move what it says to the column note; the first columns"
            " are indicator, period, value, state, note and as_at"
        )
    return Mistake(code="SRC029", message=message, span=span, help=advice)


def no_heading(index: int, span: Span) -> Mistake:
    """The mistake of cells below an empty heading."""
    return Mistake(
        code="SRC029",
        message=f"column {_letters(index)} has cells but no heading",
        span=span,
        help="write its heading, such as note, or take its cells out",
    )


def second_heading(heading: str, first: int, span: Span) -> Mistake:
    """The mistake of two columns with one heading."""
    return Mistake(
        code="SRC030",
        message=f'the heading "{shorten(heading)}" stands twice; column {_letters(first)} has it'
        " already",
        span=span,
        help="keep one of the two columns; only the first is read",
    )


def column_left_out(names: list[str], span: Span) -> Mistake:
    """The mistake of a file that does not say which indicator or which period a row is for."""
    said = " and no column ".join(f'"{name}"' for name in names)
    return Mistake(
        code="SRC031",
        message=f"there is no column {said}",
        span=span,
        help="begin the first line with  indicator,period,value  and write both in every row",
    )


def headings_below(line: int, span: Span) -> Mistake:
    """The mistake of lines that stand above the headings."""
    return Mistake(
        code="SRC031",
        message=f"the headings stand on line {line}, but the first line of the file should be them",
        span=span,
        help=f"take out everything above line {line}",
    )


def no_headings(span: Span) -> Mistake:
    """The mistake of a first line that is no line of headings."""
    return Mistake(
        code="SRC031",
        message="the first line has no heading that is known",
        span=span,
        help="put a line of headings at the top, such as  indicator,period,value",
    )


def other_separator(lines: tuple[str, ...]) -> Mistake | None:
    """The mistake of a file whose cells are not divided by commas; None where they may be."""
    blank = sum(1 for _ in takewhile(lambda line: not line.strip(), lines))
    first = lines[blank]
    span = Span(blank + 1, 1, blank + 1, len(first) + 1)
    if first.casefold().startswith("sep="):
        return Mistake(
            code="SRC033",
            message=f'the first line, "{shorten(first)}", is meant for Excel and is no line of'
            " headings",
            span=span,
            help="take the line out, and divide the cells by commas",
        )
    for separator, noun in ((";", "semicolons"), ("\t", "tabs")):
        pieces = [piece.strip(' "') for piece in first.split(separator)]
        if len(pieces) > 1 and any(nearest_heading(piece) in REQUIRED for piece in pieces):
            return Mistake(
                code="SRC033",
                message=f"the cells are divided by {noun}, not by commas",
                span=span,
                help='in Excel choose Save As and the type "CSV UTF-8 (Comma delimited)"; where'
                " Excel writes semicolons all the same, set the list separator to a comma and the"
                " decimal symbol to a point in the region settings of Windows, and save again",
            )
    return None


def _letters(index: int) -> str:
    """What a spreadsheet calls the column: A, B, … Z, AA."""
    before, last = divmod(index, _LETTERS)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
