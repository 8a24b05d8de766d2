"""The plan as the council speaks of it, frozen and unaware of files."""

from __future__ import annotations
