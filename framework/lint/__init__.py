"""Run the checks that are asked for, and sort what they find into shown, allowed and known."""

from __future__ import annotations

from framework.lint.known import Known, pruned, read_known, render_known, to_write
from framework.lint.mend import Mended, mend_file
from framework.lint.read_settings import find_settings
from framework.lint.report import Allowed, LintReport
from framework.lint.run import files_in, lint_loaded, load_all
from framework.lint.settings import Settings, codes_named

__all__ = [
    "Allowed",
    "Known",
    "LintReport",
    "Mended",
    "Settings",
    "codes_named",
    "files_in",
    "find_settings",
    "lint_loaded",
    "load_all",
    "mend_file",
    "pruned",
    "read_known",
    "render_known",
    "to_write",
]
