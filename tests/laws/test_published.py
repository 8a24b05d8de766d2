from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framework.checks import by_code
from framework.load import JudgedPlan
from framework.scorecard import PublishedPlan, build_published, build_scorecard
from framework.status.ruleset import Trend
from tests.written import PLAN, RULES, RULESET, period_of, plan_of, ruleset_of

pytestmark = pytest.mark.law

_RULESET = ruleset_of(f"{RULESET}{RULES}trends: {{short: {{compare_with: latest_earlier}}}}\n")
_NUMBERS = st.decimals(min_value=-20, max_value=20, places=1, allow_nan=False)
_POLARITIES = st.sampled_from(["higher_is_better", "lower_is_better"])
_VERDICTS = ("PUB002", "PUB003", "PUB004")


def _published(polarity: str, target: str, earlier: Decimal, last: str) -> PublishedPlan:
    plan = plan_of(f"""{PLAN}ruleset: clean
indicators:
  - id: waste
    unit: percent
    polarity: {polarity}
{target}    observations:
      2021/22 Q1: {earlier}
      2021/22 Q2: {last}
""")
    return build_published(JudgedPlan(plan=plan, rulesets=(_RULESET,)))


def _found(published: PublishedPlan, *codes: str) -> int:
    finds = [find for code in codes if (find := by_code(code).find) is not None]
    return sum(1 for find in finds for _ in find(published))


@given(_POLARITIES, st.none() | _NUMBERS, _NUMBERS, st.none() | _NUMBERS)
@settings(max_examples=40)
def test_of_all_statuses_only_the_one_that_follows_gives_no_finding_and_others_one(
    polarity: str, target: Decimal | None, earlier: Decimal, value: Decimal | None
) -> None:
    wanted = f"    target: {target}\n" if target is not None else ""
    written = f"value: {value}" if value is not None else "state: awaited"
    plain = _published(polarity, wanted, earlier, f"{{{written}}}").judged.plan
    row = build_scorecard(plain, _RULESET, period_of("2021/22 Q2")).indicators[0]
    assert row.computed is not None
    for slug in _RULESET.statuses:
        last = f"{{{written}, published: {{status: {slug}}}}}"
        published = _published(polarity, wanted, earlier, last)
        assert _found(published, *_VERDICTS) == (slug != row.computed.slug)


@given(_POLARITIES, _NUMBERS, _NUMBERS)
@settings(max_examples=40)
def test_of_all_trends_only_the_one_that_follows_gives_no_finding_and_others_one(
    polarity: str, earlier: Decimal, value: Decimal
) -> None:
    for trend in (Trend.IMPROVING, Trend.STEADY, Trend.WORSENING):
        last = f"{{value: {value}, published: {{trend: {trend.value}}}}}"
        published = _published(polarity, "", earlier, last)
        (figure,) = published.figures
        assert _found(published, "PUB006") == (trend is not figure.judgement.trend)
