"""The likeliest mistakes of a new officer, each with what lint says of it and of nothing else."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from docs.blocks import WrongPage
from docs.command import framework

_PAGE = "docs/guide/mistakes.md"
_MISTAKES = "docs/mistakes.yaml"
_NOTE = f"<!-- Written by `make docs` from {_MISTAKES}. -->\n\n"
_LEAD = """# Mistakes everyone makes

The slips that a new plan is likeliest to hold, and what `framework lint` says of each. The line
beside the arrow, `-->`, is where it is: the file, the line and the column. The line that begins
with `= help` says what to write instead. Each code has [a page of its own](../checks/index.md).
"""
_FOUND = re.compile(r"^(?:error|warning|info)\[\S+\] (?P<code>[A-Z]{3}[0-9]{3}): ", re.MULTILINE)
_AT = re.compile(r"^ *--> (?P<file>[^:\n]+):(?P<line>[0-9]+):", re.MULTILINE)


def pages(root: Path) -> dict[str, str]:
    """The page of mistakes.

    Raises:
        WrongPage: a mistake gives anything but one finding with its code, at its line.
    """
    mistakes = yaml.safe_load((root / _MISTAKES).read_text(encoding="utf-8"))
    parts, wrong = [_LEAD], []
    for group, members in groupby(mistakes, key=lambda one: one["group"]):
        parts.append(f"## {group}\n")
        for one in members:
            try:
                parts.append(_mistake(one))
            except WrongPage as problem:
                wrong.append(str(problem))
    if wrong:
        raise WrongPage("\n\n".join(wrong))
    return {_PAGE: _NOTE + "\n".join(parts)}


def _mistake(one: dict[str, Any]) -> str:
    """A mistake: the line as it was typed, and what lint says."""
    name = "figures.csv" if "csv" in one else "plan.yaml"
    said = _said(one)
    places = [(found["file"], int(found["line"])) for found in _AT.finditer(said)]
    if _FOUND.findall(said) != [one["code"]] or places != [(name, one["line"])]:
        raise WrongPage(
            f"{_MISTAKES}: {one['title']!r} is to give {one['code']} alone, at {name} "
            f"line {one['line']}, but lint says\n{said}"
        )
    typed = one.get("csv", one["plan"]).splitlines()[one["line"] - 1].strip()
    language = "text" if "csv" in one else "yaml"
    code = f"[{one['code']}](../checks/{one['code']}.md)"
    return (
        f"### {one['title']}\n\n```{language}\n{typed}\n```\n\n"
        f"`framework lint` says ({code}):\n\n```text\n{said}\n```\n"
    )


def _said(one: dict[str, Any]) -> str:
    """What lint says of the plan, up to its count of findings."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "plan.yaml").write_text(one["plan"], encoding="utf-8", newline="\n")
        if "csv" in one:
            encoded = one["csv"].encode(one.get("encoding", "utf-8"))
            (folder / "figures.csv").write_bytes(encoded)
        ran = framework("lint", "plan.yaml", cwd=folder)
    return re.split(r"\n\n(?=\d+ (?:error|warning|info))", ran.stdout + ran.stderr)[0].rstrip()
