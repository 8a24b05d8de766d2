"""What tells a finding from every other one, and stays when lines move."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from framework.findings import Finding
from framework.place import FilePath, Pointer
from framework.source import Data, Document, text_of

_NAMES: Final = (("id",), ("indicator", "period"), ("ref", "from", "vintage", "year"), ("title",))
"""Keys that tell one block of a list from the others; the first that is written will do."""


def identified(
    findings: Iterable[Finding],
    documents: Mapping[FilePath, Document],
    texts: Mapping[FilePath, str],
    from_root: Mapping[FilePath, FilePath],
) -> Iterator[Finding]:
    """The findings with their fingerprints: 32 hexadecimal digits of a SHA-256.

    It is taken of the check, the file, the id of the thing, and the route to the place by ids
    instead of positions; neither lines nor words of ours go into it. Of findings that share all of
    that the first, the second and so on are told apart.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        document = documents.get(finding.at.path)
        route = _route(finding.at.pointer, document.data if document is not None else None)
        same = (
            finding.code,
            from_root.get(finding.at.path, finding.at.path),
            finding.object_id or "",
            route or _line(finding, texts),
        )
        seen[same] += 1
        whole = "\0".join((*same, str(seen[same])))
        digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        yield replace(finding, fingerprint=digest)


def _route(pointer: Pointer, data: Data) -> str:
    """The route with the names of list entries instead of their positions; empty for the top."""
    steps = []
    for step in pointer.steps:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and step < len(data) else None
            steps.append(_name(data))
        else:
            data = data.get(step) if isinstance(data, dict) else None
            steps.append(step)
    return "/".join(steps)


def _name(data: Data) -> str:
    """What tells an entry of a list from the others: its id, or the text that it is."""
    if not isinstance(data, dict):
        return text_of(data) or ""
    names = (" ".join(text_of(data.get(key)) or "" for key in keys).strip() for keys in _NAMES)
    return next((name for name in names if name), "")


def _line(finding: Finding, texts: Mapping[FilePath, str]) -> str:
    """The line of a finding about bare text, which has no route; empty for a whole file."""
    span = finding.at.span
    if span is None:
        return ""
    lines = texts.get(finding.at.path, "").split("\n", span.line)
    return lines[span.line - 1].strip() if span.line <= len(lines) else ""
