"""What mends a slip of typing: edits that change what was typed wrongly, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from framework.findings import Safety
from framework.place import Span, Step
from framework.source.lines import Line, in_quotes, shorten
from framework.source.report import Repair
from framework.source.scalars import Doubt
from framework.source.trouble import Trouble

_WIDTHLESS: Final = frozenset("\xad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff")
_JOINERS: Final = frozenset("\u200c\u200d")
"""Between the letters of some scripts these change how a word is written."""

_KEY_WITHIN: Final = re.compile(r"(?:^|\s)[a-z][a-z_]*:(?=\s|$)")
_GLUED_TO_KEY: Final = re.compile(r"(?!mailto:|tel:|urn:)[a-z][a-z_]*:")
_NUMBERED: Final = re.compile(r"[ \t]#[0-9]")
_APOSTROPHES: Final = re.compile(r"'(?:[^'\"]|(?<=\w)'(?=\w))*'")
_DOUBLE_QUOTED: Final = re.compile(r'"((?:[^"\\\n]|\\[^"\\\n])*)"')
_OTHER_BASE: Final = re.compile("[box]")
_ONLY_TEXT: Final = frozenset("%@`")
"""Nothing that YAML knows begins with these, so that only text can be meant."""

_FIGURES: Final = frozenset(
    {
        *("value", "target", "floor", "baseline", "every_period", "below", "above", "year_to_date"),
        *("percent", "points", "amount", "more_than", "less_than", "about", "was", "decimals"),
        *("likelihood", "impact", "score", "rank", "of"),
    }
)
"""Keys under which what looks like a number is one, and no name, telephone number or text."""

_WIDEST: Final = 8
"""Nobody indents one level by more; a first line that far in is there by mistake."""

_FIGURES_BELOW: Final = frozenset(
    {
        *("observations", "targets", "progress", "forecast", "values", "profile", "ranks"),
        *("inputs", "printed_at"),
    }
)
"""Keys above a list of figures, or of figures by their periods or names."""


def instead(span: Span, new: str, old: str, *, is_safe: bool) -> Repair:
    """The repair that writes one text in the place of another."""
    return Repair(
        title=f"write {shorten(new)} instead of {shorten(old)}",
        edits=((span, new),),
        safety=_safety(is_safe=is_safe),
    )


def _safety(*, is_safe: bool) -> Safety:
    return Safety.SAFE if is_safe else Safety.NEEDS_REVIEW


def hidden_out(line: str, span: Span, *, in_text: bool) -> Repair | None:
    """Ordinary spaces for hidden ones, and nothing for what has no width.

    None in a text where the signs around it would then count as YAML's own.
    """
    run = line[span.column - 1 : span.end_column - 1]
    before, after = line[: span.column - 1], line[span.end_column - 1 :]
    if in_text and _would_mean_more(before, after):
        return None
    joins = in_text and not _JOINERS.isdisjoint(run)
    new = "".join("" if character in _WIDTHLESS else " " for character in run)
    return Repair(
        title="type ordinary spaces instead of hidden ones" if new else "take it out",
        edits=((span, new),),
        safety=_safety(is_safe=not joins),
    )


def _would_mean_more(before: str, after: str) -> bool:
    bare = before.rstrip(" ")
    begins = not bare or bare[-1] in ":-"
    at_value = begins and bare != before and after[:1].isalnum()
    return after.lstrip(" ").startswith("#") or (begins and not at_value)


def taken_out(span: Span) -> Repair:
    """The repair that takes a character out, which somebody should look at."""
    return Repair(title="take it out", edits=((span, ""),))


def tabs_out(lines: tuple[str, ...], position: int) -> Repair:
    """Spaces for the tabs that the line, and every other that begins with one, is indented with.

    A tab is as wide as one level of the file is. It is sure where each line then stands with, or
    one level below, a line above it, or where no line is indented otherwise.
    """
    indents = [Line(line).indent for line in lines]
    spaced = [len(one) for one in indents if one.strip("\t") and "\t" not in one]
    step = min(spaced, default=2)
    step = step if step <= _WIDEST else 2
    mended = {
        number: indent.expandtabs(step) if lines[number].strip() else ""
        for number, indent in enumerate(indents)
        if indent.startswith("\t") or (number == position and "\t" in indent)
    }
    fits = _all_fit(lines, mended, step)
    below = next((one for one in lines[position + 1 :] if one.strip()), "")
    as_below = {position: Line(below).indent}
    is_alone = [*mended] == [position] and as_below[position] != ""
    if not fits and is_alone and _all_fit(lines, as_below, step):
        # One press of the key, as wide as the screen shows it: the next line shows what is meant.
        mended = as_below
    return Repair(
        title="indent with spaces instead of tabs",
        edits=tuple(
            (Span(number + 1, 1, number + 1, len(indents[number]) + 1), indent)
            for number, indent in mended.items()
        ),
        safety=_safety(is_safe=not spaced or fits),
    )


def _all_fit(lines: tuple[str, ...], mended: Mapping[int, str], step: int) -> bool:
    """Whether each mended line stands where a line above it lets one stand.

    A key stands with keys and a dash with dashes; either stands one level below a key that has
    nothing after it, and a dash right below it, too.
    """
    columns: set[tuple[int, str]] = set()
    for number, line in enumerate(lines):
        typed = Line(line)
        if not typed.content or typed.content.startswith("#"):
            continue
        indent = len(mended.get(number, typed.indent))
        is_bare = typed.content == "-"
        kind = "dash" if typed.dashes or is_bare else "text" if typed.key is None else "key"
        if number in mended and not {(indent, kind), (indent, "below")} & columns:
            return False
        columns = {one for one in columns if one[0] <= indent and one[1] != "below"}
        inside = indent + len(typed.dashes)
        columns |= {(indent, kind), (inside, "text" if typed.key is None else "key")}
        if is_bare or (typed.key is not None and not typed.rest):
            columns |= {(inside, "dash"), (inside + step, "below")}
    return True


def space_after_colon(span: Span, content: str, *, is_key: bool) -> Repair:
    """The space that the colon of a key lacks, in what stands at a span.

    It is sure where nothing but a key can stand there and it is written as keys are.
    """
    after = span.column + content.index(":") + 1
    place = Span(span.line, after, span.line, after)
    is_safe = is_key and _GLUED_TO_KEY.match(content) is not None
    return Repair(
        title="put a space after the colon",
        edits=((place, " "),),
        safety=_safety(is_safe=is_safe),
    )


def rest_quoted(trouble: Trouble, position: int, text: str | None = None) -> Repair | None:
    """The text after a key, or after a dash, in quotes; None where it may not be all of it.

    It is sure where it stands after a key, and nothing in it could be a further key. ``text`` is
    what goes into the quotes, where that is not the rest as it is typed.
    """
    typed = trouble.typed(position)
    if trouble.open or " #" in typed.rest or _goes_on(trouble.lines, position):
        return None
    begins = len(typed.text.rstrip()) - len(typed.rest)
    new = typed.rest_in_quotes if text is None else in_quotes(text)
    is_safe = (
        text is None
        and typed.looks_like_key
        and _KEY_WITHIN.search(typed.rest) is None
        and _is_plainly_text(typed.rest)
    )
    return instead(trouble.span(position, begins), new, typed.rest, is_safe=is_safe)


def _is_plainly_text(rest: str) -> bool:
    first = rest[:1]
    return first.isalnum() or first in _ONLY_TEXT or _APOSTROPHES.fullmatch(rest) is not None


def _goes_on(lines: tuple[str, ...], position: int) -> bool:
    """Whether the next line with content is indented further, as more of a text would be."""
    following = (line for line in lines[position + 1 :] if line.strip())
    after = Line(next(following, ""))
    return len(after.indent) > len(Line(lines[position]).indent)


def backslashes_kept(text: str, index: int, span: Span) -> Repair | None:
    """Single quotes for the double ones around a text with backslashes that opens at an index."""
    found = _DOUBLE_QUOTED.match(text, index)
    if found is None:
        return None
    new = "'" + found[1].replace("'", "''") + "'"
    place = Span(span.line, span.column, span.line, span.column + len(found[0]))
    return instead(place, new, found[0], is_safe=True)


def hash_quoted(text: str, start: int, end: int, span: Span) -> Repair | None:
    """The text with what a ``#`` has cut off it, in quotes.

    It is sure where a number stands right after the sign, as in ``Priority #1``.
    """
    if span.line != span.end_line:
        return None
    typed = text[start:end]
    whole = typed.lstrip()
    place = Span(span.line, span.column + len(typed) - len(whole), span.line, span.end_column)
    is_safe = _NUMBERED.search(whole) is not None and whole[0].isalnum()
    return instead(place, in_quotes(whole), whole, is_safe=is_safe)


def straightened(value: str, span: Span) -> Repair | None:
    """Straight quotes for the curly ones around a text on one line; these may be meant."""
    if span.line != span.end_line:
        return None
    return instead(span, in_quotes(value[1:-1]), value, is_safe=False)


def decided(doubt: Doubt, value: str, span: Span, steps: tuple[Step, ...]) -> Repair | None:
    """The plain number in a place for figures, and quotes around what is text elsewhere.

    It is sure in a place for figures where every program that reads a number reads that one.
    """
    last, around = ("", "", *steps)[-1], ("", "", *steps)[-2]
    is_figure = last in _FIGURES or around in _FIGURES_BELOW
    if doubt.code == "SRC026" or (is_figure and doubt.plain is None):
        return None
    if not is_figure or doubt.plain is None:
        return instead(span, in_quotes(value), value, is_safe=False)
    is_safe = doubt.code == "SRC025" and _OTHER_BASE.search(value) is None
    return instead(span, doubt.plain, value, is_safe=is_safe)
