from __future__ import annotations

from pathlib import Path

import yaml

from framework.claims import JudgedClaim, judge_claims, sentence
from framework.load import JudgedPlan, Overlay, load_file
from framework.place import FilePath
from tests.written import ruleset_of

_HERE = Path(__file__).parent
_PLAN = (_HERE / "plan.yaml").read_text(encoding="utf-8")
_RULES = (_HERE / "rules.yaml").read_text(encoding="utf-8")
_CASES = yaml.safe_load((_HERE / "cases.yaml").read_text(encoding="utf-8"))


def judged_plan(text: str) -> JudgedPlan:
    """The plan and the ruleset beside it, both without findings."""
    path = FilePath("plan.yaml")
    loaded = load_file(path, Overlay({path: text.encode()}))
    assert loaded.findings == ()
    assert loaded.plan is not None
    return JudgedPlan(plan=loaded.plan, rulesets=(ruleset_of(_RULES),))


def judged_claims(narrative: object) -> tuple[JudgedClaim, ...]:
    """The claims of a narrative beside the plan of these tests, judged."""
    written = yaml.safe_dump({"narrative": narrative}, allow_unicode=True, width=10_000)
    return judge_claims(judged_plan(_PLAN + written))


def line_of(judged: JudgedClaim) -> str:
    """The verdict and the sentence; a star where the words are in another unit."""
    star = "*" if judged.other_measure else ""
    return f"{judged.verdict}{star} {sentence(judged)}"


def test_a_check_that_is_not_understood_says_nothing_of_its_claim() -> None:
    text = f"{_PLAN}narrative: [{{id: n, text: It is 5., claims: [{{says: 5, check: valeu}}]}}]\n"
    loaded = load_file(FilePath("plan.yaml"), Overlay({FilePath("plan.yaml"): text.encode()}))
    assert loaded.plan is not None
    (judged,) = judge_claims(JudgedPlan(plan=loaded.plan, rulesets=()))
    assert line_of(judged) == 'cannot_tell "5", and its check is not understood'


def test_each_claim_has_its_verdict_and_its_sentence() -> None:
    narrative = [
        {
            "id": f"n{number}",
            "period": "2021/22 Q1",
            "text": f"It is {case['says']} this time.",
            "claims": [{"says": case["says"], "check": case["check"]}],
        }
        for number, case in enumerate(_CASES)
    ]
    found = [line_of(one) for one in judged_claims(narrative)]
    assert found == [case["is"] for case in _CASES]


def test_a_word_asked_for_by_a_name_alone_is_told_by_that_name() -> None:
    text = """\
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: cleared
    title: Fly-tipping cleared
    observations:
      2021/22 Q1:
        state: not_available
        note: Not in place yet.
        claims: [{says: Not in place, check: state != 'measured'}]
"""
    (judged,) = judge_claims(judged_plan(text))
    assert line_of(judged) == (
        "holds \"Not in place\": state != 'measured' is so: state is 'not_available'"
    )
