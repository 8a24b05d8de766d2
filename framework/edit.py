"""Minimal text edits at spans; every byte elsewhere stays."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from framework.findings import Edit, Finding, Fix, Safety, Severity
from framework.place import Span

_ALWAYS: Final = ("SRC", "SCH")
"""The families of findings that say a file is written wrongly."""

_MOST_LOOKS: Final = 300
"""So often is one file looked at: a pasted report may stop the reading at every note it has."""

_MOST_READ: Final = 15_000_000
"""So many characters are looked at for one file, so that a very long one takes seconds."""

_SHOWN: Final = 100
"""Reading reports no more than so many of one code: mending some brings others to light."""

_NOWHERE: Final = Span(0, 0, 0, 0)

_Stretch = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one look at a text found.

    Attributes:
        findings: all of them, in order.
        is_whole: whether the file was read to its end and its format is known. Where it was not,
            what lies further down has not been looked at, and comes to light once that is mended.
        is_all: whether ``findings`` are all there are, and not the first of too many: of those,
            others come to light with each that is mended.
    """

    findings: tuple[Finding, ...]
    is_whole: bool = True
    is_all: bool = True


def apply_fixes(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """The text with the fixes made, and those that were; every other character is as it was.

    Spans count characters in the text without its byte order mark. Each fix is made with all of its
    edits or with none: one with an edit whose span overlaps that of an earlier one, or begins where
    it begins, is left out: the first wins, and the other is offered again when the new text is
    read. The same edit twice is made once. An edit without a span is left out too. Where the text
    ends its lines with CRLF, so does what is put in.
    """
    stretches = _Stretches(text)
    made = [fix for fix in fixes if stretches.take(fix.edits)]
    return stretches.made(), made


def fixes_for(findings: Iterable[Finding], most: Safety) -> tuple[Fix, ...]:
    """The fixes that may be made, each once, in the order of the findings.

    ``most`` is the least safe kind that is allowed: with ``NEEDS_REVIEW``, both are.
    """
    found = (finding.fix for finding in findings if finding.fix is not None)
    return tuple(dict.fromkeys(fix for fix in found if most in {fix.safety, Safety.NEEDS_REVIEW}))


def mended(text: str, find: Callable[[str], Found], most: Safety) -> tuple[str, int]:
    """The text of one file with all that may be mended made so, and how many fixes that took.

    ``find`` looks at a text and gives the findings about it, with those left out that somebody has
    allowed. After each round it looks again, until no fix is left that helps. A round that makes
    anything worse is made again without the fixes that are to blame, so that no fix can: a file
    that was read stays so, no kind of SRC or SCH finding has more than before, and where it had
    none of these, no kind of finding has. A file that could not be read to its end is read
    further, or is left alone.
    """
    look = _Looks(find)
    before, count = find(text), 0
    while (made := _best_round(text, before, most, look)) is not None:
        text, before, number = made
        count += number
    return text, count


class _Looks:
    """Looks at texts, so many times and no more."""

    __slots__ = ("_find", "_left", "_unread")

    def __init__(self, find: Callable[[str], Found]) -> None:
        self._find = find
        self._left = _MOST_LOOKS
        self._unread = _MOST_READ

    def __call__(self, text: str) -> Found | None:
        """What is found in the text; None once there have been enough looks."""
        self._left -= 1
        self._unread -= len(text)
        return self._find(text) if min(self._left, self._unread) >= 0 else None


def _best_round(
    text: str, before: Found, most: Safety, look: _Looks
) -> tuple[str, Found, int] | None:
    """The text, what is found in it and how many fixes were made; None where none helps."""
    codes = {finding.fix: finding.code for finding in before.findings}
    kept: list[Fix] = []
    best: tuple[str, Found, int] | None = None
    batches = [list(fixes_for(before.findings, most))]
    while batches:
        batch = batches.pop()
        changed, made = apply_fixes(text, [*kept, *batch])
        if changed == text:
            continue
        after = look(changed)
        if after is None:
            break
        if _is_better(before, after, {codes[fix] for fix in made}):
            kept = made
            best = changed, after, len(made)
        elif len(batch) > 1:
            half = len(batch) // 2
            batches += [batch[half:], batch[:half]]
    return best


def _is_better(before: Found, after: Found, mended_codes: set[str]) -> bool:
    """Whether what was to be mended is, and nothing else has come up."""
    if not before.is_whole:
        return after.is_whole or _reads_further(before.findings, after.findings)
    was, now = _counts(before.findings), _counts(after.findings)
    is_clean = not any(_is_written_wrongly(finding) for finding in before.findings)
    watched = {code for code in now if is_clean or (code.startswith(_ALWAYS) and before.is_all)}
    return (
        after.is_whole
        and all(now[code] <= was[code] for code in watched)
        and all(now[code] < was[code] or was[code] >= _SHOWN for code in mended_codes)
    )


def _reads_further(before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether reading stops further down, at something else on the line, or at fewer things."""
    was, now = _stop(before), _stop(after)
    if now[0] != was[0]:
        return now[0] > was[0]
    return now[1] != was[1] or len(after) < len(before)


def _stop(findings: Sequence[Finding]) -> tuple[int, str]:
    first = next((one for one in findings if _is_written_wrongly(one)), None)
    if first is None:
        return 0, ""
    return (first.at.span or _NOWHERE).line, first.code


def _is_written_wrongly(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.code.startswith(_ALWAYS)


def _counts(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


class _Lines:
    """Where each line of a text begins and ends, its line end not counted in."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        at = text.find("\n")
        while at != -1:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def index(self, line: int, column: int) -> int:
        """The index in the text; the end of the line, or of the text, for a place beyond it."""
        if line > len(self._starts):
            return len(self._text)
        start = self._starts[line - 1]
        end = self._text.find("\n", start)
        end = len(self._text) if end == -1 else end
        if end > start and self._text[end - 1] == "\r":
            end -= 1
        return min(start + column - 1, end)

    def stretch(self, edit: Edit) -> _Stretch | None:
        """From where to where the edit goes, and what it puts there; None without a span."""
        span = edit.at.span
        if span is None:
            return None
        start = self.index(span.line, span.column)
        new = edit.new_text
        if "\n" in new and self._has_crlf:
            new = new.replace("\n", "\r\n")
        return start, max(start, self.index(span.end_line, span.end_column)), new

    @property
    def _has_crlf(self) -> bool:
        end = self._text.find("\n")
        return end > 0 and self._text[end - 1] == "\r"


class _Stretches:
    """The stretches of edits that go together, in text order."""

    __slots__ = ("_chosen", "_known", "_lines", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = _Lines(text)
        self._chosen: list[_Stretch] = []
        self._known: set[_Stretch] = set()

    def take(self, edits: Sequence[Edit]) -> bool:
        """Whether all of the edits go with those taken before; where one does not, none is."""
        taken: list[_Stretch] = []
        for edit in edits:
            stretch = self._lines.stretch(edit)
            if stretch in self._known:
                continue
            if stretch is None or self._overlaps(stretch):
                gone = set(taken)
                self._chosen = [one for one in self._chosen if one not in gone]
                self._known -= gone
                return False
            insort(self._chosen, stretch)
            self._known.add(stretch)
            taken.append(stretch)
        return True

    def _overlaps(self, stretch: _Stretch) -> bool:
        start, end, _ = stretch
        at = bisect_right(self._chosen, stretch)
        before, after = self._chosen[max(at - 1, 0) : at], self._chosen[at : at + 1]
        return any(one[0] == start or one[1] > start for one in before) or any(
            one[0] == start or one[0] < end for one in after
        )

    def made(self) -> str:
        """The text with all that was taken put in."""
        parts: list[str] = []
        last = 0
        for start, end, new in self._chosen:
            parts += (self._text[last:start], new)
            last = end
        return "".join((*parts, self._text[last:]))
