"""The page of real reports quotes what a finding is about, and tells nothing that is not so."""

from __future__ import annotations

from typing import Any

import pytest

from docs.blocks import WrongPage
from docs.found_in_reports import Found
from docs.report_stories import Report, told
from docs.report_words import Quote, quotes
from framework.findings import Finding, Severity
from framework.place import FilePath, Location

REPORT = [
    "Referrals rose by **45%** (1893). Police referrals fell; that is good. It is 7% down.",
    "",
    "C.1\tNumber of  adoptions\t4\t16.4\t6\t•\t16/17: On Target\t",
    "C.1 goes on\tand on, for as long as this title of an indicator about adoptions needs to",
]


@pytest.mark.parametrize(
    ("printed", "words", "said"),
    [
        pytest.param([1], "7%", "It is 7% down.", id="a-sentence"),
        pytest.param([1], "45%", "Referrals rose by 45% (1893).", id="without-marks-of-print"),
        pytest.param(
            [1],
            "referrals fell",
            "Police referrals fell; that is good.",
            id="a-sentence-in-two-parts",
        ),
        pytest.param([1, 3], "Number of adoptions", "Number of adoptions", id="a-cell-of-words"),
        pytest.param(
            [3, 4], "6", "C.1 | Number of adoptions | 4 | 16.4 | 6 | 16/17: On Target", id="a-row"
        ),
        pytest.param(
            [4],
            "on",
            "C.1 goes on | and on, for as long as this title of an indicator about …",
            id="a-long-cell-is-cut",
        ),
    ],
)
def test_what_holds_the_words_is_quoted(printed: list[int], words: str, said: str) -> None:
    assert [one.text for one in quotes(REPORT, printed, words)] == [said]


def test_without_the_words_the_fullest_lines_are_quoted() -> None:
    row = "C.1 | Number of adoptions | 4 | 16.4 | 6 | 16/17: On Target"
    assert quotes(REPORT, [2, 3], "4,6") == (Quote(3, row),)


FOUND = Found(
    finding=Finding(
        code="PUB002",
        severity=Severity.WARNING,
        message="C.1 prints Off Target",
        at=Location(FilePath("plan.yaml")),
        object_id="C.1",
    ),
    place="plans/plan.yaml:7",
    quotes=(),
)
STORY: dict[str, Any] = {
    "heading": "Sixteen",
    "report": "adoptions",
    "says": [{3: "4 | 16.4 | 6"}],
    "text": "Six is not sixteen.",
    "found": ["PUB002 C.1 Off Target"],
}


def test_a_story_gives_the_words_the_figures_and_what_was_found() -> None:
    report = Report(title="Adoptions, 2016/17", lines=REPORT, found=(FOUND,))
    assert told([STORY], {"adoptions": report}) == (
        "### 1. Sixteen\n\nAdoptions, 2016/17\n\n> “4 \\| 16.4 \\| 6” (line 3)\n\n"
        "Six is not sixteen.\n\n"
        "Found by [PUB002](../checks/PUB002.md) at `plans/plan.yaml:7`: *C.1 prints Off Target*.\n"
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"says": [{3: "4 | 17"}]}, "line 3 does not say '4 | 17'"),
        ({"found": ["PUB002 C.2"]}, "PUB002 C.2 is not found any more"),
        ({"found": ["PUB002 C.1 On Target"]}, "PUB002 C.1 On Target is not found any more"),
    ],
)
def test_a_story_that_is_not_so_any_more_is_refused(wrong: dict[str, Any], said: str) -> None:
    report = Report(title="Adoptions, 2016/17", lines=REPORT, found=(FOUND,))
    with pytest.raises(WrongPage) as refused:
        told([STORY | wrong], {"adoptions": report})
    assert str(refused.value) == f'docs/real_reports.yaml, "Sixteen": {said}'
