"""Writes the known answers of this folder: ``python -m tests.targets.generate``.

Each file holds the cases of one way to write a target, for every polarity, aggregation and profile
that makes sense with it: a value just inside each boundary, on it and just outside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import cycle, product
from pathlib import Path

from tests.targets.arithmetic import allowance, is_exact, moved, share, shortfall, text, verdict

HERE = Path(__file__).parent
HAIR = Fraction(1, 10**6)
AGGREGATIONS = ("in_period", "year_to_date", "at_period_end", "rolling_year")
WAYS = ("higher_is_better", "lower_is_better")
TOLERANCES: Sequence[tuple[str | None, str]] = (
    ("percent", "5"),
    ("points", "2.5"),
    (None, "0"),
    ("amount", "0.3"),
    ("percent", "12.5"),
    ("amount", "0"),
)
FIGURES = ("95", "0.3", "33.3", "-7.2", "1000000.02", "0.012", "87.66", "-120", "12", "4.8")
QUARTERS = ("2021/22 Q1", "2021/22 Q2", "2021/22 Q3", "2021/22 Q4", "2021/22 H1", "2021/22")
MONTHS = ("2021-04", "2021-08", "2022-02")
OWN = {"Q1": "0.1", "Q2": "0.35", "Q3": "-0.7", "Q4": "1.05", "H1": "0.45"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question and its answer; numbers are decimal text.

    Attributes:
        combination: what it is an example of, for the count in the file's head.
        indicator: its keys, as a plan writes them.
        period: the period that is judged.
        value: the figure for it; None where there is none.
        expect: what follows; what is not there is absent.
    """

    combination: str
    indicator: Mapping[str, str]
    period: str
    value: str
    expect: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A target for a period: from ``low`` up, up to ``high``, or between them; maybe strictly."""

    low: Fraction | None = None
    high: Fraction | None = None
    strict: bool = False

    @property
    def shown(self) -> str:
        """The target as it is told: a number, or words that name it."""
        if self.low is not None and self.high is not None:
            return f"{text(self.low)} to {text(self.high)}"
        figure = text(self.low if self.low is not None else self.high or Fraction(0))
        return f"{'above' if self.low is not None else 'below'} {figure}" if self.strict else figure


def number_cases(
    combination: str, indicator: Mapping[str, str], period: str, asked: Asked, kind: int
) -> Iterator[Case]:
    """The cases of one target: around each of its ends and around the edge of its tolerance."""
    measure, size = TOLERANCES[kind % len(TOLERANCES)]
    keys = dict(indicator)
    if measure is not None:
        keys["tolerance"] = f"{{{measure}: '{size}'}}"
    for end, way in ((asked.low, -1), (asked.high, 1)):
        if end is None:
            continue
        allowed = allowance(measure, Fraction(size), end)
        edges = {end, end + way * allowed}
        for value in sorted({edge + step * HAIR for edge in edges for step in (-1, 0, 1)}):
            if not is_exact(value) or not _is_nearer(value, end, asked):
                continue
            short = shortfall(value, asked.low, asked.high)
            found = verdict(short, allowed, strict=asked.strict, tolerated=measure is not None)
            expect = {
                "target_for_period": asked.shown,
                "shortfall": text(short),
                "allowance": text(allowed),
                **found,
            }
            yield Case(
                combination=combination,
                indicator=keys,
                period=period,
                value=text(value),
                expect=expect,
            )


def _is_nearer(value: Fraction, end: Fraction, asked: Asked) -> bool:
    """Whether a value is nearer to this end of a range than to the other."""
    ends = [one for one in (asked.low, asked.high) if one is not None]
    return all(abs(value - end) <= abs(value - other) for other in ends)


def _facing(figure: Fraction, way: str) -> Asked:
    return Asked(low=figure) if way == "higher_is_better" else Asked(high=figure)


def _spread() -> Iterator[tuple[str, str, str]]:
    """Every profile with the aggregations it makes sense with, each with a period of its own."""
    quarters, months = cycle(QUARTERS), cycle(MONTHS)
    for profile, aggregation in product(("whole_year", "even", "straight_line"), AGGREGATIONS):
        if profile == "even" and aggregation not in {"in_period", "year_to_date"}:
            continue
        yield profile, aggregation, next(quarters)
        if profile != "whole_year":
            yield profile, aggregation, next(months)


def _thirds(figure: str) -> Fraction:
    """The figure, or three times as much where its twelfths have no end."""
    number = Fraction(figure)
    return number if is_exact(number / 12) else number * 3


def _year_keys(aggregation: str, way: str | None, baseline: Fraction) -> dict[str, str]:
    keys = {"aggregation": aggregation, "baseline": f"'{text(baseline)}'"}
    return {"polarity": way, **keys} if way is not None else keys


def plain() -> Iterator[Case]:
    """`95`, `{value: 95, profile: …}` and the council's own shares."""
    figures = cycle(FIGURES)
    for kind, (way, (profile, aggregation, period)) in enumerate(product(WAYS, _spread())):
        year, baseline = _thirds(next(figures)), _thirds(next(figures))
        part = share(year, profile, aggregation, period, baseline)
        keys = _year_keys(aggregation, way, baseline)
        short = profile == "whole_year" and kind % 2
        written = f"'{text(year)}'" if short else f"{{value: '{text(year)}', profile: {profile}}}"
        name = f"{way} · {aggregation} · {'unwritten' if short else profile}"
        yield from number_cases(name, {**keys, "target": written}, period, _facing(part, way), kind)
    shares = ", ".join(f"{part}: '{figure}'" for part, figure in OWN.items())
    parts = cycle(OWN)
    for kind, (way, aggregation) in enumerate(product(WAYS, AGGREGATIONS)):
        named = next(parts)
        keys = {"polarity": way, "aggregation": aggregation}
        keys["target"] = f"{{value: '1.05', profile: {{{shares}}}}}"
        asked = _facing(Fraction(OWN[named]), way)
        name = f"{way} · {aggregation} · own shares"
        yield from number_cases(name, keys, f"2021/22 {named}", asked, kind)


