"""The command line, run in process: what the pages show is what the product prints."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from framework.__main__ import main

_KEPT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command left behind.

    Attributes:
        code: the exit code.
        stdout: what it printed.
        stderr: its remarks.
    """

    code: int
    stdout: str
    stderr: str


class Command(Protocol):
    """Something that runs the command with these words, as ``framework`` below does."""

    def __call__(
        self,
        *args: str,
        input: str | bytes = b"",  # noqa: A002 - as subprocess says it
        cwd: Path | None = None,
    ) -> Ran:
        """What the command left behind."""
        ...


def framework(*args: str, input: str | bytes = b"", cwd: Path | None = None) -> Ran:  # noqa: A002 - as subprocess says it
    """What ``framework`` with these words does when it is started in that folder."""
    out, err = _stream(), _stream()
    with _started(_stream(input), cwd), redirect_stdout(out), redirect_stderr(err):
        code = main(args)
    return Ran(code=code, stdout=_text(out), stderr=_text(err))


def personal_variables() -> tuple[str, ...]:
    """The environment variables that no test and no page may depend on."""
    return tuple(name for name in os.environ if name not in _KEPT and not name.startswith("COV"))


@contextmanager
def _started(stdin: io.TextIOWrapper, folder: Path | None) -> Iterator[None]:
    before, here = sys.stdin, Path.cwd()
    sys.stdin = stdin
    os.chdir(folder or here)
    try:
        yield
    finally:
        sys.stdin = before
        os.chdir(here)


def _stream(content: str | bytes = b"") -> io.TextIOWrapper:
    raw = content if isinstance(content, bytes) else content.encode()
    return io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", newline="", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
