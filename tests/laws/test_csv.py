"""Reading a table never raises; a figure means the same in a plan and in the table beside it."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.api import make_scorecard
from framework.load import Loaded, Overlay, load_file
from framework.model.indicator import State
from framework.place import FilePath, Pointer
from framework.report.scorecard.json_v1 import render_json
from framework.schema import FORMATS, validate
from framework.source import read_csv, read_text

pytestmark = pytest.mark.law

_ROOT = Path(__file__).parent.parent.parent
_SHIPPED = [
    path
    for path in sorted((_ROOT / "plans").glob("*.yaml"))
    if "observations:" in path.read_text(encoding="utf-8")
]
_STATES = frozenset(State) - {State.MEASURED}
_PLAN = FilePath("plans/plan.yaml")
_TABLE = FilePath("plans/figures.csv")
_PLACES = frozenset({"source", "figure_source"})

_Tree = Any
"""Plain data, as a file or a scorecard holds it."""

_PIECES = st.sampled_from(
    [
        *("indicator", "period", "value", "note", "input.days_lost", "revised.1.was", "valeu"),
        *(",", ",", ",", "\n", "\n", "\r\n", '"', '""', ";", "\t", " ", "\r", "\ufeff", "\u200b"),
        *("waste", "2021/22 Q1", "97", "012", "1:30", "=A1", "é", "\U0001f600", "\u2028", "\x00"),
    ]
)
_TEXTS = st.lists(_PIECES, max_size=40).map("".join)
_HEADED = _TEXTS.map(lambda text: f"indicator,period,value,note\n{text}")


@given(st.binary(max_size=200) | (_TEXTS | _HEADED | st.text()).map(str.encode))
def test_reading_a_table_never_raises(raw: bytes) -> None:
    document, findings = read_csv(raw, _TABLE)
    assert document is not None or findings
    for finding in findings:
        assert finding.at.span is not None
        assert finding.help
    if document is not None:
        validate(document, FORMATS["observations/v1"])


def _leaves(data: _Tree, steps: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if not isinstance(data, dict | list):
        return [steps]
    parts = data.items() if isinstance(data, dict) else enumerate(data)
    return [leaf for step, part in parts for leaf in _leaves(part, (*steps, step))]


@given(_HEADED)
def test_every_cell_stands_where_it_is_said_to_stand(text: str) -> None:
    document, _ = read_csv(text.encode(), _TABLE)
    if document is None:
        return
    lines = document.text.replace("\r\n", "\n").split("\n")
    for steps in _leaves(document.data):
        if steps == ("rows",):
            continue
        at = document.locate(Pointer(steps))
        assert at.pointer == Pointer(steps)
        assert at.span is not None
        shown = lines[at.span.line - 1 : at.span.end_line]
        shown[-1] = shown[-1][: at.span.end_column - 1]
        shown[0] = shown[0][at.span.column - 1 :]
        cell = "\n".join(shown)
        if cell.startswith('"'):
            cell = cell[1:-1].replace('""', '"')
        said: _Tree = document.data
        for step in steps:
            said = said[step]
        assert str(said).strip() == cell.strip()


def _as_file(data: object) -> str:
    """The tree as JSON, which is YAML, with numbers as they are."""
    if isinstance(data, dict):
        inner = (f"{json.dumps(key)}: {_as_file(part)}" for key, part in data.items())
        return f"{{{', '.join(inner)}}}"
    if isinstance(data, list):
        return f"[{', '.join(map(_as_file, data))}]"
    if isinstance(data, Decimal):
        return format(data, "f")
    return json.dumps(data, ensure_ascii=False)


def _cells(observation: _Tree) -> dict[str, object]:
    """The cells of one observation by their headings."""
    if not isinstance(observation, dict):
        return {"state" if observation in _STATES else "value": observation}
    cells = {}
    for leaf in _leaves(observation):
        part: _Tree = observation
        for step in leaf:
            part = part[step]
        names = [step + 1 if isinstance(step, int) else step for step in leaf]
        heading = ".".join(map(str, names))
        if leaf[0] == "inputs":
            heading = f"input.{leaf[1]}"
        cells[heading] = {True: "yes", False: "no"}[part] if isinstance(part, bool) else part
    return cells


def _moved(data: _Tree) -> tuple[_Tree, str]:
    """The tree without its observations, and the same observations as the text of a table."""
    rows = []

    def strip(part: _Tree) -> _Tree:
        if isinstance(part, list):
            return [strip(one) for one in part]
        if not isinstance(part, dict):
            return part
        inline = part.get("observations")
        if isinstance(inline, dict):
            for period, observation in inline.items():
                about = {"indicator": part["id"], "period": period}
                rows.append({**about, **_cells(observation)})
            part = {key: value for key, value in part.items() if key != "observations"}
        return {key: strip(value) for key, value in part.items()}

    stripped = strip(data)
    headings = list(dict.fromkeys(["indicator", "period", *(key for row in rows for key in row)]))
    written = io.StringIO()
    table = csv.DictWriter(written, headings, quoting=csv.QUOTE_ALL)
    table.writeheader()
    table.writerows(
        {key: format(cell, "f") if isinstance(cell, Decimal) else cell for key, cell in row.items()}
        for row in rows
    )
    return {**stripped, "observations": "figures.csv"}, written.getvalue()


def _overlays(data: _Tree) -> tuple[Overlay, Overlay]:
    """The plan with its observations in it, and with them in a table beside it."""
    moved, table = _moved(data)
    inside = Overlay({_PLAN: _as_file(data).encode()})
    return inside, Overlay({_PLAN: _as_file(moved).encode(), _TABLE: table.encode()})


def _errors(loaded: Loaded) -> list[str]:
    found = [finding for one in (loaded, *loaded.beside) for finding in one.findings]
    return [finding.message for finding in found]


def _without_places(part: _Tree) -> _Tree:
    if isinstance(part, dict):
        return {key: _without_places(value) for key, value in part.items() if key not in _PLACES}
    return [_without_places(one) for one in part] if isinstance(part, list) else part


def _scorecard(files: Overlay, period: str) -> str:
    scorecard = make_scorecard(_PLAN, period, files=files).scorecard
    assert scorecard is not None
    shown = _without_places(json.loads(render_json(scorecard), parse_float=str, parse_int=str))
    return json.dumps(shown, ensure_ascii=False)


@pytest.mark.parametrize("path", _SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_plan_means_the_same_with_its_figures_in_a_table(path: Path) -> None:
    document, findings = read_text(path.read_bytes(), FilePath(path.name))
    assert document is not None
    assert findings == ()
    inside, beside = _overlays(document.data)
    plan, moved = load_file(_PLAN, inside), load_file(_PLAN, beside)
    assert len(moved.beside) == 1
    assert _errors(moved) == _errors(plan)
    assert plan.plan is not None
    assert moved.plan == plan.plan
    for period in plan.plan.observed_periods():
        assert _scorecard(beside, period.label) == _scorecard(inside, period.label)


_NUMBERS = st.integers(-999, 9999) | st.decimals(-999, 9999, places=2)
_DAYS = st.dates().map(lambda day: f"2021-{day.month:02}-{min(day.day, 28):02}")
_NOTES = st.text('ab ,"\n;=é£:#0', min_size=1, max_size=12).filter(lambda text: text.strip() != "")
_PRINTED = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("value", "target", "icon", "trend"), _NOTES | _NUMBERS),
        "status": _NOTES,
        "inputs": st.fixed_dictionaries({"bins": _NOTES | _NUMBERS}),
    },
).filter(bool)
_SAID = {
    "note": _NOTES,
    "as_at": _DAYS,
    "provisional": st.sampled_from(["yes", "no"]),
    "estimated": st.booleans(),
    "year_to_date": _NUMBERS,
    "revised": st.lists(
        st.fixed_dictionaries({"was": _NUMBERS, "date": _DAYS}), min_size=1, max_size=3
    ),
    "covers": st.fixed_dictionaries({"from": _DAYS, "to": _DAYS}),
    "inputs": st.fixed_dictionaries({"bins": _NUMBERS}),
    "override": st.fixed_dictionaries(
        {"status": st.just("on_target"), "by": _NOTES, "because": _NOTES, "until": _DAYS}
    ),
    "published": _PRINTED,
}
_BLOCKS = st.sampled_from(["value", "more_than", "less_than", "about"]).flatmap(
    lambda key: st.fixed_dictionaries({key: _NUMBERS}, optional=_SAID)
) | st.fixed_dictionaries(
    {"state": st.sampled_from(sorted(_STATES))}, optional={"note": _NOTES, "published": _PRINTED}
)
_OBSERVATIONS = st.dictionaries(
    st.sampled_from(["2020/21", "2021/22", "2021/22 Q1", "2021/22 Q2", "2021/22 H1", "2021-04"]),
    _NUMBERS | st.sampled_from(sorted(_STATES)) | _BLOCKS,
    min_size=1,
    max_size=4,
)
_INDICATOR = st.fixed_dictionaries(
    {"title": st.just("Bins"), "unit": st.just("count"), "inputs": st.just({"bins": "Bins"})},
    optional={
        "observations": _OBSERVATIONS,
        "polarity": st.sampled_from(["higher_is_better", "lower_is_better"]),
        "target": _NUMBERS,
    },
)


@given(
    st.lists(_INDICATOR, min_size=1, max_size=3).filter(
        lambda indicators: any("observations" in one for one in indicators)
    )
)
def test_a_plan_means_the_same_with_its_figures_in_a_table(indicators: list[Any]) -> None:
    data = {
        "format": "plan/v1",
        "id": "clean-streets",
        "title": "Clean streets",
        "year": "2021/22",
        "ruleset": "midlothian",
        "indicators": [{"id": f"bins-{n}", **one} for n, one in enumerate(indicators)],
    }
    inside, beside = _overlays(data)
    plan, moved = load_file(_PLAN, inside), load_file(_PLAN, beside)
    assert _errors(moved) == _errors(plan) == []
    assert plan.plan is not None
    assert moved.plan == plan.plan
    assert _scorecard(beside, "2021/22 Q1") == _scorecard(inside, "2021/22 Q1")
