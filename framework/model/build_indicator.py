"""From an indicator's node to the Indicator, with its targets and its series."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from framework.expr import Formula, parse_formula
from framework.model.builder import Builder, report_expression
from framework.model.indicator import (
    ActionId,
    Aggregation,
    Comparison,
    Indicator,
    IndicatorId,
    Kind,
    Observation,
    Polarity,
    PriorityId,
    ScorecardId,
    Share,
    State,
    Unit,
    UnitKind,
)
from framework.model.period import Frequency, Period, read_month_name
from framework.model.target import Above, Below, Point, Profile, Shares, Target, Within
from framework.source import Node, number_of, text_of, word_of, words_of, yes_of

_ONE_FIGURE: dict[str, type[Point | Below | Above]] = {
    "value": Point,
    "below": Below,
    "above": Above,
}


def build_indicator(builder: Builder, node: Node, priority: PriorityId | None) -> Indicator | None:
    """The indicator; None where it has no id to be known by."""
    if (name := node.text("id")) is None:
        return None
    year_starts = read_month_name(node.text("year_starts")) or builder.year_starts
    unit = build_unit(node)
    inputs = {key: text_of(entry.data) or key for key, entry in node.entries("inputs")}
    observations = _observations(builder, node, unit, year_starts)
    return Indicator(
        id=IndicatorId(name),
        title=node.text("title") or name,
        priority=priority,
        definition=node.text("definition"),
        measures=tuple(ActionId(text) for text in node.texts("measures")),
        owner=node.text("owner"),
        data_source=node.text("data_source"),
        scope=node.text("scope"),
        tags=node.texts("tags"),
        note=node.text("note"),
        kind=node.word("kind", Kind) or Kind.PERFORMANCE,
        unit=unit,
        polarity=node.word("polarity", Polarity),
        because=node.text("because"),
        aggregation=node.word("aggregation", Aggregation) or Aggregation.IN_PERIOD,
        frequency=node.word("frequency", Frequency) or _shortest(observations),
        year_starts=year_starts,
        decimals=int(places) if (places := node.number("decimals")) is not None else None,
        targets=_targets(builder, node, year_starts),
        tolerance=builder.tolerance(node),
        inputs=inputs,
        formula=_formula(builder, node, name, inputs),
        comparisons=tuple(
            Comparison(
                id=other,
                title=entry.text("title"),
                values=builder.figures(entry, "values", year_starts),
                printed_at=builder.printed_at(entry),
                origin=entry.origin,
            )
            for entry in node.items("benchmarks")
            if (other := entry.text("id")) is not None
        ),
        observations=observations,
        also_known_as=node.texts("also_known_as"),
        printed_as=node.text("printed_as"),
        printed_at=builder.printed_at(node),
        origin=node.origin,
    )


def build_unit(node: Node) -> Unit | None:
    """The unit written under ``unit``, short or long; None where there is none."""
    written = node.child("unit")
    if written is None:
        return None
    if not written.is_block:
        kind = word_of(words_of(written.data), UnitKind)
        return Unit(kind=kind) if kind is not None else None
    kind = written.word("kind", UnitKind)
    if kind is None:
        return None
    per = written.number("per")
    return Unit(
        kind=kind,
        currency=written.text("currency"),
        scale=written.text("in"),
        per=per if per is not None else written.text("per"),
        of=written.text("of"),
        grades=written.text("scale"),
    )


def _shortest(observations: tuple[Observation, ...]) -> Frequency:
    lengths = [observation.period for observation in observations]
    return (
        min(lengths, key=lambda period: period.months).frequency
        if lengths
        else (Frequency.QUARTERLY)
    )


def _formula(
    builder: Builder, node: Node, name: str, inputs: dict[str, str]
) -> Formula | Share | None:
    written = node.child("formula")
    if written is None:
        return None
    if written.is_block:
        of = written.text("share_of")
        return (
            None
            if of is None
            else Share(of=ScorecardId(of), with_status=written.texts("with_status"))
        )
    if (text := words_of(written.data)) is None:
        return None
    parsed = parse_formula(text, inputs)
    if isinstance(parsed, Formula):
        return parsed
    report_expression(builder, written, f"the formula of indicator {name}", parsed, name)
    return None


def _targets(builder: Builder, node: Node, year_starts: int) -> dict[str, Target]:
    targets = {
        period.label: target
        for period, entry in builder.by_period(node, "targets", year_starts)
        if (target := build_target(entry)) is not None
    }
    single = node.child("target")
    if (
        single is not None
        and builder.year is not None
        and (target := build_target(single)) is not None
    ):
        targets.setdefault(builder.year.label, target)
    return targets


def build_target(node: Node) -> Target | None:
    """The target that a node writes, short or long; None where it writes none."""
    if not node.is_block:
        value = number_of(node.data)
        if value is None:
            return None
        return Target(aim=Point(Fraction(value)), written=value, origin=node.origin)
    profile = _profile(node)
    low, high = node.number("from"), node.number("to")
    if low is not None and high is not None:
        return Target(
            aim=Within(Fraction(low), Fraction(high)),
            profile=profile,
            written=f"{low} to {high}",
            origin=node.origin,
        )
    for key, kind in _ONE_FIGURE.items():
        if (value := node.number(key)) is not None:
            return Target(
                aim=kind(Fraction(value)),
                profile=profile,
                written=value if kind is Point else f"{key} {value}",
                origin=node.origin,
            )
    return None


def _profile(node: Node) -> Profile | Shares | None:
    written = node.child("profile")
    if written is None:
        return None
    if not written.is_block:
        return word_of(words_of(written.data), Profile)
    return Shares(
        {
            part: Fraction(number)
            for part, entry in node.entries("profile")
            if (number := number_of(entry.data)) is not None
        }
    )


def _observations(
    builder: Builder, node: Node, unit: Unit | None, year_starts: int
) -> tuple[Observation, ...]:
    found = [
        _observation(builder, node, entry, unit, period)
        for period, entry in builder.by_period(node, "observations", year_starts)
    ]
    found.sort(key=lambda observation: (observation.period.end, observation.period.months))
    return tuple(found)


def _observation(
    builder: Builder, indicator: Node, node: Node, unit: Unit | None, period: Period
) -> Observation:
    written = node.child("value") if node.is_block else node
    state = node.word("state", State) if node.is_block else word_of(words_of(node.data), State)
    value = (
        None if written is None or state is not None else _value(builder, indicator, written, unit)
    )
    return Observation(
        period=period,
        value=value,
        state=State.MEASURED if value is not None else state or State.NOT_RECORDED,
        note=node.text("note"),
        as_at=node.day("as_at"),
        provisional=node.yes("provisional") or False,
        estimated=node.yes("estimated") or False,
        inputs={
            name: number
            for name, entry in node.entries("inputs")
            if (number := number_of(entry.data)) is not None
        },
        published=builder.published(node),
        origin=node.origin,
    )


def _value(
    builder: Builder, indicator: Node, node: Node, unit: Unit | None
) -> Decimal | str | bool | None:
    value: Decimal | bool | None
    if unit is None or unit.kind.is_number:
        value = number_of(node.data)
        wanted = "a number"
    elif unit.kind is UnitKind.YES_NO:
        value = yes_of(node.data)
        wanted = "yes or no"
    else:
        return text_of(node.data)
    if value is None and not isinstance(node.data, dict | list):
        name = indicator.text("id")
        typed = text_of(node.data) or str(node.data).lower()
        builder.report(
            "SCH020",
            node.origin,
            f'"{typed}" is not {wanted}, but the unit of indicator {name} asks for one',
            help=f"write {wanted}, or why there is none: not_available, not_due, no_cases, "
            "awaited, suppressed or not_recorded",
            object_id=name,
        )
    return value
