"""A scorecard as a picture that needs nothing else: no script, no font and no address."""

from __future__ import annotations

from html import escape
from typing import Final

from rich.terminal_theme import TerminalTheme

from framework.report.console import record_console
from framework.report.scorecard.terminal import render_terminal
from framework.report.scorecard.words.common import heading
from framework.scorecard import Scorecard

_WIDTH: Final = 100

# Dark colours on white, each with a contrast of at least 4.5 to 1 (WCAG 1.4.3).
_THEME: Final = TerminalTheme(
    (255, 255, 255),
    (31, 35, 40),
    [
        (31, 35, 40),
        (179, 29, 40),
        (17, 99, 41),
        (125, 78, 0),
        (9, 80, 174),
        (130, 58, 160),
        (15, 100, 110),
        (87, 96, 106),
    ],
)

# Rich fills the words in braces; its own template loads fonts from elsewhere.
_TEMPLATE: Final = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" role="img" xmlns="http://www.w3.org/2000/svg">
<title>{{TITLE}}</title>
<style>
.{unique_id}-matrix {{
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    font-size: {char_height}px;
    line-height: {line_height}px;
    font-variant-east-asian: full-width;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
<rect fill="#ffffff" width="100%" height="100%" rx="8"/>
<text class="{unique_id}-matrix" fill="#57606a" x="{terminal_x}" y="27">$ framework scorecard</text>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def render_svg(scorecard: Scorecard, *, published: bool = False) -> str:
    """What a terminal of 100 columns shows, as SVG; ``published`` as there."""
    console = record_console(_WIDTH)
    render_terminal(scorecard, console, published=published)
    svg = console.export_svg(title="", theme=_THEME, code_format=_TEMPLATE, unique_id="scorecard")
    title, facts = heading(scorecard)
    # The title stands before anything a plan says, so that the first place found is its own.
    return svg.replace("{TITLE}", escape(" · ".join((title, *facts))), 1)
