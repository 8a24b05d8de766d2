"""The comments by which a plan allows a finding where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from framework.checks import by_code
from framework.errors import UsageError
from framework.findings import Finding, Severity
from framework.lint.settings import codes_named, is_fixed
from framework.place import Location, Pointer, Span
from framework.source import Comment, Document

_LINT: Final = re.compile(r"lint:\s*(?P<rest>.*)", re.IGNORECASE)
_ALLOW: Final = re.compile(r"allow\s(?P<checks>[A-Za-z0-9_, -]+)")
_BECAUSE: Final = re.compile(r"\sbecause\b")
_INSIDE: Final = "# lint:"
_HOW: Final = "write  # lint: allow CHECK because …  with the check that is allowed and the reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """What one comment allows.

    Attributes:
        codes: the codes of the checks.
        because: the reason.
        at: the comment.
        below: the part of the file below the comment that it covers; None where it stands behind
            something, whose line it then covers, and the text that begins on that line.
        document: the file in which it stands.
    """

    codes: frozenset[str]
    because: str
    at: Location
    below: Pointer | None
    document: Document

    def covers(self, finding: Finding) -> bool:
        """Whether it allows a finding."""
        span = finding.at.span
        if finding.code not in self.codes or finding.at.path != self.at.path or span is None:
            return False
        if self.below is None:
            part = self.document.locate(finding.at.pointer).span
            lines = {span.line} if part is None else {span.line, part.line}
            return self.at.span is not None and self.at.span.line in lines
        return finding.at.pointer.steps[: len(self.below.steps)] == self.below.steps


def permits(document: Document) -> tuple[tuple[Permit, ...], tuple[Finding, ...]]:
    """What a file's comments allow, and what is wrong with them."""
    if "lint:" not in document.text:
        return (), ()
    found: list[Permit] = []
    wrong: list[Finding] = []
    for comment in document.comments:
        if (words := _LINT.fullmatch(comment.text)) is None:
            continue
        read = _read(document, comment, words["rest"])
        if isinstance(read, Permit):
            found.append(read)
        else:
            wrong.append(read)
    return tuple(found), (*wrong, *_inside_texts(document))


def _read(document: Document, comment: Comment, rest: str) -> Permit | Finding:
    at = Location(document.path, Pointer(), comment.span)
    said, *reason = _BECAUSE.split(rest.strip(), maxsplit=1)
    words = _ALLOW.fullmatch(said.rstrip())
    if words is None:
        return _wrong("SUP001", at, f'the comment "lint: {rest}" is not understood', _HOW)
    because = "".join(reason).strip(" :,")
    if not because:
        return _wrong(
            "SUP001",
            at,
            f"{words['checks'].strip()} is not allowed here, because the comment gives no reason",
            f"write  # lint: allow {words['checks'].strip()} because …  with the reason",
        )
    codes: set[str] = set()
    for word in words["checks"].split(","):
        try:
            codes |= codes_named(word.strip())
        except UsageError as problem:
            return _wrong("SUP003", at, str(problem), problem.help or _HOW)
    if fixed := sorted(code for code in codes if is_fixed(code)):
        return _wrong(
            "SUP003",
            at,
            f"{by_code(fixed[0]).name} ({fixed[0]}) cannot be allowed: everything else rests on it",
            "mend what it finds and take the comment out",
        )
    below = document.part_from(_next_line(document, comment)) if comment.alone else None
    return Permit(
        document=document,
        codes=frozenset(codes),
        because=because,
        at=at,
        below=below if comment.alone else None,
    )


def _next_line(document: Document, comment: Comment) -> int:
    """The number of the next line that holds more than a comment."""
    number = comment.span.line + 1
    while (line := document.line(number).strip()).startswith("#"):
        number += 1
    return number if line else comment.span.line


def _inside_texts(document: Document) -> Iterator[Finding]:
    """A finding for each such comment that is part of a text, where it allows nothing."""
    real = {comment.span.line for comment in document.comments}
    number, start = 1, 0
    while (at := document.text.find(_INSIDE, start)) != -1:
        number += document.text.count("\n", start, at)
        start = at + len(_INSIDE)
        if number not in real:
            column = at - document.text.rfind("\n", 0, at)
            span = Span(number, column, number, len(document.line(number)) + 1)
            yield _wrong(
                "SUP004",
                Location(document.path, Pointer(), span),
                "this stands inside a text, so it is part of the text and allows nothing",
                "write it on a line of its own above the key that the text belongs to",
            )


def _wrong(code: str, at: Location, message: str, advice: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=message, at=at, help=advice)
