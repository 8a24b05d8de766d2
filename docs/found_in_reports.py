"""What lint finds in a shipped plan, each with the very words of the report that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docs.blocks import WrongPage
from docs.report_words import Quote, quotes
from framework.api import lint_files
from framework.checks import by_code
from framework.findings import Finding
from framework.load import Disk, load_file
from framework.place import FilePath, Pointer, Span
from framework.report.scorecard.markdown_text import escaped
from framework.source import Data

SOURCES = "../shared/sources"

Places = Mapping[str, list[int]]
"""Lines of the report by name of a finding, where the plan does not say of which lines it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding with the words of the report that it is about.

    Attributes:
        finding: what lint found.
        place: the file, from the top folder, and the line of the plan.
        quotes: what the report says there, with its lines.
    """

    finding: Finding
    place: str
    quotes: tuple[Quote, ...]

    @property
    def thing(self) -> str:
        """The id of what it is about, or where there is none the route to it."""
        return self.finding.object_id or self.finding.at.pointer.rfc6901

    def is_named(self, name: str) -> bool:
        """Whether a name is its code and its thing, and perhaps words of its message."""
        code, thing, *words = name.split(" ", maxsplit=2)
        named = (self.finding.code, self.thing) == (code, thing)
        return named and all(one in self.finding.message for one in words)


def has_sources(root: Path) -> bool:
    """Whether the reports are there; without them their lines cannot be shown."""
    return (root / SOURCES).is_dir()


def lines_of(root: Path, source: str) -> list[str]:
    """The lines of a report, the first at 0."""
    return (root / SOURCES / source).read_text(encoding="utf-8").split("\n")


def found_in(root: Path, path: Path, source: str, places: Places) -> tuple[Found, ...]:
    """The findings of a plan, in their order.

    Raises:
        WrongPage: a finding has no line in the report, or a place is given for what is not found.
    """
    loaded = load_file(FilePath(path.as_posix()), Disk())
    data = loaded.document.data if loaded.document is not None else None
    report = lines_of(root, source)
    plan = path.read_text(encoding="utf-8").split("\n")
    name = path.relative_to(root).as_posix()
    found = []
    for finding in lint_files([FilePath(path.as_posix())]).findings:
        span = finding.at.span
        place = f"{name}:{span.line}" if span is not None else name
        one = Found(finding=finding, place=place, quotes=())
        listed = [place for known, place in places.items() if one.is_named(known)]
        printed = listed[0] if listed else [*_printed_at(data, finding)]
        if not printed:
            key = f"{finding.code} {one.thing}"
            raise WrongPage(f"docs/real_reports.yaml: say on which lines {key} is, under found_at")
        said = quotes(report, printed, _written(plan, span))
        found.append(Found(finding=finding, place=place, quotes=said))
    if unused := [known for known in places if not any(one.is_named(known) for one in found)]:
        raise WrongPage(f"docs/real_reports.yaml: take out of found_at {unused}")
    return tuple(found)


def linked(code: str) -> str:
    """A check's code, linked to its page."""
    return f"[{code}](../checks/{code}.md)"


def item(found: Found, also: Iterable[Found], said: Iterable[str]) -> str:
    """A problem as an item of a list: what was found, what the report says, what is said of it."""
    line = found.place.rpartition(":")[2]
    below = [
        *(f"{linked(one.finding.code)}: {escaped(one.finding.message)}" for one in also),
        *(f"report, line {one.line}: “{escaped(one.text)}”" for one in found.quotes),
        *(one.strip() for one in said),
    ]
    head = f"- {escaped(found.finding.message)} (plan, line {line})\n"
    return head + "".join(f"  - {one}\n" for one in below)


def titled(code: str) -> str:
    """A check's code and name, as a heading of what it found."""
    return f"**{linked(code)} {by_code(code).name.replace('-', ' ')}**"


def _written(plan: list[str], span: Span | None) -> str:
    """The words of the plan in a span, on one line."""
    if span is None:
        return ""
    rows = plan[span.line - 1 : span.end_line]
    rows[-1] = rows[-1][: span.end_column - 1]
    rows[0] = rows[0][span.column - 1 :]
    return " ".join(" ".join(rows).split()).removeprefix(">-").strip(" '\"")


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
