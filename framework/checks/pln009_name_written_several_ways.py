"""Titles write a name in one way, and as the glossary does.

## Why this matters

People search a plan for words. Somebody who looks for "Children's Services" does not find
"Childrens Services"; somebody who counts "Pls" is looking at "PIs" that a scanner misread. Where
the glossary says "Care Experienced Young People" and a title says "Care Experienced Younger
People", a reader has to ask whether these are others. Capitals make no difference, only titles and
headings are compared, and each way of writing is reported once.

## Flagged

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the household recycle centre
    owner: Head of Waste Services
glossary:
  HRC: Household Recycling Centre
```

## Accepted

```yaml
format: plan/v1
id: clean-streets
title: Clean streets
indicators:
  - id: visits
    title: Visits to the household recycling centre
    owner: Head of Waste Services
glossary:
  HRC: Household Recycling Centre
```

## How to fix

Choose one way of writing and use it in every title. Where the glossary has the name, take it from
there, or change the glossary if the titles are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from framework.checks.check import Check, Problem
from framework.checks.wording import Titled, all_titles
from framework.findings import Severity
from framework.model.plan import Plan

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z]s?")
_SENTENCE = re.compile(r"[.;:(]")
_LONGEST: Final = 8
"""A name has no more words than this; a longer text in a glossary is an explanation."""

_STEM: Final = 4
_ENDINGS: Final = {"", "s", "es", "'s", "\u2019s"}
_ENOUGH_WORDS: Final = 3
"""So many words of a name have to agree but for one before it is called the same name."""

_JOINED = re.compile(r"\b[^\W\d_]+-[^\W\d_]+\b")
_WORDS_APART = re.compile(r"(?=\b(?P<pair>[A-Z][a-z]+ [A-Z][a-z]+)\b)")
_LETTERS = re.compile(r"[^\W\d_]+")
_MISREAD = re.compile(r"\b(?=[A-Zl]*[A-Z])[A-Zl]{2,8}s?\b")
_OWNED = re.compile(r"\b(?:child|wo|wom|m)(?:ren|en)(?P<mark>['\u2019]?)s\b", re.IGNORECASE)
_PER = re.compile(r"\bper\s+(?P<number>\d{1,3}(?:,\d{3}){1,4}|\d{4,15})\b", re.IGNORECASE)
_ANOTHER_WORD: Final = (
    *("resign", "recover", "reform", "recreat", "resent", "recount", "represent", "reserv"),
    *("return", "remark", "relay", "resort", "repress", "releas", "restor", "replac", "retire"),
)
"""How words begin that mean something else when a hyphen is put into them."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A name as the glossary writes it, the key it stands under, and its words."""

    key: str
    written: str
    words: tuple[str, ...]


@dataclass(slots=True)
class _Form:
    """One way of writing a name: how it was first written, where, and how often it occurs."""

    written: str
    first: Titled
    rank: int
    times: int = 0


@dataclass(slots=True)
class _Names:
    """The ways in which each name is written, by what they have in common."""

    forms: dict[tuple[str, str], dict[str, _Form]] = field(default_factory=dict)

    def add(self, key: tuple[str, str], written: str, one: Titled, rank: int = 0) -> None:
        """Count a way of writing; those of a lower rank are never right."""
        same = written.casefold() if key[0] != "misread" else written
        forms = self.forms.setdefault(key, {})
        forms.setdefault(same, _Form(written, one, rank)).times += 1


def find(plan: Plan) -> Iterator[Problem]:
    """Each way of writing a name that is not the glossary's, or not the plan's usual one."""
    titles = list(all_titles(plan))
    yield from _against_glossary(plan, titles)
    names = _Names()
    for one in titles:
        _collect(one, names)
    for forms in names.forms.values():
        usual = max(forms.values(), key=lambda form: (form.rank, form.times))
        for form in forms.values():
            if form is not usual:
                yield _problem(form, usual)


def _problem(form: _Form, usual: _Form) -> Problem:
    """The problem of a way of writing beside the usual one."""
    where = f"{usual.first.noun} {usual.first.id} writes"
    if usual.first.at == form.first.at:
        where = "the same title writes"
    advice = f'write "{usual.written}" in every title'
    if usual.rank == form.rank:
        advice += f', or "{form.written}" in every title'
    return Problem(
        at=form.first.at,
        message=f'{form.first.name} writes "{form.written}", where {where} "{usual.written}"',
        help=advice,
        object_id=form.first.id,
        related=((usual.first.at, f'"{usual.written}" is written here'),),
    )


