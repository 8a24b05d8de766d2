"""From the tree of a ruleset's document to the Ruleset."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from fractions import Fraction

from framework.expr import INDICATOR_NAMES, PROFILE_NAMES, Condition, Vocabulary, parse_condition
from framework.findings import Finding
from framework.model.build_indicator import build_target
from framework.model.builder import Builder, margin_of, report_expression
from framework.model.indicator import Aggregation, Kind, Polarity, State, UnitKind
from framework.model.period import Frequency
from framework.model.target import Aim, Profile
from framework.source import Document, Node, number_of, text_of, word_of, words_of, yes_of
from framework.status.given import Given
from framework.status.ruleset import (
    Case,
    CompareWith,
    CountsAs,
    LastLine,
    ProfileRule,
    Reading,
    Rule,
    Rules,
    Ruleset,
    Status,
    Trend,
    TrendRule,
)

_FIGURES = ("same_period_last_year", "previous_year", "benchmark")


def build_ruleset(
    document: Document, cases: Document | None = None
) -> tuple[Ruleset | None, tuple[Finding, ...]]:
    """The ruleset, and what the schema cannot say is wrong with it.

    ``cases`` is the file beside it with further cases. None where a rule, a condition or one of the
    two last lines cannot be built: a ruleset with a line left out would give other statuses.
    """
    top = Node.top(document)
    builder = Builder()
    statuses = {status.slug: status for status in _statuses(top)}
    rules = _rules(builder, top, statuses)
    profiles = tuple(_profiles(builder, top))
    further = Node.top(cases).items("cases") if cases is not None else ()
    case_nodes = (*top.items("cases"), *further)
    name = top.text("id")
    if name is None or rules is None or builder.findings:
        return None, tuple(builder.findings)
    in_force = top.child("in_force")
    return Ruleset(
        id=name,
        title=top.text("title") or name,
        from_=in_force.day("from") if in_force is not None else None,
        until=in_force.day("until") if in_force is not None else None,
        authority=top.text("authority"),
        statuses=statuses,
        best_to_worst=top.texts("best_to_worst"),
        tolerance=builder.tolerance(top),
        profiles=profiles,
        indicator_status=rules,
        trends=dict(_trends(top)),
        readings=tuple(
            Reading(
                about=node.text("about") or "",
                says=node.text("says") or "",
                read_as=node.text("read_as") or "",
            )
            for node in top.items("readings")
        ),
        cases=tuple(case for node in case_nodes if (case := _case(node)) is not None),
        origin=top.origin,
    ), ()


def _statuses(top: Node) -> Iterator[Status]:
    for slug, node in top.entries("statuses"):
        yield Status(
            slug=slug,
            label=node.text("label") or slug,
            symbol=node.text("symbol") or "",
            colour=node.text("colour"),
            counts_as=node.word("counts_as", CountsAs) or CountsAs.UNKNOWN,
        )


def _rules(builder: Builder, top: Node, statuses: Mapping[str, Status]) -> Rules | None:
    lines = [_line(builder, node, statuses) for node in top.items("indicator_status")]
    whole = [line for line in lines if line is not None]
    if not lines or len(whole) != len(lines):
        return None
    last = {line.text: line for line in whole[-2:] if isinstance(line, LastLine)}
    rules = tuple(line for line in whole[:-2] if isinstance(line, Rule))
    if len(last) == 2 and len(rules) == len(whole) - 2:
        return Rules(rules=rules, cannot_tell=last["cannot_tell"], otherwise=last["otherwise"])
    builder.report(
        "RUL003",
        top.origin / "indicator_status",
        "indicator_status does not end in one line cannot_tell and one line otherwise",
        help="end the list with  - cannot_tell: a_status  and  - otherwise: a_status,  each once, "
        "so that every indicator gets a status",
        key=True,
    )
    return None


def _line(builder: Builder, node: Node, statuses: Mapping[str, Status]) -> Rule | LastLine | None:
    because = node.text("because")
    for word in ("cannot_tell", "otherwise"):
        if word in node:
            slug = _slug(builder, node, word, statuses)
            if slug is None:
                return None
            return LastLine(text=word, status=slug, because=because, origin=node.origin)
    slug = _slug(builder, node, "status", statuses)
    condition = _condition(builder, node, INDICATOR_NAMES)
    if slug is None or condition is None:
        return None
    return Rule(condition=condition, status=slug, because=because, origin=node.origin)


def _slug(builder: Builder, node: Node, key: str, statuses: Mapping[str, Status]) -> str | None:
    slug = node.text(key)
    if slug is None or slug in statuses or (key == "otherwise" and slug == "undecided"):
        return slug
    builder.report(
        "RUL002",
        node.origin / key,
        f'the status "{slug}" is not declared under statuses',
        help=nearest_help(slug, statuses) or "declare it under statuses, with a label and a symbol",
    )
    return None


def _condition(builder: Builder, node: Node, vocabulary: Vocabulary) -> Condition | None:
    written = node.child("when")
    text = words_of(written.data) if written is not None else None
    if written is None or text is None:
        return None
    parsed = parse_condition(text, vocabulary)
    if isinstance(parsed, Condition):
        return parsed
    report_expression(builder, written, "the condition", parsed, None)
    return None


def _profiles(builder: Builder, top: Node) -> Iterator[ProfileRule]:
    for node in top.items("profiles"):
        if (otherwise := node.word("otherwise", Profile)) is not None:
            yield ProfileRule(condition=None, profile=otherwise, origin=node.origin)
        elif (profile := node.word("profile", Profile)) is not None:
            condition = _condition(builder, node, PROFILE_NAMES)
            if condition is not None:
                yield ProfileRule(condition=condition, profile=profile, origin=node.origin)


def _trends(top: Node) -> Iterator[tuple[str, TrendRule]]:
    for name, node in top.entries("trends"):
        compare_with = node.word("compare_with", CompareWith)
        steady = node.child("steady_within")
        if compare_with is not None:
            yield (
                name,
                TrendRule(
                    compare_with=compare_with,
                    steady_within=margin_of(steady) if steady is not None else None,
                    labels={
                        trend: label
                        for word, entry in node.entries("labels")
                        if (trend := word_of(word, Trend)) is not None
                        and (label := text_of(entry.data)) is not None
                    },
                ),
            )


def _case(node: Node) -> Case | None:
    given, expect = node.child("given"), node.text("expect")
    if given is None or expect is None:
        return None
    return Case(
        name=node.text("name"),
        given=_given(given),
        expect=expect,
        trend=node.word("trend", Trend),
        origin=node.origin,
    )


def _given(node: Node) -> Given:
    unit = node.word("unit", UnitKind)
    value = _value(node.child("value"), unit)
    state = State.MEASURED if value is not None else State.NOT_RECORDED
    figures = {name: Fraction(n) for name in _FIGURES if (n := node.number(name)) is not None}
    if (previous := node.number("previous")) is not None:
        figures["previous_period"] = figures["latest_earlier"] = Fraction(previous)
    aim = _aim(node.child("target"))
    return Given(
        value=value,
        state=node.word("state", State) or state,
        aim=aim,
        year_aim=_aim(node.child("year_target")) or aim,
        final_aim=_aim(node.child("final_target")) or aim,
        tolerance=Builder.tolerance(node),
        kind=node.word("kind", Kind) or Kind.PERFORMANCE,
        unit=unit,
        polarity=node.word("polarity", Polarity),
        aggregation=node.word("aggregation", Aggregation) or Aggregation.IN_PERIOD,
        frequency=node.word("frequency", Frequency) or Frequency.QUARTERLY,
        figures=figures,
    )


def _aim(node: Node | None) -> Aim | None:
    target = build_target(node) if node is not None else None
    return target.aim if target is not None else None


def _value(node: Node | None, unit: UnitKind | None) -> Fraction | str | bool | None:
    if node is None:
        return None
    if unit is UnitKind.YES_NO:
        return yes_of(node.data)
    number = number_of(node.data)
    return Fraction(number) if number is not None else words_of(node.data)


def nearest_help(word: str, known: Mapping[str, object]) -> str | None:
    """The sentence that offers the nearest known word; None where none is near."""
    near = difflib.get_close_matches(word[:64], list(known)[:200], n=1, cutoff=0.7)
    return f'did you mean "{near[0]}"?' if near else None
