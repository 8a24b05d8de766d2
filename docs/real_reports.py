"""What the tool finds in the published reports that the shipped plans hold, told for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from docs.blocks import WrongPage
from docs.found_in_reports import Found, found_in, has_sources, item, lines_of, titled
from docs.report_stories import Report, told
from framework.api import make_scorecard
from framework.checks import ALL_CHECKS
from framework.findings import Severity
from framework.model.plan import Plan
from framework.place import FilePath
from framework.report.numbers import counted
from framework.scorecard import Scorecard

_PAGE = "docs/guide/real-reports.md"
_TOLD = "docs/real_reports.yaml"
_NOTE = f"<!-- Written by `make docs` from the plans, the reports and {_TOLD}. -->\n\n"
_LEAD = """# Real reports

Councils publish performance reports, and committees read them. Five that were published are kept in
`plans/`, transcribed whole, slips and all. `framework lint` read them and found {problems}
different problems: {grave} that are probably mistakes, where a report contradicts itself, its own
figures or the council's own rules, and {slight} where a better way of writing it exists.

{table}
A slip that shows in two ways counts once. Of all these, {open} are open to another reading, which
is given with each. None of this says that anybody did bad work: nobody can hold some hundred
figures against each other by eye, every quarter. That is why a tool should.

The stories below are the strongest. [After them](#everything-that-was-found) comes everything that
was found, report by report, with the words and the line of the report and the line of the plan. The
plans keep what was printed beside what follows from it, and never bend the one to the other. In
what is quoted, strokes keep the cells of a table apart.
"""

_ALL = """## Everything that was found

What stands in quotation marks after a line is the report's; a long cell of a table is cut short.

"""

Groups = list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Problem:
    """One slip: what was found of it first, and what else was found of the same slip."""

    found: Found
    also: tuple[Found, ...]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One report: what is said of it in the file, its scorecards and its problems."""

    path: str
    name: str
    why: Mapping[str, str]
    open: Mapping[str, str]
    plan: Plan
    cards: tuple[Scorecard, ...]
    problems: tuple[_Problem, ...]
    report: Report


def pages(root: Path) -> dict[str, str]:
    """The page of stories and problems; none where the reports themselves are not there.

    Raises:
        WrongPage: the file tells what is not so, or leaves out what it has to say.
    """
    if not has_sources(root):
        return {}
    said = yaml.safe_load((root / _TOLD).read_text(encoding="utf-8"))
    kinds = _kinds(said["kinds"])
    parts = {
        path.stem: _part(root, path, said["reports"][path.stem], kinds, said["not_of_the_report"])
        for path in sorted((root / "plans").glob("*.yaml"))
    }
    every = [problem for part in parts.values() for problem in part.problems]
    slight = sum(one.found.finding.severity is Severity.INFO for one in every)
    lead = _LEAD.format(
        problems=len(every),
        grave=len(every) - slight,
        slight=slight,
        open=sum(len(part.open) for part in parts.values()),
        table=_table(said["kinds"], list(parts.values())),
    )
    stories = told(said["stories"], {name: part.report for name, part in parts.items()})
    body = "\n".join(_listed(part, said["kinds"]) for part in parts.values())
    return {_PAGE: f"{_NOTE}{lead}\n## The stories\n\n{stories}\n{_ALL}{body}"}


def _kinds(said: Mapping[str, list[str]]) -> dict[str, str]:
    """The kind of each code."""
    kinds = {code: kind for kind, codes in said.items() for code in codes}
    if unknown := sorted(set(kinds) - {check.code for check in ALL_CHECKS}):
        raise WrongPage(f"{_TOLD}: there is no check {' and no check '.join(unknown)}")
    return kinds


def _part(
    root: Path,
    path: Path,
    said: Mapping[str, Any],
    kinds: Mapping[str, str],
    left_out: list[str],
) -> _Part:
    plan = _scorecard(path, None).plan
    file = plan.source.file if plan.source is not None and plan.source.file is not None else ""
    every = found_in(root, path, file, said.get("found_at", {}))
    found = tuple(one for one in every if one.finding.code not in left_out)
    if kindless := sorted({one.finding.code for one in found} - set(kinds)):
        raise WrongPage(f"{_TOLD}: give {' and '.join(kindless)} a kind, under kinds")
    year = f", {plan.year.label}" if plan.year is not None else ""
    title = f"{plan.organisation}: {plan.title}{year}"
    part = _Part(
        path=path.relative_to(root).as_posix(),
        name=said["name"],
        why=said.get("why", {}),
        open=said.get("open_to_another_reading", {}),
        plan=plan,
        cards=tuple(_scorecard(path, label) for label in _periods(plan)),
        problems=tuple(_problems(found, said.get("one_problem", []), kinds)),
        report=Report(title=title, lines=lines_of(root, file), found=found),
    )
    _check_reasons(part)
    return part


def _problems(
    found: tuple[Found, ...], groups: Groups, kinds: Mapping[str, str]
) -> Iterator[_Problem]:
    members = [[one for name in names for one in found if one.is_named(name)] for names in groups]
    for names, group in zip(groups, members, strict=True):
        if missing := [name for name in names if not any(one.is_named(name) for one in group)]:
            raise WrongPage(f"{_TOLD}: take out of one_problem {missing}")
    rest = [[one] for one in found if not any(one in group for group in members)]
    for first, *also in (*members, *rest):
        kind = kinds[first.finding.code]
        yield _Problem(found=first, also=tuple(also), kind=kind)


def _check_reasons(part: _Part) -> None:
    """Every status that differs from the printed one has a reason; what is said is of a problem.

    Raises:
        WrongPage: it is not so.
    """
    differing = {name for card in part.cards for name in _differing(card)}
    explained = {name.split(" ")[1] for name in part.why}
    unknown = [
        name
        for name in (*part.why, *part.open)
        if not any(problem.found.is_named(name) for problem in part.problems)
    ]
    if unknown:
        raise WrongPage(f"{_TOLD}, {part.plan.id}: take out {unknown}, not found any more")
    if differing != explained:
        raise WrongPage(
            f"{_TOLD}, {part.plan.id}: under why, explain {sorted(differing - explained)}, "
            f"and take out {sorted(explained - differing)}"
        )


def _periods(plan: Plan) -> list[str]:
    """The periods for which the report printed a status, earliest first."""
    printed = {
        one.period.label: one.period.end
        for thing in (*plan.indicators, *plan.actions)
        for one in getattr(thing, "observations", ()) or getattr(thing, "progress", ())
        if one.published.status is not None
    }
    return sorted(printed, key=lambda label: (printed[label], label))


def _scorecard(path: Path, period: str | None) -> Scorecard:
    """The scorecard for a period; for None, for the latest with figures."""
    card = make_scorecard(FilePath(str(path)), period).scorecard
    if card is None:
        raise WrongPage(f"{path.name} cannot be built: run  framework lint {path.name}")
    return card


def _differing(card: Scorecard) -> list[str]:
    return [
        *(row.indicator.id for row in card.indicators if row.agrees is False),
        *(row.action.id for row in card.actions if row.agrees is False),
    ]


def _table(kinds: Mapping[str, list[str]], parts: list[_Part]) -> str:
    """How many problems of each kind are in each report."""
    rows = [(kind, [_number(part, kind) for part in parts]) for kind in kinds]
    rows.append(("All", [len(part.problems) for part in parts]))
    lines = [["Kind", *(part.name for part in parts), "All"], ["---", *["---:"] * (len(parts) + 1)]]
    lines += [[kind, *map(str, numbers), str(sum(numbers))] for kind, numbers in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _number(part: _Part, kind: str) -> int:
    return sum(one.kind == kind for one in part.problems)


def _listed(part: _Part, kinds: Mapping[str, list[str]]) -> str:
    """All that was found in one report, by kind and then by check."""
    texts = [f"### {part.report.title}\n\n`{part.path}`\n\n{_agreement(part)}\n"]
    for kind, codes in kinds.items():
        problems = [one for one in part.problems if one.kind == kind]
        if problems:
            texts.append(f"#### {kind}: {len(problems)}\n")
        for code in codes:
            same = [one for one in problems if one.found.finding.code == code]
            if same:
                texts.append(f"{titled(code)}\n\n{''.join(_item(part, one) for one in same)}")
    return "\n".join(texts)


def _item(part: _Part, problem: _Problem) -> str:
    said = [
        *(why for name, why in part.why.items() if problem.found.is_named(name)),
        *(
            f"Open to another reading: {other}"
            for name, other in part.open.items()
            if problem.found.is_named(name)
        ),
    ]
    return item(problem.found, problem.also, said)


def _agreement(part: _Part) -> str:
    """How many of the statuses that the report prints are those that follow from its figures."""
    if not part.plan.indicators:
        return "The report has no indicators and prints no status."
    if not part.cards:
        number = counted(len(part.plan.indicators), "indicator")
        return f"The report prints no status for any of its {number}."
    return "\n".join(
        f"- {card.period.label}: of {counted(len(agrees), noun)} with a printed status, "
        f"{agrees.count(True)} {_verb(agrees.count(True))} with what follows from the figures, "
        f"by {card.ruleset.title}."
        for card in part.cards
        if card.ruleset is not None
        for noun, rows in (("indicator", card.indicators), ("action", card.actions))
        if (agrees := [row.agrees for row in rows if row.agrees is not None])
    )


def _verb(number: int) -> str:
    return "agrees" if number == 1 else "agree"
