from __future__ import annotations

import io
import os
import pty

import pytest
from rich.text import Text

from framework.report.console import make_console


def _printed(text: str, encoding: str, *, color: bool = False) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="", write_through=True)
    make_console(stream, color=color).print(Text(text, "red"))
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "✔ ▁█ £4 \u2013 “a” 日 …\n"),
        ("ascii", '+ _\' GBP 4 - "a" ? .\n'),
        ("cp1252", "+ _' £4 \u2013 “a” ? …\n"),
    ],
)
def test_a_stream_gets_only_what_its_encoding_can_show(encoding: str, shown: str) -> None:
    assert _printed("✔ ▁█ £4 \u2013 “a” 日 …", encoding) == shown


def test_colour_is_the_callers_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert _printed("a", "utf-8") == "a\n"
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    assert _printed("a", "utf-8", color=True) == "\x1b[31ma\x1b[0m\n"


def test_text_is_no_markup_and_no_line_ends_in_a_space() -> None:
    assert _printed("[b]x[/b] :smile: 12  \ny ", "utf-8") == "[b]x[/b] :smile: 12\ny\n"


@pytest.mark.parametrize(("asked", "width"), [(100, 100), (140, 140), (12, 40)])
def test_the_width_is_the_one_asked_for_but_never_too_narrow(asked: int, width: int) -> None:
    assert make_console(io.StringIO(), color=False, width=asked).width == width


def test_a_console_on_a_terminal_is_one() -> None:
    leader, follower = pty.openpty()
    with os.fdopen(leader), os.fdopen(follower, "w") as stream:
        console = make_console(stream, color=False)
        assert console.file.isatty()
        assert console.file.fileno() == stream.fileno()
