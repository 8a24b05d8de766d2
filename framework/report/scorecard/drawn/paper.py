"""The committee paper and the golden thread in a terminal: what is asked, and headings."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from framework.model.paper import Report as Paper
from framework.report.numbers import counted
from framework.report.safe import safe, shorten
from framework.report.scorecard.drawn.layout import (
    INDENT,
    Columns,
    code_column,
    print_heading,
    print_named,
    print_parts,
    print_text,
)
from framework.report.scorecard.groups import is_whole, thread_of
from framework.report.scorecard.words.parts import checklist_words, numbered, paper_facts
from framework.scorecard import Scorecard


def print_paper(scorecard: Scorecard, console: Console, columns: Columns) -> None:
    """Print to whom the paper goes, what it asks, and the headings of the rest."""
    paper = scorecard.plan.report
    if paper is None or not is_whole(scorecard):
        return
    print_heading("The paper", console, columns)
    print_parts(console, map(Text, paper_facts(paper)), columns, indent=INDENT)
    _print_recommendations(paper, console, columns)
    lines = (
        ("Implications", [numbered(one.ref, one.heading) for one in paper.implications]),
        *((safe(one.title), [checklist_words(one)]) for one in paper.checklists),
        ("Appendices", [numbered(one.ref, one.title) for one in paper.appendices]),
    )
    for lead, words in lines:
        if parts := [Text(one) for one in words if one]:
            print_parts(
                console, parts, columns, lead=Text.assemble((f"{lead}: ", "italic")), indent=INDENT
            )


def _print_recommendations(paper: Paper, console: Console, columns: Columns) -> None:
    """Print each recommendation in two lines at most."""
    if not paper.recommendations:
        return
    lead = counted(len(paper.recommendations), "recommendation")
    print_text(console, Text(f"{lead}:", "italic"), columns, INDENT)
    for number, one in enumerate(paper.recommendations, 1):
        ref = safe(one.ref or "") or f"{number}."
        room = (columns.total - INDENT - 8) * 2 - len(ref)
        print_text(console, Text(f"{ref} {shorten(safe(one.text), room)}"), columns, INDENT + 2)


def print_thread(scorecard: Scorecard, console: Console, columns: Columns) -> None:
    """Print the outcomes with the priorities that serve them, and the priorities beside them."""
    thread = thread_of(scorecard)
    if not thread:
        return
    named = any(title is not None for title, _ in thread)
    code = code_column(one.id for _, priorities in thread for one in priorities)
    print_heading("Outcomes and priorities" if named else "Priorities", console, columns)
    for title, priorities in thread:
        if title is not None:
            print_text(console, Text(safe(title)), columns, INDENT)
        elif named:
            words = "Priorities for which no outcome is named"
            print_text(console, Text(words, "italic"), columns, INDENT)
        for one in priorities:
            indent = INDENT + 2 * named
            print_named(console, code, one.id, Text(safe(one.title)), columns, indent)


def print_elsewhere(scorecard: Scorecard, console: Console, columns: Columns) -> None:
    """Print what of the plan is not shown here, and where it is."""
    plan = scorecard.plan
    if not is_whole(scorecard) or not (plan.narrative or plan.glossary):
        return
    parts = [
        counted(number, one, many)
        for number, one, many in (
            (len(plan.narrative), "piece of narrative", "pieces of narrative"),
            (len(plan.glossary), "term of the glossary", "terms of the glossary"),
        )
        if number
    ]
    console.print()
    words = f"Not shown here: {', '.join(parts)} (--format json has them)"
    print_text(console, Text(words, "dim"), columns)
