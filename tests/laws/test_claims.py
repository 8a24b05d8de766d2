from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framework.claims import Reason, Verdict, find_figures, judge_claims, unclaimed
from framework.expr import Beside, ClaimCheck, ExprError, parse_claim, render_check
from framework.load import JudgedPlan
from framework.model.period import looks_like_period
from framework.prose import Searched
from tests.written import calls_of, plan_of

PROSE = Beside(is_period=looks_like_period)
FIGURES = st.decimals(min_value=1, max_value=9999, places=1).map(lambda one: one.normalize())


def _verdict(says: str, check: str, before: Decimal, after: Decimal) -> Verdict:
    text = f"""format: plan/v1
id: small
title: Small
narrative:
  - id: n
    text: We say {says} here.
    claims:
      - says: "{says}"
        check: {check}
figures:
  - {{id: a, title: A, observations: {{2020/21: {before:f}, 2021/22: {after:f}}}}}
"""
    (judged,) = judge_claims(JudgedPlan(plan=plan_of(text), rulesets=()))
    assert judged.reason in {Reason.FOLLOWS, Reason.CONTRADICTED}
    return judged.verdict


def _rounded(number: Fraction, places: int) -> str:
    scaled = abs(number) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return f"{Decimal(whole).scaleb(-places):.{places}f}"


def _change_in_words(before: Decimal, after: Decimal, places: int) -> str:
    change = 100 * (Fraction(after) - Fraction(before)) / Fraction(before)
    way = "an increase" if change >= 0 else "a decrease"
    return f"{way} of {_rounded(change, places)}%"


GREW = "percent_change('a', '2020/21', '2021/22')"


@settings(max_examples=40)
@given(FIGURES, FIGURES, st.integers(0, 2))
def test_what_follows_from_the_figures_holds(before: Decimal, after: Decimal, places: int) -> None:
    says = _change_in_words(before, after, places)
    assert _verdict(says, GREW, before, after) is Verdict.HOLDS


@settings(max_examples=40)
@given(FIGURES, FIGURES, FIGURES)
def test_a_changed_figure_makes_a_claim_false_just_where_the_words_change(
    before: Decimal, after: Decimal, changed: Decimal
) -> None:
    says = _change_in_words(before, after, 1)
    same = says == _change_in_words(before, changed, 1)
    found = _verdict(says, GREW, before, changed)
    zero = says.endswith(" 0.0%")
    assert (found is Verdict.HOLDS) is (
        same or (zero and _change_in_words(before, changed, 1).endswith(" 0.0%"))
    )


@settings(max_examples=30)
@given(FIGURES, FIGURES)
def test_a_value_claimed_holds_of_itself_and_of_no_other(said: Decimal, is_: Decimal) -> None:
    found = _verdict(f"{said:f} bins", "value('a', '2021/22')", Decimal(1), is_)
    places = max(0, -int(said.as_tuple().exponent))
    assert (found is Verdict.HOLDS) is (_rounded(Fraction(is_), places) == f"{said:f}")


BOUNDS = {"over": "more_than", "under": "less_than", "about": "about"}
WORDS = st.sampled_from(["", "over ", "at least ", "under ", "up to ", "nearly ", "about "])
SMALL = st.integers(1, 60)


@settings(max_examples=60)
@given(WORDS, SMALL, st.sampled_from(sorted(BOUNDS)), SMALL, SMALL)
def test_what_is_told_of_a_bound_is_so_for_every_figure_that_it_allows(
    words: str, said: int, bound: str, written: int, exact: int
) -> None:
    def verdict(says: str, figure: str) -> Verdict:
        plan = plan_of(
            f"format: plan/v1\nid: s\ntitle: S\nnarrative: [{{id: n, text: '{says}', claims:"
            f" [{{says: '{says}', check: \"value('a', '2021/22')\"}}]}}]\n"
            f"figures: [{{id: a, title: A, observations: {{2021/22: {figure}}}}}]\n"
        )
        (judged,) = judge_claims(JudgedPlan(plan=plan, rulesets=()))
        return judged.verdict

    says = f"{words}{said} bins"
    found = verdict(says, f"{{{BOUNDS[bound]}: {written}}}")
    assert verdict(f"{bound} {written} bins", f"{{{BOUNDS[bound]}: {written}}}") is Verdict.HOLDS
    if verdict(f"{bound} {written} bins", str(exact)) is Verdict.HOLDS:
        assert found in {verdict(says, str(exact)), Verdict.CANNOT_TELL}


