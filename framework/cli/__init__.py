"""Turn a command line into one call, one rendering and one exit code."""

from __future__ import annotations
