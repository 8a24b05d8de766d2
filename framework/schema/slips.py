"""One record for each mistake of shape, gathered from the validator's error tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from framework.place import Step
from framework.schema.formats import schema_of
from framework.source import Data

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

MOST_SLIPS: Final = 1_000
"""So many mistakes are shown of one file: more than anyone mends in one sitting."""

_MOST_ERRORS: Final = 4 * MOST_SLIPS
"""So many errors are looked at: several may be about one place."""

_RANK: Final = {"type": 0, "enum": 1, "const": 1, "minLength": 2, "maxLength": 3, "format": 4}
"""Which of several errors about one place tells most."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake of shape.

    Attributes:
        steps: the way to the part; for a key, the way to what stands under it.
        keyword: what the schema says there and the file does not do.
        wanted: the value of that keyword.
        value: what the file has there; for a key, the key.
        is_key: whether the key itself is the mistake.
    """

    steps: tuple[Step, ...]
    keyword: str
    wanted: Any
    value: Data
    is_key: bool = False


@cache
def _teller(tag: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415 - costs 100 ms
    from referencing import Registry  # noqa: PLC0415 - comes with it

    return Draft202012Validator(
        schema_of(tag), registry=Registry(), format_checker=FormatChecker(["date"])
    )


def slips_in(data: Data, tag: str) -> tuple[list[Slip], bool]:
    """The mistakes, one for each place, and whether there are more than could be looked at."""
    found: dict[tuple[object, ...], Slip] = {}
    full = False
    for count, slip in enumerate(islice(_all_slips(data, tag), _MOST_ERRORS + 1)):
        full = count == _MOST_ERRORS
        name = slip.wanted if slip.keyword == "required" else None
        place = (slip.steps, slip.is_key, name)
        known = found.get(place)
        if known is None or _rank(slip) < _rank(known):
            found[place] = slip
    return list(found.values()), full


def _rank(slip: Slip) -> int:
    return _RANK.get(slip.keyword, 9)


def _all_slips(data: Data, tag: str) -> Iterator[Slip]:
    for error in _teller(tag).iter_errors(data):
        steps: tuple[Step, ...] = tuple(error.absolute_path)
        keyword, wanted, value = str(error.validator), error.validator_value, error.instance
        if keyword == "required":
            # The library gives one error for each key, and names it in its sentence only.
            for key in wanted:
                if key not in value:
                    yield Slip(steps, keyword, key, value)
        elif keyword == "additionalProperties":
            known = error.schema["properties"]
            for key in value:
                if key not in known:
                    yield Slip((*steps, key), keyword, known, key, is_key=True)
        elif "propertyNames" in error.absolute_schema_path:
            yield Slip((*steps, value), keyword, wanted, value, is_key=True)
        else:
            yield Slip(steps, keyword, wanted, value)
