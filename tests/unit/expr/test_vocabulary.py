from __future__ import annotations

import re
from pathlib import Path

import pytest

from framework.expr import (
    ACTION_NAMES,
    INDICATOR_NAMES,
    PROFILE_NAMES,
    RISK_NAMES,
    ROLLUP_NAMES,
    Kind,
    Name,
    Vocabulary,
    vocabulary_table,
)
from framework.expr.mistake import nearest, one_of

PAGE = Path(__file__).parent.parent.parent.parent / "docs/reference/conditions.md"
ALL = (INDICATOR_NAMES, PROFILE_NAMES, ACTION_NAMES, ROLLUP_NAMES, RISK_NAMES)


def test_a_vocabulary_is_a_mapping_of_its_names() -> None:
    value = Name(name="value", kind=Kind.NUMBER, means="the value", absent_when="never measured")
    vocabulary = Vocabulary(scope="tests", entries=(value,))
    assert list(vocabulary) == ["value"]
    assert len(vocabulary) == 1
    assert vocabulary["value"] is value
    assert vocabulary.get("target") is None
    assert "target" not in vocabulary
    assert vocabulary == Vocabulary(scope="tests", entries=(value,))
    assert vocabulary != Vocabulary(scope="others", entries=(value,))


def test_profiles_may_ask_five_names_and_no_more() -> None:
    assert tuple(PROFILE_NAMES) == ("kind", "unit", "polarity", "aggregation", "frequency")


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda vocabulary: vocabulary.scope)
def test_every_name_is_written_as_names_are_and_stands_once(vocabulary: Vocabulary) -> None:
    names = list(vocabulary)
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z_]*", name)] == []
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda vocabulary: vocabulary.scope)
def test_only_texts_have_choices_and_every_text_has(vocabulary: Vocabulary) -> None:
    assert [
        name.name for name in vocabulary.values() if bool(name.choices) != (name.kind is Kind.TEXT)
    ] == []


def test_the_table_has_a_row_for_every_name() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \|", vocabulary_table(), re.MULTILINE)
    assert rows == [*INDICATOR_NAMES, *PROFILE_NAMES, *ACTION_NAMES, *RISK_NAMES, *ROLLUP_NAMES]


def test_a_row_says_what_a_name_is_and_when_it_is_absent() -> None:
    rows = vocabulary_table().splitlines()
    assert (
        "| `value` | a number | the scored value, unrounded where a formula gives it |"
        " nothing was measured |"
    ) in rows
    assert (
        "| `target_state` | a text | whether there is a target for the period: `'set'`,"
        " `'to_be_confirmed'`, `'baseline_not_set'`, `'none'` | never |"
    ) in rows


def test_the_reference_page_holds_the_table_as_it_is() -> None:
    page = PAGE.read_text(encoding="utf-8")
    between = page.partition("<!-- vocabulary -->")[2].partition("<!-- /vocabulary -->")[0]
    assert between.strip() == vocabulary_table().strip()


def test_the_nearest_word_is_looked_for_among_a_bounded_list() -> None:
    assert nearest("vlaue", INDICATOR_NAMES) == "value"
    assert nearest("zzz", INDICATOR_NAMES) is None
    assert nearest("v" * 65, ["v" * 65]) is None
    assert nearest("value", ["x" * 65, *["other"] * 199, "value"]) == "value"
    assert nearest("value", [*["other"] * 200, "value"]) is None


def test_a_list_to_choose_from_has_at_most_seven_words() -> None:
    assert one_of("abc") == "use one of: a, b, c"
    assert one_of("abcdefgh") is None
    assert one_of("") is None
