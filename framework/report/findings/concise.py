"""Findings on one line each, as editors and ``grep`` read them."""

from __future__ import annotations

from framework.checks import by_code
from framework.findings import Finding
from framework.lint import LintReport
from framework.report.findings.folded import folded
from framework.report.findings.tail import tail
from framework.report.safe import safe


def render_concise(report: LintReport, *, show_all: bool = False) -> str:
    """Each finding as ``path:line:column: severity name (code) message``, then the counts.

    A finding about a whole file has its path alone. Where one check found more than twenty things
    in a file, five are shown, unless ``show_all``.
    """
    shown = folded(report.findings, show_all=show_all)
    lines = [one if isinstance(one, str) else concise(one) for one in shown]
    lines += tail(report)
    return "".join(f"{line}\n" for line in lines)


def concise(finding: Finding) -> str:
    """A finding in one line, which no CI runner obeys."""
    at = finding.at
    place = f"{at.path}:{at.span.line}:{at.span.column}" if at.span is not None else at.path
    name = by_code(finding.code).name
    word = finding.severity.word
    # The line as a whole: a path that ends in a colon must not make two of them.
    return safe(f"{place}: {word} {name} ({finding.code}) {finding.message}")
