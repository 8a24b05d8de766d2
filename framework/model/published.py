"""What a report printed of a thing, kept beside what follows and never bent to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a report printed, verbatim; None or empty where it printed nothing.

    Attributes:
        value: the figure, such as ``£109,761.00``.
        target: the target, such as ``95%``.
        status: the status, as the word that was printed or as a slug.
        icon: the sign beside it, as far as it can be read.
        trend: the sign or word for the trend.
        rank: the rank among others.
        quartile: the quarter of the others that the rank falls in.
        inputs: the figures that the value was computed from, by name.
    """

    value: str | None = None
    target: str | None = None
    status: str | None = None
    icon: str | None = None
    trend: str | None = None
    rank: str | None = None
    quartile: str | None = None
    inputs: Mapping[str, str] = field(default_factory=dict)


NOTHING_PUBLISHED = Published()
