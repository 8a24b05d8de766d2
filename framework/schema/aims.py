"""Figures that are written with signs or words, such as ``<= 120`` or ``90-95``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from framework.schema.meant import Meant, number_meant
from framework.schema.scene import Scene
from framework.schema.shape import TARGET
from framework.schema.things import parts_of

_LONGEST: Final = 60

_BEFORE = re.compile(
    r"(?:(?P<most><=|=<|\u2264|at most|(?:no|not) more than|up to|max(?:imum)?(?: of)?)"
    r"|(?P<least>>=|=>|\u2265|at least|(?:no|not) (?:less|fewer) than|min(?:imum)?(?: of)?)"
    r"|(?P<below><|(?:less|fewer|lower) than|below|under)"
    r"|(?P<above>>|(?:more|greater|higher) than|above|over)) ?(?P<number>.+)"
)
_BEHIND = re.compile(
    r"(?P<number>.+?) ?(?:(?P<least>\+|(?:or|and) (?:above|better|higher|more|over))"
    r"|(?P<most>(?:or|and) (?:below|fewer|less|lower|under)))"
)
_RANGE = re.compile(r"(?:between |from )?(?P<low>.+?) ?(?:-|\u2013|\u2014|to|and) ?(?P<high>.+)")

_POLARITIES: Final = MappingProxyType({"most": "lower_is_better", "least": "higher_is_better"})


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure with what its sign or words make of it.

    Attributes:
        sort: ``most``, ``least``, ``below``, ``above`` or ``range``.
        number: the figure; of a range its lower end.
        high: the upper end of a range; empty for others.
        unit: the unit that the text names; None where it names none.
    """

    sort: str
    number: str
    high: str
    unit: str | None

    @property
    def keys(self) -> str:
        """The aim, where it is no number alone, as the keys of a target."""
        if self.sort == "range":
            return f"from: {self.number}, to: {self.high}"
        return f"{self.sort}: {self.number}"


def aim_meant(text: str) -> Aim | None:
    """The aim that a text such as ``at least 90%`` or ``40 to 60`` stands for; None for others."""
    bare = " ".join(text.lower().split()) if len(text) <= _LONGEST else ""
    match = _BEFORE.fullmatch(bare) or _BEHIND.fullmatch(bare)
    number = number_meant(match["number"]) if match is not None else None
    if match is not None and number is not None:
        sort = next(name for name, said in match.groupdict().items() if said and name != "number")
        return Aim(sort, number.number, "", number.unit)
    match = _RANGE.fullmatch(bare)
    return _range(number_meant(match["low"]), number_meant(match["high"])) if match else None


def _range(low: Meant | None, high: Meant | None) -> Aim | None:
    if low is None or high is None or Decimal(low.number) >= Decimal(high.number):
        return None
    return Aim("range", low.number, high.number, high.unit or low.unit)


def aim_advice(scene: Scene, aim: Aim, unit: str) -> str:
    """How to write a target; ``unit`` says what there is to say of its unit."""
    if aim.sort in _POLARITIES:
        wanted = _POLARITIES[aim.sort]
        polarity = "" if _has_polarity(scene, wanted) else f" with polarity: {wanted}"
        return f"write {scene.lead}{aim.number}{polarity}{unit}; {aim.number} itself meets it"
    figures = f"{scene.lead}{{{aim.keys}}}"
    if scene.role != TARGET:
        figures = f"{aim.keys} instead of value:"
    end = "both ends meet it" if aim.sort == "range" else f"{aim.number} itself misses it"
    return f"write {figures}{unit}; {end}"


def _has_polarity(scene: Scene, wanted: str) -> bool:
    parts = parts_of(scene.document.data, scene.slip.steps)
    return any(isinstance(part, dict) and part.get("polarity") == wanted for part in parts)


def is_target_figure(scene: Scene) -> bool:
    """Whether it is the ``value`` of a target that is written with keys."""
    return scene.key == "value" and not {"target", "targets"}.isdisjoint(map(str, scene.slip.steps))
