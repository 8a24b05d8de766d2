"""``framework config``: the settings that hold here, and where each comes from."""

from __future__ import annotations

from framework.cli.lint_options import ConfigOption
from framework.cli.options import write


def config(config: ConfigOption = None) -> None:
    """Show the settings that hold here, and where each comes from."""
    from framework.cli.settings import settings_here
    from framework.report.settings import render_settings

    write(render_settings(settings_here(config)), None)
