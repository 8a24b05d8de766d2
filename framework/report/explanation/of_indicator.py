"""The parts of the page about an indicator."""

from __future__ import annotations

from collections.abc import Iterator

from framework.explain.explanation import IndicatorStory
from framework.expr import INDICATOR_NAMES
from framework.model.indicator import Share
from framework.report.explanation.facts import fact_words
from framework.report.explanation.figure import figure_part
from framework.report.explanation.members import member_lines
from framework.report.explanation.parts import Part, note_part
from framework.report.explanation.places import placed
from framework.report.explanation.printed import printed_part
from framework.report.explanation.rules import judged_by, rules_part
from framework.report.explanation.target import target_part
from framework.report.explanation.trends import trend_parts
from framework.report.explanation.turns import turns_part
from framework.report.safe import safe
from framework.report.scorecard.words.clauses import first_up
from framework.report.scorecard.words.rows import judgement_words
from framework.scorecard import Scorecard


def indicator_parts(story: IndicatorStory, scorecard: Scorecard) -> Iterator[Part]:
    """What the indicator's status rests on, part by part."""
    row, ruleset = story.row, scorecard.ruleset
    observation, formula = row.judgement.figure.observation, row.indicator.formula
    yield Part("", (placed(safe(row.indicator.id), row.indicator.origin), judged_by(scorecard)))
    if observation is not None and observation.override is not None:
        words = first_up(judgement_words(row, scorecard.as_of))
        yield Part("A person's judgement", (placed(words, observation.origin / "override") + ".",))
    yield figure_part(story, scorecard)
    if isinstance(formula, Share):
        yield _members(story, formula, scorecard)
    yield target_part(story)
    decision = row.judgement.decision
    if ruleset is not None and decision is not None:
        yield rules_part(decision, ruleset, INDICATOR_NAMES, lambda name: fact_words(name, row))
    if ruleset is not None and story.turns is not None:
        yield turns_part(story, story.turns, ruleset)
    yield printed_part(story.printed, row.computed, "indicators", in_headline=row.override is None)
    yield from trend_parts(story)
    if observation is not None:
        yield note_part((observation.note, observation.origin / "note"))


def _members(story: IndicatorStory, share: Share, scorecard: Scorecard) -> Part:
    ruleset = scorecard.ruleset
    known = ruleset.statuses if ruleset is not None else {}
    labels = [known[slug].label if slug in known else slug for slug in share.with_status]
    titles = (one.title for one in scorecard.plan.scorecards if one.id == share.of)
    lead = (
        f"It is the share of the other indicators of {safe(next(titles, share.of))} that are "
        f"{' or '.join(map(safe, labels))}."
    )
    return Part("What it counts", (lead, *member_lines(story.members, ruleset)))
