"""Sort findings into those that are shown and those that somebody allowed with a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from framework.checks import by_code
from framework.findings import Finding, Severity
from framework.lint.comments import Permit, permits
from framework.lint.report import Allowed
from framework.lint.settings import Allowance, Settings
from framework.place import FilePath, Location
from framework.source import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """The plan that a file is, or belongs to.

    Attributes:
        plan: its id.
        as_of: the day it is judged from; None where it has neither ``as_at`` nor a period.
        ids: the ids of everything in it.
    """

    plan: str
    as_of: dt.date | None
    ids: frozenset[str]


_Used = set[tuple[Location, str]]
"""Which allowances did something, by their places and codes."""


def sort_out(
    findings: Sequence[Finding],
    documents: Iterable[Document],
    hosts: Mapping[FilePath, Host],
    settings: Settings,
) -> tuple[tuple[Finding, ...], tuple[Allowed, ...], tuple[Finding, ...]]:
    """The findings nobody allowed, those that somebody did, and what is wrong with allowances."""
    listed: list[Permit] = []
    about: list[Finding] = []
    for document in documents if settings.comments else ():
        found, wrong = permits(document)
        listed += found
        about += wrong
    in_file: dict[FilePath, list[Permit]] = {}
    for permit in listed:
        in_file.setdefault(permit.at.path, []).append(permit)
    shown: list[Finding] = []
    allowed: list[Allowed] = []
    used: _Used = set()
    for finding in findings:
        by = _allowed_by(
            finding, in_file.get(finding.at.path, ()), hosts.get(finding.at.path), settings
        )
        if by is None:
            shown.append(finding)
        else:
            allowed.append(_allowed(finding, by))
            used.add((by.at, finding.code))
    about += _unused_comments(listed, used, settings)
    about += _about_settings(hosts, used, settings)
    about += (_error_allowed(one) for one in allowed if one.finding.severity is Severity.ERROR)
    asked = (one for one in about if settings.asks(one.code))
    return tuple(shown), tuple(allowed), tuple(asked)


def _allowed_by(
    finding: Finding, in_file: Sequence[Permit], host: Host | None, settings: Settings
) -> Permit | Allowance | None:
    """What allows a finding: a comment in its file before an entry of the settings."""
    for permit in in_file:
        if permit.covers(finding):
            return permit
    for allowance in settings.allow:
        if _covers(allowance, finding, host) and not _is_over(allowance, host):
            return allowance
    return None


def _covers(allowance: Allowance, finding: Finding, host: Host | None) -> bool:
    return (
        finding.code in allowance.codes
        and allowance.object_id in {None, finding.object_id}
        and (allowance.plan is None or (host is not None and host.plan == allowance.plan))
    )


def _is_over(allowance: Allowance, host: Host | None) -> bool:
    """Whether it no longer holds on the day the plan is judged from."""
    as_of = host.as_of if host is not None else None
    return allowance.until is not None and as_of is not None and allowance.until < as_of


def _allowed(finding: Finding, by: Permit | Allowance) -> Allowed:
    return Allowed(finding=finding, because=by.because, at=by.at, in_file=isinstance(by, Permit))


def _unused_comments(
    listed: Iterable[Permit], used: _Used, settings: Settings
) -> Iterator[Finding]:
    """A finding for each comment that allows what is not found."""
    for permit in listed:
        if _is_vain(permit.at, permit.codes, used, settings):
            yield _vain(permit.at, sorted(permit.codes))


def _is_vain(at: Location, codes: frozenset[str], used: _Used, settings: Settings) -> bool:
    """Whether all the checks were run, and none found what is allowed there."""
    return all(settings.asks(code) and (at, code) not in used for code in codes)


def _about_settings(
    hosts: Mapping[FilePath, Host], used: _Used, settings: Settings
) -> Iterator[Finding]:
    """A finding for each entry of the settings that has run out, or that allows nothing.

    Only where the plan or the thing it names was read: of another one nothing can be said.
    """
    plans = tuple(dict.fromkeys(hosts.values()))
    for allowance in settings.allow:
        about = [host for host in plans if _is_about(allowance, host)]
        if over := [host for host in about if _is_over(allowance, host)]:
            yield _ended(allowance, over[0])
        elif about and _is_vain(allowance.at, allowance.codes, used, settings):
            yield _vain(allowance.at, sorted(allowance.codes))


def _is_about(allowance: Allowance, host: Host) -> bool:
    """Whether an entry names the plan, or something in it."""
    if allowance.plan is None and allowance.object_id is None:
        return False
    return allowance.plan in {None, host.plan} and (
        allowance.object_id is None or allowance.object_id in host.ids
    )


def _vain(at: Location, codes: Sequence[str]) -> Finding:
    return _finding(
        "SUP002",
        at,
        f"{_named(codes)} is allowed here, but not found",
        "take it out: what was allowed has been mended, or stands elsewhere",
    )


def _ended(allowance: Allowance, host: Host) -> Finding:
    until = allowance.until
    return _finding(
        "SUP005",
        allowance.at,
        f"{_named(sorted(allowance.codes))} was allowed until {until}, and the plan {host.plan}"
        f" is judged from {host.as_of}",
        "mend what was allowed, or give a later date and the reason",
    )


def _error_allowed(one: Allowed) -> Finding:
    finding = one.finding
    return _finding(
        "SUP007",
        one.at,
        f"{_named([finding.code])} is an error, and is allowed because {one.because}",
        "mend it before the plan is published",
    )


def _named(codes: Sequence[str]) -> str:
    return ", ".join(f"{by_code(code).name} ({code})" for code in codes)


def _finding(code: str, at: Location, message: str, advice: str) -> Finding:
    return Finding(code=code, severity=by_code(code).severity, message=message, at=at, help=advice)
