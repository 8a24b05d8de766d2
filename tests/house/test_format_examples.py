"""Every example of the format pages: read, validated, built without findings, and scored."""

from __future__ import annotations

import csv
import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs.format_pages import Schema, columns, pages, resolved, target_of
from docs.format_table import ROWS
from docs.generate import ROOT
from docs.one_line import one_line
from framework.api import lint_files, make_scorecard
from framework.findings import Severity
from framework.place import FilePath
from framework.report.scorecard.json_v1 import render_json
from framework.schema import schema_text

Step = tuple[str, str, Schema]
"""How a part is reached: the kind of step, the key and the part it leaves from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One example of one key, and the way to its place from the top of the file."""

    way: tuple[Step, ...]
    value: Any
    number: int

    @property
    def name(self) -> str:
        """The block and the key, and which of the key's examples it is."""
        _, key, block = self.way[-1]
        return f"{block['title']}, {key}, {self.number}"


def _schema(name: str) -> Schema:
    schema: Schema = json.loads(schema_text(f"{name}/v1"))
    return schema


def _examples(name: str) -> list[Example]:
    """Every example of every key, each key at the place that is nearest to the top."""
    schema = _schema(name)
    found: list[Example] = []
    seen: list[Schema] = []
    waiting: deque[tuple[Schema, tuple[Step, ...]]] = deque([(schema, ())])
    while waiting:
        part, way = waiting.popleft()
        if any(part is one for one in seen):
            continue
        seen.append(part)
        for key, value in part.get("properties", {}).items():
            here = (*way, ("key", key, part))
            examples = resolved(value, schema)["examples"]
            found += (Example(way=here, value=one, number=n) for n, one in enumerate(examples))
            waiting.append((target_of(value, schema), here))
        for kind in ("items", "additionalProperties"):
            if isinstance(part.get(kind), dict):
                named = resolved(part.get("propertyNames", {}), schema).get("title", "")
                waiting.append((target_of(part[kind], schema), (*way, (kind, named, part))))
    return found


ENTRY = {"Period": "2021/22 Q1", "Year": "2019/20", "Short word": "on_target"}
"""What stands before the colon of an entry, by what such keys are called."""

ON_TARGET = [{"cannot_tell": "on_target"}, {"otherwise": "on_target"}]
FORMULA = {
    "inputs": {"days_lost": "Days lost", "staff": "Staff", "on_time": "In time", "closed": "Closed"}
}
SCALES = {"care-inspectorate": ["weak", "adequate", "good", "very_good", "excellent"]}
GRADED = {"unit": {"kind": "grade", "scale": "care-inspectorate"}, "observations": {}}
OVERRIDE = {"status": "on_target", "by": "Head", "because": "Two left", "until": "2021-09-30"}
AIMED = {
    "unit": "percent",
    "polarity": "higher_is_better",
    "baseline": 83,
    "benchmarks": [{"id": "neighbours", "title": "Neighbours", "values": {"2021/22": 85}}],
}
CLAIMED = {"text": "There has been a 45% increase in the number of referrals."}
GREW = {"2020/21 Q1": 1309, "2021/22 Q1": 1893}
SERIES = [{"id": "referrals", "title": "Referrals", "observations": GREW}]
OF_TEXT = ("Recommendation, claims", "Implication, claims", "Piece of narrative, claims")
BESIDE: dict[str, dict[str, Any]] = {
    **dict.fromkeys(OF_TEXT, CLAIMED),
    "Service plan": {"year": "2021/22", "ruleset": "midlothian"},
    "Service plan, observations": {
        "indicators": [{"id": "CORP3", "title": "Days lost", "owner": "Head"}]
    },
    "Service plan, indicators": {
        "scorecards": [{"id": "service", "title": "Service", "indicators": ["CORP3"]}]
    },
    "Indicator": {"owner": "Head of Service", "observations": {"2021/22 Q1": 3}},
    "Indicator, because": {"polarity": "neutral"},
    "Indicator, target": AIMED,
    "Indicator, targets": AIMED,
    "Indicator, judge_against": AIMED,
    "Indicator, formula": FORMULA,
    "Indicator, frequency": {"observations": {"2021/22": 3}},
    "Target, from": {"to": 60},
    "Target, to": {"from": 40},
    "Target, relative_to": {"points": 2},
    "Target, percent": {"relative_to": "baseline"},
    "Target, points": {"relative_to": "baseline"},
    "Target, amount": {"relative_to": "baseline"},
    "Target, profile": {"value": 40},
    "Tolerance, far": {"near": {"percent": 1}},
    "Tolerance from a day on, from": {"percent": 5},
    "Tolerance from a day on, far": {"near": {"percent": 1}},
    "Tolerance from a day on, because": {"percent": 5},
    "Override": OVERRIDE,
    "Formula": {"share_of": "service", "with_status": ["on_target"]},
    "Test case, for": {"given": {}},
    "Test case, trend": {"given": {"value": 3, "previous": 2, "polarity": "higher_is_better"}},
    "Line of profiles, when": {"profile": "even"},
    "Line of profiles, profile": {"when": "unit == 'count'"},
    "Rule, when": {"status": "on_target"},
    "Rule, status": {"when": "target_met"},
    "Rule, because": {"when": "target_met", "status": "on_target"},
}
"""What has to stand beside a key, or in every such block, for the whole to make sense."""

