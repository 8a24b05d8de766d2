"""What a piece of prose says in figures: its quantities, with what each admits, and its times."""

from __future__ import annotations

from framework.prose.meaning import (
    FRACTION_MEANS,
    FRACTIONS,
    MEANINGS,
    PORTIONS,
    TIMES,
    TIMES_MEANS,
    Admitted,
    Qualifier,
)
from framework.prose.meant import period_meant
from framework.prose.numerals import Measure
from framework.prose.quantity import Quantity, ShareOf
from framework.prose.read import read_prose, read_quantities, steps_to_read
from framework.prose.times import Mention, Relative, read_times

__all__ = [
    "FRACTIONS",
    "FRACTION_MEANS",
    "MEANINGS",
    "PORTIONS",
    "TIMES",
    "TIMES_MEANS",
    "Admitted",
    "Measure",
    "Mention",
    "Qualifier",
    "Quantity",
    "Relative",
    "ShareOf",
    "period_meant",
    "read_prose",
    "read_quantities",
    "read_times",
    "steps_to_read",
]
