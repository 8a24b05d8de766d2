"""Whether a tree has the shape its format promises, and what to write where it has not."""

from __future__ import annotations

from framework.schema.formats import FORMATS, Format, format_of, schema_text
from framework.schema.slips import MOST_SLIPS
from framework.schema.validate import validate

__all__ = ["FORMATS", "MOST_SLIPS", "Format", "format_of", "schema_text", "validate"]
