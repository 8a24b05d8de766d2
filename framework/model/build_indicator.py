"""From an indicator's node to the Indicator, with its targets and its series."""

from __future__ import annotations

from collections.abc import Iterator

from framework.expr import Formula, parse_formula
from framework.model.build_claim import build_claims
from framework.model.build_observation import build_observations
from framework.model.build_target import build_targets, build_tolerances, report_target_keys
from framework.model.builder import Builder, report_expression
from framework.model.indicator import (
    ActionId,
    Aggregation,
    Baseline,
    Comparison,
    Indicator,
    IndicatorId,
    Kind,
    Observation,
    Polarity,
    PriorityId,
    Rank,
    Redefinition,
    ScorecardId,
    Share,
    Unit,
    UnitKind,
    Vintage,
)
from framework.model.period import Frequency, Period, read_month_name, read_period
from framework.model.target import Target
from framework.source import Node, number_of, text_of, word_of, words_of


def build_indicator(builder: Builder, node: Node, priority: PriorityId | None) -> Indicator | None:
    """The indicator; None where it has no id to be known by."""
    if (name := node.text("id")) is None:
        return None
    year_starts = read_month_name(node.text("year_starts")) or builder.year_starts
    unit = build_unit(node)
    inputs = {key: text_of(entry.data) or key for key, entry in node.entries("inputs")}
    observations = build_observations(builder, node, unit, year_starts)
    frequency = node.word("frequency", Frequency)
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
        claims=build_claims(builder, node, "indicator"),
        kind=node.word("kind", Kind) or Kind.PERFORMANCE,
        unit=unit,
        polarity=node.word("polarity", Polarity),
        because=node.text("because"),
        aggregation=node.word("aggregation", Aggregation) or Aggregation.IN_PERIOD,
        frequency=frequency or _shortest(observations),
        written_frequency=frequency,
        year_starts=year_starts,
        decimals=int(places) if (places := node.number("decimals")) is not None else None,
        scale=builder.scales.get(unit.grades or "", ()) if unit is not None else (),
        targets=_targets(builder, node, unit, year_starts),
        tolerances=build_tolerances(node),
        floor=node.number("floor"),
        baseline=_baseline(builder, node, year_starts),
        forecast=builder.figures(node, "forecast", year_starts),
        judge_against=node.text("judge_against"),
        part_of=IndicatorId(whole) if (whole := node.text("part_of")) is not None else None,
        definition_changed=_redefinitions(node),
        measured_from=node.day("measured_from"),
        ended=node.day("ended"),
        judged_on=node.word("judged_on", Aggregation),
        inputs=inputs,
        formula=_formula(builder, node, name, inputs),
        comparisons=tuple(_comparisons(builder, node, year_starts)),
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


def _targets(
    builder: Builder, node: Node, unit: Unit | None, year_starts: int
) -> dict[Period, tuple[Target, ...]]:
    name = node.text("id") or ""
    targets: dict[Period, tuple[Target, ...]] = {}
    for period, entry in builder.by_period(node, "targets", year_starts):
        report_target_keys(builder, entry, name)
        if versions := build_targets(entry, unit):
            targets[period] = versions
    single = node.child("target")
    if single is None:
        return targets
    report_target_keys(builder, single, name)
    versions = build_targets(single, unit)
    if not versions:
        return targets
    if builder.year is None and builder.names_year:
        return targets
    if builder.year is None:
        builder.report(
            "TGT006",
            single.origin,
            f"indicator {name} has a target, but the plan does not say for which year",
            help="add  year:  at the top of the plan, such as  year: 2021/22",
            object_id=name,
        )
        return targets
    year = read_period(builder.year.label, year_starts) or builder.year
    if year in targets:
        builder.report(
            "TGT003",
            single.origin,
            f"indicator {name} has a target for {year.label} under target and one under targets",
            help="keep the one that is meant and take the other out",
            object_id=name,
            related=(targets[year][0].origin, "the other one"),
        )
    return {year: versions, **targets}


def _baseline(builder: Builder, node: Node, year_starts: int) -> Baseline | None:
    written = node.child("baseline")
    if written is None:
        return None
    value = number_of(written.data) if not written.is_block else written.number("value")
    label = written.text("period")
    period = None
    if label is not None:
        period = builder.period(label, year_starts, written.origin / "period")
    return Baseline(value=value, period=period) if value is not None else None


def _redefinitions(node: Node) -> tuple[Redefinition, ...]:
    found = (
        Redefinition(day, entry.text("what"))
        for entry in node.items("definition_changed")
        if (day := entry.day("from")) is not None
    )
    return tuple(sorted(found, key=lambda one: one.from_))


def _comparisons(builder: Builder, node: Node, year_starts: int) -> Iterator[Comparison]:
    for entry in node.items("benchmarks"):
        if (name := entry.text("id")) is None:
            continue
        series = tuple(build_vintage(builder, one, year_starts) for one in entry.items("series"))
        latest = series[-1].values if series else {}
        yield Comparison(
            id=name,
            title=entry.text("title"),
            values={**latest, **builder.figures(entry, "values", year_starts)},
            series=series,
            printed_at=builder.printed_at(entry),
            origin=entry.origin,
        )


def build_vintage(builder: Builder, node: Node, year_starts: int) -> Vintage:
    """One publication of a benchmark series, with the ranks that have a number."""
    return Vintage(
        vintage=node.text("vintage"),
        values=builder.figures(node, "values", year_starts),
        ranks=tuple(
            Rank(
                year=year,
                rank=int(rank),
                of=int(of) if (of := entry.number("of")) is not None and of >= 1 else None,
                published=builder.published(entry),
                origin=entry.origin,
            )
            for year, entry in builder.by_period(node, "ranks", year_starts)
            if (rank := entry.number("rank")) is not None
        ),
    )
