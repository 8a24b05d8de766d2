"""Mend files where a fix is known, each to its end before the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from framework.edit import Found, mended
from framework.findings import Safety
from framework.lint.run import lint_loaded
from framework.lint.settings import Settings
from framework.load import MOST_BYTES, Files, Overlay, Shelf, load_file
from framework.place import FilePath
from framework.schema import MOST_SLIPS

_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A file before and after, with how many fixes that took; a byte order mark stays in both."""

    path: FilePath
    old: str
    new: str
    number: int


def mend_file(path: FilePath, files: Files, settings: Settings, most: Safety) -> Mended | None:
    """The file with all that may be mended made so; None where nothing is.

    ``most`` is the least safe kind of fix that is made. What somebody allowed is left as it is.

    Raises:
        CannotRead: the file cannot be opened.
    """
    raw = files.read(path)
    try:
        whole = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(raw) > MOST_BYTES:
        return None
    mark, old = (_MARK, whole[1:]) if whole.startswith(_MARK) else ("", whole)

    def find(text: str) -> Found:
        over = Overlay({path: text.encode("utf-8", "surrogatepass")}, files)
        loaded = load_file(path, over)
        report = lint_loaded([loaded], Shelf(over), replace(settings, known=None))
        here = tuple(one for one in report.findings if one.at.path == path)
        misshapen = sum(one.code.startswith("SCH") for one in here)
        return Found(
            findings=here, is_whole=loaded.format is not None, is_all=misshapen <= MOST_SLIPS
        )

    new, number = mended(old, find, most)
    if new == old:
        return None
    return Mended(path=path, old=mark + old, new=mark + new, number=number)
