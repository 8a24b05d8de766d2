"""What a check is: a code, a name, a page and, where it reads a model, a function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from framework.findings import Fix, Severity
from framework.place import Location, Origin


class Tier(IntEnum):
    """How finished a plan must be before a check asks for anything; each tier holds those before.

    ``DRAFT``: the plan loads, and what it names is there. ``STANDARD``: what it says makes sense.
    ``PUBLICATION``: it is ready to be shown to members and the public.
    """

    DRAFT = 1
    STANDARD = 2
    PUBLICATION = 3

    @property
    def word(self) -> str:
        """The tier in lower case, as options and settings write it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check found: the linter adds the code, the severity and the place in the file.

    Attributes:
        at: the part to mend.
        key: whether the problem is the key itself rather than its value.
        stretch: which characters of the text it is about, from the first up to the last, counted
            from 0; None for all of them.
        message: one sentence that stands alone: no capital, no full stop.
        help: what to do next, in the imperative; None where the message says it all.
        object_id: the id of the thing it is about; None where there is none.
        related: other parts that belong to it, or places within a text, each with a note such as
            "first written here".
        fix: an edit that mends it; None where a person has to decide.
    """

    at: Origin
    key: bool = False
    stretch: tuple[int, int] | None = None
    message: str
    help: str | None = None
    object_id: str | None = None
    related: tuple[tuple[Origin | Location, str], ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One entry of the list of checks.

    Attributes:
        code: the contract, stable for ever, such as ``REF001``.
        name: for reading, in kebab-case, such as ``duplicate-id``.
        severity: how much its findings matter.
        since: the version it first shipped in.
        doc: its page, the module's docstring: a summary line and four headed sections.
        tier: from which tier on it is asked.
        reads: the type that ``find`` is given: a plan, a ruleset, a plan with its rulesets, its
            judged claims, what is found in its prose, its scorecard for its latest period, or the
            plan with all that was published of it; None for what reading, the schema or building
            reports by itself.
        find: yields the problems; None where ``reads`` is None.
    """

    code: str
    name: str
    severity: Severity
    since: str
    doc: str | None
    tier: Tier = Tier.STANDARD
    reads: type | None = None
    find: Callable[[Any], Iterator[Problem]] | None = None

    @property
    def summary(self) -> str:
        """The first line of the page: how things should be."""
        return (self.doc or "").split("\n", 1)[0].rstrip(".")
