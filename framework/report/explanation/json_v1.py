"""An explanation as ``explanation/v1``: one JSON object for other programs."""

from __future__ import annotations

from typing import assert_never

import simplejson

from framework.explain.explanation import (
    ActionStory,
    BenchmarkStory,
    Explanation,
    IndicatorStory,
    Member,
    Printed,
    RiskStory,
    RollupStory,
)
from framework.report.explanation.json_decision import decision_json
from framework.report.explanation.json_indicator import EMPTY, indicator_keys
from framework.report.explanation.sentence import sentence_of
from framework.report.numbers import exact
from framework.report.safe import unseen_in_json
from framework.report.scorecard.json_values import (
    Json,
    day_json,
    figures_json,
    place_json,
    published_json,
    rank_json,
)
from framework.scorecard import IndicatorRow
from framework.status.action import days_late
from framework.status.ruleset import Status


def render_json(explanation: Explanation) -> str:
    """The explanation as JSON, ending in a line feed."""
    shown = {**_frame(explanation), **_story(explanation)}
    text: str = simplejson.dumps(shown, use_decimal=True, ensure_ascii=False, indent=2)
    return unseen_in_json(text) + "\n"


def _frame(explanation: Explanation) -> dict[str, Json]:
    """What every explanation has, with nothing in the keys that only some have."""
    card = explanation.scorecard
    plan, ruleset = card.plan, card.ruleset
    judged: Json = None
    if ruleset is not None:
        judged = {
            "id": ruleset.id,
            "title": ruleset.title,
            "source": place_json(ruleset.origin),
        }
    return {
        "format": "explanation/v1",
        "plan": {"id": plan.id, "title": plan.title, "source": place_json(plan.origin)},
        "period": card.period.label,
        "as_of": card.as_of.isoformat(),
        "ruleset": judged,
        "sentence": sentence_of(explanation),
        **EMPTY,
    }


def _story(explanation: Explanation) -> dict[str, Json]:
    story, ruleset = explanation.story, explanation.scorecard.ruleset
    match story:
        case IndicatorStory():
            members = [_member(one) for one in story.members]
            printed = _printed(story.printed)
            return {**indicator_keys(story, ruleset), "members": members, "published": printed}
        case ActionStory():
            return _action(story)
        case RiskStory():
            return _risk(story)
        case RollupStory():
            return _rollup(story)
        case BenchmarkStory():
            return _benchmark(story)
        case _:
            assert_never(story)


def _action(story: ActionStory) -> dict[str, Json]:
    row = story.row
    action, latest = row.action, row.progress
    late = days_late(action.due, story.ends)
    return {
        "kind": "action" if story.of is None else "milestone",
        "id": action.id,
        "title": action.title,
        "source": place_json(action.origin),
        **_verdict(row.status),
        "computed_status": row.decision.status if row.decision is not None else None,
        "decision": decision_json(row.decision),
        "published": _printed(story.printed),
        "progress": {
            "of": story.of.action.id if story.of is not None else None,
            "period": latest.period.label if latest is not None else None,
            "percent": row.percent,
            "state": latest.state if latest is not None else None,
            "due": day_json(action.due),
            "original_due": day_json(action.original_due),
            "expected": day_json(action.expected),
            "completed": day_json(action.completed),
            "counted_to": day_json(story.ends),
            "days_late": exact(late) if late is not None else None,
            "source": place_json(latest.origin) if latest is not None else None,
        },
    }


def _risk(story: RiskStory) -> dict[str, Json]:
    row = story.row
    risk = row.risk
    return {
        "kind": "risk",
        "id": risk.id,
        "title": risk.title,
        "source": place_json(risk.origin),
        **_verdict(row.level),
        "computed_status": row.level.slug if row.level is not None else None,
        "decision": decision_json(row.decision),
        "published": _printed(story.printed),
        "risk": {"likelihood": risk.likelihood, "impact": risk.impact, "score": risk.score},
    }


def _rollup(story: RollupStory) -> dict[str, Json]:
    row = story.row
    return {
        "kind": story.of,
        "id": story.id,
        "title": story.title,
        "source": place_json(story.origin),
        **_verdict(row.status if row is not None else None),
        "computed_status": row.status.slug if row is not None else None,
        "decision": decision_json(row.decision if row is not None else None),
        "members": [_member(one) for one in story.members],
    }


def _benchmark(story: BenchmarkStory) -> dict[str, Json]:
    benchmark = story.benchmark
    return {
        "kind": "benchmark",
        "id": benchmark.id,
        "title": benchmark.title,
        "source": place_json(benchmark.origin),
        "series": [
            {
                "vintage": one.vintage,
                "values": figures_json(one.values),
                "ranks": [
                    {"year": rank.year.label, **rank_json(rank), "source": place_json(rank.origin)}
                    for rank in one.ranks
                ],
            }
            for one in benchmark.series
        ],
    }


def _verdict(status: Status | None) -> dict[str, Json]:
    return {
        "status": status.slug if status is not None else None,
        "status_label": status.label if status is not None else None,
    }


def _member(member: Member) -> Json:
    thing = member.row.indicator if isinstance(member.row, IndicatorRow) else member.row.action
    return {
        "kind": "indicator" if isinstance(member.row, IndicatorRow) else "action",
        "id": thing.id,
        "title": thing.title,
        **_verdict(member.status),
        "counts_as": member.counts_as,
        "counted": member.held,
        "source": place_json(thing.origin),
    }


def _printed(printed: Printed | None) -> Json:
    if printed is None:
        return None
    return {
        "printed": published_json(printed.published),
        "agrees": printed.agrees,
        "reasons": [one.value for one in printed.reasons],
        "source": place_json(printed.origin),
    }
