"""How often each check found something."""

from __future__ import annotations

from collections import Counter

from framework.checks import by_code
from framework.findings import Safety
from framework.lint import LintReport
from framework.report.findings.tail import tail

_MARK = "[*]"


def render_statistics(report: LintReport) -> str:
    """One line a check, most frequent first, then the sum and the counts by severity.

    A check is marked where at least one of its findings can be mended without a person's eye.
    """
    found = Counter(finding.code for finding in report.findings)
    mendable = {
        finding.code
        for finding in report.findings
        if finding.fix is not None and finding.fix.safety is Safety.SAFE
    }
    width = len(f"{found.total():,}")
    lines = []
    for code, number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        mark = _MARK if code in mendable else " " * len(_MARK)
        lines.append(f"{number:>{width},}  {code}  {mark} {by_code(code).name}")
    if lines:
        lines += [f"{found.total():>{width},}  in all", ""]
    lines += tail(report)
    if mendable:
        lines.append(f"{_MARK} has some that --fix mends")
    return "".join(f"{line}\n" for line in lines)
