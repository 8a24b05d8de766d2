"""The one builder of Rich consoles: nothing of a plan is markup, and every stream can show it."""

from __future__ import annotations

import io
import re
from typing import Final, TextIO, cast

from rich.console import Console

OFF_TERMINAL: Final = 100
_NARROWEST: Final = 40
_HEIGHT: Final = 50

# One plain sign for each that older code pages lack, so that columns stay in line.
_PLAIN: Final = str.maketrans(
    dict(zip("▁▂▃▄▅▆▇█", "__..--''", strict=True))
    | dict(zip("✔✖≈◆▲▼▬●■○◦░", "+x=o^v=*oo-.", strict=True))
    | dict(zip("\u2013\u2014\u2018\u2019\u201c\u201d…·•─━│┃", "--''\"\".-*--||", strict=True))
    | dict.fromkeys("┌┬┐├┼┤└┴┘", "+")
    | {"£": "GBP ", "€": "EUR "}
)
_SPACES: Final = re.compile(r"[ \t]+(?=\n|$)")


def make_console(stream: TextIO, *, color: bool, width: int = OFF_TERMINAL) -> Console:
    """A console that writes to the stream, so many characters wide.

    Colours are the terminal's own sixteen. Height is given as well as width, since Rich asks the
    terminal for both if one is missing.
    """
    return Console(
        file=cast("TextIO", _Fitting(stream)),
        width=max(width, _NARROWEST),
        height=_HEIGHT,
        force_terminal=color,
        force_interactive=False,
        force_jupyter=False,
        color_system="standard" if color else None,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def record_console(width: int) -> Console:
    """A console that shows nothing and keeps everything, for a picture of it."""
    return Console(
        file=io.StringIO(),
        record=True,
        width=width,
        height=_HEIGHT,
        force_terminal=True,
        force_jupyter=False,
        color_system="truecolor",
        no_color=False,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


class _Fitting:
    """A stream that writes no space at a line's end, and a plain sign for what it cannot show."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.encoding = getattr(stream, "encoding", None) or "utf-8"

    def write(self, text: str) -> int:
        text = _SPACES.sub("", text)
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            text = "".join(map(self._fitted, text))
        return self._stream.write(text)

    def flush(self) -> None:
        self._stream.flush()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def fileno(self) -> int:
        return self._stream.fileno()

    def _fitted(self, character: str) -> str:
        for one in (character, character.translate(_PLAIN)):
            try:
                one.encode(self.encoding)
            except UnicodeEncodeError:
                continue
            return one
        return "?"
