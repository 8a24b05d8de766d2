"""Slips that YAML accepts without a word and reads as something else."""

from __future__ import annotations

import re
from typing import Final

from framework.place import Span
from framework.source.document import Data
from framework.source.fixes import hash_quoted, straightened
from framework.source.lines import Line, as_text_block, glued, in_quotes, shorten, spaces
from framework.source.report import Mistake

_DOUBLE: Final = frozenset("\u201c\u201d\u201e\u201f")
_SINGLE: Final = frozenset("\u2018\u2019\u201a\u201b")
CURLY: Final = _DOUBLE | _SINGLE

_COMMENT_AFTER = re.compile(r"([ \t]+)#([^\n]*)")
_FIGURE = re.compile(r"[0-9][0-9/.,-]*%?(?: [A-Za-z][0-9])?")
_ONE_WORD = re.compile(r"[a-z]+|[A-Za-z0-9]*[0-9._-][A-Za-z0-9._-]*")
_LIST_ITEM = re.compile(r"-\s")


def text_lost(text: str, start: int, end: int, data: Data, span: Span) -> Mistake | None:
    """The mistake of a ``#`` that turns the rest of a text into a comment, unless it is meant."""
    match = _COMMENT_AFTER.match(text, end)
    if match is None:
        return None
    gap, comment = match[1], match[2].rstrip()
    told_apart = comment[:1] in {"", " ", "#", "!"}
    if comment.lstrip().startswith("lint:"):
        return None
    if start == end:
        if told_apart or gap != " ":
            return None
        before = "there"
    else:
        if not isinstance(data, str) or _FIGURE.fullmatch(data):
            return None
        if told_apart and (len(gap) > 1 or _ONE_WORD.fullmatch(data)):
            return None
        before = f'after "{shorten(data, 30)}"'
    first, last = text.rfind("\n", 0, end) + 1, match.start(2) + len(comment)
    line = Line(text[first:last])
    lost = Span(
        span.line, span.column, span.end_line, span.end_column + len(gap) + 1 + len(comment)
    )
    return Mistake(
        code="SRC016",
        message=f'"{shorten("#" + comment, 40)}" is read as a comment, so the text ends {before}',
        span=lost,
        help=f"write it as  {line.in_quotes}  ; if it is a comment, put two spaces before the #"
        " and one after it",
        repair=hash_quoted(text, start, last, lost),
    )


def curly_quotes(value: str, span: Span) -> Mistake | None:
    """The mistake of text that stands in typographic quotes as if they were plain ones."""
    family = _DOUBLE if value[0] in _DOUBLE else _SINGLE
    if len(value) < 3 or value[-1] not in family | {'"', "'"}:
        return None
    inner = value[1:-1]
    if any(character in _DOUBLE for character in inner):
        return None
    return Mistake(
        code="SRC017",
        message=f"the curly quotes around {shorten(value)} are read as part of the text",
        span=span,
        help=f"type straight quotes instead: {in_quotes(shorten(inner))}"
        f"  ; to keep the curly ones, put straight ones around them: {in_quotes(shorten(value))}",
        repair=straightened(value, span),
    )


def lost_opening_quote(value: str, span: Span) -> Mistake | None:
    """The mistake of text that ends with a quote which opens nowhere: ``Clean streets"``."""
    if value.count('"') != 1 or value[-2:-1].isdigit() or value[-1] != '"' or len(value) < 2:
        return None
    return Mistake(
        code="SRC011",
        message=f"the quote at the end of {shorten(value)} closes a text that no quote opens",
        span=span,
        help=f"put a quote before the text, too: {in_quotes(shorten(value[:-1]))}",
    )


def swallowed_line(text: str, start: int, end: int, line: int) -> Mistake | None:
    """The mistake of a list item or a key that is read as more of the text above it."""
    for number, typed in enumerate(text[start:end].split("\n")[1:], line + 1):
        content = typed.strip()
        column = len(typed) - len(typed.lstrip()) + 1
        span = Span(number, column, number, column + len(content))
        fixed = glued(content)
        if fixed is not None:
            return Mistake(
                code="SRC010",
                message=f'there is no space after the colon in "{shorten(content)}",'
                " so it is read as part of the text above",
                span=span,
                help=f"write it as  {shorten(fixed)}  ; if it is part of the text,"
                f" {as_text_block(line)}",
            )
        if _LIST_ITEM.match(content):
            first = Line(_line_at(text, start))
            indent = len(first.indent)
            return Mistake(
                code="SRC008",
                message=f'"{shorten(content)}" is indented so far that it is read as part of the'
                f" text on line {line}",
                span=span,
                help=f"give it {spaces(indent)} before the dash, as line {line} has"
                if first.dashes
                else f"for a list, leave nothing after the colon on line {line};"
                f" if it is part of the text, {as_text_block(line)}",
            )
    return None


def swallowed_key(text: str, start: int, end: int, span: Span) -> Mistake | None:
    """The mistake of a quote that closes only after further keys."""
    indent = len(Line(_line_at(text, start)).indent)
    for typed in text[start:end].split("\n")[1:]:
        line = Line(typed)
        if len(line.indent) <= indent and line.looks_like_key:
            return unclosed_quote(text, start, span)
    return None


def unclosed_quote(text: str, start: int, span: Span) -> Mistake:
    """The mistake of a quote that opens at an index and is not closed on its line."""
    typed = Line(_line_at(text, start))
    quote = text[start]
    body = typed.rest[1:] if typed.rest.startswith(quote) else typed.rest
    return Mistake(
        code="SRC011",
        message=f"{shorten(quote + body)} opens with a quote that is not closed on its line",
        span=Span(
            span.line,
            span.column,
            span.line,
            span.column + len(_line_at(text, start)[start - _first(text, start) :].rstrip()),
        ),
        help=f"take the quote out:  {shorten(body)}"
        if Line(body).looks_like_key
        else f"close it at the end of the text:  {typed.with_rest(body)}",
    )


def empty_block(head: str, span: Span) -> Mistake | None:
    """The mistake of a comparison such as ``>5``, which is read as the start of a block of text."""
    sign, digits = head[:1], head[1:].strip("+-")
    if not digits.isdigit():
        return None
    help_text = f'if it is text, put it in quotes: "{head}"'
    if sign == ">":
        help_text = f"for a target, write {{above: {digits}}}; {help_text}"
    return Mistake(
        code="SRC014",
        message=f"{head} is read as the start of a block of text that never comes",
        span=span,
        help=help_text,
    )


def _first(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _line_at(text: str, index: int) -> str:
    end = text.find("\n", index)
    return text[_first(text, index) : len(text) if end == -1 else end].rstrip("\r")


def written_twice(key: str, value: Data, first: int, span: Span, *, begins_again: bool) -> Mistake:
    """The mistake of a key that its block has already, on the line ``first``.

    With ``begins_again`` it is the key that an entry of a list begins with, so that the dash of the
    next entry may be lost, and its other keys would be told once for each.
    """
    advice = "keep one of the two; only the first is read"
    if begins_again and isinstance(value, str) and value:
        dash = f"- {key}: {shorten(value)}"
        advice = (
            f"if another one begins here, put a dash before it, two places to the left: {dash} ; "
            "if not, keep one of the two, as only the first is read"
        )
    return Mistake(
        code="SRC018",
        message=f'"{shorten(key)}" is written twice here, first on line {first}',
        span=span,
        help=advice,
    )
