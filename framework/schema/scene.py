"""One mistake of shape with everything that is needed to tell it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from framework.place import Step
from framework.schema.cells import cell_at, row_of
from framework.schema.formats import Format, schema_of
from framework.schema.meant import answer_meant
from framework.schema.shape import MEASURED, Shape, shape_at
from framework.schema.slips import Slip
from framework.schema.things import Thing, name_of
from framework.schema.words import verb_of
from framework.source import Document


@dataclass(frozen=True, slots=True)
class Told:
    """What a finding says: its code, its sentence and what to do next.

    ``meant`` is what to write instead of the value, or of the key, that was written; None where a
    person has to say.
    """

    code: str
    message: str
    help: str
    meant: str | None = None


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A mistake, the document it is in and the format it should have."""

    document: Document
    fmt: Format
    slip: Slip

    @property
    def _steps(self) -> tuple[Step, ...]:
        return self.slip.steps[:-1] if self.slip.is_key else self.slip.steps

    @cached_property
    def thing(self) -> Thing:
        """The part with the mistake; for a key, the block that the key stands in."""
        if self.fmt.is_table:
            return cell_at(self.document, self.slip.steps)
        return name_of(self.document.data, self._steps, self.fmt.noun)

    @property
    def name(self) -> str:
        """What that part is called."""
        return self.thing.name

    @property
    def row(self) -> str:
        """What the row of a table is called that the part is in."""
        return row_of(self.document, self.slip.steps).name

    @cached_property
    def shape(self) -> Shape:
        """What the schema asks for there."""
        return shape_at(self.fmt.tag, self._steps)

    @property
    def shape_words(self) -> tuple[str, ...]:
        """The words to choose from where a word stands for the value."""
        words: tuple[str, ...] = tuple(schema_of(self.fmt.tag)["$defs"][self.role]["enum"])
        return words

    @cached_property
    def role(self) -> str | None:
        """The name of the part of the schema that says how the text, or the key, is written."""
        return self.shape.names.role if self.slip.is_key else self.shape.role

    @property
    def key(self) -> str:
        """The key that the part stands under; nothing for an entry of a list and for the top."""
        last = self.slip.steps[-1:]
        return last[0] if last and isinstance(last[0], str) else ""

    @property
    def lead(self) -> str:
        """The key with its colon, as it stands before a value; nothing where none stands there."""
        return f"{self.key}: " if self.key and not self.fmt.is_table else ""

    @property
    def is_required(self) -> bool:
        """Whether the part cannot be left out."""
        around = shape_at(self.fmt.tag, self.slip.steps[:-1])
        return self.key in around.keywords.get("required", ())

    @property
    def is_(self) -> str:
        """The name with "is", or with "are" where it is a plural."""
        is_cell = self.fmt.is_table
        return f"{self.name} {'is' if is_cell else verb_of(self.key, 'is', 'are')}"

    @property
    def holds(self) -> str:
        """The name with "holds", or with "hold" where it is a plural."""
        return f"{self.name} {verb_of(self.key, 'holds', 'hold')}"

    @property
    def answer(self) -> str | None:
        """``yes`` or ``no`` where that is what is written, in whatever spelling."""
        return answer_meant(self.slip.value)

    @property
    def asks_for_no_answer(self) -> bool:
        """Whether a yes or no is out of place here, or is read as none."""
        if self.slip.keyword == "enum" or self.role == MEASURED or self.shape.types == {"number"}:
            return True
        return isinstance(self.slip.value, bool) and "string" in self.shape.types
