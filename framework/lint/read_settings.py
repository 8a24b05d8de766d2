"""From the settings file, which is TOML, to the settings, or everything that is wrong with it."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

from framework.checks.check import Tier
from framework.errors import BadSettings, UsageError
from framework.findings import Severity
from framework.lint.settings import KNOWN, Allowance, Settings, codes_named, is_fixed
from framework.load import Files, repository_of, shown
from framework.place import FilePath, Location, Pointer, Span
from framework.status.build import nearest_help

PYPROJECT: Final = "pyproject.toml"
NAMES: Final = ("framework.toml", ".github/framework.toml", PYPROJECT)
"""The files that settings may stand in, in the order in which they are looked for."""

_OFF: Final = "off"
_LEVELS: Final = {severity.word: severity for severity in Severity}
_TIERS: Final = {tier.word: tier for tier in Tier}
_HEAD: Final = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_KEY: Final = re.compile(r"""\s*([A-Za-z0-9_-]+|"[^"]*"|'[^']*')\s*=""")

_Read = TypeVar("_Read")
Keys = tuple[str, ...]


def read_settings(raw: bytes, path: FilePath) -> Settings | None:
    """The settings that a file holds; None for a pyproject.toml that has none for us.

    Raises:
        BadSettings: something is wrong with them; all of it is said at once.
    """
    reader = _Reader(path)
    data: Any = reader.parse(raw)
    if path.rpartition("/")[2] == PYPROJECT:
        reader.above = ("tool", "framework")
        for key in reader.above:
            data = data.get(key) if isinstance(data, dict) else None
        if data is None:
            return None
    return reader.settings(data)


def find_settings(here: Path, files: Files, named: FilePath | None = None) -> Settings:
    """The settings that hold in a folder: of the named file, else of the nearest one above.

    It is looked for up to the top of the repository; outside of one, in the folder alone. Where
    there is none everything is as it is by default, and what is known is listed at that top.

    Raises:
        CannotRead: the file cannot be opened.
        BadSettings: something is wrong with it.
    """
    if named is not None:
        found = read_settings(files.read(named), named)
        if found is None:
            raise UsageError(f"{named} has no [tool.framework]", help="write it, or name another")
        return found
    top = repository_of(FilePath((here / PYPROJECT).as_posix()), files) or here
    above = (here, *here.parents)
    for folder in above[: above.index(top) + 1]:
        for name in NAMES:
            path = shown(folder / name)
            if files.is_file(path) and (found := read_settings(files.read(path), path)):
                return found
    return Settings(folder=shown(top))


