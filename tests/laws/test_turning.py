"""What would have changed a status is exact: as a search through the values themselves finds it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from framework.expr import INDICATOR_NAMES, decimal_text
from framework.model.indicator import Indicator
from framework.status.bands import bands_of, status_with
from framework.status.edges import between, edges_of, with_value
from framework.status.facts import facts_of
from framework.status.given import Given
from framework.status.judge import Judgement, judge
from framework.status.ruleset import Ruleset
from framework.status.turning import NoTurn, Reach, Turn, limits_of, turns_of
from tests.laws.strategies import givens
from tests.laws.test_deciding import RULESETS
from tests.written import RULES, RULESET, indicator_of, period_of, ruleset_of

pytestmark = pytest.mark.law

_ORDER = "best_to_worst: [on_target, near_target, off_target]\n"
_TRENDS = """\
trends:
  short: {compare_with: previous_period, steady_within: {percent: 10}}
  long: {compare_with: baseline, steady_within: {amount: 2}}
"""
_BENT = """\
indicator_status:
  - {when: "abs(value - target) > 40", status: off_target}
  - {when: "max(shortfall, floor_shortfall) <= min(allowance, 3)", status: on_target}
  - {when: "value in [0, 7] or value == previous", status: near_target}
  - {when: "-3 <= improvement < 2 * allowance", status: near_target}
  - {when: "(surplus if trend == 'improving' else -value) > 5", status: on_target}
  - {when: "value * 3 - year_shortfall > forecast_shortfall", status: off_target}
  - cannot_tell: no_data
  - otherwise: near_target
"""
_TRENDING = """\
indicator_status:
  - {when: "target_met and short_trend != 'worsening'", status: on_target}
  - {when: "long_trend in ['improving', 'steady'] and within_tolerance", status: near_target}
  - {when: "shortfall > far_allowance or range_low > value", status: off_target}
  - cannot_tell: no_data
  - otherwise: off_target
"""
_CURVED = """\
indicator_status:
  - {when: "shortfall * shortfall <= allowance * value", status: on_target}
  - {when: "(value - 1) * (value - 2) * (value + 3) > 0", status: near_target}
  - cannot_tell: no_data
  - otherwise: off_target
