from __future__ import annotations

from framework.checks.check import Problem
from framework.checks.ref001_duplicate_id import find as find_duplicates
from framework.checks.ref002_unknown_reference import find as find_unknown
from framework.checks.ref004_circular_formula import find as find_circles
from framework.checks.ref006_status_not_declared import find as find_undeclared
from framework.load import JudgedPlan
from framework.place import Pointer
from tests.written import PLAN, RULES, RULESET, plan_of, ruleset_of


def _told(problem: Problem) -> tuple[Pointer, str, str | None]:
    return problem.at.pointer, problem.message, problem.help


def test_a_list_that_also_holds_what_is_no_id_is_pointed_at_as_a_whole() -> None:
    plan = plan_of(f"""{PLAN}
actions: [{{id: bins, title: Bins}}]
indicators:
  - {{id: one, title: One, measures: [{{id: bins}}, bin, true, binns]}}
  - {{id: two, title: Two, measures: [bins, bin]}}
""")
    listed = Pointer(("indicators", 0, "measures"))
    told = 'indicator one measures the action "bin", which the plan does not have'
    twice = told.replace('"bin"', '"binns"')
    help_ = 'did you mean "bins"?'
    assert [_told(problem) for problem in find_unknown(plan)] == [
        (listed, told, help_),
        (listed, twice, help_),
        (Pointer(("indicators", 1, "measures", 1)), told.replace("one", "two"), help_),
    ]


def test_more_than_seven_ids_are_not_listed() -> None:
    actions = "\n".join(f"  - {{id: action-{name}, title: Action}}" for name in "abcdefgh")
    plan = plan_of(f"""{PLAN}
actions:
{actions}
indicators: [{{id: one, title: One, measures: [bins]}}]
""")
    assert [_told(problem) for problem in find_unknown(plan)] == [
        (
            Pointer(("indicators", 0, "measures", 0)),
            'indicator one measures the action "bins", which the plan does not have',
            "write the id of an action of this plan",
        )
    ]


def test_an_id_used_again_leads_back_to_where_it_was_first_used() -> None:
    plan = plan_of(f"""{PLAN}
indicators: [{{id: bins, title: Bins delivered}}]
actions: [{{id: bins, title: Deliver bins}}]
""")
    (problem,) = find_duplicates(plan)
    (first, note), *others = problem.related
    assert problem.at.pointer == Pointer(("actions", 0, "id"))
    assert problem.object_id == "bins"
    assert (first.pointer, note) == (Pointer(("indicators", 0, "id")), "first used here")
    assert others == []


def test_a_circle_of_a_thousand_formulas_is_one_problem() -> None:
    count = 1_000
    formula = "{share_of: all, with_status: [on_target]}"
    indicators = "\n".join(
        f"  - {{id: i{n}, title: One, formula: {formula}}}" for n in range(count)
    )
    listed = ", ".join(f"i{n}" for n in range(count))
    plan = plan_of(f"""{PLAN}
indicators:
{indicators}
scorecards: [{{id: all, title: All, indicators: [{listed}]}}]
""")
    (problem,) = find_circles(plan)
    assert problem.at.pointer == Pointer(("indicators", 0, "formula"))
    assert len(problem.related) == count - 1


_STATUSES = """
indicators:
  - {id: plain, title: Plain}
  - {id: share, title: Share, formula: {share_of: all, with_status: [on_target, {a: b}, near]}}
  - {id: other, title: Other, formula: {share_of: all, with_status: [undecided, nearly]}}
"""


def _judged(*rulesets: str) -> JudgedPlan:
    plan = plan_of(PLAN + _STATUSES)
    return JudgedPlan(plan=plan, rulesets=tuple(ruleset_of(text) for text in rulesets))


def test_a_plan_without_a_ruleset_counts_what_it_likes() -> None:
    assert list(find_undeclared(_judged())) == []


def test_a_status_that_any_of_the_plans_rulesets_declares_will_do() -> None:
    other = (RULESET + RULES).replace("id: clean", "id: newer").replace("near_target", "near")
    (problem,) = find_undeclared(_judged(RULESET + RULES, other))
    named = 'the ruleset "clean" or "newer"'
    assert problem.message == (
        f'indicator other counts the status "nearly", which {named} does not declare'
    )


def test_statuses_are_held_against_those_of_the_ruleset() -> None:
    told = 'counts the status "near", which the ruleset "clean" does not declare'
    every = "write one of: on_target, near_target, off_target, no_data"
    assert [_told(problem) for problem in find_undeclared(_judged(RULESET + RULES))] == [
        (Pointer(("indicators", 1, "formula", "with_status")), f"indicator share {told}", every),
        (
            Pointer(("indicators", 2, "formula", "with_status", 1)),
            f"indicator other {told}".replace('"near"', '"nearly"'),
            every,
        ),
    ]


def test_more_than_seven_statuses_are_not_listed() -> None:
    further = "\n".join(f"  {slug}x: {{label: L, counts_as: met}}" for slug in "abcd")
    first, *_ = find_undeclared(_judged(f"{RULESET}{further}\n{RULES}"))
    assert first.help == "write a status as it stands under statuses of the ruleset"
