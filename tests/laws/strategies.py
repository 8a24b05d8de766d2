"""What laws draw from: numbers as officers write them, plan-like trees, the facts of a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from framework.model.indicator import Aggregation, Kind, Polarity, State, UnitKind
from framework.model.period import Frequency
from framework.model.target import (
    Above,
    Aim,
    Answer,
    AtLeast,
    Below,
    Margin,
    Measure,
    Point,
    Tolerance,
    Within,
)
from framework.place import FilePath
from framework.source import Data, Document
from framework.status.given import Given, TargetState

numbers = st.one_of(
    st.integers(-1000, 1000).map(Decimal),
    st.decimals(-10_000, 10_000, places=1),
    st.decimals(-100, 100, places=4),
)
"""Numbers with as many decimals as a plan has, and more."""

sizes = numbers.map(abs)
"""Numbers that are not below zero."""

_figures = numbers.map(Fraction)
_Trees = st.SearchStrategy[Data]

STATUSES = ("on_target", "near_target", "off_target", "no_data")
_QUARTERS = tuple(f"{year} Q{part}" for year in ("2020/21", "2021/22") for part in range(1, 5))
_PERIODS = (*_QUARTERS, "2020/21", "2021/22", "2021/22 H1", "2021-06")
_STATES = tuple(state.value for state in State if state is not State.MEASURED)


def document_from(data: Data) -> Document:
    """A document that holds the tree, of which nothing was written anywhere."""
    return Document(path=FilePath("plan.yaml"), text="", data=data, _lines=("",))


def words(choices: type[Polarity | Aggregation | Frequency | Kind]) -> st.SearchStrategy[str]:
    """The words that a key may have."""
    return st.sampled_from([choice.value for choice in choices])


def _within(ends: Sequence[Fraction]) -> Within:
    return Within(min(ends), max(ends))


number_aims: st.SearchStrategy[Aim] = st.one_of(
    _figures.map(Point),
    _figures.map(Below),
    _figures.map(Above),
    st.lists(_figures, min_size=2, max_size=2).map(_within),
)
_GRADES = ("weak", "good", "excellent")
aims = number_aims | st.sampled_from(
    [*map(AtLeast, (*_GRADES, "gone")), Answer(yes=True), Answer(yes=False)]
)

_margins = st.builds(Margin, st.sampled_from(list(Measure)), sizes.map(Fraction))
tolerances = st.builds(Tolerance, near=_margins, far=st.none() | _margins)

givens = st.builds(
    Given,
    value=st.one_of(st.none(), _figures, st.sampled_from([*_GRADES, True, False])),
    state=st.sampled_from(list(State)),
    aim=st.none() | aims,
    target_state=st.sampled_from(list(TargetState)),
    year_aim=st.none() | aims,
    final_aim=st.none() | aims,
    tolerance=st.none() | tolerances,
    scale=st.sampled_from([(), _GRADES]),
    comparable=st.booleans(),
    kind=st.sampled_from(list(Kind)),
    unit=st.none() | st.sampled_from(list(UnitKind)),
    polarity=st.none() | st.sampled_from(list(Polarity)),
    aggregation=st.sampled_from(list(Aggregation)),
    frequency=st.sampled_from(list(Frequency)),
    figures=st.dictionaries(
        st.sampled_from(
            [
                *("previous_period", "latest_earlier", "previous_year", "same_period_last_year"),
                *("benchmark", "baseline", "floor", "forecast"),
            ]
        ),
        _figures,
    ),
)
"""The facts of an indicator in a period, likely or not."""


def blocks(
    required: Mapping[str, st.SearchStrategy[Data]], optional: Mapping[str, st.SearchStrategy[Data]]
) -> st.SearchStrategy[Data]:
    """Blocks with these keys."""
    return st.fixed_dictionaries(dict(required), optional=dict(optional)).map(dict)


def _lists(items: st.SearchStrategy[Data], most: int = 3) -> st.SearchStrategy[Data]:
    return st.lists(items, max_size=most).map(list)


def _some(names: Sequence[str], values: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
    return st.dictionaries(st.sampled_from(names), values, max_size=4).map(dict)


_written: st.SearchStrategy[Data] = st.one_of(
    st.integers(-1000, 1000),
    st.decimals(-10_000, 10_000, places=1),
    st.decimals(-100, 100, places=4),
)
_states: st.SearchStrategy[Data] = st.sampled_from(_STATES)
_words: st.SearchStrategy[Data] = st.sampled_from(["yes", "no", True, False])
_days: st.SearchStrategy[Data] = st.sampled_from(
    ["2020-04-01", "2021-04-01", "2021-06-30", "2021-07-01", "2021-12-31", "2022-03-31"]
)
_profiles: st.SearchStrategy[Data] = st.sampled_from(["even", "whole_year", "straight_line"]) | (
    _some(["Q1", "Q2", "Q3", "Q4", "H1", "H2", "2021-06"], _written).filter(bool)
)


def _or_dated(whole: st.SearchStrategy[Data], dated: st.SearchStrategy[Data]) -> _Trees:
    return whole | st.lists(dated, min_size=1, max_size=3).map(list)


def _target_blocks() -> Iterator[st.SearchStrategy[Data]]:
    for keys in (("value",), ("every_period",), ("below",), ("above",), ("from", "to")):
        yield blocks(dict.fromkeys(keys, _written), {"profile": _profiles})
    yield blocks({"at_least": st.sampled_from(["good", "gone", 4])}, {})
    yield blocks({"benchmark": st.sampled_from(["n", "gone"])}, {"profile": _profiles})
    for measure in ("percent", "points", "amount"):
        to: _Trees = st.sampled_from(["baseline", "n", "gone"])
        yield blocks({"relative_to": to, measure: _written}, {"profile": _profiles})


_target_words: _Trees = st.sampled_from(
    ["yes", "no", "no_worse_than_baseline", "establish_baseline", "to_be_confirmed"]
)
_target: _Trees = st.one_of(_written, _target_words, *_target_blocks())
_targets = _or_dated(
    _target, blocks({"from": _days, "value": _target}, {"because": st.just("It rained")})
)
_published: st.SearchStrategy[Data] = blocks(
    {"status": st.sampled_from(["On Target", "off_target", "Green"])}, {"value": _written}
)
_beside: dict[str, _Trees] = {
    "note": st.just("Good"),
    "as_at": _days,
    "provisional": _words,
    "estimated": _words,
    "published": _published,
    "year_to_date": _written,
    "revised": _lists(blocks({"was": _written}, {"date": _days})),
    "covers": blocks({"from": _days}, {"to": _days}),
    "override": blocks(
        {
            "status": st.sampled_from([*STATUSES, "blue"]),
            "by": st.just("Director"),
            "because": st.just("Late post"),
            "until": _days,
        },
        {},
    ),
}
_observations: _Trees = st.one_of(
    _written,
    _states,
    *(blocks({key: _written}, _beside) for key in ("value", "more_than", "less_than", "about")),
    blocks({"state": _states}, _beside),
    blocks({"inputs": _some(["a", "b"], _written)}, {"value": _written}),
)
_formulas: st.SearchStrategy[Data] = st.sampled_from(["a / b", "percent(a, a + b)", "a - b"])
_shares: st.SearchStrategy[Data] = blocks(
    {
        "share_of": st.sampled_from(["s1", "s2", "gone"]),
        "with_status": st.lists(st.sampled_from(STATUSES), min_size=1).map(list),
    },
    {},
)
_margin: _Trees = st.sampled_from(["percent", "points", "amount"]).flatmap(
    lambda measure: blocks({measure: sizes}, {})
)
_pairs = blocks({"near": _margin}, {"far": _margin})
_tolerances = _or_dated(
    _margin | _pairs,
    st.tuples(_margin | _pairs, _days).map(
        lambda drawn: {**drawn[0], "from": drawn[1]} if isinstance(drawn[0], dict) else drawn[0]
    ),
)
_inputs: st.SearchStrategy[Data] = st.just({"a": "First", "b": "Second"})


def _indicators(names: Sequence[str]) -> st.SearchStrategy[list[Data]]:
    keys: dict[str, st.SearchStrategy[Data]] = {
        "polarity": words(Polarity),
        "aggregation": words(Aggregation),
        "frequency": words(Frequency),
        "kind": words(Kind),
        "unit": st.sampled_from(["count", "percent", "money", {"kind": "grade", "scale": "care"}]),
        "because": st.just("Either"),
        "year_starts": st.sampled_from(["January", "April", "August"]),
        "judged_on": st.sampled_from(["in_period", "year_to_date"]),
        "floor": _written,
        "baseline": _written | blocks({"value": _written}, {"period": st.sampled_from(_PERIODS)}),
        "forecast": _some(_PERIODS, _written),
        "judge_against": st.sampled_from(["n", "gone"]),
        "part_of": st.sampled_from(["i1", "gone"]),
        "definition_changed": _lists(blocks({"from": _days, "what": st.just("Bags too")}, {})),
        "measured_from": _days,
        "ended": _days,
        "benchmarks": _lists(
            blocks(
                {"id": st.just("n"), "title": st.just("Neighbours")},
                {
                    "values": _some(_PERIODS, _written),
                    "series": _lists(blocks({}, {"values": _some(_PERIODS, _written)})),
                },
            ),
            most=1,
        ),
        "target": _targets,
        "targets": _some(_PERIODS, _targets),
        "tolerance": _tolerances,
        "formula": _formulas | _shares,
        "measures": st.lists(st.sampled_from(["a1", "a2"])).map(list),
        "observations": _some(_PERIODS, _observations),
    }
    each = [
        blocks({"id": st.just(name), "title": st.just(name), "inputs": _inputs}, keys)
        for name in names
    ]
    return st.tuples(*each).map(list)


def _actions(names: Sequence[str]) -> st.SearchStrategy[list[Data]]:
    progress: _Trees = st.one_of(
        st.integers(0, 100),
        st.sampled_from(["complete", "in_progress", "on_hold"]),
        blocks({"percent": st.integers(0, 100)}, {"published": _published}),
    )
    keys: dict[str, _Trees] = {
        **dict.fromkeys(("due", "original_due", "expected", "completed"), _days),
        "because": st.just("It rained"),
        "progress": _some(_QUARTERS, progress),
    }
    each = []
    for name in names:
        named = {"id": st.just(f"{name}-m"), "title": st.just(name)}
        milestones = _lists(blocks(named, keys), most=1)
        named = {"id": st.just(name), "title": st.just(name)}
        each.append(blocks(named, {**keys, "milestones": milestones}))
    return st.tuples(*each).map(list)


def _priorities() -> st.SearchStrategy[list[Data]]:
    return st.tuples(
        blocks(
            {"id": st.just("p1"), "title": st.just("First")},
            {"indicators": _indicators(["i1", "i2"]).map(list), "actions": _actions(["a1"])},
        ),
        blocks(
            {"id": st.just("p2"), "title": st.just("Second")},
            {"indicators": _indicators(["i3", "i4"]).map(list), "actions": _actions(["a2"])},
        ),
    ).map(list)


def _scorecards() -> st.SearchStrategy[list[Data]]:
    chosen: st.SearchStrategy[Data] = st.just("all") | _lists(st.sampled_from(["p1", "p2", "p3"]))
    listed: st.SearchStrategy[Data] = _lists(st.sampled_from(["i1", "i4", "i5", "i6", "gone"]))
    return st.tuples(
        *(
            blocks(
                {"id": st.just(name), "title": st.just(name)},
                {"priorities": chosen, "indicators": listed},
            )
            for name in ("s1", "s2")
        )
    ).map(list)


def _risk(name: str) -> st.SearchStrategy[Data]:
    named = {"id": st.just(name), "title": st.just(name)}
    figures = {key: st.integers(1, 5) for key in ("likelihood", "impact", "score")}
    return blocks(named, {**figures, "review_date": _days})


_boxes = blocks({"text": st.just("Health"), "ticked": _words | st.just("not_recorded")}, {})
_report: _Trees = blocks(
    {"by": st.just("Director")},
    {
        "for": st.sampled_from(["decision", "information"]),
        "date": _days,
        "recommendations": st.just([{"text": "That it is noted."}]),
        "checklists": _lists(
            blocks(
                {
                    "title": st.just("Drivers"),
                    "items": _lists(_boxes),
                },
                {},
            )
        ),
    },
)
_INSPECTION: Data = {
    "id": "q",
    "inspection": "Joint inspection",
    "scale": list(_GRADES),
    "items": [{"id": "q1", "title": "Outcomes", "grade": "good"}],
    "areas_for_improvement": [{"id": "q2", "text": "Data", "answered_by": ["a1", "i1"]}],
    "evidence": [{"id": "q3", "title": "Files read", "value": 12}],
}

plans: st.SearchStrategy[Data] = blocks(
    {
        "format": st.just("plan/v1"),
        "id": st.just("clean-streets"),
        "title": st.just("Clean streets"),
        "year": st.just("2021/22"),
    },
    {
        "as_at": st.sampled_from(["2021-06-30", "2021-09-30", "2022-03-31"]),
        "tolerance": _tolerances,
        "priorities": _priorities(),
        "indicators": _indicators(["i5", "i6"]).map(list),
        "actions": _actions(["a3", "a4"]).map(list),
        "scorecards": _scorecards(),
        "scales": st.just({"care": list(_GRADES)}),
        "outcomes": st.just([{"id": "o1", "title": "A clean town"}]),
        "risks": st.tuples(*(_risk(name) for name in ("r1", "r2"))).map(list),
        "report": _report,
        "quality_indicators": st.just([_INSPECTION]),
        "benchmarks": st.just([{"id": "b1", "title": "One"}, {"id": "b2", "title": "Two"}]),
    },
)
"""Whole plans that the schema accepts, each id used once."""

odd_values: st.SearchStrategy[Data] = st.one_of(
    st.none(),
    st.booleans(),
    numbers,
    st.text(max_size=5),
    st.sampled_from(
        [
            *("", "yes", "no", "all", "awaited", "measured", "neutral", "even", "a / 0", "2021"),
            *("2021/23", "2021/22 Q1", "2021-02", "2021-06-31", "2099/00 Q4", "1900", "1900-01"),
            *("0000", "0001-01", "9999", "no_worse_than_baseline", "straight_line", "baseline"),
        ]
    ),
    st.integers(1900, 2099),
    st.builds(list),
    st.builds(dict),
    st.lists(st.text(max_size=3) | numbers, max_size=2).map(list),
    _some(["id", "value", "state", "from", "to", *_PERIODS, "1900-01", "2021/23"], numbers),
)
"""What somebody might put in the place of anything."""
