"""Why a status is what it is, for people and as JSON."""

from __future__ import annotations
