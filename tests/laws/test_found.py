"""What a text states by itself is found in linear time and at its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framework.claims import find_figures
from framework.load import Overlay, load_file
from framework.model.plan import Plan
from framework.place import FilePath
from tests.written import calls_of

pytestmark = pytest.mark.law

_PLAN = """\
format: plan/v1
id: p
title: P
indicators:
  - id: one
    title: Number of bins
    unit: {unit}
    aggregation: {aggregation}
    observations:
      2020/21: 4
      2021/22 Q1: 3
      2021/22:
        value: 13
        published: {{status: On Target}}
        note: |-
          {note}
narrative:
  - id: words
    period: 2021/22
    text: |-
      {note}
"""
_SAID = (
    "Q1 3,|Q2 4,|Q1-85%|13|28 of 32|45%|(27 of 40)|a|increase|of 5|from 92|to 133|by 45%|"
    "in 2020/21|last quarter|(|)|.|which is a|bins|April - Sept|Oct - March|under 25s|over 25s|"
    "16/17:|On Target|as at 31 June 2021|are open as of 5 May 2020|delayed until 2023|"
    "to be agreed by Q1|This equates to"
)
_PIECES = st.sampled_from(_SAID.split("|"))
_TEXTS = st.lists(_PIECES, max_size=14).map(" ".join)
_UNITS = st.sampled_from(["count", "percent", "money", "{kind: rate, per: 1000}", "days"])
_HARD = (
    "28 of 32 (88%) ",
    "Q1 3 ",
    "3 in Q1 ",
    "45% of bins from (3) ",
    "a 5% increase from 3 to 4 ",
    "3 April - May ",
    "as at 31 June 2021 ",
    "are open as of 5 May 2020. ",
    "delayed until 2023 ",
    "bins ",
    "( ",
    "to be agreed ",
)


def _plan(note: str, unit: str = "count", aggregation: str = "in_period") -> Plan:
    path = FilePath("plan.yaml")
    text = _PLAN.format(note=note, unit=unit, aggregation=aggregation)
    plan = load_file(path, Overlay({path: text.encode()})).plan
    assert plan is not None
    return plan


@given(_TEXTS, _UNITS, st.sampled_from(["in_period", "year_to_date", "at_period_end"]))
def test_what_is_found_stands_in_its_text(note: str, unit: str, aggregation: str) -> None:
    for one in find_figures(_plan(note, unit, aggregation)).found:
        assert 0 <= one.start < one.end <= len(one.passage.text)
        assert one.follows
        assert one.understood


@given(st.text("bcdfghjk -.,()", max_size=60).map(lambda text: f"x {text}"))
def test_a_text_without_figures_gives_nothing(note: str) -> None:
    assert find_figures(_plan(note)).found == ()


@pytest.mark.parametrize("piece", _HARD)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    short, long = _plan(piece * 200), _plan(piece * 400)

    assert (
        calls_of(lambda: find_figures(long).found)
        <= 2.3 * calls_of(lambda: find_figures(short).found) + 500
    )
