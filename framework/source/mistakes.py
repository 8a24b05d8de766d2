"""What libyaml could not read, said in the words of someone who typed a plan.

libyaml's own sentence is never shown: it only helps to choose among the recognisers below, each of
which looks at the lines themselves. The first that recognises the slip explains it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import Final

from framework.place import Span
from framework.source.characters import HIDDEN, hidden
from framework.source.events import Mark
from framework.source.fixes import rest_quoted, tabs_out
from framework.source.indents import (
    deeper_than_neighbour,
    fits_no_line,
    may_lack_colon,
    not_one_block,
    without_colon,
)
from framework.source.lines import Line, as_text_block, shorten
from framework.source.quotes import (
    find_after_quotes,
    find_backslash,
    find_curly_quotes,
    find_unclosed_quote,
)
from framework.source.report import MOST_OF_ONE_CODE, Mistake
from framework.source.trouble import Trouble
from framework.source.walk import Walk, second_document

_MORE_THAN = re.compile(r">(=?) *([0-9]+(?:\.[0-9]+)?)")
_CLOSER: Final = {"[": "]", "{": "}"}
_WORDS_FOR_SIGN: Final = {
    "-": "a dash",
    "%": "a percent sign",
    "@": "an @",
    "`": "a backtick",
    "*": "a star",
    "&": "an &",
    "!": "an exclamation mark",
    "|": "an upright line",
    ">": "a > sign",
    "[": "a square bracket",
    "]": "a square bracket",
    "{": "a curly bracket",
    "}": "a curly bracket",
    ",": "a comma",
    "?": "a question mark",
}


def explain(text: str, lines: tuple[str, ...], error: Exception, walk: Walk | None) -> Mistake:
    """The one mistake that stopped the reading, at the line to change."""
    at = getattr(error, "problem_mark", None)
    since = getattr(error, "context_mark", None) or at
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    line = stopped = 0 if at is None else min(at.line, len(lines) - 1)
    while line and not lines[line].strip():
        line -= 1  # nothing to change on an empty line
    trouble = Trouble(
        text=text,
        lines=lines,
        problem=words,
        at=0 if at is None else at.index,
        line=line,
        column=at.column if at is not None and at.line == line else len(lines[line]),
        stopped=stopped,
        since=(0, 0) if since is None else (since.index, min(since.line, len(lines) - 1)),
        last=None if walk is None else walk.last,
        open=[] if walk is None else walk.open,
    )
    for recognise in _RECOGNISERS:
        mistake = recognise(trouble)
        if mistake is not None:
            return mistake
    return _unreadable(trouble)


def _tab_indent(trouble: Trouble) -> Mistake | None:
    for position in (trouble.line, trouble.since[1], trouble.stopped):
        indent = trouble.typed(position).indent
        if "\t" in indent:
            return Mistake(
                code="SRC007",
                message="the line is indented with a tab, which is not allowed",
                span=Span(position + 1, 1, position + 1, len(indent) + 1),
                help="replace the tab with spaces, two for each level",
                repair=tabs_out(trouble.lines, position),
            )
    return None


def _hidden_character(trouble: Trouble) -> Mistake | None:
    for position in (trouble.line, trouble.since[1]):
        text = trouble.lines[position]
        for match in islice(HIDDEN.finditer(text), MOST_OF_ONE_CODE):
            before = text[: match.start()]
            if not before.strip() or before.rstrip()[-1] in ":-":
                where = "before the value" if before.strip() else "in the indent"
                span = Span(position + 1, match.start() + 1, position + 1, match.end() + 1)
                return hidden(match[0][0], span, where, text)
    return None


def _line_without_colon(trouble: Trouble) -> Mistake | None:
    if "simple key" not in trouble.problem:
        return None
    return without_colon(trouble.lines, trouble.since[1])


def _after_the_end(trouble: Trouble) -> Mistake | None:
    """What stands outside of the one block of keys that a file is."""
    if "document start" not in trouble.problem:
        return None
    for position, line in enumerate(trouble.lines[: trouble.line]):
        if line.startswith("%"):
            return _needs_quotes(trouble, position, 0)
        if line.rstrip() == "...":
            return second_document(trouble.span(trouble.line))
    return not_one_block(trouble.lines)


def _no_name(trouble: Trouble) -> Mistake | None:
    typed = trouble.typed(trouble.line)
    if not typed.content.startswith(":"):
        return None
    return Mistake(
        code="SRC019",
        message="there is no name before the colon",
        span=trouble.span(trouble.line),
        help="write a name before the colon, such as  title: Clean streets",
    )


def _colon_in_text(trouble: Trouble) -> Mistake | None:
    if "mapping values" not in trouble.problem:
        return None
    last = trouble.last_value
    typed = trouble.typed(trouble.line)
    if last is None or last.end_mark.index != trouble.at or last.start_mark.line == trouble.line:
        simple = typed.looks_like_key or not typed.dashes
        return Mistake(
            code="SRC014",
            message=f'the text "{shorten(typed.rest)}" has a colon in it, so it needs quotes',
            span=trouble.span(trouble.line, len(typed.text.rstrip()) - len(typed.rest)),
            help=f"write it as  {typed.in_quotes if simple else typed.wholly_in_quotes}",
            repair=rest_quoted(trouble, trouble.line) if simple else None,
        )
    begun = last.start_mark.line
    first = trouble.typed(begun)
    in_key_place = first.key is None and last.start_mark.column == len(first.indent) + len(
        first.dashes
    )
    if in_key_place and (not first.dashes or may_lack_colon(first.content)):
        return without_colon(trouble.lines, begun)
    if typed.looks_like_key:
        return deeper_than_neighbour(trouble.lines, trouble.line, begun)
    return Mistake(
        code="SRC014",
        message=f"this line goes on from the text on line {begun + 1} and has a colon of its own",
        span=trouble.span(trouble.line),
        help=as_text_block(begun + 1),
    )


def _sign_at_start(trouble: Trouble) -> Mistake | None:
    """A value that begins with a sign that means something else in YAML."""
    for index, position in ((trouble.at, trouble.line), trouble.since):
        typed = trouble.typed(position)
        sign = typed.rest[:1]
        begins = len(typed.text.rstrip()) - len(typed.rest)
        if sign not in _WORDS_FOR_SIGN or trouble.open:
            continue
        at_sign = trouble.column_of(index) == begins
        after_it = position == trouble.line and trouble.after_brackets
        if after_it and trouble.text[trouble.at] in "]}":
            continue
        if not at_sign and not after_it and "scanning a" not in trouble.problem:
            continue
        if typed.key is None and sign in "]}":
            continue
        return _needs_quotes(trouble, position, begins)
    return None


def _needs_quotes(trouble: Trouble, position: int, begins: int) -> Mistake:
    typed = trouble.typed(position)
    sign = typed.rest[0]
    return Mistake(
        code="SRC014",
        message=f"text that begins with {_WORDS_FOR_SIGN[sign]} needs quotes around it",
        span=trouble.span(position, begins),
        help=_sign_help(typed, sign),
        repair=rest_quoted(trouble, position) if _MORE_THAN.fullmatch(typed.rest) is None else None,
    )


def _sign_help(typed: Line, sign: str) -> str:
    advice = f"write it as  {typed.in_quotes}"
    figure = _MORE_THAN.fullmatch(typed.rest)
    if figure is not None:
        meant = f"{{above: {figure[2]}}}" if figure[1] == "" else figure[2]
        return f"for a target, write {meant}  ; for text, {advice}"
    if sign == "-" and typed.key is not None:
        return f"{advice}  ; for a list, begin a new line before the dash"
    if sign == "%" and typed.key is None and not typed.dashes:
        return (
            f"take the line out, or put it in quotes where it is part of a text: {typed.in_quotes}"
        )
    return advice


def _brackets(trouble: Trouble) -> Mistake | None:
    if trouble.open:
        mark = trouble.open[0]
        sign = trouble.text[mark.index]
        closer = _CLOSER.get(sign, "]")
        if trouble.text[trouble.at : trouble.at + 1] == ",":
            return Mistake(
                code="SRC013",
                message=f"there is a comma too many between the brackets {sign} {closer}",
                span=trouble.span(trouble.line, trouble.column),
                help="take it out, or put the text that it belongs to in quotes",
            )
        if _closes_later(trouble, mark, closer):
            return Mistake(
                code="SRC013",
                message=f"a comma is missing between the brackets {sign} {closer},"
                " or a text there needs quotes",
                span=trouble.span(trouble.line, trouble.column),
                help="put a comma between every two parts, and quotes around any text that holds"
                " a colon, a comma, a quote or a bracket",
            )
        return Mistake(
            code="SRC012",
            message=f"the bracket {sign} that opens here is never closed",
            span=Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2),
            help=f"put {closer} after its last part; if the bracket belongs to a text, put the text"
            " in quotes",
        )
    sign = trouble.text[trouble.at : trouble.at + 1]
    if sign not in {"]", "}"}:
        return None
    return Mistake(
        code="SRC012",
        message=f"the bracket {sign} closes nothing that was opened",
        span=Span(trouble.line + 1, trouble.column + 1, trouble.line + 1, trouble.column + 2),
        help="take it out; if it belongs to a text, put the text in quotes",
    )


def _closes_later(trouble: Trouble, mark: Mark, closer: str) -> bool:
    """Whether the bracket is closed after all, before a line that is indented no further."""
    indent = len(trouble.typed(mark.line).indent)
    for position in range(mark.line, len(trouble.lines)):
        text = trouble.lines[position]
        begins_again = (
            position > mark.line and text.strip() and (len(text) - len(text.lstrip()) <= indent)
        )
        if begins_again and not text.lstrip().startswith(closer):
            return False
        searched = text[trouble.column :] if position == trouble.line else text
        if position >= trouble.line and closer in searched:
            return True
    return False


def _indent(trouble: Trouble) -> Mistake | None:
    if "expected" not in trouble.problem and "not allowed" not in trouble.problem:
        return None
    first = trouble.lines[trouble.line]
    if trouble.column > len(first) - len(first.lstrip()):
        return None
    last = trouble.last_value
    after_block = last is not None and last.style in {"|", ">"}
    return fits_no_line(trouble.lines, trouble.line, after_block=after_block)


def _unreadable(trouble: Trouble) -> Mistake:
    return Mistake(
        code="SRC028",
        message="the file cannot be read from this line on",
        span=trouble.span(trouble.line),
        help="look at this line and the one above it for a missing quote, bracket or colon, or"
        " for an indent that differs; put text with signs in it in quotes",
    )


_RECOGNISERS: Final[tuple[Callable[[Trouble], Mistake | None], ...]] = (
    _tab_indent,
    _hidden_character,
    find_unclosed_quote,
    find_backslash,
    _line_without_colon,
    _after_the_end,
    _no_name,
    find_curly_quotes,
    find_after_quotes,
    _sign_at_start,
    _brackets,
    _colon_in_text,
    _indent,
)
