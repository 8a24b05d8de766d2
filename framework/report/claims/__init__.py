"""Claims and their verdicts, as text for people and as JSON for other programs."""

from __future__ import annotations
