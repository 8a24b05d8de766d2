"""The rules that were asked, in order, each with its values put in, and the line that decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from framework.expr import Value, Vocabulary, alternatives, decimal_text, holds, substitute
from framework.report.explanation.parts import Part
from framework.report.explanation.places import place, placed
from framework.report.safe import safe
from framework.report.scorecard.words.common import joined
from framework.scorecard import Scorecard
from framework.status.decide import Decision, Step
from framework.status.ruleset import Rule, Ruleset

_ANSWERS: Final = {True: "true", False: "false"}

FactWords = Callable[[str], str]
"""What a name stands for, where its value does not say so by itself; else empty."""


def rules_part(
    decision: Decision, ruleset: Ruleset, vocabulary: Vocabulary, words: FactWords
) -> Part:
    """Every rule up to the one that decided, with the values put in."""
    told: set[str] = set()
    lines: list[str] = []
    for number, step in enumerate(decision.trace, 1):
        label = safe(ruleset.status(step.rule.status).label)
        decides = step.rule is decision.rule
        because = "" if decides else safe(step.rule.because or "").rstrip(" .")
        why = f" ({because})" if because else ""
        asked = f"{label}{why} if {_quoted(step.rule.text)}"
        lines.append(f"{number}. {placed(asked, step.rule.origin)}")
        lines += [f"   {line}" for line in _answer(step, decision, decides=decides)]
        lines += [f"   {line}" for line in _facts(step, told, words, vocabulary, decision)]
        if decides:
            lines += [f"   {line}" for line in _decided(label, decision)]
    lines += _last(decision, ruleset)
    return Part("The rules, in order", tuple(lines))


def _answer(step: Step, decision: Decision, *, decides: bool) -> Iterator[str]:
    """The condition with its values, and whether it held; a bare name is said in its own words."""
    condition = step.rule.condition
    shown = substitute(condition, decision.facts)
    if condition.text.strip() != shown and condition.text.strip() not in condition.names:
        answer = f"is {_ANSWERS[step.held]}" if step.held is not None else "cannot be told"
        yield f"{_quoted(shown)} {answer}."
    held = [one for one in alternatives(condition) if holds(one, decision.facts)]
    if decides and 0 < len(held) < len(alternatives(condition)):
        true = " and ".join(_quoted(substitute(one, decision.facts)) for one in held)
        yield f"One true part is enough: {true}."


def _facts(
    step: Step, told: set[str], words: FactWords, vocabulary: Vocabulary, decision: Decision
) -> Iterator[str]:
    """What the names in a condition stand for, each at its first use; why one has no value."""
    for name in step.rule.condition.names:
        if name in told:
            continue
        value = decision.facts.get(name)
        said = words(name)
        bare = step.rule.text.strip() == name
        absent = value is None and step.held is None
        if said or absent or bare:
            told.add(name)
            why = said or (_absent(name, vocabulary) if absent else "")
            yield f"{name} {_is(value)}{f': {why}' if why else ''}."


def _is(value: Value) -> str:
    if value is None:
        return "is not known"
    if isinstance(value, bool):
        return f"is {'yes' if value else 'no'}"
    return f"is {decimal_text(value) if isinstance(value, Fraction) else value}"


def _absent(name: str, vocabulary: Vocabulary) -> str:
    """When a name has no value, as the reference page says it."""
    entry = vocabulary.get(name)
    said = (entry.absent_when or "") if entry is not None else ""
    return said.replace("`", "").replace("_", " ")


def _decided(label: str, decision: Decision) -> Iterator[str]:
    because = safe(decision.rule.because or "").rstrip(" .")
    why = f", because {because}" if because else ""
    yield f"So it is {label}{why} ({place(decision.rule.origin)})."


def _last(decision: Decision, ruleset: Ruleset) -> Iterator[str]:
    """The line for when no rule holds, where it decided; else that what follows is not asked."""
    rule = decision.rule
    if isinstance(rule, Rule):
        yield "The rest are not asked."
        return
    label = safe(ruleset.status(rule.status).label)
    number = len(decision.trace) + 1
    if rule.text == "cannot_tell":
        absent = dict.fromkeys(
            name for step in decision.trace if step.held is None for name in step.absent
        )
        names = joined(list(absent))
        has = "have" if len(absent) > 1 else "has"
        said = f"{label}, as no rule is true and one cannot be told ({names} {has} no value)"
    else:
        said = f"{label}, as none of these is true"
    yield f"{number}. {placed(said, rule.origin)}"
    yield from (f"   {line}" for line in _decided(label, decision))


def judged_by(scorecard: Scorecard) -> str:
    """By whose rules it is judged, with their file; that there are none, where there are none."""
    ruleset, named = scorecard.ruleset, scorecard.plan.rulesets
    if ruleset is not None:
        return placed(f"Judged by {safe(ruleset.title)}", ruleset.origin / "title")
    if not named:
        return "No rules judge this plan: it names no ruleset."
    names = joined([safe(one.id) for one in named])
    words = f"No rules judge this plan: the ruleset {names} that it names cannot be used"
    return placed(words, named[0].origin) + "."


def _quoted(text: str) -> str:
    return f'"{safe(text)}"'
