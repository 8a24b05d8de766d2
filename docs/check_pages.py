"""One page for each check, its examples linted and what lint said pasted below them."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.blocks import WrongPage, blocks, write_file
from docs.command import framework
from framework.checks import ALL_CHECKS
from framework.checks.check import Check

FOLDER = "docs/checks"
HEADINGS = ("Why this matters", "Flagged", "Accepted", "How to fix")

_HEADING = re.compile(r"^## (?P<title>.*)$", re.MULTILINE)
_CODE = re.compile(r"\b[A-Z]{3}[0-9]{3}\b")
_NOTE = "<!-- Written by `make docs` from the check itself: change it there. -->\n\n"


def pages(root: Path) -> dict[str, str]:
    """The page of each check, and the list of all.

    Raises:
        WrongPage: an example is not what its heading says; all such are named at once.
    """
    del root
    written, wrong = {f"{FOLDER}/index.md": _index()}, []
    for check in ALL_CHECKS:
        try:
            written[f"{FOLDER}/{check.code}.md"] = _page(check)
        except WrongPage as problem:
            wrong.append(str(problem))
    if wrong:
        raise WrongPage("\n\n".join(wrong))
    return written


def sections(doc: str) -> dict[str, str]:
    """The text below each heading of a page, by heading; what stands before the first is ''."""
    titles = ["", *(found["title"] for found in _HEADING.finditer(doc))]
    parts = _HEADING.sub("\0", doc).split("\0")
    return dict(zip(titles, (part.strip() for part in parts), strict=True))


def _page(check: Check) -> str:
    parts = sections(check.doc or "")
    lead = parts.pop("")
    body = "\n\n".join(
        f"## {title}\n\n{text}{_shown(check, title, text)}" for title, text in parts.items()
    )
    facts = f"{check.severity.word.capitalize()}, since {check.since}."
    return f"{_NOTE}# {check.code} {check.name}\n\n{lead}\n\n{facts}\n\n{body}\n"


def _shown(check: Check, title: str, text: str) -> str:
    if title not in {"Flagged", "Accepted"}:
        return ""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        files = [name for block in blocks(text) if (name := write_file(block, folder))]
        if not files:
            return ""
        # A table beside a plan is read with the plan; alone it is read by itself.
        tables = [name for name in files if name.endswith(".csv")]
        named = [name for name in files if name.endswith(".yaml")] or tables
        ran = framework("lint", "--select", _selected(check), *named, cwd=folder)
    found = set(_CODE.findall(ran.stdout))
    if (check.code not in found) if title == "Flagged" else found:
        raise WrongPage(f"{check.code}: its example under {title} gives\n{ran.stdout}{ran.stderr}")
    return f"\n\n`framework lint` says:\n\n```text\n{ran.stdout.rstrip()}\n```"


def _selected(check: Check) -> str:
    """What its examples are linted for: the check itself, and for allowances what they allow."""
    return f"{check.code},IND002,OBS005" if check.code.startswith("SUP") else check.code


def _index() -> str:
    rows = "\n".join(
        f"| [{check.code}]({check.code}.md) | {check.name} | {check.severity.word} "
        f"| {check.summary} |"
        for check in ALL_CHECKS
    )
    return (
        f"{_NOTE}# Checks\n\n"
        "What `framework lint` looks for. A code never changes; a name is for reading.\n\n"
        f"| Code | Name | Severity | How things should be |\n| --- | --- | --- | --- |\n{rows}\n"
    )
