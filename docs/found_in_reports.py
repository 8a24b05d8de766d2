"""What lint finds in a shipped plan, each beside the line of the report that it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from docs.blocks import WrongPage
from framework.api import lint_files
from framework.checks import by_code
from framework.findings import Finding
from framework.load import Disk, load_file
from framework.place import FilePath, Pointer
from framework.report.scorecard.markdown_text import escaped
from framework.source import Data

SOURCES = "../shared/sources"
_MOST_LINES = 4
_MOST_LETTERS = 240

Places = dict[str, list[int]]
"""Lines of the report by code and id, where the plan does not say of which lines a finding is."""


def has_sources(root: Path) -> bool:
    """Whether the reports are there; without them their lines cannot be shown."""
    return (root / SOURCES).is_dir()


def found(root: Path, path: Path, source: str, places: Places) -> str:
    """The findings of a plan as Markdown.

    Raises:
        WrongPage: a finding has no line in the report, or a place is given for what is not found.
    """
    name = FilePath(path.relative_to(root).as_posix())
    findings = lint_files([FilePath(path.as_posix())]).findings
    if not findings:
        return "### What lint finds\n\nNothing.\n"
    lines = (root / SOURCES / source).read_text(encoding="utf-8").split("\n")
    document = load_file(FilePath(path.as_posix()), Disk()).document
    data = document.data if document is not None else None
    used: set[str] = set()
    parts = []
    for finding in findings:
        key = f"{finding.code} {finding.object_id or finding.at.pointer.rfc6901}"
        printed = places.get(key) or [*_printed_at(data, finding)]
        used.add(key)
        if not printed:
            raise WrongPage(f"docs/real_reports.yaml: say on which lines {key} is, under found_at")
        parts.append(_item(finding, name, lines, printed))
    if unused := sorted(set(places) - used):
        raise WrongPage(f"docs/real_reports.yaml: take out of found_at {unused}")
    return f"### What lint finds\n\n{''.join(parts)}"


def _item(finding: Finding, path: str, lines: list[str], printed: list[int]) -> str:
    check = by_code(finding.code)
    line = f":{finding.at.span.line}" if finding.at.span is not None else ""
    head = (
        f"- **[{check.code}](../checks/{check.code}.md) {check.name}**"
        f" ({finding.severity.word}, `{path}{line}`): {escaped(finding.message)}\n"
    )
    quoted = "".join(
        f"  - report, line {number}: “{escaped(_cut(lines[number - 1]))}”\n"
        for number in printed[:_MOST_LINES]
    )
    return head + quoted


def _cut(line: str) -> str:
    words = " ".join(line.split())
    return words if len(words) <= _MOST_LETTERS else words[:_MOST_LETTERS].rstrip() + " …"


def _printed_at(data: Data, finding: Finding) -> Iterator[int]:
    """The lines that the nearest part around a finding says it was printed at."""
    for depth in range(len(finding.at.pointer.steps), -1, -1):
        part = _at(data, Pointer(finding.at.pointer.steps[:depth]))
        listed = part.get("printed_at") if isinstance(part, Mapping) else None
        if isinstance(listed, list) and depth:
            yield from (number for number in listed if isinstance(number, int))
            return


def _at(data: Data, pointer: Pointer) -> Data:
    for step in pointer.steps:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
