"""Decide a status from values and a ruleset, and remember why."""

from __future__ import annotations
