"""Assemble everything one page needs to show about one plan in one period."""

from __future__ import annotations

from framework.scorecard.build import (
    Filters,
    build_scorecard,
    default_period,
    published_slug,
    rolled_up,
)
from framework.scorecard.published import (
    PublishedFigure,
    PublishedPlan,
    PublishedStatus,
    build_published,
)
from framework.scorecard.scorecard import (
    ActionRow,
    IndicatorRow,
    Missing,
    RiskRow,
    RollupRow,
    Scorecard,
    Summary,
)
from framework.scorecard.shares import counted_by

__all__ = [
    "ActionRow",
    "Filters",
    "IndicatorRow",
    "Missing",
    "PublishedFigure",
    "PublishedPlan",
    "PublishedStatus",
    "RiskRow",
    "RollupRow",
    "Scorecard",
    "Summary",
    "build_published",
    "build_scorecard",
    "counted_by",
    "default_period",
    "published_slug",
    "rolled_up",
]