@settings(max_examples=30)
@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 40), st.integers(1, 40))
def test_a_share_claimed_holds_of_these_very_numbers(
    part: int, whole: int, said: int, of: int
) -> None:
    if said > of:
        said, of = of, said
    check = "share(value('a', '2020/21'), value('a', '2021/22'))"
    found = _verdict(f"{said} of {of} bins", check, Decimal(part), Decimal(whole))
    assert (found is Verdict.HOLDS) is ((part, whole) == (said, of))


LETTERS = st.text(alphabet="abcdefghij ,.;-\n'\"()", max_size=80)


@settings(max_examples=40)
@given(LETTERS)
def test_text_without_figures_gives_nothing(text: str) -> None:
    words = " ".join(text.split()).replace('"', "'") or "x"
    plan = plan_of(
        f'format: plan/v1\nid: s\ntitle: S\nnarrative: [{{id: n, text: "{words}"}}]\n'
        "figures: [{id: a, title: A, observations: {2021/22: 1234}}]\n"
    )
    assert list(unclaimed(find_figures(plan))) == []


@settings(max_examples=100)
@given(st.text(max_size=60), st.data())
def test_words_are_found_where_they_were_taken_from(text: str, data: st.DataObject) -> None:
    words = [word for word in text.split() if word]
    if not words:
        assert Searched(text).stretch_of(" ") is None
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    says = " ".join(words[first : last + 1])
    found = Searched(text).stretch_of(says)
    if found is not None:
        assert " ".join(text[found[0] : found[1]].split()) == says
    assert found is not None or not says[0].isalnum() or not says[-1].isalnum()


_PIECES = """
value share change indicators percent_change input ( ) , = 'a' '2021/22' "x" 3 .5 + - * /
and not in [ ] is None if else trend status __class__ . ; lambda **
"""
PIECES = st.sampled_from(_PIECES.split())


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14))
def test_every_text_is_a_check_that_is_read_the_same_again_or_has_mistakes_in_it(
    pieces: list[str],
) -> None:
    text = " ".join(pieces)
    read = parse_claim(text, PROSE)
    if isinstance(read, ClaimCheck):
        assert parse_claim(render_check(read), PROSE) == read
    else:
        assert read
        for one in read:
            assert isinstance(one, ExprError)
            assert 1 <= one.column < one.end_column


@pytest.mark.parametrize("piece", ["a ", "45% ", "1,", "all but ", '"', "a\n\n", "ab"])
def test_a_long_text_is_searched_in_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        begun = time.perf_counter()
        Searched(text).stretch_of(piece * 20 + "!")
        return time.perf_counter() - begun

    seconds(1_000)
    assert seconds(40_000) < 40 * seconds(4_000) + 0.2


@pytest.mark.parametrize("text", ["ab", "ab1", "a1 ", "1.1", "1,", "b b "])
def test_words_that_every_place_cuts_are_searched_in_linear_steps(text: str) -> None:
    def steps(times: int) -> int:
        long = text * times + "x"
        return calls_of(lambda: [Searched(long).stretch_of(text[:2] * (1 + n)) for n in range(9)])

    assert steps(800) <= 2.2 * steps(400) + 200


def test_words_are_found_behind_a_place_that_cuts_them() -> None:
    assert Searched("xa a a").stretch_of("a a") == (3, 6)
    assert Searched("45% of 5% of").stretch_of("% of") is None