"""
_ODD = tuple(
    ruleset_of(RULESET + _ORDER + _TRENDS + rules) for rules in (RULES, _BENT, _TRENDING, _CURVED)
)
_ranking = st.sampled_from([one for one in (*RULESETS, *_ODD) if one.best_to_worst])


_UNASKING = ruleset_of(
    f"{RULESET}{_TRENDS}indicator_status: [{{when: kind == 'contextual', status: no_data}},"
    " {cannot_tell: no_data}, {otherwise: no_data}]\n"
)


@given(givens)
def test_every_name_runs_straight_between_two_edges(given: Given) -> None:
    for low, high in pairwise((None, *edges_of(given, _UNASKING), None)):
        one, other = between(low, high)
        places = (one, (one + other) / 2, other)
        first, middle, last = (facts_of(with_value(given, value), _UNASKING) for value in places)
        for name in INDICATOR_NAMES:
            at_first, at_last = first[name], last[name]
            if isinstance(at_first, Fraction) and isinstance(at_last, Fraction):
                assert middle[name] == (at_first + at_last) / 2
            else:
                assert (at_first, at_last) == (middle[name], middle[name])


@given(
    givens,
    st.sampled_from([*RULESETS, *_ODD]),
    st.lists(st.fractions(-2000, 2000, max_denominator=300), min_size=5),
)
def test_each_figure_has_the_status_of_its_band(
    given: Given, ruleset: Ruleset, drawn: list[Fraction]
) -> None:
    bands = bands_of(given, ruleset)
    edges = edges_of(given, ruleset)
    hair = Fraction(1, 10**9)
    for value in (*drawn, *edges, *(edge + way * hair for edge in edges for way in (-1, 1))):
        (band,) = (band for band in bands if value in band)
        assert band.status == status_with(given, value, ruleset)


_figures = st.one_of(st.integers(-20, 120), st.decimals(-9, 30, places=1)).map(str)
_sizes = st.one_of(st.integers(0, 12), st.decimals(0, 9, places=1)).map(str)
_PERIODS = ("2020/21 Q2", "2020/21 Q4", "2021/22 Q1", "2020/21")


def _blocks(pattern: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda drawn: pattern.format(*drawn))


_range = st.tuples(_figures, _figures).map(lambda ends: sorted(ends, key=Decimal))
_margins = _blocks("{{{}: {}}}", st.sampled_from(["percent", "points", "amount"]), _sizes)
_targets = st.one_of(
    _figures,
    _blocks("{{below: {}}}", _figures),
    _blocks("{{above: {}}}", _figures),
    _range.map(lambda ends: f"{{from: {ends[0]}, to: {ends[1]}}}"),
    _blocks("{{every_period: {}}}", _figures),
    _blocks("{{value: {}, profile: {}}}", _figures, st.sampled_from(["even", "straight_line"])),
    _blocks("{{value: {}, profile: {{Q2: {}}}}}", _figures, _figures),
    _blocks("{{relative_to: baseline, percent: {}}}", _figures),
    st.sampled_from(["no_worse_than_baseline", "to_be_confirmed"]),
)
_LINES = {
    "polarity": st.sampled_from(
        [*["higher_is_better", "lower_is_better"] * 3, "in_range_is_better", "neutral"]
    ),
    "unit": st.sampled_from(["count", "percent", "money", "days", "rate"]),
    "aggregation": st.sampled_from(["in_period", "year_to_date", "at_period_end"]),
    "decimals": st.sampled_from(["0", "1", "2"]),
    "target": _targets,
    "tolerance": _margins | _blocks("{{near: {}, far: {}}}", _margins, _margins),
    "floor": _figures,
    "forecast": _blocks("{{2021/22: {}}}", _figures),
    "baseline": _figures,
}


@st.composite
def _indicators(draw: st.DrawFn) -> Callable[[str], Indicator]:
    """An indicator of which only the value for quarter 2 is open."""
    always = {"polarity", "target"}
    lines = {
        key: draw(values if key in always else st.none() | values) for key, values in _LINES.items()
    }
    needs_direction = lines["polarity"] == "in_range_is_better"
    if needs_direction and "from:" not in (lines["target"] or ""):
        lines["polarity"] = None
    written = "".join(f"    {key}: {each}\n" for key, each in lines.items() if each is not None)
    earlier = draw(st.dictionaries(st.sampled_from(_PERIODS), _figures, max_size=3))
    series = "".join(f"      {period}: {each}\n" for period, each in earlier.items())
    head = f"{written}    observations:\n{series}"
    return lambda value: indicator_of(f"{head}      2021/22 Q2: {value}\n")


def _judged(indicator: Indicator, ruleset: Ruleset) -> tuple[Judgement, str]:
    judgement = judge(indicator, period_of("2021/22 Q2"), dt.date(2022, 3, 31), ruleset, ())
    assert judgement.decision is not None
    return judgement, judgement.decision.status


_MOST = 120


def _outwards(value: Fraction, step: Fraction, limit: Fraction | None) -> Iterator[Fraction]:
    """The values on the grid from there on, the start not included, as far as we search."""
    start = value // step * step
    for count in range(_MOST + 1):
        one = start + count * step
        if limit is not None and (one - limit) * step > 0:
            return
        if one != value:
            yield one


def _found(
    indicator: Indicator, given: Given, ruleset: Ruleset, wanted: Sequence[str], places: int
) -> list[Fraction]:
    """How far away the first value with such a status is, on either side."""
    least, most = limits_of(indicator, given)
    value, step = given.value, Fraction(1, 10**places)
    assert isinstance(value, Fraction)
    sides = (_outwards(value, -step, least), _outwards(value, step, most))
    firsts = (
        next((one for one in side if status_with(given, one, ruleset) in wanted), None)
        for side in sides
    )
    return [abs(one - value) for one in firsts if one is not None]


@given(_indicators(), _figures, _ranking)
def test_the_values_that_would_change_a_status_are_those_that_a_search_finds(
    written: Callable[[str], Indicator], value: str, ruleset: Ruleset
) -> None:
    indicator = written(value)
    judgement, status = _judged(indicator, ruleset)
    turns = turns_of(indicator, judgement, ruleset)
    order = ruleset.best_to_worst
    if status not in order:
        event("not ranked")
        assert turns.worse is NoTurn.NOT_RANKED
        return
    rank = order.index(status)
    given = judgement.given
    assert isinstance(given.value, Fraction)
    for turn, wanted in ((turns.better, order[:rank]), (turns.worse, order[rank + 1 :])):
        found = _found(indicator, given, ruleset, wanted, turns.places)
        if isinstance(turn, Turn):
            event(turn.reach)
            assert turn.status in wanted
            assert isinstance(turn.value, Fraction)
            assert _judged(written(decimal_text(turn.value)), ruleset)[1] == turn.status
            far = abs(turn.value - given.value)
            assert min(found, default=far) == far
            assert found or far * 10**turns.places > _MOST - 1
        else:
            assert not found


@given(_indicators(), _figures | st.just("awaited"), _ranking)
def test_a_turn_reaches_as_far_as_its_status_does(
    written: Callable[[str], Indicator], value: str, ruleset: Ruleset
) -> None:
    indicator = written(value)
    judgement, _ = _judged(indicator, ruleset)
    turns = turns_of(indicator, judgement, ruleset)
    least, most = limits_of(indicator, judgement.given)
    step = Fraction(1, 10**turns.places)
    for turn in (turns.better, turns.worse):
        if isinstance(turn, NoTurn):
            continue
        ends = ((turn.lowest, -step, least), (turn.highest, step, most))
        assert turn.value in {turn.lowest, turn.highest} or turn.reach is Reach.ANY
        for end, way, limit in ends:
            if not isinstance(end, Fraction):
                far = Fraction(10**6) * way
                assert status_with(judgement.given, far, ruleset) == turn.status
                continue
            assert status_with(judgement.given, end, ruleset) == turn.status
            if end != limit:
                assert status_with(judgement.given, end + way, ruleset) != turn.status
