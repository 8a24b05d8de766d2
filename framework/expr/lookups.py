"""What the check of a claim may ask of a plan, each lookup documented like the names of rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from framework.expr.tree import Lookup
from framework.expr.vocabulary import (
    ACTION_NAMES,
    INDICATOR_NAMES,
    RISK_NAMES,
    Kind,
    Name,
    Vocabulary,
    formula_vocabulary,
)

INDICATOR: Final = "indicator"
ACTION: Final = "action"
RISK: Final = "risk"
BENCHMARK: Final = "benchmark"
INSPECTION: Final = "inspection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Name):
    """One lookup: its name, what it gives, and what stands in its brackets.

    Attributes:
        of: what it is asked of; None where it is asked of the plan.
        word: the further name it takes, such as an input's; None where it takes none.
        word_optional: whether that name may be left out.
        periods: how many periods it is asked for.
        filters: what the things it counts may be told apart by, each with the words it can be;
            without words it can be any.
    """

    of: str | None = None
    word: str | None = None
    word_optional: bool = False
    periods: int = 0
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def example(self) -> str:
        """How it is written, with ids and periods that stand for the plan's own."""
        subject = {
            INDICATOR: "'waste'",
            ACTION: "'second-bin'",
            RISK: "'R1'",
            BENCHMARK: "'CHN8a'",
            INSPECTION: "'joint-inspection'",
        }
        parts = [subject[self.of]] if self.of is not None else []
        if self.word is not None and not self.word_optional:
            parts.append(_WORDS[self.word])
        if self.periods and not self.filters:
            parts.extend(("'2021/22 Q1'", "'2021/22 Q2'")[: self.periods])
        if self.filters:
            name, choices = self.filters[0]
            parts.append(f"{name}='{choices[0] if choices else 'on_target'}'")
        return f"{self.name}({', '.join(parts)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a claim stands beside, which its check need not name.

    Attributes:
        noun: what kind of thing it is, such as ``indicator``; None where it is only prose.
        inputs: the inputs of the indicator, which may be written alone.
        benchmarks: the indicator's own benchmarks, which a check may ask for by name only.
        is_period: whether a text is written as periods are.
    """

    noun: str | None = None
    inputs: tuple[str, ...] = ()
    benchmarks: tuple[str, ...] = ()
    is_period: Callable[[str], bool] = field(default=lambda _: False, compare=False)


_WORDS: Final = {
    "input": "'days_lost'",
    "benchmark": "'neighbours'",
    "day": "'2021-06-30'",
    "item": "'records'",
}
_TRENDS: Final = INDICATOR_NAMES["trend"].choices
_NOT_WRITTEN: Final = "it is not written"
_NONE: Final = "none is written"


def _asked(  # noqa: PLR0913 - the columns of a table
    name: str,
    kind: Kind,
    means: str,
    absent_when: str | None = _NOT_WRITTEN,
    *,
    of: str | None = None,
    word: str | None = None,
    word_optional: bool = False,
    periods: int = 0,
    filters: Mapping[str, tuple[str, ...]] | None = None,
) -> Asked:
    return Asked(
        name=name,
        kind=kind,
        means=means,
        absent_when=absent_when,
        of=of,
        word=word,
        word_optional=word_optional,
        periods=periods,
        filters=tuple((filters or {}).items()),
    )


def _from_rules(entry: Name, of: str, periods: int) -> Asked:
    """A name that rules use, asked of one thing."""
    with_word = of == INDICATOR and entry.name == BENCHMARK
    is_trend = entry.choices == _TRENDS
    return Asked(
        name=entry.name,
        kind=entry.kind,
        means=entry.means,
        absent_when="it is not known" if is_trend else entry.absent_when,
        choices=tuple(one for one in entry.choices if not (is_trend and one == "unknown")),
        of=of,
        word=BENCHMARK if with_word else None,
        word_optional=with_word,
        periods=periods,
    )


_ENTRIES: Final = (
    *(_from_rules(entry, INDICATOR, 1) for entry in INDICATOR_NAMES.entries),
    _asked(
        "status",
        Kind.TEXT,
        "the status that the ruleset gives, as its short name",
        "no ruleset judges the plan then",
        of=INDICATOR,
        periods=1,
    ),
    _asked(
        "year_to_date",
        Kind.NUMBER,
        "the cumulative figure printed beside the period's own",
        of=INDICATOR,
        periods=1,
    ),
    _asked(
        "input",
        Kind.NUMBER,
        "one of its inputs",
        of=INDICATOR,
        word="input",
        periods=1,
    ),
    _asked(
        "highest",
        Kind.NUMBER,
        "its highest value from the first period to the second, of periods of one length",
        "a value between them is missing",
        of=INDICATOR,
        periods=2,
    ),
    _asked(
        "lowest",
        Kind.NUMBER,
        "its lowest value from the first period to the second",
        "as `highest`",
        of=INDICATOR,
        periods=2,
    ),
    _asked(
        "total",
        Kind.NUMBER,
        "its values from the first period to the second added up",
        "as `highest`",
        of=INDICATOR,
        periods=2,
    ),
    _asked("rank", Kind.NUMBER, "the council's rank in a benchmark", of=BENCHMARK, periods=1),
    _asked("rank_of", Kind.NUMBER, "out of how many bodies", of=BENCHMARK, periods=1),
    _asked(
        "quartile",
        Kind.NUMBER,
        "the quarter of all bodies that the rank falls in, 1 the best",
        "the rank or the number of bodies is not written",
        of=BENCHMARK,
        periods=1,
    ),
    _asked(
        "indicators",
        Kind.NUMBER,
        "how many indicators there are, or how many fit all that is named; figures are not counted",
        "a status or trend is asked for and no ruleset judges the plan then",
        periods=1,
        filters={
            "status": (),
            "trend": _TRENDS,
            "priority": (),
            "scorecard": (),
            "polarity": INDICATOR_NAMES["polarity"].choices,
            "kind": INDICATOR_NAMES["kind"].choices,
            "state": INDICATOR_NAMES["state"].choices,
        },
    ),
    *(_from_rules(entry, ACTION, 1) for entry in ACTION_NAMES.entries),
    _asked(
        "action_status",
        Kind.TEXT,
        "the status that the ruleset gives the action, as its short name",
        "no rules judge it",
        of=ACTION,
        periods=1,
    ),
    _asked("due", Kind.DATE, "the due date in force", of=ACTION),
    _asked("original_due", Kind.DATE, "the first due date, where there was another", of=ACTION),
    _asked("expected", Kind.DATE, "when it is now expected", of=ACTION),
    _asked("completed", Kind.DATE, "when it was complete", of=ACTION),
    _asked(
        "actions",
        Kind.NUMBER,
        "how many actions there are, or how many fit all that is named",
        "a status is asked for and no rules judge actions then",
        periods=1,
        filters={
            "status": (),
            "state": ACTION_NAMES["action_state"].choices,
            "priority": (),
        },
    ),
    *(_from_rules(entry, RISK, 0) for entry in RISK_NAMES.entries),
    _asked("review_date", Kind.DATE, "when it is to be reviewed", of=RISK),
    _asked(
        "level",
        Kind.TEXT,
        "the level that the ruleset gives the risk, as its short name",
        "no rules judge risks",
        of=RISK,
    ),
    _asked(
        "risks",
        Kind.NUMBER,
        "how many risks there are, or how many have a level",
        "a level is asked for and no rules judge risks",
        periods=1,
        filters={"level": ()},
    ),
    _asked("inspected_from", Kind.DATE, "the first day of the inspection", of=INSPECTION),
    _asked("inspected_to", Kind.DATE, "the last day of the inspection", of=INSPECTION),
    _asked("published", Kind.DATE, "the day its report was published", of=INSPECTION),
    _asked("grade", Kind.TEXT, "the grade that an item was given", of=INSPECTION, word="item"),
    _asked(
        "grade_point",
        Kind.NUMBER,
        "where that grade stands on the inspection's scale, 1 the worst",
        "no grade or no scale is written",
        of=INSPECTION,
        word="item",
    ),
    _asked("items", Kind.NUMBER, "how many quality indicators it has", _NONE, of=INSPECTION),
    _asked("questions", Kind.NUMBER, "how many questions it asked", _NONE, of=INSPECTION),
    _asked(
        "evidence",
        Kind.NUMBER,
        "how much of something the inspection looked at",
        of=INSPECTION,
        word="item",
    ),
    _asked("priorities", Kind.NUMBER, "how many priorities the plan has", _NONE),
    _asked("report_date", Kind.DATE, "the day of the report"),
    _asked("as_at", Kind.DATE, "the day that the plan's figures run to"),
    _asked("first_day", Kind.DATE, "the first day of a period", None, periods=1),
    _asked("last_day", Kind.DATE, "the last day of a period", None, periods=1),
    _asked("date", Kind.DATE, "a day, written as 2021-06-30", None, word="day"),
)
LOOKUPS: Final[Mapping[str, Asked]] = {entry.name: entry for entry in _ENTRIES}
"""Every lookup by its name."""

FILTERS: Final = tuple(dict.fromkeys(name for one in _ENTRIES for name, _ in one.filters))
"""Every name that counted things can be told apart by."""


def bare_names(beside: Beside) -> Vocabulary:
    """The names that a check may write alone: what can be asked of the thing it stands beside."""
    own = tuple(one for one in _ENTRIES if one.of == beside.noun and _may_stand_alone(one))
    inputs = formula_vocabulary(beside.inputs).entries if beside.noun == INDICATOR else ()
    return Vocabulary(scope="claims", entries=(*inputs, *own))


def bare(name: str, beside: Beside) -> Lookup:
    """What one of these names asks."""
    if name in beside.inputs:
        return Lookup(function="input", words=(name,))
    return Lookup(function=name)


def _may_stand_alone(asked: Asked) -> bool:
    bare = asked.word is None or asked.word_optional
    return asked.of is not None and bare and asked.periods <= 1


def lookup_table() -> str:
    """Every lookup as Markdown: how it is written, what it gives and when it is absent."""
    rows = "".join(_row(entry) for entry in _ENTRIES)
    return f"| Written | Gives | Means | Absent when |\n| --- | --- | --- | --- |\n{rows}"


def _row(entry: Asked) -> str:
    words = ", ".join(f"`'{word}'`" for word in entry.choices)
    means = f"{entry.means}: {words}" if words else entry.means
    if entry.filters:
        means += f"; by {', '.join(f'`{name}=`' for name, _ in entry.filters)}"
    return f"| `{entry.example}` | {entry.kind} | {means} | {entry.absent_when or 'never'} |\n"
