"""Text to plain data plus spans; removes YAML's surprises."""

from __future__ import annotations

from framework.source.csv import read_csv
from framework.source.document import Comment, Data, Document
from framework.source.node import Node, day_of, number_of, text_of, word_of, words_of, yes_of
from framework.source.read import HAS_LIBYAML, read_text

__all__ = [
    "HAS_LIBYAML",
    "Comment",
    "Data",
    "Document",
    "Node",
    "day_of",
    "number_of",
    "read_csv",
    "read_text",
    "text_of",
    "word_of",
    "words_of",
    "yes_of",
]
