"""The parts of a scorecard in a terminal."""

from __future__ import annotations
