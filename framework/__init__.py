"""Performance framework as code: service plans that are read, checked, scored and explained."""

from __future__ import annotations

__version__ = "0.1.0"
