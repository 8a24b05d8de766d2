"""Findings as Markdown, for a comment on a pull request or the summary of a CI run."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from framework.checks import by_code
from framework.findings import Finding
from framework.lint import LintReport
from framework.report.findings.tail import counts, tail
from framework.report.scorecard.markdown_text import escaped, table_row

# GitHub takes 65,536 characters for a comment; what comes around ours needs some of them.
COMMENT: Final = 64_000
_HEAD: Final = ("Place", "Severity", "What is wrong", "What to do", "Check")
_ROOM_FOR_THE_REST: Final = 120


def render_markdown(report: LintReport, *, most: int = COMMENT) -> str:
    """The counts and a table for each file; nothing that a plan says is markup.

    At most ``most`` bytes of UTF-8: what finds no room is counted in the last sentence.
    """
    taken = [f"### {escaped(counts(report))}\n"]
    room = most - _ROOM_FOR_THE_REST - _size(taken[0])
    rows = 0
    for block, number in _blocks(report):
        room -= _size(block)
        if room < 0:
            break
        taken.append(block)
        rows += number
    left_out = len(report.findings) - rows
    if left_out:
        shown = "more are" if left_out > 1 else "more is"
        taken.append(f"\n{left_out:,} {shown} left out here; `framework lint` shows everything.\n")
    return "".join(taken)


def _blocks(report: LintReport) -> Iterator[tuple[str, int]]:
    """What may be left out from the end, each with how many findings it shows."""
    for path, findings in groupby(report.findings, key=lambda finding: finding.at.path):
        head = (
            f"\n#### {escaped(path)}\n\n{table_row(*_HEAD)}\n{table_row(*['---'] * len(_HEAD))}\n"
        )
        for finding in findings:
            yield f"{head}{_row(finding)}\n", 1
            head = ""
    for line in [*tail(report)][1:]:
        yield f"\n{escaped(line)}\n", 0


def _row(finding: Finding) -> str:
    span = finding.at.span
    return table_row(
        f"{span.line}:{span.column}" if span is not None else "whole file",
        finding.severity.word,
        escaped(finding.message),
        escaped(finding.help or ""),
        f"{by_code(finding.code).name} ({finding.code})",
    )


def _size(text: str) -> int:
    return len(text.encode())
