"""The words that the page of real reports quotes are those that a finding is about."""

from __future__ import annotations

import pytest

from docs.report_words import Quote, quotes

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
