"""Findings for people: each with its place, the line it is about and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from framework.checks import by_code
from framework.findings import Finding, Severity
from framework.lint import LintReport
from framework.place import Location
from framework.report.findings.folded import folded
from framework.report.findings.frame import frame, lines_of
from framework.report.findings.tail import tail
from framework.report.safe import safe

_COLOURS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_PLACE: Final = "1;34"


def render_full(report: LintReport, *, color: bool = False, show_all: bool = False) -> str:
    """Each finding with its lines, and last how many there are.

    Where one check found more than twenty things in a file, five are shown, unless ``show_all``.
    """
    struck = {finding.at.path for finding in report.findings}
    texts = {path: lines_of(text) for path, text in report.texts.items() if path in struck}
    blocks = []
    for one in folded(report.findings, show_all=show_all):
        if isinstance(one, Finding):
            blocks.append("".join(_block(one, texts.get(one.at.path, []), color=color)))
        else:
            blocks.append(f"{one}\n")
    blocks.append("".join(f"{line}\n" for line in tail(report)))
    return "\n".join(blocks)


def _block(finding: Finding, text: list[str], *, color: bool) -> Iterator[str]:
    word = finding.severity.word
    name = by_code(finding.code).name
    lead = _coloured(f"{word}[{name}]", _COLOURS[finding.severity], color=color)
    yield f"{lead} {finding.code}: {safe(finding.message)}\n"
    lines = frame(text, finding.at.span) if finding.at.span is not None else ()
    edge = max((len(number) for number, _ in lines), default=1)
    about = f"   {safe(finding.object_id)}" if finding.object_id else ""
    arrow = _coloured("-->", _PLACE, color=color)
    yield f"{' ' * edge}{arrow} {_place(finding.at)}{about}\n"
    bar = _coloured("|", _PLACE, color=color)
    if lines:
        yield f"{' ' * edge} {bar}\n"
    for number, line in lines:
        shown = line if number else _coloured(line, _COLOURS[finding.severity], color=color)
        yield f"{_coloured(number.rjust(edge), _PLACE, color=color)} {bar} {shown}".rstrip() + "\n"
    if lines and (finding.related or finding.help):
        yield f"{' ' * edge} {bar}\n"
    for other in finding.related:
        yield f"{' ' * edge} {_equals(color=color)} {safe(other.note)}: {_place(other.at)}\n"
    if finding.help:
        yield f"{' ' * edge} {_equals(color=color)} help: {safe(finding.help)}\n"


def _equals(*, color: bool) -> str:
    return _coloured("=", _PLACE, color=color)


def _place(at: Location) -> str:
    path = safe(at.path)
    return f"{path}:{at.span.line}:{at.span.column}" if at.span is not None else path


def _coloured(text: str, codes: str, *, color: bool) -> str:
    return f"\x1b[{codes}m{text}\x1b[0m" if color and text else text
