"""Run the checks that are asked for, and sort what they find into shown, allowed and known."""

from __future__ import annotations

from framework.lint.report import Allowed, LintReport

__all__ = ["Allowed", "LintReport"]
