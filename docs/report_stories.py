"""The strongest of what was found in the reports, each told in a few plain sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docs.blocks import WrongPage
from docs.found_in_reports import Found, linked
from docs.report_words import read
from framework.report.scorecard.markdown_text import escaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a story can quote.

    Attributes:
        title: the report as it is named in the story.
        lines: its lines, the first at 0.
        found: what was found in its plan.
    """

    title: str
    lines: list[str]
    found: tuple[Found, ...]


def told(stories: list[dict[str, Any]], reports: Mapping[str, Report]) -> str:
    """The stories as Markdown, in their order.

    Raises:
        WrongPage: a story's finding is no longer found, or its words are not in the report.
    """
    return "\n".join(
        _story(number, story, reports[story["report"]])
        for number, story in enumerate(stories, start=1)
    )


def _story(number: int, story: dict[str, Any], report: Report) -> str:
    heading = story["heading"]
    parts = [
        f"### {number}. {heading}",
        report.title,
        *(
            _quoted(heading, report, line, words)
            for said in story["says"]
            for line, words in said.items()
        ),
        story["text"].strip(),
        *(_found(heading, report, name) for name in story["found"]),
    ]
    return "\n\n".join(parts) + "\n"


def _quoted(heading: str, report: Report, line: int, words: str) -> str:
    if words not in read(report.lines[line - 1]):
        raise WrongPage(f'docs/real_reports.yaml, "{heading}": line {line} does not say {words!r}')
    return f"> “{escaped(words)}” (line {line})"


def _found(heading: str, report: Report, name: str) -> str:
    one = next((found for found in report.found if found.is_named(name)), None)
    if one is None:
        raise WrongPage(f'docs/real_reports.yaml, "{heading}": {name} is not found any more')
    code, message = linked(one.finding.code), escaped(one.finding.message)
    return f"Found by {code} at `{one.place}`: *{message}*."
