"""The last lines of findings as text: how many there are, and what is not shown of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from framework.findings import Safety, Severity
from framework.lint import LintReport
from framework.report.numbers import counted
from framework.report.safe import safe


def tail(report: LintReport) -> Iterator[str]:
    """The counts, what can be mended by itself, what is not shown and what was not checked."""
    yield counts(report)
    yield from _mending(report)
    yield from _not_shown(report)
    for path in report.unchecked:
        yield f"{safe(path)} could not be read far enough for the checks: mend it and run again"


def counts(report: LintReport) -> str:
    """How many findings of each severity there are, and in how many files."""
    files = counted(len(report.files), "file")
    if not report.findings:
        new = "new " if report.allowed or report.known else ""
        return f"{files} checked, nothing {new}found"
    found = Counter(finding.severity for finding in report.findings)
    words = {
        Severity.ERROR: counted(found[Severity.ERROR], "error"),
        Severity.WARNING: counted(found[Severity.WARNING], "warning"),
        Severity.INFO: f"{found[Severity.INFO]:,} for information",
    }
    listed = ", ".join(text for severity, text in words.items() if found[severity])
    struck = len({finding.at.path for finding in report.findings})
    where = f"{struck} of {files}" if len(report.files) > 1 else counted(struck, "file")
    return f"{listed} in {where}"


def _mending(report: LintReport) -> Iterator[str]:
    fixes = [finding.fix for finding in report.findings if finding.fix is not None]
    safe_ones = sum(fix.safety is Safety.SAFE for fix in fixes)
    others = len(fixes) - safe_ones
    if safe_ones and others:
        yield (
            f"{safe_ones:,} can be mended with --fix, "
            f"{others:,} more with --fix --unsafe-fixes and a person's eye"
        )
    elif safe_ones:
        yield f"{safe_ones:,} can be mended with --fix"
    elif others:
        yield f"{others:,} can be mended with --fix --unsafe-fixes and a person's eye"


def _not_shown(report: LintReport) -> Iterator[str]:
    kinds = {"allowed": len(report.allowed), "known": len(report.known)}
    listed = " and ".join(f"{number:,} {kind}" for kind, number in kinds.items() if number)
    if listed:
        one = sum(kinds.values()) == 1
        yield f"{listed} finding{' is' if one else 's are'} not shown"
