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


def printed_part(
    printed: Printed | None,
    computed: Status | None,
    things: str,
    *,
    in_headline: bool = True,
    decided_by: str = "",
) -> Part:
    """What was published, and why it may differ.

    ``things``: what such rules are about. ``in_headline``: whether the status that the rules give
    is the one the page begins with. ``decided_by``: what the rules went by, where that says why.
    """
    if printed is None:
        return Part("What was published", ())
    lines = [*_printed(printed)]
    if printed.agrees:
        lines.append("The status is the one that the rules give.")
    elif printed.agrees is False:
        label = safe(computed.label) if computed is not None else ""
        other = safe(printed.published.status or "")
        words = {
            **_REASONS,
            Reason.NEVER_GIVEN: f"no rule about {things} gives {other}",
            Reason.NOT_SHOWN: decided_by or _REASONS[Reason.NOT_SHOWN],
        }
        why = joined([words[one] for one in printed.reasons])
        lines.append(f"The rules give {label}, not {other}: {why}.")
        if in_headline:
            lines.append("The first line of this page shows the status that the rules give.")
    return Part("What was published", tuple(lines))


def _printed(printed: Printed) -> Iterator[str]:
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


def _word(text: str | None) -> str | None:
    """What was printed, where it is a word: a lone sign says nothing to a reader."""
    return text if text is not None and len(text) > 1 and text.isascii() else None
