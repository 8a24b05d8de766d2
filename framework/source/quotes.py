"""Reading that stopped at a quote: one that is missing, one too many, or one of the wrong kind."""

from __future__ import annotations

from typing import Final

from framework.source.fixes import backslashes_kept, rest_quoted
from framework.source.lines import shorten
from framework.source.report import Mistake
from framework.source.traps import CURLY, unclosed_quote
from framework.source.trouble import Trouble

_QUOTES: Final = frozenset("\"'")


def find_unclosed_quote(trouble: Trouble) -> Mistake | None:
    """The mistake of a quote that is not closed where its text ends."""
    index, position = trouble.since
    quoted = trouble.text[index : index + 1] in _QUOTES
    if quoted and "found unexpected" in trouble.problem:
        return unclosed_quote(trouble.text, index, trouble.span_at(index, position))
    if quoted and "simple key" in trouble.problem:
        rest = trouble.lines[position][trouble.column_of(index) + 1 :]
        if trouble.text[index] not in rest:
            return unclosed_quote(trouble.text, index, trouble.span_at(index, position))
    last = trouble.last_value
    if last is None or last.style not in _QUOTES or not trouble.goes_on:
        return None
    mark = last.start_mark
    if mark.line != last.end_mark.line:
        return unclosed_quote(trouble.text, mark.index, trouble.span_at(mark.index, mark.line))
    return None


def find_backslash(trouble: Trouble) -> Mistake | None:
    """The mistake of a backslash in double quotes that begins no code."""
    index, position = trouble.since
    if trouble.text[index : index + 1] != '"' or "quoted scalar" not in trouble.problem:
        return None
    typed = trouble.typed(position)
    body = typed.rest.strip('"')
    return Mistake(
        code="SRC015",
        message="a backslash in double quotes begins a code, and this one is no known code",
        span=trouble.span_at(index, position),
        help="put the text in single quotes, where a backslash is only a backslash:"
        f"  {shorten(typed.lead)}{_single(shorten(body))}",
        repair=backslashes_kept(trouble.text, index, trouble.span_at(index, position)),
    )


def find_curly_quotes(trouble: Trouble) -> Mistake | None:
    """The mistake of curly quotes around a text with a colon."""
    typed = trouble.typed(trouble.line)
    if typed.rest[:1] not in CURLY or "mapping values" not in trouble.problem:
        return None
    inner = typed.rest.strip("".join(CURLY))
    return Mistake(
        code="SRC017",
        message=f"the curly quotes of {shorten(typed.rest)} do not count as quotes,"
        " so the colon in it splits the text",
        span=trouble.span(trouble.line, len(typed.text.rstrip()) - len(typed.rest)),
        help=f"type straight quotes instead:  {typed.with_rest(inner)}",
        repair=rest_quoted(trouble, trouble.line, inner),
    )


def find_after_quotes(trouble: Trouble) -> Mistake | None:
    """The mistake of more text after the closing quote."""
    last = trouble.last_value
    if last is None or last.style not in _QUOTES or not trouble.goes_on or trouble.open:
        return None
    typed = trouble.typed(trouble.line)
    return Mistake(
        code="SRC014",
        message=f"the text goes on after its closing quote ({last.style})",
        span=trouble.span(trouble.line, trouble.column),
        help=f"write it as  {typed.in_quotes}",
        repair=rest_quoted(trouble, trouble.line),
    )


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
