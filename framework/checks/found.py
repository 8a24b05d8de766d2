"""What a plan's prose states by itself, as problems: shared by the checks that report it."""

from __future__ import annotations

from collections.abc import Iterator

from framework.checks.check import Problem
from framework.claims import FoundFigures, FoundKind, Passage, short


def contradicted(found: FoundFigures, kind: FoundKind, advice: str) -> Iterator[Problem]:
    """What was found of a kind and is not so, or may mean two things, at its very words."""
    for one in found.found:
        if one.kind is kind and not one.holds:
            yield Problem(
                at=one.passage.origin,
                stretch=(one.start, one.end),
                message=f'{_named(one.passage)} says "{short(one.said)}", but {one.follows}',
                help=advice,
                object_id=one.passage.id,
            )


def _named(passage: Passage) -> str:
    """The text in words: ``the note of indicator waste for 2021/22 Q1``."""
    if not passage.is_periodic:
        return f"{passage.noun} {passage.id}"
    about = f" for {passage.period.label}" if passage.period is not None else ""
    return f"the note of {passage.noun} {passage.id}{about}"