def strict() -> Iterator[Case]:
    """`{below: 5}` and `{above: 60}`, which need no polarity."""
    figures = cycle(FIGURES)
    ways = {"above": ("higher_is_better", None), "below": ("lower_is_better", None)}
    combinations = product(ways, _spread())
    for kind, (word, (profile, aggregation, period)) in enumerate(combinations):
        year, baseline = _thirds(next(figures)), _thirds(next(figures))
        part = share(year, profile, aggregation, period, baseline)
        way = ways[word][kind % 2]
        keys = _year_keys(aggregation, way, baseline)
        keys["target"] = f"{{{word}: '{text(year)}', profile: {profile}}}"
        asked = Asked(
            low=part if word == "above" else None,
            high=part if word == "below" else None,
            strict=True,
        )
        name = f"{word} · {way or 'no polarity'} · {aggregation} · {profile}"
        yield from number_cases(name, keys, period, asked, kind)


def ranges() -> Iterator[Case]:
    """`{from: 40, to: 60}`, both ends of which are good."""
    ends = cycle([("40", "60"), ("-0.6", "0.3"), ("33.3", "36.6"), ("-12", "-8.4"), ("0", "0.12")])
    ways = ("in_range_is_better", None)
    for kind, (way, (profile, aggregation, period)) in enumerate(product(ways, _spread())):
        low, high = (Fraction(end) * 3 for end in next(ends))
        baseline = Fraction(6)
        parts = [share(end, profile, aggregation, period, baseline) for end in (low, high)]
        keys = _year_keys(aggregation, way, baseline)
        keys["target"] = f"{{from: '{text(low)}', to: '{text(high)}', profile: {profile}}}"
        asked = Asked(low=min(parts), high=max(parts))
        name = f"{way or 'no polarity'} · {aggregation} · {profile}"
        yield from number_cases(name, keys, period, asked, kind)


def every_period() -> Iterator[Case]:
    """`{every_period: 10}`, whatever the year comes to."""
    figures = cycle(FIGURES)
    frequencies = cycle(
        [("quarterly", "2021/22 Q3"), ("monthly", "2021-08"), ("yearly", "2021/22")]
    )
    for kind, (way, aggregation) in enumerate(product(WAYS, AGGREGATIONS)):
        figure = Fraction(next(figures))
        frequency, period = next(frequencies)
        keys = {"polarity": way, "aggregation": aggregation, "frequency": frequency}
        keys["target"] = f"{{every_period: '{text(figure)}'}}"
        name = f"{way} · {aggregation} · {frequency}"
        yield from number_cases(name, keys, period, _facing(figure, way), kind)


