"""Lines whose indent does not fit the lines around them."""

from __future__ import annotations

import re
from typing import Final

from framework.place import Span
from framework.source.fixes import space_after_colon
from framework.source.lines import Line, glued, in_quotes, shorten, spaces
from framework.source.report import Mistake

_AS_AROUND: Final = "indent it as the lines that it belongs with are"
_NO_CONTENT = re.compile(r"\s*(?:#|---$|$)")
_KEY_AND_MORE = re.compile(r"([a-z][a-z_]*) +(\S.*)")


def without_colon(lines: tuple[str, ...], position: int) -> Mistake:
    """The mistake of a line that has no colon where a key should stand."""
    typed = Line(lines[position])
    content = typed.content
    fixed = glued(content)
    if fixed is not None:
        return Mistake(
            code="SRC010",
            message=f'there is no space after the colon in "{shorten(content)}"',
            span=_content_span(position, typed),
            help=f"write it as  {shorten(fixed)}",
            repair=space_after_colon(_content_span(position, typed), content, is_key=True),
        )
    hash_at = content.find(" #")
    if hash_at != -1 and ":" in content[hash_at:]:
        key, _, rest = content.partition(":")
        return Mistake(
            code="SRC016",
            message=f'"{shorten(content[hash_at + 1 :], 40)}" is read as a comment, so the line has'
            " no colon",
            span=_content_span(position, typed),
            help=f"put what stands before the colon in quotes:  {in_quotes(shorten(key))}:"
            f"{shorten(rest)}",
        )
    shown = shorten(content) if '"' in content else f'"{shorten(content)}"'
    return Mistake(
        code="SRC009",
        message=f"there is no colon in {shown}, so it is not a key with its value",
        span=_content_span(position, typed),
        help=_with_colon(lines, position, content),
    )


def _with_colon(lines: tuple[str, ...], position: int, content: str) -> str:
    """What the line may have been meant to be."""
    dashes, _ = _columns_above(lines, position)
    indent = len(Line(lines[position]).indent)
    if indent in dashes:
        return f"write it as  - {shorten(content)}  if it is a further item of the list"
    match = _KEY_AND_MORE.fullmatch(content)
    if match is not None:
        advice = f"write it as  {shorten(f'{match[1]}: {match[2]}')}"
    elif content.isidentifier() and content.islower():
        advice = f"write it as  {shorten(content)}:"
    else:
        advice = "write a name and a colon before it, such as  title: Clean streets"
    if not any(line.strip() for line in lines[:position]):
        return advice
    return f"{advice}  ; if it goes on from the text above, give it {spaces(indent + 2)}"


def may_lack_colon(content: str) -> bool:
    """Whether the text begins with a word as keys have them: ``title Streets``."""
    return _KEY_AND_MORE.fullmatch(content) is not None


def not_one_block(lines: tuple[str, ...]) -> Mistake:
    """The mistake of a first line that what follows cannot belong with."""
    contents = (position for position, line in enumerate(lines) if _NO_CONTENT.match(line) is None)
    position = next(contents, 0)
    typed = Line(lines[position])
    if not typed.indent:
        return without_colon(lines, position)
    return Mistake(
        code="SRC008",
        message=f'"{typed.shown}" is the first line and has {spaces(len(typed.indent))} before it,'
        " but the lines that follow have fewer",
        span=_content_span(position, typed),
        help="take the spaces before it out",
    )


def deeper_than_neighbour(lines: tuple[str, ...], position: int, above: int) -> Mistake:
    """The mistake of a key that is indented so far that it is read as more of a text above."""
    typed, neighbour = Line(lines[position]), Line(lines[above])
    indent = len(neighbour.indent) + len(neighbour.dashes)
    if neighbour.key is None:
        text = shorten(neighbour.content, 30)
        help_text = f"give the text on line {above + 1} a key of its own, such as  - title: {text}"
    else:
        help_text = (
            f"give it {spaces(indent)}, so that it stands under line {above + 1};"
            f" if it belongs inside {shorten(neighbour.key, 30)}, leave nothing after the colon"
            f" on line {above + 1}"
        )
    return Mistake(
        code="SRC008",
        message=f'"{typed.shown}" is indented so far that it is read as part of the text'
        f" on line {above + 1}",
        span=_content_span(position, typed),
        help=help_text,
    )


def fits_no_line(lines: tuple[str, ...], position: int, *, after_block: bool) -> Mistake:
    """The mistake of a line that stands neither with, nor under, nor after any line above it."""
    typed = Line(lines[position])
    column = len(typed.indent)
    dashes, keys = _columns_above(lines, position)
    if after_block and typed.key is None:
        return Mistake(
            code="SRC008",
            message="this line is indented less than the block of text above it",
            span=_content_span(position, typed),
            help="indent it as the first line of that text is",
        )
    if typed.dashes and column in keys and column not in dashes:
        return Mistake(
            code="SRC008",
            message=f'"{typed.shown}" begins with a dash, but the lines it stands with are keys',
            span=_content_span(position, typed),
            help=_offer(dashes, column)
            or "put the list under a key of its own, such as  indicators:  , or indent it to"
            " stand under its key",
        )
    if not typed.dashes and column in dashes and column not in keys:
        return Mistake(
            code="SRC008",
            message=f'"{typed.shown}" stands with the dashes of a list but has no dash',
            span=_content_span(position, typed),
            help=f"put a dash before it if it is a further item, or give it {spaces(column + 2)}"
            " if it belongs to the item above",
        )
    fitting = dashes if typed.dashes else keys
    return Mistake(
        code="SRC008",
        message=f'"{typed.shown}" has {spaces(column)} before it, which fits no line above it',
        span=_content_span(position, typed),
        help=_offer(fitting, column) or _offer({**dashes, **keys}, column) or _AS_AROUND,
    )


def _offer(columns: dict[int, int], column: int) -> str | None:
    """The nearest indents that would fit, on both sides, as advice."""
    below = max((other for other in columns if other < column), default=None)
    above = min((other for other in columns if other > column), default=None)
    offers = [
        f"{spaces(other)}, as line {columns[other] + 1} has"
        for other in (above, below)
        if other is not None
    ]
    return f"give it {' , or '.join(offers)}".replace(" ,", ",") if offers else None


def _columns_above(lines: tuple[str, ...], position: int) -> tuple[dict[int, int], dict[int, int]]:
    """The columns above a line where dashes stand and where keys stand, each with its line."""
    dashes: dict[int, int] = {}
    keys: dict[int, int] = {}
    limit = len(max(lines, key=len)) + 1
    for above in range(position - 1, -1, -1):
        typed = Line(lines[above])
        if not typed.content or typed.content.startswith("#"):
            continue
        column = len(typed.indent) + len(typed.dashes)
        if typed.key is not None and column < limit:
            keys[column] = above
            limit = column
        for offset in range(len(typed.dashes) - 1, -1, -1):
            column = len(typed.indent) + offset
            if typed.dashes[offset] == "-" and column < limit:
                dashes[column] = above
                limit = column
        if limit == 0:
            break
    return dashes, keys


def _content_span(position: int, typed: Line) -> Span:
    start = len(typed.indent)
    return Span(position + 1, start + 1, position + 1, max(start, len(typed.text.rstrip())) + 1)
