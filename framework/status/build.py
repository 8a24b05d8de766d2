"""From the tree of a ruleset's document to the Ruleset."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from framework.expr import (
    ACTION_NAMES,
    INDICATOR_NAMES,
    PROFILE_NAMES,
    RISK_NAMES,
    ROLLUP_NAMES,
    Condition,
    Vocabulary,
    parse_condition,
)
from framework.findings import Finding
from framework.model.build_target import build_tolerances, margin_of
from framework.model.builder import Builder, report_expression
from framework.model.target import Profile
from framework.place import Origin
from framework.source import Document, Node, text_of, word_of, words_of
from framework.status.build_case import build_case
from framework.status.ruleset import (
    INDICATOR_STATUS,
    UNDECIDED,
    CompareWith,
    CountsAs,
    LastLine,
    Members,
    ProfileRule,
    Reading,
    Rollup,
    Rule,
    Rules,
    Ruleset,
    Status,
    Trend,
    TrendRule,
)

_LISTS = {
    INDICATOR_STATUS: INDICATOR_NAMES,
    "action_status": ACTION_NAMES,
    "risk_level": RISK_NAMES,
}


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
    lists = {
        key: _rules(builder, top, key, vocabulary, statuses)
        for key, vocabulary in _LISTS.items()
        if key in top
    }
    rules = lists.get(INDICATOR_STATUS)
    rollups = dict(_rollups(builder, top, statuses))
    profiles = tuple(_profiles(builder, top))
    further = Node.top(cases).items("cases") if cases is not None else ()
    found = [build_case(node) for node in (*top.items("cases"), *further)]
    best_to_worst = tuple(_best_to_worst(builder, top, statuses))
    name = top.text("id")
    if name is None or rules is None or builder.findings:
        return None, tuple(builder.findings)
    in_force = top.child("in_force")
    ruleset = Ruleset(
        id=name,
        title=top.text("title") or name,
        from_=in_force.day("from") if in_force is not None else None,
        until=in_force.day("until") if in_force is not None else None,
        authority=top.text("authority"),
        statuses=statuses,
        best_to_worst=best_to_worst,
        tolerances=build_tolerances(top),
        profiles=profiles,
        indicator_status=rules,
        action_status=lists.get("action_status"),
        risk_level=lists.get("risk_level"),
        rollups=rollups,
        trends=dict(_trends(top)),
        readings=tuple(_readings(top)),
        cases=tuple(case for case in found if case is not None),
        origin=top.origin,
    )
    _report_cases_without_rules(builder, ruleset)
    return (None if builder.findings else ruleset), tuple(builder.findings)


def _best_to_worst(builder: Builder, top: Node, statuses: Mapping[str, Status]) -> Iterator[str]:
    for node in top.items("best_to_worst"):
        if (slug := text_of(node.data)) is not None:
            if slug not in statuses:
                _report_undeclared(builder, node.origin, slug, statuses)
            yield slug


def _report_cases_without_rules(builder: Builder, ruleset: Ruleset) -> None:
    subjects = ruleset.subjects()
    for case in ruleset.cases:
        if case.subject not in subjects:
            builder.report(
                "RUL005",
                case.origin / "for",
                f"this case is about {case.subject}, for which the ruleset has no rules",
                help=f"write the rules under {case.subject}, or take the case out",
            )


def _readings(top: Node) -> Iterator[Reading]:
    for node in top.items("readings"):
        yield Reading(
            about=node.text("about") or "",
            says=node.text("says") or "",
            read_as=node.text("read_as") or "",
        )


def _statuses(top: Node) -> Iterator[Status]:
    for slug, node in top.entries("statuses"):
        yield Status(
            slug=slug,
            label=node.text("label") or slug,
            symbol=node.text("symbol") or "",
            colour=node.text("colour"),
            counts_as=node.word("counts_as", CountsAs) or CountsAs.UNKNOWN,
        )


def _rules(
    builder: Builder,
    node: Node,
    key: str,
    vocabulary: Vocabulary,
    statuses: Mapping[str, Status],
) -> Rules | None:
    lines = [_line(builder, entry, vocabulary, statuses) for entry in node.items(key)]
    whole = [line for line in lines if line is not None]
    if not lines or len(whole) != len(lines):
        return None
    last = {line.text: line for line in whole[-2:] if isinstance(line, LastLine)}
    rules = tuple(line for line in whole[:-2] if isinstance(line, Rule))
    if len(last) == 2 and len(rules) == len(whole) - 2:
        return Rules(rules=rules, cannot_tell=last["cannot_tell"], otherwise=last["otherwise"])
    builder.report(
        "RUL003",
        node.origin / key,
        f"{key} does not end in one line cannot_tell and one line otherwise",
        help="end the list with  - cannot_tell: a_status  and  - otherwise: a_status,  each once, "
        "so that everything it is asked about gets a status",
        key=True,
    )
    return None


def _rollups(
    builder: Builder, top: Node, statuses: Mapping[str, Status]
) -> Iterator[tuple[str, Rollup]]:
    for name, node in top.entries("rollups"):
        over = node.word("over", Members) or Members.INDICATORS
        parent, key = (node, "rules") if node.is_block else (top.child("rollups") or top, name)
        rules = _rules(builder, parent, key, ROLLUP_NAMES, statuses)
        if rules is not None:
            yield name, Rollup(over=over, rules=rules)


def _line(
    builder: Builder, node: Node, vocabulary: Vocabulary, statuses: Mapping[str, Status]
) -> Rule | LastLine | None:
    because = node.text("because")
    for word in ("cannot_tell", "otherwise"):
        if word in node:
            slug = _slug(builder, node, word, statuses)
            if slug is None:
                return None
            return LastLine(text=word, status=slug, because=because, origin=node.origin)
    slug = _slug(builder, node, "status", statuses)
    condition = _condition(builder, node, vocabulary)
    if slug is None or condition is None:
        return None
    return Rule(condition=condition, status=slug, because=because, origin=node.origin)


def _slug(builder: Builder, node: Node, key: str, statuses: Mapping[str, Status]) -> str | None:
    slug = node.text(key)
    if slug is None or slug in statuses or (key == "otherwise" and slug == UNDECIDED.slug):
        return slug
    _report_undeclared(builder, node.origin / key, slug, statuses)
    return None


def _report_undeclared(
    builder: Builder, at: Origin, slug: str, statuses: Mapping[str, Status]
) -> None:
    builder.report(
        "RUL002",
        at,
        f'the status "{slug}" is not declared under statuses',
        help=nearest_help(slug, statuses) or "declare it under statuses, with a label and a symbol",
    )


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


def nearest_help(word: str, known: Mapping[str, object]) -> str | None:
    """The sentence that offers the nearest known word; None where none is near."""
    near = difflib.get_close_matches(word[:64], list(known)[:200], n=1, cutoff=0.7)
    return f'did you mean "{near[0]}"?' if near else None