def benchmarks() -> Iterator[Case]:
    """`{benchmark: neighbours}`: the figure of the period, else that of its year."""
    figures = cycle(FIGURES)
    for kind, (way, (profile, aggregation, period)) in enumerate(product(WAYS, _spread())):
        of_year, baseline = _thirds(next(figures)), Fraction(6)
        part = share(of_year, profile, aggregation, period, baseline)
        keys = _year_keys(aggregation, way, baseline)
        values = f"{{2021/22: '{text(of_year)}', 2020/21: '1'}}"
        if profile == "whole_year" and period != "2021/22":
            part = of_year + Fraction(3, 10)
            values = f"{{2021/22: '{text(of_year)}', {period}: '{text(part)}'}}"
        keys["benchmarks"] = f"[{{id: neighbours, title: Neighbours, values: {values}}}]"
        keys["target"] = f"{{benchmark: neighbours, profile: {profile}}}"
        asked = _facing(part, way)
        yield from number_cases(f"{way} · {aggregation} · {profile}", keys, period, asked, kind)


def relative() -> Iterator[Case]:
    """`{relative_to: baseline, points: 2}` and the like, and `no_worse_than_baseline`."""
    figures, changes = cycle(FIGURES), cycle(["2", "0.1", "12.5", "0"])
    spread = cycle([("whole_year", "in_period"), ("even", "year_to_date")])
    measures = ("percent", "points", "amount")
    combinations = product(("baseline", "neighbours"), measures, (1, -1), WAYS)
    for kind, (to, measure, sign, way) in enumerate(combinations):
        start, change = _thirds(next(figures)), sign * 3 * Fraction(next(changes))
        profile, aggregation = next(spread)
        year = moved(start, measure, change)
        part = share(year, profile, aggregation, "2021/22 Q3", None)
        keys = {"polarity": way, "aggregation": aggregation}
        values = f"values: {{2021/22: '{text(start)}'}}"
        if to == "baseline":
            keys["baseline"] = f"'{text(start)}'"
        else:
            keys["benchmarks"] = f"[{{id: neighbours, title: Neighbours, {values}}}]"
        keys["target"] = f"{{relative_to: {to}, {measure}: '{text(change)}', profile: {profile}}}"
        name = (
            f"{to} · {measure} {'up' if sign > 0 else 'down'} · {way} · {aggregation} · {profile}"
        )
        yield from number_cases(name, keys, "2021/22 Q3", _facing(part, way), kind)
    for kind, (way, aggregation) in enumerate(product(WAYS, AGGREGATIONS)):
        start = Fraction(next(figures))
        keys = {"polarity": way, "aggregation": aggregation, "baseline": f"'{text(start)}'"}
        keys["target"] = "no_worse_than_baseline"
        name = f"no_worse_than_baseline · {way} · {aggregation}"
        yield from number_cases(name, keys, "2021/22 Q2", _facing(start, way), kind)


def dated() -> Iterator[Case]:
    """A list with `from` and `because`: the one in force on the period's last day."""
    for kind, (way, profile) in enumerate(product(WAYS, ("whole_year", "even"))):
        versions = (("2021-04-01", "12.6"), ("2021-07-01", "-3.6"), ("2022-03-31", "0.9"))
        written = ", ".join(
            f"{{from: {day}, value: {{value: '{figure}', profile: {profile}}}, because: New}}"
            for day, figure in versions
        )
        keys = {"polarity": way, "aggregation": "year_to_date", "target": f"[{written}]"}
        held = {"2021/22 Q1": "12.6", "2021/22 Q2": "-3.6", "2022-02": "-3.6", "2021/22": "0.9"}
        for period, figure in held.items():
            part = share(Fraction(figure), profile, "year_to_date", period, None)
            name = f"{way} · year_to_date · {profile}"
            yield from number_cases(name, keys, period, _facing(part, way), kind)


