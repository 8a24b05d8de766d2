from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from framework.claims import find_figures
from framework.model.plan import Plan

_VERDICTS = {True: "holds", False: "fails", None: "unsure"}
_ROWS = yaml.safe_load(Path(__file__).with_name("found.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["note"][:50])
def test_what_a_note_states_is_found(row: Mapping[str, Any], plan: Callable[[str], Plan]) -> None:
    assert lines(row, plan) == row.get("found", [])


def lines(row: Mapping[str, Any], plan: Callable[[str], Plan]) -> list[str]:
    return [
        f"{_VERDICTS[one.holds]} {one.kind.value}: {one.said} | {one.follows}"
        for one in find_figures(plan(_plan(row))).found
    ]


def _plan(row: Mapping[str, Any]) -> str:
    """The plan whose only indicator has the note."""
    period = row.get("period", "2021/22 Q3")
    observations = dict(row.get("observations", {}))
    inputs = row.get("inputs")
    own = {"inputs": inputs} if inputs else observations.get(period, {"state": "not_recorded"})
    observations[period] = {**_spelled(own), "note": row["note"]}
    indicator = {
        "id": "one",
        "title": row.get("title", "Something"),
        "unit": row.get("unit", "count"),
        "aggregation": row.get("aggregation", "in_period"),
        "observations": observations,
    }
    if inputs:
        part, whole = inputs
        indicator["inputs"] = {name: name for name in inputs}
        indicator["formula"] = f"percent({part}, {whole})"
    return json.dumps({"format": "plan/v1", "id": "p", "title": "P", "indicators": [indicator]})


def _spelled(observation: object) -> dict[str, object]:
    if isinstance(observation, dict):
        return observation
    return {"state" if observation == "not_available" else "value": observation}
