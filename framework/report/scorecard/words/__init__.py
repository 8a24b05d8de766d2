"""The words that every format for people uses."""

from __future__ import annotations
