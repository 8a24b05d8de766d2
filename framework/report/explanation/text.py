"""An explanation for people: one sentence, then what it rests on, each part with its place."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from framework.explain.explanation import (
    ActionStory,
    BenchmarkStory,
    Explanation,
    IndicatorStory,
    RiskStory,
    RollupStory,
)
from framework.report.console import OFF_TERMINAL
from framework.report.explanation.of_action import action_parts
from framework.report.explanation.of_indicator import indicator_parts
from framework.report.explanation.of_others import benchmark_parts, risk_parts, rollup_parts
from framework.report.explanation.parts import Part
from framework.report.explanation.places import FIRM, Places
from framework.report.explanation.sentence import sentence_of

_INDENT: Final = "  "
_HANG: Final = 2
_NARROWEST: Final = 40


def render_text(explanation: Explanation, width: int = OFF_TERMINAL) -> str:
    """The explanation as plain text, in lines of so many characters but for what has no space."""
    room, places = max(width, _NARROWEST), Places()
    lines = [*_wrapped(sentence_of(explanation), room, 0, 0)]
    for part in _parts(explanation):
        lines += _page(Part(part.heading, tuple(map(places.numbered, part.lines))), room)
    lines += _page(Part("Where it is written", tuple(places.lines())), room)
    return "\n".join(lines) + "\n"


def _parts(explanation: Explanation) -> Iterator[Part]:
    story, scorecard = explanation.story, explanation.scorecard
    match story:
        case IndicatorStory():
            return indicator_parts(story, scorecard)
        case ActionStory():
            return action_parts(story, scorecard)
        case RiskStory():
            return risk_parts(story, scorecard)
        case RollupStory():
            return rollup_parts(story, scorecard)
        case BenchmarkStory():
            return benchmark_parts(story)
        case _:
            assert_never(story)


def _page(part: Part, room: int) -> list[str]:
    if not part.lines:
        return []
    heading = [part.heading] if part.heading else []
    return ["", *heading, *_body(part.lines, room, indented=bool(heading))]


def _body(lines: Iterable[str], room: int, *, indented: bool) -> Iterator[str]:
    for line in lines:
        own = len(line) - len(line.lstrip(" "))
        yield from _wrapped(line.lstrip(" "), room, own + len(_INDENT) * indented, _HANG)


def _wrapped(line: str, room: int, indent: int, hang: int) -> list[str]:
    lines = textwrap.wrap(
        line,
        room,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [one.replace(FIRM, " ") for one in lines]
