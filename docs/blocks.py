"""Fenced blocks in Markdown: where they stand, what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"^```(?P<language>[a-z]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FORMAT = re.compile(r"^format: (?P<kind>[a-z]+)/v[0-9]+$", re.MULTILINE)
_ID = re.compile(r"^id: (?P<id>\S+)$", re.MULTILINE)


# Files that are told by their language: there is one of each beside a plan.
_NAMED = {"csv": "observations.csv", "toml": "framework.toml", "json": ".framework-known.json"}


class WrongPage(Exception):
    """What a page claims does not hold; the text says which and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One fenced block.

    Attributes:
        language: the word after the opening fence.
        text: what stands between the fences.
        start: where the block's text begins in the page.
        end: where it ends.
    """

    language: str
    text: str
    start: int
    end: int

    @property
    def file(self) -> str | None:
        """The file this block is the whole of: a plan or settings, say; None for a fragment."""
        if self.language in _NAMED:
            return _NAMED[self.language]
        kind, name = _FORMAT.search(self.text), _ID.search(self.text)
        if self.language != "yaml" or kind is None:
            return None
        if kind["kind"] == "ruleset":
            return f"rules/{name['id'] if name else 'ruleset'}.yaml"
        return "plan.yaml"


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for found in _FENCE.finditer(page):
        yield Block(
            language=found["language"],
            text=found["text"],
            start=found.start("text"),
            end=found.end("text"),
        )


def write_file(block: Block, folder: Path) -> str | None:
    """The name of the file that a block is the whole of, once written into the folder."""
    if block.file:
        path = folder / block.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8", newline="\n")
    return block.file
