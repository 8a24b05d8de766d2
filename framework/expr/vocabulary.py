"""The names a condition may use, each documented; a name that is not here is a mistake."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a name stands for, in the words of messages and of the reference page."""

    NUMBER = "a number"
    TEXT = "a text"
    YES_NO = "yes or no"
    SHARE = "a share"
    DATE = "a date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name that expressions may use.

    Attributes:
        name: as it is written.
        kind: whether it stands for a number, a text or yes or no.
        means: what it stands for, for the reference page.
        absent_when: when it has no value; None where it always has one.
        choices: the only texts it can be; empty where it is no text or can be any.
    """

    name: str
    kind: Kind
    means: str
    absent_when: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary(Mapping[str, Name]):
    """The names that expressions about one kind of thing may use, in the order of the page.

    Attributes:
        scope: what the expressions are about, such as ``indicators``.
        entries: the names.
    """

    scope: str
    entries: tuple[Name, ...]

    def __getitem__(self, name: str) -> Name:
        for entry in self.entries:
            if entry.name == name:
                return entry
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (entry.name for entry in self.entries)

    def __len__(self) -> int:
        return len(self.entries)


def formula_vocabulary(inputs: Collection[str]) -> Vocabulary:
    """The inputs of an indicator as names: numbers, each of which may be absent."""
    entries = tuple(
        Name(
            name=name,
            kind=Kind.NUMBER,
            means="an input of the indicator",
            absent_when="the observation does not give it",
        )
        for name in inputs
    )
    return Vocabulary(scope="formulas", entries=entries)


def _number(name: str, means: str, absent_when: str | None) -> Name:
    return Name(name=name, kind=Kind.NUMBER, means=means, absent_when=absent_when)


def _yes_no(name: str, means: str, absent_when: str | None) -> Name:
    return Name(name=name, kind=Kind.YES_NO, means=means, absent_when=absent_when)


def _word(name: str, means: str, choices: str, absent_when: str | None = None) -> Name:
    words = tuple(choices.split())
    return Name(name=name, kind=Kind.TEXT, means=means, absent_when=absent_when, choices=words)


_TRENDS = "improving steady worsening not_judged unknown"
_NO_SHORTFALL = "no number to compare: no value, no target, a grade or a yes-or-no indicator"

_AS_WRITTEN = (
    _word(
        "kind",
        "the kind of indicator, as the plan writes it; `performance` where it writes none",
        "performance contextual milestone",
    ),
    _word(
        "unit",
        "what the value is counted in, as the plan writes it",
        "count percent money days hours minutes months years rate ratio score quantity grade"
        " yes_no text not_given",
    ),
    _word(
        "polarity",
        "which way is good, as the plan writes it",
        "higher_is_better lower_is_better in_range_is_better neutral not_given",
    ),
    _word(
        "aggregation",
        "what stretch a value covers; `in_period` where the plan writes none",
        "in_period year_to_date at_period_end rolling_year",
    ),
    _word(
        "frequency",
        "how often it is measured; where the plan writes none, that of its shortest observation,"
        " else `quarterly`",
        "monthly quarterly half_yearly yearly",
    ),
)

INDICATOR_NAMES = Vocabulary(
    scope="indicators",
    entries=(
        _number(
            "value", "the scored value, unrounded where a formula gives it", "nothing was measured"
        ),
        _yes_no(
            "target_met",
            "whether the value meets its target, ranges, grades and strict targets included;"
            " ask this first",
            "there is no value or no target, the polarity is `neutral`, or a plain target has no"
            " polarity",
        ),
        _yes_no(
            "within_tolerance",
            "whether the target is met, or missed by no more than `allowance`",
            "as `target_met`",
        ),
        _number(
            "shortfall",
            "how far the value falls short of its target, in the value's own units; 0 or less is"
            " met, 0 inside a range",
            "as `target_met`, and for grades and yes-or-no indicators",
        ),
        _number("surplus", "how far the value is better than its target", "as `shortfall`"),
        _number(
            "allowance",
            "the tolerance in the value's own units; 0 where none is set",
            "there is no target",
        ),
        _number(
            "far_allowance",
            "the wider tolerance in the value's own units, where one names `near` and `far`",
            "there is no target, or the tolerance names no `far`",
        ),
        _number(
            "target",
            "the target for the period",
            "there is no such target, or it is a range, a grade or yes or no",
        ),
        _number("year_target", "the target for the year", "as `target`"),
        _number("final_target", "the last target that the plan names", "as `target`"),
        _number("range_low", "the lower end of a target range", "the target is no range"),
        _number("range_high", "the upper end of a target range", "the target is no range"),
        _number("floor", "the least that counts as near the target", "the plan names none"),
        _number("year_shortfall", "as `shortfall`, against `year_target`", _NO_SHORTFALL),
        _number("final_shortfall", "as `shortfall`, against `final_target`", _NO_SHORTFALL),
        _number("floor_shortfall", "as `shortfall`, against `floor`", "there is no value or floor"),
        _number(
            "benchmark_shortfall",
            "as `shortfall`, against `benchmark`",
            "there is no value or no benchmark",
        ),
        _number(
            "forecast_shortfall",
            "as `shortfall`, against `forecast`",
            "there is no value or no forecast",
        ),
        _number(
            "improvement",
            "how much better than `previous`; above 0 is better, whichever way is good",
            "there is nothing to compare, or the polarity is `neutral`",
        ),
        _number(
            "improvement_on_last_year",
            "how much better than `same_period_last_year`",
            "as `improvement`",
        ),
        _number("improvement_on_baseline", "how much better than `baseline`", "as `improvement`"),
        _word("trend", "the ruleset's first trend, after polarity", _TRENDS),
        _word("short_trend", "the ruleset's `short` trend", _TRENDS),
        _word("long_trend", "the ruleset's `long` trend", _TRENDS),
        _number("previous", "the value of the period before", "it was not measured"),
        _number(
            "same_period_last_year", "the value of the same period a year before", "as `previous`"
        ),
        _number("baseline", "the value the plan compares with", "the plan names none"),
        _number("benchmark", "the benchmark the indicator is judged against", "there is none"),
        _number("forecast", "the value the plan expects", "the plan names none"),
        _word(
            "state",
            "`measured`, or why there is no value",
            "measured not_due not_available awaited no_cases suppressed not_recorded",
        ),
        _word(
            "target_state",
            "whether there is a target for the period",
            "set to_be_confirmed baseline_not_set none",
        ),
        *_AS_WRITTEN,
        _yes_no(
            "comparable", "no where the definition changed since the figure compared with", None
        ),
    ),
)

PROFILE_NAMES = Vocabulary(scope="profiles", entries=_AS_WRITTEN)

_NOT_REPORTED = "no state was reported"
_NO_DUE_DATE = "the plan gives no due date"

ACTION_NAMES = Vocabulary(
    scope="actions",
    entries=(
        _number("progress", "how much is done, in percent", "no percentage was reported"),
        _word(
            "action_state",
            "the state reported",
            "not_started in_progress on_hold postponed abandoned complete",
            _NOT_REPORTED,
        ),
        _number(
            "days_late",
            "days after the due date in force, counted to completion, else to the expected date,"
            " else to the day the plan is judged on; below 0 is early",
            _NO_DUE_DATE,
        ),
        _number("days_late_original", "as `days_late`, after the first due date", _NO_DUE_DATE),
        _number(
            "months_late_original",
            "as `days_late_original`, in calendar months, a part of one counting as one",
            _NO_DUE_DATE,
        ),
    ),
)

ROLLUP_NAMES = Vocabulary(
    scope="roll-ups",
    entries=(
        _number("met", "members whose status counts as met", None),
        _number("near", "members whose status counts as near", None),
        _number("missed", "members whose status counts as missed", None),
        _number("unscored", "members whose status counts as unscored", None),
        _number("unknown", "members whose status counts as unknown", None),
        _number("scored", "members that count as met, near or missed", None),
        _number("total", "all members", None),
        _number("percent_met", "`met` as a percentage of `scored`", "`scored` is 0"),
    ),
)

RISK_NAMES = Vocabulary(
    scope="risks",
    entries=(
        _number("likelihood", "how likely it is, on the council's scale", "it is not published"),
        _number("impact", "how much it would matter, on its scale", "it is not published"),
        _number("score", "likelihood and impact together, as published", "it is not published"),
    ),
)

VOCABULARIES = (INDICATOR_NAMES, PROFILE_NAMES, ACTION_NAMES, ROLLUP_NAMES, RISK_NAMES)

# The parts of a ruleset that hold conditions, each with the names it may use.
_SECTIONS = (
    ("indicator_status", INDICATOR_NAMES),
    ("profiles", PROFILE_NAMES),
    ("action_status", ACTION_NAMES),
    ("risk_level", RISK_NAMES),
    ("rollups", ROLLUP_NAMES),
)


def vocabulary_table() -> str:
    """The names that each part of a ruleset may use, as Markdown: a heading and a table each."""
    return "\n".join(_section(part, vocabulary) for part, vocabulary in _SECTIONS)


def _section(part: str, vocabulary: Vocabulary) -> str:
    rows = "".join(_row(entry) for entry in vocabulary.entries)
    return (
        f"### In `{part}`\n\n| Name | Is | Means | Absent when |\n| --- | --- | --- | --- |\n{rows}"
    )


def _row(entry: Name) -> str:
    words = ", ".join(f"`'{word}'`" for word in entry.choices)
    means = f"{entry.means}: {words}" if words else entry.means
    return f"| `{entry.name}` | {entry.kind} | {means} | {entry.absent_when or 'never'} |\n"