def _collect(one: Titled, names: _Names) -> None:
    """The words of a title that may be written in several ways."""
    for found in _JOINED.finditer(one.title):
        first, _, second = found[0].partition("-")
        closed = (first + second).casefold()
        if not closed.startswith(_ANOTHER_WORD):
            names.add(("joined", closed), found[0], one)
        if first.istitle() and second.istitle():
            names.add(("apart", f"{first} {second}".casefold()), found[0], one)
    for found in _LETTERS.finditer(one.title):
        names.add(("joined", found[0].casefold()), found[0], one)
    for found in _WORDS_APART.finditer(one.title):
        names.add(("apart", found["pair"].casefold()), found["pair"], one)
    for found in _MISREAD.finditer(one.title):
        rank = 0 if "l" in found[0] else 1
        names.add(("misread", found[0].replace("l", "I")), found[0], one, rank)
    for found in _OWNED.finditer(one.title):
        rank = 1 if found["mark"] else 0
        written = found[0].replace("\u2019", "'")
        names.add(("owned", written.replace("'", "").casefold()), written, one, rank)
    for found in _PER.finditer(one.title):
        written = f"per {found['number']}"
        names.add(("per", found["number"].replace(",", "")), written, one)


def _against_glossary(plan: Plan, titles: Iterable[Titled]) -> Iterator[Problem]:
    """The first title with each way of writing a name that is not the glossary's."""
    terms = _terms(plan.glossary)
    lengths = _lengths(terms)
    told: set[tuple[str, str]] = set()
    for one in titles:
        for term, written, spelt_otherwise in _variants(one.title, terms, lengths):
            same = (term.key, _compared(written, term)[0] + spelt_otherwise * written)
            if same in told:
                continue
            told.add(same)
            under = "" if term.key.startswith(term.written) else f" for {term.key}"
            what = "names it otherwise" if spelt_otherwise else "writes it otherwise"
            yield Problem(
                at=one.at,
                message=f'{one.name} says "{written}"; the glossary {what}, '
                f'"{term.written}"{under}',
                help=f'write "{term.written}", or correct the glossary',
                object_id=one.id,
                related=((plan.origin / "glossary" / term.key, "the glossary writes it here"),),
            )


def _terms(glossary: Mapping[str, str]) -> dict[tuple[str, ...], _Term]:
    """The names of several words that a glossary holds, by the beginnings of their words."""
    found: dict[tuple[str, ...], _Term] = {}
    for key, meaning in glossary.items():
        written = key.partition("(")[0].strip()
        if _ABBREVIATION.fullmatch(key):
            written = meaning.strip()
        words = tuple(_WORD.findall(written)[: _LONGEST + 1])
        if 1 < len(words) <= _LONGEST and not _SENTENCE.search(written):
            found.setdefault(tuple(map(_stem, words)), _Term(key, written, words))
    return found


def _lengths(terms: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    """How many words the names have that begin with a word, the longest first."""
    found: dict[str, set[int]] = {}
    for words in terms:
        found.setdefault(words[0], set()).add(len(words))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _stem(word: str) -> str:
    return word[:_STEM].casefold()


def _variants(
    title: str, terms: Mapping[tuple[str, ...], _Term], lengths: Mapping[str, list[int]]
) -> Iterator[tuple[_Term, str, bool]]:
    """What a title says otherwise than the glossary, and whether it is another word."""
    words = list(_WORD.finditer(title))
    stems = [_stem(word[0]) for word in words]
    for start, stem in enumerate(stems):
        for length in lengths.get(stem, ()):
            term = terms.get(tuple(stems[start : start + length]))
            if term is None:
                continue
            said = words[start : start + length]
            written = title[said[0].start() : said[-1].end()]
            other = _other_words([word[0] for word in said], term)
            one, two = _compared(written, term)
            if other == 0 and one != two:
                yield term, written, False
            elif other == 1 and length >= _ENOUGH_WORDS:
                yield term, written, True
            break


def _other_words(said: list[str], term: _Term) -> int:
    """How many words are others, apart from letter case and the endings of plurals."""
    return sum(not _is_same_word(one, two) for one, two in zip(said, term.words, strict=True))


def _is_same_word(one: str, two: str) -> bool:
    short, long = sorted((one.casefold(), two.casefold()), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _compared(said: str, term: _Term) -> tuple[str, str]:
    """What was said and what the glossary has, without capitals and the endings of plurals."""
    said, written = " ".join(said.split()), " ".join(term.written.split())
    ones = _WORD.findall(said)
    cuts = [min(len(one), len(two)) for one, two in zip(ones, term.words, strict=True)]
    return _cut(said, ones, cuts), _cut(written, term.words, cuts)


def _cut(text: str, words: Sequence[str], cuts: Sequence[int]) -> str:
    """A text in small letters whose words are cut to so many."""
    between = _WORD.split(text)[1:]
    parts = zip(words, cuts, between, strict=True)
    return "".join(word[:cut] + gap for word, cut, gap in parts).casefold()


CHECK = Check(
    code="PLN009",
    name="name-written-several-ways",
    severity=Severity.INFO,
    since="0.1.0",
    reads=Plan,
    find=find,
    doc=__doc__,
)