LOW = {"Indicator": {"polarity": "lower_is_better"}}
RANGED = {"Indicator": {"polarity": "in_range_is_better"}}

OUTSIDE: dict[str, dict[str, dict[str, Any]]] = {
    **{
        f"{key}, 0": {"Service plan": {"figures": SERIES}}
        for key in (*OF_TEXT, "Claim, says", "Claim, check")
    },
    "Indicator, target, 3": LOW,
    "Indicator, target, 4": RANGED,
    "Target, below, 0": LOW,
    "Target, from, 0": RANGED,
    "Target, to, 0": RANGED,
    "Target from a day on, value, 1": LOW,
    "Indicator, target, 5": {"Indicator": GRADED},
    "Target, at_least, 0": {"Indicator": GRADED},
    "Observation, value, 2": {"Indicator": {"unit": GRADED["unit"]}},
    "Observation, inputs, 0": {"Indicator": {**FORMULA, "formula": "days_lost / staff"}},
}
"""What one example asks of the blocks around it."""

STANDING: dict[str, tuple[str, dict[str, Any]]] = {
    "CSPC.P.8.1": ("actions", {"title": "Monitor deferred hearings"}),
    "CSPC.P.8.2": ("actions", {"title": "Agree a protocol"}),
    "CSPC.P.10.1": ("actions", {"title": "Plan the workforce"}),
    "action-plan": ("actions", {"title": "Answer the inspection"}),
    "inequalities": ("outcomes", {"title": "Reducing the gap"}),
    "CSPC.P.8": ("priorities", {"title": "Deferred hearings"}),
    "CSPC.P.9": ("priorities", {"title": "Kinship care"}),
    "CORP3": ("indicators", {"title": "Days lost", "owner": "Head"}),
    "CORP4": ("indicators", {"title": "Invoices paid", "owner": "Head"}),
    "COMPL1": ("indicators", {"title": "Complaints", "owner": "Head"}),
    "service": ("scorecards", {"title": "Service", "priorities": "all"}),
}
"""What examples name, with where it stands in a plan."""


def _whole(example: Example, schema: Schema) -> dict[str, Any]:
    """A small whole file with the example at its place."""
    value, asked = example.value, OUTSIDE.get(example.name, {})
    for kind, key, part in reversed(example.way):
        if kind != "key":
            inside = target_of(part[kind], schema)
            rules = "cannot_tell" in inside.get("properties", {})
            listed = _rules_with(value) if rules else [value]
            value = listed if kind == "items" else {ENTRY[key]: value}
            continue
        title = part["title"]
        required = {
            name: resolved(part["properties"][name], schema)["examples"][0]
            for name in part.get("required", [])
        }
        beside = BESIDE.get(title, {}), BESIDE.get(f"{title}, {key}", {}), asked.get(title, {})
        value = {**required, **beside[0], **beside[1], **beside[2], key: value}
    whole: dict[str, Any] = value
    return whole


def _rules_with(rule: dict[str, Any]) -> list[dict[str, Any]]:
    """A list of rules with this one, and the last two lines."""
    rules = [rule, *(line for line in ON_TARGET if not line.keys() & rule.keys())]
    return sorted(rules, key=lambda one: ("cannot_tell" in one, "otherwise" in one))


