"""What a piece of prose says in figures: its quantities, with what each admits, and its times."""

from __future__ import annotations

from framework.prose.cell import Cell, read_cell, says_there_is_none, unlike_its_unit
from framework.prose.direction import FALLS, RISES, Direction, direction_of
from framework.prose.meaning import (
    FRACTION_MEANS,
    FRACTIONS,
    MEANINGS,
    PORTIONS,
    TIMES,
    TIMES_MEANS,
    Admitted,
    Qualifier,
    admitted_by,
)
from framework.prose.meant import period_meant
from framework.prose.numerals import Measure
from framework.prose.quantity import Quantity, ShareOf
from framework.prose.read import read_prose, read_quantities, steps_to_read
from framework.prose.searched import Searched
from framework.prose.times import Mention, Relative, read_times

__all__ = [
    "FALLS",
    "FRACTIONS",
    "FRACTION_MEANS",
    "MEANINGS",
    "PORTIONS",
    "RISES",
    "TIMES",
    "TIMES_MEANS",
    "Admitted",
    "Cell",
    "Direction",
    "Measure",
    "Mention",
    "Qualifier",
    "Quantity",
    "Relative",
    "Searched",
    "ShareOf",
    "admitted_by",
    "direction_of",
    "period_meant",
    "read_cell",
    "read_prose",
    "read_quantities",
    "read_times",
    "says_there_is_none",
    "steps_to_read",
    "unlike_its_unit",
]
