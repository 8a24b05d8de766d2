"""Turn results into text, JSON, CSV, Markdown or SVG, without deciding anything."""

from __future__ import annotations