def _with_standing(plan: dict[str, Any]) -> dict[str, Any]:
    """The plan, with what it names and does not have."""
    words, ids = set(_words(plan, keys=False)), set(_words(plan, keys=True))
    for name, (section, thing) in STANDING.items():
        if name in words and name not in ids:
            plan = {**plan, section: [*plan.get(section, []), {"id": name, **thing}]}
    return {**plan, "scales": SCALES} if "scales" not in plan else plan


def _words(value: object, *, keys: bool) -> Iterator[str]:
    """The texts in a value: the ids of its blocks, or all others."""
    inner = list(value.items()) if isinstance(value, dict) else []
    inner += [("", one) for one in value] if isinstance(value, list) else []
    for key, one in inner:
        if isinstance(one, str):
            if keys is (key == "id"):
                yield one
        else:
            yield from _words(one, keys=keys)


def _write(path: Path, whole: dict[str, Any]) -> Path:
    path.parent.mkdir(exist_ok=True)
    text = "".join(f"{key}: {one_line(value)}\n" for key, value in whole.items())
    path.write_text(text, encoding="utf-8")
    return path


def _found(path: Path) -> list[str]:
    """The errors: whether an example is wise is not asked of a file made to hold it."""
    report = lint_files([FilePath(str(path))])
    return [
        f"{finding.code} {finding.message}"
        for finding in report.findings
        if finding.severity is Severity.ERROR
    ]


def _card(plan: Path, period: str = "2021/22 Q1") -> dict[str, Any]:
    """The scorecard of a plan, as it goes out."""
    result = make_scorecard(FilePath(str(plan)), period)
    assert result.scorecard is not None
    card: dict[str, Any] = json.loads(render_json(result.scorecard))
    return card


SLUGS = ["on_target", "near_target", "off_target", "data_only", "no_data", "high", "medium", "low"]
SLUGS += ["complete"]
RULES: dict[str, Any] = {
    "format": "ruleset/v1",
    "id": "midlothian",
    "title": "All is well",
    "statuses": {slug: {"label": slug, "counts_as": "met"} for slug in SLUGS},
    "indicator_status": ON_TARGET,
    "action_status": ON_TARGET,
    "risk_level": ON_TARGET,
    "rollups": {"priority": ON_TARGET, "scorecard": ON_TARGET, "plan": ON_TARGET},
    "trends": {"short": {"compare_with": "previous_period"}},
}
"""Rules by which every case comes out as on target, beside which an example is put."""

SMALL: dict[str, Any] = {
    "format": "plan/v1",
    "id": "small",
    "title": "Small",
    "year": "2021/22",
    "ruleset": "midlothian",
    "actions": [{"id": "A1", "title": "Act", "due": "2021-09-30", "progress": {"2021/22 Q1": 25}}],
    "risks": [{"id": "R1", "title": "Rain", "likelihood": 4, "impact": 4, "score": 16}],
    "indicators": [
        {
            "id": "CSPC.P.8.1a",
            "title": "Hearings deferred",
            "owner": "Head",
            "unit": "count",
            "polarity": "lower_is_better",
            "targets": {"2019/20": 4, "2021/22": 4},
            "observations": {"2019/20 Q1": 2, "2021/22 Q1": 3},
        }
    ],
}


def _named(example: Example) -> str:
    return example.name


@pytest.mark.parametrize("example", _examples("plan"), ids=_named)
def test_an_example_of_a_plan_is_read_built_and_scored(example: Example, tmp_path: Path) -> None:
    plan = _with_standing(_whole(example, _schema("plan")))
    _write(tmp_path / "rules" / "midlothian.yaml", RULES)
    _write(tmp_path / "rules" / "midlothian-2016.yaml", {**RULES, "id": "midlothian-2016"})
    table = tmp_path / "data" / "cspc-2021-22.csv"
    table.parent.mkdir()
    table.write_text("indicator,period,value\nCORP3,2021/22 Q1,3\n", encoding="utf-8")
    path = _write(tmp_path / "plan.yaml", plan)
    assert _found(path) == []
    card = _card(path)
    assert card["plan"]["id"] == plan["id"]
    listed = [
        one for part in (plan, *plan.get("priorities", [])) for one in part.get("indicators", [])
    ]
    assert sorted(row["id"] for row in card["indicators"]) == sorted(one["id"] for one in listed)