def thirds() -> Iterator[Case]:
    """Shares without an end, such as a third of 100, between two figures of six places."""
    combinations = product(WAYS, ("in_period", "year_to_date"), ("100", "0.1", "-50"))
    for way, aggregation, figure in combinations:
        part = share(Fraction(figure), "even", aggregation, "2021-08", None)
        keys = {"polarity": way, "aggregation": aggregation}
        keys["target"] = f"{{value: '{figure}', profile: even}}"
        for value in (part // HAIR * HAIR, (part // HAIR + 1) * HAIR):
            short = part - value if way == "higher_is_better" else value - part
            found = verdict(short, Fraction(0), strict=False, tolerated=False)
            told = {"target_for_period": text(part), "shortfall": text(short), "allowance": "0"}
            yield Case(
                combination=f"{way} · {aggregation} · even",
                indicator=keys,
                period="2021-08",
                value=text(value),
                expect={**told, **found},
            )


def words() -> Iterator[Case]:
    """`{at_least: good}`, `yes`, `establish_baseline`, `to_be_confirmed`, and no good direction."""
    grades = ("weak", "adequate", "good", "very_good")
    for wanted, found in product(grades[1:], grades):
        met = grades.index(found) >= grades.index(wanted)
        yield _word_case("grade", f"{{at_least: {wanted}}}", found, met, f"at least {wanted}")
    for wanted, found in product(("yes", "no"), ("yes", "no")):
        yield _word_case("yes_no", f"'{wanted}'", found, wanted == found, wanted)
    for word, way in product(("establish_baseline", "to_be_confirmed"), WAYS):
        yield _untold(f"{word} · {way}", {"polarity": way, "target": word})
    for way in WAYS:
        for target in ("no_worse_than_baseline", "{relative_to: neighbours, points: '2'}"):
            yield _untold(f"unknown figure · {way}", {"polarity": way, "target": target})
        yield _untold(f"no target · {way}", {"polarity": way})
    for target in ("'5'", "{every_period: '5'}", "{value: '5', profile: whole_year}"):
        keys = {"target": target}
        told = {"target_for_period": "5", "allowance": "0"}
        yield _untold("no polarity", keys, told)
    for target, shown in (("'5'", "5"), ("{below: '5'}", "below 5"), ("{above: '5'}", "above 5")):
        keys = {"polarity": "neutral", "because": "Either may be good", "target": target}
        yield _untold("neutral", keys, {"target_for_period": shown, "allowance": "0"})


def _word_case(unit: str, target: str, value: str, met: bool, shown: str) -> Case:  # noqa: FBT001
    answer = "true" if met else "false"
    return Case(
        combination=unit,
        indicator={
            "unit": "{kind: grade, scale: care}" if unit == "grade" else unit,
            "target": target,
            "tolerance": "{amount: '1'}",
        },
        period="2021/22",
        value=value,
        expect={
            "target_for_period": shown,
            "allowance": "0",
            "target_met": answer,
            "within_tolerance": answer,
            "status": "met" if met else "missed",
        },
    )


def _untold(
    combination: str, keys: Mapping[str, str], told: Mapping[str, str] | None = None
) -> Case:
    return Case(
        combination=combination,
        indicator=keys,
        period="2021/22",
        value="5",
        expect={**(told or {}), "status": "unknown"},
    )


FILES = {
    "plain": plain,
    "strict": strict,
    "range": ranges,
    "every_period": every_period,
    "benchmark": benchmarks,
    "relative": relative,
    "dated": dated,
    "thirds": thirds,
    "words": words,
}

_HEAD = """\
# Known answers: {about}
#
# Each case is an indicator as a plan writes it, the period that is judged and the figure for it.
# `expect` is what follows under ruleset.yaml beside this file; what it does not name has no value.
# Every text that is a number, such as '0.3', stands for that exact number; a result without an end
# is written to 12 places. `plan` is what the plan says besides. Written by generate.py.
#
# {total} cases:
"""


def page(name: str) -> str:
    """The file of one way to write a target, with the count of each combination in its head."""
    cases = list(FILES[name]())
    counts = Counter(case.combination for case in cases)
    head = _HEAD.format(about=(FILES[name].__doc__ or "").strip(), total=len(cases))
    table = "".join(f"#   {count:3}  {combination}\n" for combination, count in counts.items())
    plan = "plan: {year: 2021/22, scales: {care: [weak, adequate, good, very_good]}}\n"
    return f"{head}{table}\n{plan}cases:\n" + "".join(map(_line, cases))


def _line(case: Case) -> str:
    keys = ", ".join(f"{key}: {value}" for key, value in case.indicator.items())
    expect = ", ".join(f"{key}: '{value}'" for key, value in case.expect.items())
    return (
        f"  - {{indicator: {{{keys}}}, period: {case.period}, value: '{case.value}',\n"
        f"     expect: {{{expect}}}}}\n"
    )


def write() -> None:
    """Write every file anew."""
    for name in FILES:
        (HERE / f"{name}.yaml").write_text(page(name), encoding="utf-8")


if __name__ == "__main__":
    write()
