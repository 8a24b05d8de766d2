"""A scorecard in a terminal, as JSON, CSV, Markdown and SVG."""

from __future__ import annotations