@pytest.mark.parametrize("example", _examples("ruleset"), ids=_named)
def test_an_example_of_a_ruleset_is_read_built_and_decides(
    example: Example, tmp_path: Path
) -> None:
    key = example.way[0][1]
    rules = {**RULES, key: _whole(example, _schema("ruleset"))[key]}
    path = _write(tmp_path / "rules" / "midlothian.yaml", rules)
    assert _found(path) == []
    plan = _write(tmp_path / "plan.yaml", SMALL)
    assert _found(plan) == []
    rows = [_card(plan, period)["indicators"][0] for period in ("2019/20 Q1", "2021/22 Q1")]
    assert {row["status"] for row in rows} & set(rules["statuses"])


@pytest.mark.parametrize("example", _examples("cases"), ids=_named)
def test_an_example_of_a_case_is_read_and_worked_out(example: Example, tmp_path: Path) -> None:
    path = _write(tmp_path / "rules" / "midlothian.yaml", RULES)
    cases = _write(tmp_path / "rules" / "midlothian.cases.yaml", _whole(example, _schema("cases")))
    assert [*_found(path), *_found(cases)] == []


COLUMNS = dict(columns(_schema("observations")))
STANDS_WITH: dict[str, dict[str, Any]] = {
    "state": {"value": None},
    "revised.1.date": {"revised.1.was": 5},
    "claims.1.says": {"note": "9 children, 3 families", "claims.1.check": "value"},
    "claims.1.check": {"note": "9 children, 3 families", "claims.1.says": "3 families"},
    **{name: {"value": None} for name in ("more_than", "less_than", "about")},
    **{f"override.{key}": {f"override.{k}": v for k, v in OVERRIDE.items()} for key in OVERRIDE},
}
"""What else a row says, or does not say, where a column is filled."""


@pytest.mark.parametrize("column", COLUMNS)
def test_an_example_of_a_column_is_read_built_and_scored(column: str, tmp_path: Path) -> None:
    _write(tmp_path / "rules" / "midlothian.yaml", RULES)
    for example in COLUMNS[column]["examples"]:
        row: dict[str, Any] = {"indicator": "CORP3", "period": "2021/22 Q1", "value": 3}
        row |= {**STANDS_WITH.get(column, {}), column: example}
        with (tmp_path / "figures.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([row, row.values()])
        unit = GRADED["unit"] if example == "good" else "count"
        indicator = {
            "title": "Days lost",
            "owner": "Head",
            "unit": unit,
            "inputs": FORMULA["inputs"],
        }
        plan = {
            **{key: SMALL[key] for key in ("format", "id", "title", "year", "ruleset")},
            "observations": "figures.csv",
            "scales": SCALES,
            "indicators": [{"id": row["indicator"], **indicator}],
        }
        path = _write(tmp_path / "plan.yaml", plan)
        assert _found(path) == []
        (shown,) = _card(path, str(row["period"]))["indicators"]
        assert shown["id"] == row["indicator"]


def test_a_row_of_a_table_says_what_an_observation_can_say() -> None:
    row = _schema("observations")["$defs"]["row"]["properties"]
    observation = _schema("plan")["$defs"]["observation"]["properties"]
    assert list(row) == ["indicator", "period", *observation]


PARTS = """
plan, priority, action, indicator, unit, polarity, aggregation, target, tolerance, observation,
inputs and formula, formula over statuses, published, benchmark, risk, quality indicators
"""
"""The rows of the design's table of what a plan must be able to say."""

OF_A_RULESET = """
in_force statuses best_to_worst profiles indicator_status cannot_tell otherwise trends
action_status risk_level rollups readings cases authority tolerance steady_within labels
"""


def test_the_table_has_every_part_of_the_design_and_of_the_schemas() -> None:
    rows = yaml.safe_load((ROOT / ROWS).read_text(encoding="utf-8"))
    assert list(rows["plan"]) == [part.strip() for part in PARTS.replace("\n", " ").split(",")]
    said = {key for entry in rows["ruleset"]["rules"] for key in entry["write"]}
    words = {word for key in said for word in key.split(".")}
    assert set(OF_A_RULESET.split()) <= words


@pytest.mark.parametrize("name", ["plan", "ruleset", "cases"])
def test_the_page_shows_every_example_as_it_is_tested(name: str) -> None:
    page = "\n".join(pages(ROOT).values())
    for example in _examples(name):
        shown = " ".join(one_line(example.value).split()).replace("|", "\\|")
        assert f"`{shown}`" in page, example.name
