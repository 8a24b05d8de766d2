"""Laws of mending: it ends, it mends what it says, and it changes nothing else."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framework.edit import Found, apply_fixes, fixes_for, mended
from framework.findings import Finding, Fix, Safety
from framework.source import Data, read_text
from tests.laws.strategies import plans
from tests.mending import PLAN_PATH, look_at

pytestmark = pytest.mark.law

_ROOT = Path(__file__).parent.parent.parent
_SAFETIES = st.sampled_from(Safety)


def _block(data: Data, indent: int = 0) -> Iterator[str]:
    """The lines of a plan as people write it: blocks, with short ones between brackets."""
    lead = " " * indent
    items = data.items() if isinstance(data, dict) else [("-", one) for one in _listed(data)]
    for key, value in items:
        name = f"{lead}-" if isinstance(data, list) else f"{lead}{key}:"
        if isinstance(value, dict | list) and value and (indent < 4 or len(value) > 2):
            yield name
            yield from _block(value, indent + 2)
        else:
            yield f"{name} {_inline(value)}"


def _listed(data: Data) -> list[Data]:
    return data if isinstance(data, list) else []


def _inline(data: Data) -> str:
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {_inline(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(_inline, data)) + "]"
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, Decimal):
        return f"{data:f}"
    if isinstance(data, str) and re.fullmatch(r"[A-Za-z0-9_/ .-]+", data):
        return data
    return json.dumps(data)


@cache
def _shipped() -> tuple[str, ...]:
    """The shortest of the shipped plans, cut to their first lines where nothing is then open."""
    found = []
    for path in sorted((_ROOT / "plans").rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        ends = [at for at, line in enumerate(lines[:400]) if re.match(r"[a-z_]+:", line)]
        found.append("\n".join(lines[: ends[-1]]) + "\n")
    return tuple(found)


def _texts() -> st.SearchStrategy[str]:
    generated = plans.map(lambda data: "\n".join(_block(data)) + "\n")
    return generated | st.sampled_from(_shipped())


_Slip = tuple[str, str]

_SAME: tuple[_Slip, ...] = (
    # Numbers as text.
    (r"(?<=: )(\d+(?:\.\d+)?)$", r'"\1"'),
    (r"(?<=: )(\d+(?:\.\d+)?)(?=[,}]|$)", r"\1%"),
    (r"(?<=: )(\d+(?:\.\d+)?)$", r"£\1"),
    (r"(?<=: )(\d)(\d\d\d)$", r"\1,\2"),
    (r"(?<=: )(\d+)$", r"+\1"),
    # Keys, words, periods and days.
    (r"^( *(?:- )?)polarity:", r"\1Polarity:"),
    (r"^( *(?:- )?)([a-z]+)_([a-z]+):", r"\1\2-\3:"),
    (r"^( *(?:- )?)([a-z]+)([a-z])([a-z]):", r"\1\2\4:"),
    (r"(?<=[a-z])_is_better", r" is better"),
    (r"(?<=: )([a-z]+)_([a-z_]+)$", r"\1-\2"),
    (r"(?<=: )yes(?=$|[,}])", r"True"),
    (r"(\d{4})/(\d\d) Q(\d)", r"Q\3 \1/\2"),
    (r"(?<=: )(\d{4})/(\d\d)$", r"\1-\2"),
    (r"(?<=: )(\d{4})-06-30$", r"30 June \1"),
    # Spaces, colons and what cannot be seen.
    (r"^( *)  (?=[a-z_]+:)", "\\1\t"),
    (r"^(  )+(?=[a-z-])", "\t"),
    (r"^( *[a-z_]+): (?=[a-zA-Z])", r"\1:"),
    (r"(?<=[a-z]) (?=[a-z])", "\u00a0"),
    (r"(?<=[a-z])(?=[a-z]+:)", "\u200b"),
    (r"(?<=: )(?=[A-Za-z])", "\u00a0"),
)
"""What people do to a line and do not mean, as patterns; each is done at one place."""

_OTHER: tuple[_Slip, ...] = (
    (r"(?<=: )(\d+)$", r"\1e2"),
    (r"(?<=: )(\d+)$", r"0\1"),
    (r"(?<=: )(\d+)$", r"N/A"),
    (r"(?<=: )percent(?=$|[,}])", r'"%"'),
    (r"(?<=id: )([a-z])([0-9a-z]+)", r"\1 \2"),
    (r"(?<=: )([A-Z][a-z]+ [a-z]+.*)$", r"\1: more"),
    (r"(?<=: )([A-Z][a-z]+ [a-z]+.*)$", r"\1 #1"),
    (r"(?<=: )([A-Z][a-z]+ [a-z]+.*)$", r"“\1”"),
    (r"(?<=: )([A-Z][a-z]+ [a-z]+.*)$", r"%\1"),
    (r"(?<=: )([A-Z][a-z]+ [a-z]+.*)$", r'"C:\\plans \1"'),
    (r"(?<=[a-z]) (?=[a-z])", "\u202e"),
    (r"^# yaml-language-server.*\n", r""),
)
"""What else people do, which does not say the same when it is mended."""

_SLIPS: tuple[_Slip, ...] = (*_SAME, *_OTHER)


def _with_slip(draw: st.DrawFn, text: str, slips: tuple[_Slip, ...]) -> str:
    pattern, new = draw(st.sampled_from(slips))
    places = list(re.finditer(pattern, text, re.MULTILINE))
    if not places:
        return text
    place = draw(st.sampled_from(places))
    return text[: place.start()] + place.expand(new) + text[place.end() :]


@st.composite
def _slipped(draw: st.DrawFn, slips: tuple[_Slip, ...] = _SLIPS, most: int = 3) -> tuple[str, str]:
    """A plan as it should be, and the plan with a few slips in it."""
    right = draw(_texts())
    text = right
    for _ in range(draw(st.integers(1, most))):
        text = _with_slip(draw, text, slips)
    return right, text


def _counts(found: Found) -> Counter[str]:
    return Counter(finding.code for finding in found.findings)


def _grown(before: Found, after: Found) -> list[str]:
    """The kinds that have more findings now and may not: where some were wrong, those of shape."""
    wrong = any(map(_is_written_wrongly, before.findings))
    grown = _counts(after) - _counts(before)
    return [code for code in grown if code.startswith(("SRC", "SCH")) or not wrong]


def _is_written_wrongly(finding: Finding) -> bool:
    return finding.code.startswith(("SRC", "SCH"))


@given(_slipped(), _SAFETIES)
def test_mending_twice_changes_nothing(slipped: tuple[str, str], most: Safety) -> None:
    text, _ = mended(slipped[1], look_at, most)
    assert mended(text, look_at, most) == (text, 0)


@given(_slipped(), _SAFETIES)
def test_nothing_is_worse_after_it_is_mended(slipped: tuple[str, str], most: Safety) -> None:
    before = look_at(slipped[1])
    text, number = mended(slipped[1], look_at, most)
    after = look_at(text)
    assert (number == 0) == (text == slipped[1])
    if before.is_whole:
        assert after.is_whole
        assert _grown(before, after) == []


@given(_slipped(most=1))
def test_what_may_be_mended_safely_is_gone_afterwards(slipped: tuple[str, str]) -> None:
    before = look_at(slipped[1])
    safe = fixes_for(before.findings, Safety.SAFE)
    codes = {finding.code for finding in before.findings if finding.fix in safe}
    tried = look_at(apply_fixes(slipped[1], safe)[0])
    # Figures that are read at last may be too large for their place.
    if tried.is_whole and not _grown(before, tried):
        after = look_at(mended(slipped[1], look_at, Safety.SAFE)[0])
        assert [code for code in codes if _counts(after)[code] >= _counts(before)[code]] == []


@given(_slipped(slips=_SAME, most=1))
def test_what_is_mended_safely_says_what_was_meant(slipped: tuple[str, str]) -> None:
    text, _ = mended(slipped[1], look_at, Safety.SAFE)
    before, after = look_at(slipped[1]).findings, look_at(text).findings
    # In a text, and in what was published, a slip is no mistake.
    if any(map(_is_written_wrongly, before)) and not any(map(_is_written_wrongly, after)):
        assert _data(text) == _data(slipped[0])


def _data(text: str) -> Data:
    document, _ = read_text(text.encode(), PLAN_PATH)
    return document.data if document is not None else None


@given(_slipped(), _SAFETIES)
def test_nothing_outside_of_the_edits_changes(slipped: tuple[str, str], most: Safety) -> None:
    text = slipped[1]
    for fix in fixes_for(look_at(text).findings, most):
        changed, _ = apply_fixes(text, [fix])
        kept = _kept(text, fix)
        assert changed.startswith(kept[0])
        assert changed.endswith(kept[-1])
        at = 0
        for part in kept:
            at = changed.find(part, at)
            assert at != -1
            at += len(part)


def _kept(text: str, fix: Fix) -> list[str]:
    """The stretches of a text that a fix is not about."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    spans = sorted(
        (starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1)
        for edit in fix.edits
        if (span := edit.at.span) is not None
    )
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]


@settings(max_examples=50)
@given(_slipped(), _SAFETIES)
def test_line_ends_make_no_difference(slipped: tuple[str, str], most: Safety) -> None:
    plain, number = mended(slipped[1], look_at, most)
    ended, same = mended(slipped[1].replace("\n", "\r\n"), look_at, most)
    assert (ended, same) == (plain.replace("\n", "\r\n"), number)


@settings(max_examples=50)
@given(_slipped(), _SAFETIES)
def test_comments_stay(slipped: tuple[str, str], most: Safety) -> None:
    lines = slipped[1].split("\n")
    noted = "\n".join(f"{line}  # note {at}" if line else line for at, line in enumerate(lines))
    text, _ = mended(noted, look_at, most)
    for at, line in enumerate(lines):
        assert not line or f"# note {at}" in text
