"""The list of known findings: what a corpus had when it began to be linted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from framework.checks import by_code
from framework.errors import CannotRead, UsageError
from framework.findings import Finding
from framework.lint.report import LintReport
from framework.lint.settings import Settings, is_fixed
from framework.load import Files
from framework.place import Location

_FORMAT: Final = "known/v1"
_TEXTS: Final = ("fingerprint", "check", "path", "message")


@dataclass(frozen=True, slots=True)
class Known:
    """One known finding.

    Attributes:
        path: the file, from the top of its repository.
        check: the code.
        object_id: the id of the thing it is about; None where there is none.
        message: what was said when it was written down, for people.
        fingerprint: what it is recognised by.
    """

    path: str
    check: str
    object_id: str | None
    message: str
    fingerprint: str

    @property
    def order(self) -> tuple[str, str, str, str, str]:
        """The sort key, by which two people's lists merge well."""
        return (self.path, self.check, self.object_id or "", self.message, self.fingerprint)


def read_known(settings: Settings, files: Files) -> tuple[Known, ...]:
    """The known findings; none where there is no list.

    Raises:
        CannotRead: the list cannot be opened.
        UsageError: it is no list of known findings.
    """
    path = settings.known_path
    if path is None or not files.is_file(path):
        return ()
    try:
        return tuple(_known(one) for one in json.loads(files.read(path))["findings"])
    except (ValueError, LookupError, TypeError):
        raise UsageError(
            f"{path} is not a list of known findings",
            help="take it out and run  framework lint --write-known  again",
        ) from None
    except RecursionError:
        raise CannotRead(f"{path} is nested too deeply") from None


def _known(written: Mapping[str, Any]) -> Known:
    """An entry of the list; ValueError, LookupError or TypeError where it is none."""
    texts = {key: written[key] for key in _TEXTS}
    object_id = written["object_id"]
    if not all(isinstance(text, str) for text in (*texts.values(), object_id or "")):
        raise TypeError
    return Known(object_id=object_id, **texts)


def render_known(listed: Iterable[Known]) -> str:
    """The list as JSON, sorted, one finding a line, so that reviews and merges see single ones."""
    rows = sorted(set(listed), key=lambda one: one.order)
    lines = ",\n".join("    " + json.dumps(asdict(one), ensure_ascii=False) for one in rows)
    body = f"\n{lines}\n  " if lines else ""
    return f'{{\n  "format": "{_FORMAT}",\n  "findings": [{body}]\n}}\n'


def split_known(
    findings: Sequence[Finding], listed: Sequence[Known]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that the list does not hold, and those that it holds."""
    prints = {one.fingerprint for one in listed}
    return (
        tuple(one for one in findings if one.fingerprint not in prints),
        tuple(one for one in findings if one.fingerprint in prints),
    )


def stale(
    listed: Sequence[Known], findings: Iterable[Finding], paths: Iterable[str], settings: Settings
) -> tuple[Known, ...]:
    """The known findings that are no longer found, in files that were read by checks that ran."""
    found = {one.fingerprint for one in findings}
    read = set(paths)
    asked = {check.code for check in settings.checks()}
    return tuple(
        one
        for one in listed
        if one.fingerprint not in found and one.path in read and one.check in asked
    )


def about_stale(gone: Sequence[Known], settings: Settings) -> tuple[Finding, ...]:
    """One finding for the list, where it holds what is no longer found."""
    if not gone or settings.known_path is None:
        return ()
    first = gone[0]
    name = first.object_id or first.path
    more = f" and {len(gone) - 1} more" if len(gone) > 1 else ""
    return (
        Finding(
            code="SUP006",
            severity=by_code("SUP006").severity,
            message=f"the list of known findings holds what is no longer found: {first.check} of"
            f" {name}{more}",
            at=Location(settings.known_path),
            help="run  framework lint --prune-known  to take it out",
        ),
    )


def pruned(report: LintReport, listed: Sequence[Known]) -> tuple[Known, ...]:
    """The list without what the run no longer found."""
    return tuple(one for one in listed if one.fingerprint not in report.gone)


def to_write(report: LintReport, listed: Sequence[Known]) -> tuple[Known, ...]:
    """The list that knows everything this run shows, and what it knew of files not read now."""
    read = {report.path_in_repository(path) for path in report.files}
    kept = (one for one in listed if one.path not in read)
    now = (
        Known(
            path=report.path_in_repository(one.at.path),
            check=one.code,
            object_id=one.object_id,
            message=one.message,
            fingerprint=one.fingerprint,
        )
        for one in (*report.findings, *report.known)
        if not is_fixed(one.code) and not one.code.startswith("SUP")
    )
    return (*kept, *now)
