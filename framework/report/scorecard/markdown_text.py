"""Text of a plan as Markdown shows it: nothing that a plan says is markup."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from framework.report.safe import safe

_MARKUP: Final = re.compile(r"[\\`*_\[\]#|~$]")
_HTML: Final = re.compile(r"<|&(?=#?\w+;)")
_STARTS: Final = re.compile(r"[-+=>](?=\s|[-=]|$)|(?<=\d)[.)](?=\s|$)")
# GitHub makes names, numbers, emoji codes and addresses of these once the markup is read; an empty
# comment after them parts them for it and shows as nothing.
_GITHUB: Final = re.compile(
    r"(?<!\w)@(?=\w)|(?<!\w)\\#(?=\d)|:(?=[\w+-]+:)|(?<=http):(?=//)|(?<=https):(?=//)|(?<=www)\."
)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, in one line and in the cell of a table."""
    line = _HTML.sub(lambda found: escape(found[0]), safe(text))
    return _GITHUB.sub(r"\g<0><!-- -->", _MARKUP.sub(r"\\\g<0>", line))


def started(text: str) -> str:
    """Text as ``escaped`` gives it, that does not begin a list, a quotation or a line either."""
    line = escaped(text)
    start = re.match(r"\d{0,9}", line)
    at = start.end() if start else 0
    return f"{line[:at]}\\{line[at:]}" if _STARTS.match(line, at) else line


def table_row(*cells: str) -> str:
    """A row of a table; its cells are Markdown already."""
    return f"| {' | '.join(cells)} |"
