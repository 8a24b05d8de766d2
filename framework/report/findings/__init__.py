"""Findings as text for people and as JSON for machines."""

from __future__ import annotations
