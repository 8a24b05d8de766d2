"""What inspections found, in a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from framework.model.paper import Inspection, Remark
from framework.model.plan import Plan
from framework.report.safe import safe
from framework.report.scorecard.drawn.layout import (
    GAP,
    INDENT,
    Column,
    Columns,
    code_column,
    print_heading,
    print_named,
    print_note,
    print_parts,
    print_row,
    print_text,
)
from framework.report.scorecard.words.common import spaced
from framework.report.scorecard.words.parts import (
    evidence_words,
    grade_dots,
    grade_words,
    inspection_facts,
    titles_of,
)

_GRADE: Final = 30


def print_inspections(plan: Plan, console: Console, columns: Columns) -> None:
    """Print each inspection: who and when, its grades, what it asked and what it found."""
    titles = titles_of(plan)
    for one in plan.inspections:
        print_heading(f"Inspection: {safe(one.title)}", console, columns)
        print_parts(console, map(Text, inspection_facts(one)), columns, indent=INDENT)
        print_note(console, one.note, columns, INDENT)
        _print_grades(one, console, columns)
        _print_remarks("Questions", one.questions, titles, console, columns)
        _print_remarks("Strengths", one.strengths, titles, console, columns)
        _print_remarks("Areas for improvement", one.areas_for_improvement, titles, console, columns)
        if one.evidence:
            _print_lead("Evidence", console, columns)
            parts = [Text(evidence_words(piece)) for piece in one.evidence]
            print_parts(console, parts, columns, indent=INDENT)


def _print_lead(words: str, console: Console, columns: Columns) -> None:
    console.print()
    print_text(console, Text(words, "italic"), columns, INDENT)


def _print_grades(inspection: Inspection, console: Console, columns: Columns) -> None:
    if not inspection.items:
        return
    _print_lead("Grades", console, columns)
    dots = Column(heading="", width=len(inspection.scale))
    grades = [grade_words(item, inspection) for item in inspection.items]
    grade = Column(heading="", width=min(max(map(cell_len, grades)), _GRADE))
    code = code_column(item.id for item in inspection.items)
    taken = code.width + dots.width + grade.width + INDENT + 4 * GAP
    title = Column(heading="", width=max(columns.total - taken, 10))
    for item, words in zip(inspection.items, grades, strict=True):
        cells = [
            (code, Text(safe(item.id), "dim")),
            (title, Text(safe(item.title))),
            (dots, Text(grade_dots(item, inspection), "cyan")),
            (grade, Text(words, "bold")),
        ]
        print_row(console, cells)
    scale = ", ".join(map(spaced, inspection.scale))
    if scale:
        print_text(console, Text(f"The scale, worst first: {scale}", "dim"), columns, INDENT)


def _print_remarks(
    lead: str,
    remarks: tuple[Remark, ...],
    titles: Mapping[str, str],
    console: Console,
    columns: Columns,
) -> None:
    if not remarks:
        return
    _print_lead(lead, console, columns)
    code = code_column(remark.id for remark in remarks)
    for remark in remarks:
        print_named(console, code, remark.id, Text(safe(remark.text)), columns)
        for name in remark.answered_by:
            answer = Text.assemble("answered by ", safe(name), "  ", safe(titles.get(name, "")))
            answer.stylize("dim")
            print_text(console, answer, columns, INDENT + code.width + GAP)
