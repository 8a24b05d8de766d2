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
from framework.report.explanation.sentence import sentence_of

_INDENT: Final = "  "
_HANG: Final = 2
_NARROWEST: Final = 40


def render_text(explanation: Explanation, width: int = OFF_TERMINAL) -> str:
    """The explanation as plain text, in lines of so many characters but for what has no space."""
    room = max(width, _NARROWEST)
    lines = [*_wrapped(sentence_of(explanation), room, 0, 0)]
    for part in _parts(explanation):
        lines.append("")
        if part.heading:
            lines.append(part.heading)
        lines += _body(part.lines, room, bool(part.heading))
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


def _body(lines: Iterable[str], room: int, indented: bool) -> Iterator[str]:  # noqa: FBT001
    for line in lines:
        own = len(line) - len(line.lstrip(" "))
        yield from _wrapped(line.lstrip(" "), room, own + len(_INDENT) * indented, _HANG)


def _wrapped(line: str, room: int, indent: int, hang: int) -> list[str]:
    return textwrap.wrap(
        line,
        room,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
