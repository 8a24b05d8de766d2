"""The one shape of a problem found by reading, the schema, building or a check, and its order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from framework.place import Location, Span

_WHOLE_FILE = Span(0, 0, 0, 0)


class Severity(IntEnum):
    """How much a finding matters.

    ``ERROR``: the plan cannot be read, a scorecard made from it would be wrong, or a claim in its
    words is false. ``WARNING``: probably a mistake; a person should look. ``INFO``: better practice
    exists.
    """

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The severity in lower case, as formats and messages write it."""
        return self.name.lower()


class Safety(StrEnum):
    """Whether a fix may be applied without a person reading it."""

    SAFE = "safe"
    NEEDS_REVIEW = "needs-review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One replacement of the text at a place, which has a span; everything else stays."""

    at: Location
    new_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Edits that together mend a finding, with a title an officer can agree to."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.NEEDS_REVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A second place that belongs to a finding, such as "first written here"."""

    at: Location
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One problem, with the one primary place where it can be mended.

    Attributes:
        code: the check's code, stable for ever, such as ``SRC004``.
        severity: how much it matters.
        message: one sentence that stands alone: no capital, no full stop.
        at: the one primary place.
        object_id: the id of the plan, indicator or action it is about; None where there is none.
        related: other places that belong to it.
        help: what to do next, in the imperative; None where the message says it all.
        fix: an edit that mends it; None where a person has to decide.
        fingerprint: what tells it from every other finding and stays when lines move; empty until
            a whole run has been gathered.
    """

    code: str
    severity: Severity
    message: str
    at: Location
    object_id: str | None = None
    related: tuple[Related, ...] = ()
    help: str | None = None
    fix: Fix | None = None
    fingerprint: str = ""

    @property
    def order(self) -> tuple[str, Span, int, str, str]:
        """The sort key of every list of findings: path, start, most severe first, code, message."""
        span = self.at.span or _WHOLE_FILE
        return (self.at.path, span, -self.severity, self.code, self.message)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the one order everything lists them in, exact repeats removed."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.order))
