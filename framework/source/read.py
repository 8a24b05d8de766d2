"""Reading one file: bytes in, a Document and findings out, whatever the bytes."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import Any, Final

import yaml

from framework.findings import Finding
from framework.place import FilePath, Span
from framework.source.characters import (
    HIDDEN,
    REFUSED,
    STOPS_READING,
    hidden,
    hidden_spans,
    read_bytes,
    refused,
)
from framework.source.document import Comment, Data, Document, Written
from framework.source.indents import without_colon
from framework.source.mistakes import explain
from framework.source.report import MOST_OF_ONE_CODE, Mistake, Report
from framework.source.walk import Stopped, Stretch, Walk

HAS_LIBYAML: Final = hasattr(yaml, "CSafeLoader")
"""Whether the fast reader is there; without it everything works, some seven times slower."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_EMPTY_HELP: Final = (
    "begin with these three lines:  format: plan/v1  then  id: clean-streets  then"
    "  title: Clean streets"
)


def read_text(raw: bytes, path: FilePath) -> tuple[Document | None, tuple[Finding, ...]]:
    """The document and what is doubtful about it; no document where the file cannot be read."""
    report = Report(path)
    text = read_bytes(raw)
    if isinstance(text, Mistake):
        report.add(text)
        return None, report.findings()
    if REFUSED.search(text) is not None:
        for mistake in islice(refused(text), MOST_OF_ONE_CODE):
            report.add(mistake)
        if STOPS_READING.search(text) is not None:
            return None, report.findings()
    return _read(text, path, report)


def _read(text: str, path: FilePath, report: Report) -> tuple[Document | None, tuple[Finding, ...]]:
    lines = tuple(line.removesuffix("\r") for line in text.split("\n"))
    slips = Report(path, lines)
    built = _build(text, lines, slips)
    if isinstance(built, Mistake):
        report.add(built)
        return None, report.findings()
    data, top, scalars = built
    comments = _comments(text, scalars) if "#" in text else ()
    if HIDDEN.search(text) is not None and not _in_texts(text, scalars, comments, report):
        return None, report.findings()
    report.take(slips)
    return Document(path, text, data, comments, top, lines), report.findings()


def _build(
    text: str, lines: tuple[str, ...], slips: Report
) -> tuple[Data, Written, list[Stretch]] | Mistake:
    """The data, where it was written and where its single values stand; or why there is none."""
    walk: Walk | None = None
    try:
        walk = Walk(text, _Loader(text).get_event, slips)
        found = walk.run()
    except Stopped as stop:
        return stop.mistake
    # The loaders let ValueError (a bad code in quotes, a bad type) and OverflowError through.
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return explain(text, lines, error, walk)
    if found is None or found[0] is None or not text.strip():
        return _empty(text)
    data, top = found
    if not isinstance(data, dict | list):
        return without_colon(lines, top.place[0] - 1)
    return data, top, walk.scalars


def _empty(text: str) -> Mistake:
    holds = "the file is empty" if not text.strip() else "the file holds nothing but comments"
    return Mistake(code="SRC003", message=holds, span=Span(1, 1, 1, 1), help=_EMPTY_HELP)


def _comments(text: str, scalars: list[Stretch]) -> tuple[Comment, ...]:
    """The comments, which are every ``#`` after a space or at a line's start outside of values."""
    starts = [start for start, _, _ in scalars]
    found: list[Comment] = []
    line, line_start = 1, 0
    at = text.find("#")
    while at != -1:
        before = bisect_right(starts, at) - 1
        if before >= 0 and at < scalars[before][1]:
            at = text.find("#", scalars[before][1])
            continue
        if at and not text[at - 1].isspace():
            at = text.find("#", at + 1)
            continue
        line += text.count("\n", line_start, at)
        line_start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end == -1 else end
        written = text[at:end].rstrip()
        column = at - line_start + 1
        span = Span(line, column, line, column + len(written))
        alone = not text[line_start:at].strip()
        found.append(Comment(written[1:].strip(), span, alone))
        at = text.find("#", end)
    return tuple(found)


def _in_texts(
    text: str,
    scalars: list[Stretch],
    comments: tuple[Comment, ...],
    report: Report,
) -> bool:
    """Report hidden characters, and say whether all stand in texts, where they change nothing."""
    trusted = True
    starts = [start for start, _, _ in scalars]
    first_of_line = [0]
    lines = text.split("\n")
    for line in lines:
        first_of_line.append(first_of_line[-1] + len(line) + 1)
    in_comment = {comment.span.line: comment.span.column for comment in comments}
    for character, span in islice(hidden_spans(text), MOST_OF_ONE_CODE):
        if span.column >= in_comment.get(span.line, span.column + 1):
            continue
        at = first_of_line[span.line - 1] + span.column - 1
        before = bisect_right(starts, at) - 1
        inside = before >= 0 and at < scalars[before][1]
        if not inside:
            where: str | None = "outside of any text"
        elif not scalars[before][2]:
            where = None
        elif at == scalars[before][0]:
            where = "before the name"
        else:
            where = "in the name before a colon"
        trusted = trusted and where is None
        report.add(hidden(character, span, where, lines[span.line - 1]))
    return trusted
