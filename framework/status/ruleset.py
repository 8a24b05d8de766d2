"""Rulesets: what a council has declared about statuses, trends and the spreading of targets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

from framework.expr import Condition, Value
from framework.model.period import Period
from framework.model.target import Margin, Profile, Tolerance
from framework.place import Origin
from framework.status.given import Given

INDICATOR_STATUS: Final = "indicator_status"
NOTHING_GIVEN: Final = Given()


class CountsAs(StrEnum):
    """What a status counts as, whatever the council calls it."""

    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    UNSCORED = "unscored"
    UNKNOWN = "unknown"


class Trend(StrEnum):
    """Whether a movement is good, after polarity."""

    IMPROVING = "improving"
    STEADY = "steady"
    WORSENING = "worsening"
    NOT_JUDGED = "not_judged"
    UNKNOWN = "unknown"


class CompareWith(StrEnum):
    """Which figure a trend compares with."""

    LATEST_EARLIER = "latest_earlier"
    PREVIOUS_PERIOD = "previous_period"
    SAME_PERIOD_LAST_YEAR = "same_period_last_year"
    PREVIOUS_YEAR = "previous_year"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One verdict that a ruleset can give.

    Attributes:
        slug: its stable name, such as ``on_target``.
        label: what people call it.
        symbol: a shape that tells it from the others without colour.
        colour: what it is shown in, where colour can be shown.
        counts_as: what it counts as in totals.
    """

    slug: str
    label: str
    symbol: str
    colour: str | None
    counts_as: CountsAs


UNDECIDED: Final = Status(
    slug="undecided", label="Undecided", symbol="…", colour=None, counts_as=CountsAs.UNKNOWN
)
"""What a ruleset may say after ``otherwise`` without declaring it."""

NOT_REPORTED: Final = Status(
    slug="not_reported", label="Not reported", symbol="·", colour=None, counts_as=CountsAs.UNKNOWN
)
"""The status of an action of which nothing is reported, in every ruleset."""

_BUILT_IN: Final = {status.slug: status for status in (UNDECIDED, NOT_REPORTED)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One line of a ruleset: a status, when a condition is true, because of something."""

    condition: Condition
    status: str
    because: str | None
    origin: Origin = field(compare=False, repr=False)

    @property
    def text(self) -> str:
        """The condition as it is written."""
        return self.condition.text


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLine:
    """One of the two lines that catch what no rule did; ``text`` is the word it begins with."""

    text: Literal["cannot_tell", "otherwise"]
    status: str
    because: str | None
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Rules in order, first match wins, and the two lines that catch the rest.

    Attributes:
        rules: in order.
        cannot_tell: no rule held, and at least one was unknown.
        otherwise: no rule held, and all could be worked out.
    """

    rules: tuple[Rule, ...]
    cannot_tell: LastLine
    otherwise: LastLine


class Members(StrEnum):
    """What a roll-up counts."""

    INDICATORS = "indicators"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """Rules over the statuses of the indicators, or the actions, of something."""

    over: Members
    rules: Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRule:
    """How a year's target is spread, for indicators of which a condition is true; None: for all."""

    condition: Condition | None
    profile: Profile
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRule:
    """What a trend compares with, how little still counts as steady, and what it is called."""

    compare_with: CompareWith
    steady_within: Margin | None
    labels: Mapping[Trend, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Where the published words leave a hole, and how the ruleset fills it."""

    about: str
    says: str
    read_as: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A worked example: the facts as a plan gives them, and what must follow.

    Attributes:
        name: what it shows; None where it speaks for itself.
        subject: what the rules are about: ``indicator_status``, ``action_status``, ``risk_level``,
            or what is rolled up: ``priority``, ``scorecard``, ``plan``.
        given: the facts, where it is an indicator's.
        facts: the named values, where it is another's.
        expect: the status that must follow.
        trend: the short trend that must follow; None where the case does not say.
        origin: where it is written.
    """

    name: str | None
    subject: str = INDICATOR_STATUS
    given: Given = NOTHING_GIVEN
    facts: Mapping[str, Value] = field(default_factory=dict)
    expect: str
    trend: Trend | None
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruleset:
    """An ordered list of rules, with the statuses they give and what else a council declared.

    Attributes:
        id: what plans call it by; several files may share it, each in force at another time.
        title: its name.
        from_: the first day it is in force; None means from the beginning.
        until: the last day it is in force; None means until further notice.
        authority: where the rules were decided or published.
        statuses: by slug, in the order they are declared.
        best_to_worst: the slugs that can be ranked, best first.
        tolerances: for every indicator where neither it nor its plan has one, by date.
        profiles: how years' targets are spread where the plan does not say; first match wins.
        indicator_status: the rules for indicators.
        action_status: the rules for actions and milestones; None where there are none.
        risk_level: the rules for risks; None where there are none.
        rollups: the rules for a ``priority``, a ``scorecard`` and the ``plan``.
        trends: ``short`` and ``long``, as far as they are declared.
        readings: how holes in the published words were filled.
        cases: worked examples.
        origin: the top of its document.
    """

    id: str
    title: str
    from_: dt.date | None = None
    until: dt.date | None = None
    authority: str | None = None
    statuses: Mapping[str, Status]
    best_to_worst: tuple[str, ...] = ()
    tolerances: tuple[Tolerance, ...] = ()
    profiles: tuple[ProfileRule, ...] = ()
    indicator_status: Rules
    action_status: Rules | None = None
    risk_level: Rules | None = None
    rollups: Mapping[str, Rollup] = field(default_factory=dict)
    trends: Mapping[str, TrendRule] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()
    cases: tuple[Case, ...] = ()
    origin: Origin = field(compare=False, repr=False)

    def subjects(self) -> Mapping[str, Rules]:
        """The rules by what they are about, as far as the ruleset has any."""
        lists = {
            INDICATOR_STATUS: self.indicator_status,
            "action_status": self.action_status,
            "risk_level": self.risk_level,
            **{name: rollup.rules for name, rollup in self.rollups.items()},
        }
        return {subject: rules for subject, rules in lists.items() if rules is not None}

    def status(self, slug: str) -> Status:
        """The status with a slug: declared, or one of the two that every ruleset has."""
        return self.statuses[slug] if slug in self.statuses else _BUILT_IN[slug]

    def in_force_on(self, day: dt.date) -> bool:
        """Whether the ruleset is in force on a day."""
        return (self.from_ is None or self.from_ <= day) and (
            self.until is None or day <= self.until
        )

    def judges(self, period: Period) -> bool:
        """Whether the ruleset is in force on the period's last day."""
        return self.in_force_on(period.last_day)
