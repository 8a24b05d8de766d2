"""Gather all that a status rests on, each part with where it was written."""

from __future__ import annotations

from framework.explain.build import explain
from framework.explain.explanation import Explanation

__all__ = ["Explanation", "explain"]