@dataclass(slots=True)
class _Reader:
    """Reads one file and gathers what is wrong with it.

    Attributes:
        path: the file.
        text: what it holds.
        above: the tables around the settings.
        places: the line of each key and table that begins a line, by the keys that lead to it.
        wrong: what is wrong, in the order of reading.
    """

    path: FilePath
    text: str = ""
    above: Keys = ()
    places: dict[Keys, int] = field(default_factory=dict)
    wrong: list[UsageError] = field(default_factory=list)

    def parse(self, raw: bytes) -> dict[str, Any]:
        try:
            self.text = raw.decode("utf-8-sig")
            data = tomllib.loads(self.text)
        except UnicodeDecodeError:
            raise BadSettings(
                [UsageError(f"{self.path} is not UTF-8 text", help="save it as UTF-8")]
            ) from None
        except (ValueError, RecursionError) as problem:  # too long a number, or too deep a list
            found = re.search(r"at line ([0-9]+), column ([0-9]+)", str(problem))
            at_end = isinstance(problem, tomllib.TOMLDecodeError)
            last = f":{self.text.count(chr(10)) + 1}" if at_end else ""
            place = f":{found[1]}:{found[2]}" if found else last
            raise BadSettings(
                [
                    UsageError(
                        f"{self.path}{place} is not written as settings are",
                        help="write each as  name = value , with text in quotes, such as "
                        ' tier = "standard"',
                    )
                ]
            ) from None
        self.places = _places(self.text)
        return data

    def settings(self, data: object) -> Settings:
        found: dict[str, Any] = {}
        readers: Mapping[str, Callable[[Keys, object], object]] = {
            "tier": lambda at, value: self._choice(at, value, _TIERS),
            "select": self._checks,
            "ignore": self._checks,
            "severity": self._severities,
            "fail_on": lambda at, value: self._choice(at, value, _LEVELS),
            "allow": self._allowances,
            "exclude": self._texts,
            "known": self._text,
        }
        if not isinstance(data, dict):
            self._say(self.above, "the settings are a table", "write [tool.framework]")
            data = {}
        for key, value in data.items():
            if key not in readers:
                self._unknown((key,), readers)
            elif (read := readers[key]((key,), value)) is not None:
                found[key] = read
        if self.wrong:
            raise BadSettings(self.wrong)
        severities, off = found.pop("severity", ({}, frozenset()))
        folder = self.path.rpartition("/")[0].removesuffix(".github").rstrip("/") or "."
        return Settings(
            path=self.path,
            text=self.text,
            folder=FilePath(folder),
            tier=found.get("tier", Tier.STANDARD),
            select=found.get("select"),
            ignore=found.get("ignore", frozenset()) | off,
            severities=severities,
            fail_on=found.get("fail_on", Severity.ERROR),
            allow=found.get("allow", ()),
            exclude=found.get("exclude", ()),
            known=found.get("known", KNOWN),
            origins={key: f"{self.path}:{self._line((key,))}" for key in data},
        )

    def _line(self, keys: Keys) -> int:
        """The line where something is written; that of what it stands in, where it has none."""
        steps = (*self.above, *keys)
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps, 1)

    def _say(self, at: Keys, message: str, advice: str | None) -> None:
        self.wrong.append(UsageError(f"{self.path}:{self._line(at)}: {message}", help=advice))

    def _unknown(self, at: Keys, known: Mapping[str, Any]) -> None:
        listed = ", ".join(known)
        self._say(
            at,
            f'"{at[-1]}" is not a setting',
            nearest_help(at[-1], known) or f"write one of: {listed}",
        )

    def _choice(self, at: Keys, value: object, choices: Mapping[str, _Read]) -> _Read | None:
        if isinstance(value, str) and value in choices:
            return choices[value]
        listed = ", ".join(f'"{one}"' for one in choices)
        self._say(at, f"{at[-1]} cannot be {_shown(value)}", f"write one of: {listed}")
        return None

    def _text(self, at: Keys, value: object) -> str | None:
        if isinstance(value, str) and value.strip():
            return value
        self._say(at, f"{at[-1]} cannot be {_shown(value)}", f'write {at[-1]} = "…" with a text')
        return None

    def _texts(self, at: Keys, value: object) -> tuple[str, ...] | None:
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        self._say(
            at, f"{at[-1]} cannot be {_shown(value)}", f'write a list, such as {at[-1]} = ["…"]'
        )
        return None

    def _checks(self, at: Keys, value: object) -> frozenset[str] | None:
        words = self._texts(at, value)
        if words is None:
            return None
        return frozenset(code for word in words for code in self._codes(at, word))

    def _codes(self, at: Keys, word: str) -> frozenset[str]:
        try:
            return codes_named(word)
        except UsageError as problem:
            self._say(at, str(problem), problem.help)
            return frozenset()

    def _free(self, at: Keys, codes: frozenset[str]) -> frozenset[str]:
        """The codes, of which none may be one that everything rests on."""
        if fixed := sorted(code for code in codes if is_fixed(code)):
            self._say(
                at,
                f"{', '.join(fixed[:7])} cannot be changed or allowed: everything rests on it",
                "mend what it finds instead",
            )
        return codes

    def _severities(
        self, at: Keys, value: object
    ) -> tuple[dict[str, Severity], frozenset[str]] | None:
        if not isinstance(value, dict):
            self._say(at, "severity is a table", 'write [severity] and below it  TGT007 = "error"')
            return None
        levels: dict[str, Severity] = {}
        off: set[str] = set()
        for word, level in value.items():
            codes = self._free((*at, word), self._codes((*at, word), word))
            if level == _OFF:
                off |= codes
            elif (chosen := self._choice((*at, word), level, {**_LEVELS, _OFF: None})) is not None:
                levels.update(dict.fromkeys(codes, chosen))
        return levels, frozenset(off)

    def _allowances(self, at: Keys, value: object) -> tuple[Allowance, ...] | None:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self._say(at, "allow is a list of tables", "write [[allow]] above each of them")
            return None
        found = (self._allowance((*at, str(number)), one) for number, one in enumerate(value))
        return tuple(one for one in found if one is not None)

    def _allowance(self, at: Keys, value: Mapping[str, Any]) -> Allowance | None:
        keys = {"check": None, "object": None, "plan": None, "because": None, "until": None}
        for key in value:
            if key not in keys:
                self._unknown((*at, key), keys)
        codes: frozenset[str] = frozenset()
        if "check" not in value:
            self._say(at, "this allows no check", 'write which one, such as  check = "TGT007"')
        elif (word := self._text((*at, "check"), value["check"])) is not None:
            codes = self._free((*at, "check"), self._codes((*at, "check"), word))
        texts = {
            key: self._text((*at, key), value[key])
            for key in ("object", "plan", "because")
            if key in value
        }
        if "because" not in value:
            self._say(
                at, "this gives no reason", 'write  because = "…"  with the reason it is right'
            )
        until = value.get("until")
        if isinstance(until, str):
            until = _day(until) or until
        if until is not None and (not isinstance(until, dt.date) or isinstance(until, dt.datetime)):
            self._say(
                (*at, "until"),
                f"until cannot be {_shown(until)}",
                "write the last day it holds, such as  until = 2027-03-31",
            )
            return None
        line = self._line(at)
        width = len(self.text.split("\n")[line - 1].rstrip()) + 1
        return Allowance(
            codes=codes,
            object_id=texts.get("object"),
            plan=texts.get("plan"),
            because=texts.get("because") or "",
            until=until,
            at=Location(self.path, Pointer((*self.above, *at)), Span(line, 1, line, width)),
        )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _shown(value: object) -> str:
    """A value as a message quotes it."""
    if isinstance(value, str):
        return f'"{value[:64]}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    return str(value)


def _places(text: str) -> dict[Keys, int]:
    """The line of each key and table that begins a line; of two, the first."""
    places: dict[Keys, int] = {}
    above: Keys = ()
    counts: dict[Keys, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if head := _HEAD.match(line):
            above = tuple(part.strip().strip("\"'") for part in head[2].split("."))
            if head[1] == "[[":
                counts[above] = counts.get(above, -1) + 1
                places.setdefault(above, number)
                above = (*above, str(counts[above]))
            places.setdefault(above, number)
        elif key := _KEY.match(line):
            places.setdefault((*above, key[1].strip("\"'")), number)
    return places
