"""What a report printed beside a status, and why the two may differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from framework.explain.explanation import Printed, Reason
from framework.report.explanation.parts import Part
from framework.report.explanation.places import placed
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import first_up
from framework.report.scorecard.words.common import joined
from framework.status.ruleset import Status

_REASONS: Final = {
    Reason.NOT_A_STATUS: "the rules know no status of that name",
    Reason.NEVER_GIVEN: "no rule ever gives that status",
    Reason.NO_VALUE: "there is no figure to judge",
    Reason.NO_TARGET: "there is no target to hold it against",
    Reason.NO_POLARITY: "the plan does not say whether higher or lower is better",
    Reason.NOT_JUDGED: "it is not judged against its target",
    Reason.PRINTED_VALUE: "the value as it was printed would have had that status",
    Reason.PRINTED_TARGET: "the target as it was printed would have given that status",
    Reason.YEAR_TARGET: "held against the target for the whole year it would have that status",
    Reason.ON_THE_BOUNDARY: "the figure is exactly on its target",
    Reason.ROUNDING: "the rounded figure would have had that status",
    Reason.NOT_SHOWN: "the figures do not show why",
}


def printed_part(printed: Printed | None, computed: Status | None, *, in_headline: bool) -> Part:
    """What was published, and why it may differ.

    ``in_headline``: whether the status that the rules give is the one the page begins with.
    """
    lines = tuple(_lines(printed, computed, in_headline=in_headline)) if printed is not None else ()
    return Part("What was published", lines)


def _lines(printed: Printed, computed: Status | None, *, in_headline: bool) -> Iterator[str]:
    known = {
        "value": printed.published.value,
        "target": printed.published.target,
        "status": printed.published.status,
        "trend": _word(printed.published.trend),
    }
    said = [f"{name} {safe(text)}" for name, text in known.items() if text is not None]
    if not said and printed.published.icon:
        said = [f"a sign read as {safe(printed.published.icon)}"]
    words = joined(said or ["the figures that the value was worked out from"])
    yield placed(first_up(words), printed.origin) + "."
    label = safe(computed.label) if computed is not None else ""
    if printed.agrees:
        yield "The status is the one that the rules give."
    elif printed.agrees is False:
        why = joined([_REASONS[one] for one in printed.reasons])
        yield f"The rules give {label}, not {safe(printed.published.status or '')}: {why}."
        if in_headline:
            yield "The first line of this page shows the status that the rules give."


def _word(text: str | None) -> str | None:
    """What was printed, where it is a word: a lone sign says nothing to a reader."""
    return text if text is not None and len(text) > 1 and text.isascii() else None
