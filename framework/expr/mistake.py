"""The one shape of a mistake in an expression, and the nearest known word for a misspelt one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

# difflib takes quadratic time, and a pull request may hold any words it likes.
_MOST_WORDS = 200
_LONGEST_WORD = 64
_FEW = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ExprError:
    """One mistake in a condition or a formula.

    Attributes:
        kind: a stable slug, such as ``unknown-name``.
        message: one sentence that stands alone: no capital, no full stop.
        help: what to write instead, in the imperative; None where the message says it all.
        column: where it begins in the expression's text, counted from 1.
        end_column: the column after its last character.
    """

    kind: str
    message: str
    help: str | None
    column: int
    end_column: int


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant; None where nothing comes near."""
    if len(word) > _LONGEST_WORD:
        return None
    candidates = [each for each in known if len(each) <= _LONGEST_WORD][:_MOST_WORDS]
    found = get_close_matches(word, candidates, n=1, cutoff=0.7)
    return found[0] if found else None


def one_of(words: Collection[str]) -> str | None:
    """The words as a list to choose from; None where there are none or too many to read."""
    return f"use one of: {', '.join(words)}" if 0 < len(words) <= _FEW else None
