"""The events that the YAML library hands over, as far as they are used here."""

from __future__ import annotations

from typing import Final, Protocol

import yaml


class Mark(Protocol):
    """A place in the text, counted from 0."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """One step of the text. Which attributes it has follows from its kind."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool


SCALAR: Final[type] = yaml.ScalarEvent
ALIAS: Final[type] = yaml.AliasEvent
DOCUMENT_START: Final[type] = yaml.DocumentStartEvent
MAPPING_START: Final[type] = yaml.MappingStartEvent
MAPPING_END: Final[type] = yaml.MappingEndEvent
SEQUENCE_END: Final[type] = yaml.SequenceEndEvent
