"""Claims: words of the report with the check that they are held against."""

from __future__ import annotations

from dataclasses import dataclass, field

from framework.expr import ClaimCheck
from framework.place import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure or a statement in prose that can be checked against what the plan holds.

    Attributes:
        says: the words, as they stand in the text beside it.
        check: what follows from the plan; None where it is not understood, which is a finding.
        origin: where it is written.
    """

    says: str
    check: ClaimCheck | None
    origin: Origin = field(compare=False, repr=False)
