"""The parts of the pages about risks, roll-ups and benchmarks."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from framework.explain.explanation import BenchmarkStory, RiskStory, RollupStory
from framework.expr import RISK_NAMES, ROLLUP_NAMES
from framework.model.indicator import Rank, Vintage
from framework.report.explanation.members import member_lines
from framework.report.explanation.parts import Part
from framework.report.explanation.places import FIRM, placed
from framework.report.explanation.printed import printed_part
from framework.report.explanation.rules import judged_by, rules_part
from framework.report.numbers import amount, grouped
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import first_up
from framework.report.scorecard.words.parts import rank_words, risk_facts
from framework.scorecard import Scorecard


def risk_parts(story: RiskStory, scorecard: Scorecard) -> Iterator[Part]:
    """What a risk's level rests on, part by part."""
    row, ruleset = story.row, scorecard.ruleset
    risk = row.risk
    yield Part("", (placed(safe(risk.id), risk.origin), judged_by(scorecard)))
    known = {"likelihood": risk.likelihood, "impact": risk.impact, "score": risk.score}
    lines = [
        placed(f"{name.capitalize()}: {grouped(value)}", risk.origin / name)
        if value is not None
        else f"{name.capitalize()}: not published"
        for name, value in known.items()
    ]
    yield Part("Where it stands", tuple(lines))
    decision = row.decision
    if ruleset is not None and decision is not None:
        yield rules_part(decision, ruleset, RISK_NAMES, lambda _: "")
    yield printed_part(story.printed, row.level, "risks")
    yield Part("What is done about it", tuple(map(first_up, risk_facts(risk))))


def rollup_parts(story: RollupStory, scorecard: Scorecard) -> Iterator[Part]:
    """What the members come to, part by part."""
    ruleset = scorecard.ruleset
    yield Part("", (placed(safe(story.id), story.origin), judged_by(scorecard)))
    if ruleset is not None and story.row is not None:
        facts = story.row.decision.facts

        def fact(name: str) -> str:
            if name == "percent_met" and facts.get("scored"):
                return f"100 x {facts['met']} / {facts['scored']}"
            return ""

        yield rules_part(story.row.decision, ruleset, ROLLUP_NAMES, fact)
    if story.members:
        heading = "What is counted" if story.row is not None else "Its indicators and actions"
        yield Part(heading, tuple(member_lines(story.members, ruleset)))


def benchmark_parts(story: BenchmarkStory) -> Iterator[Part]:
    """A benchmark's figures and ranks, one part for each publication of the series."""
    benchmark = story.benchmark
    lines = [placed(safe(benchmark.id), benchmark.origin)]
    if benchmark.body:
        lines.append(f"Published by {safe(benchmark.body)}")
    yield Part("", tuple(lines))
    for vintage in benchmark.series:
        yield Part(_vintage(vintage), tuple(_series(vintage, story)))


def _vintage(vintage: Vintage) -> str:
    return f"As published in {safe(vintage.vintage)}" if vintage.vintage else "As published"


def _series(vintage: Vintage, story: BenchmarkStory) -> Iterator[str]:
    unit = story.benchmark.unit
    for period, value in vintage.values.items():
        yield f"{period.label}: {amount(value, unit)}"
    for rank in vintage.ranks:
        yield placed(f"{first_up(rank_words(rank))}{_working(rank)}", rank.origin) + "."


def _working(rank: Rank) -> str:
    """How the quartile follows from the rank; empty where it does not."""
    if rank.quartile is None or rank.of is None:
        return ""
    quarters = amount(Fraction(4 * rank.rank, rank.of), None)
    times = FIRM.join(("4", "\N{MULTIPLICATION SIGN}", str(rank.rank), "/", str(rank.of)))
    return f" ({times} = {quarters}, rounded up to {rank.quartile})"
