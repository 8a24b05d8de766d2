"""Whether what was meant is plain, or somebody should look at it first."""

from __future__ import annotations

import re
from typing import Final

from framework.source import Data

_NUMBER: Final = re.compile(
    r"[-\u2212]?£?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?"
    r" ?(?:%|(?!(?:k|m|bn|thousand|million)$)[A-Za-z][A-Za-z ]*)?",
    re.IGNORECASE,
)
_PART: Final = r"(?:q|h|qtr|quarter|half)[ .]?[1-4]"
_YEARS: Final = r"(?:19|20)[0-9]{2} ?[-/\u2013] ?(?:19|20)?[0-9]{2}"
_BETWEEN: Final = r"[ ,:\u2013-]*"
_PERIOD: Final = re.compile(
    rf"{_YEARS}(?:{_BETWEEN}{_PART})?|{_PART}{_BETWEEN}(?:of )?{_YEARS}"
    r"|[a-z]{3,9} (?:19|20)[0-9]{2}",
    re.IGNORECASE,
)
_DAY: Final = re.compile(
    r"(?:[a-z]+day,? )?[0-9]{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? (?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}",
    re.IGNORECASE,
)


def is_plain_number(text: str) -> bool:
    """Whether a text is one number with commas at its thousands, and is not cut to millions."""
    return _NUMBER.fullmatch(text) is not None


def is_plain_period(text: str, role: str | None) -> bool:
    """Whether a text names its years in full, and for a year nothing but that year."""
    if role == "profile_part":
        return re.fullmatch(_PART, text, re.IGNORECASE) is not None
    has_part = re.search(_PART, text, re.IGNORECASE) is not None
    return _PERIOD.fullmatch(text) is not None and not (role == "year" and has_part)


def is_plain_day(text: str) -> bool:
    """Whether a text names its month in letters or begins with the year, and has it in full.

    Of 03/04/2021 nobody can tell which is the month.
    """
    return _DAY.fullmatch(text) is not None


def is_same_word(text: str, word: str) -> bool:
    """Whether a text differs from a word in capitals, spaces, dashes and underscores only."""
    return _letters(text) == _letters(word)


def _letters(text: str) -> str:
    return re.sub(r"[\s_-]+", "", text.lower())


def is_unit(written: Data, meant: str) -> bool:
    """Whether the unit that is written is the one that a sign stands for, without a scale."""
    if not isinstance(written, dict):
        return written == meant
    is_pounds = written.get("currency", "GBP") == "GBP"
    return written.get("kind") == meant and "in" not in written and is_pounds
