"""From one file to the Plan or the Ruleset that it is, plus findings."""

from __future__ import annotations

from dataclasses import dataclass

from framework.errors import CannotRead
from framework.findings import Finding, Severity
from framework.load.beside import path_beside
from framework.load.files import TABLE, Files
from framework.model.build import build_plan
from framework.model.period import Period
from framework.model.plan import Plan
from framework.place import FilePath
from framework.schema import FORMATS, Format, format_of, validate
from framework.source import Document, Node, read_csv, read_text, words_of
from framework.status.build import build_ruleset
from framework.status.ruleset import Ruleset


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file that was read, as far as it went.

    Attributes:
        path: the file.
        text: what it holds, for showing lines of it, as far as it is text.
        document: its data and where each part stands; None where it could not be read.
        format: the format it says it has; None where it says none that is known.
        id: the id it gives itself; None where it gives none.
        plan: the plan, where it is one and could be built.
        ruleset: the ruleset, where it is one and could be built without an error.
        findings: what reading, the schema and building found.
        beside: the files that it names and that belong to it: a plan's table of observations.
    """

    path: FilePath
    text: str = ""
    document: Document | None = None
    format: Format | None = None
    id: str | None = None
    plan: Plan | None = None
    ruleset: Ruleset | None = None
    findings: tuple[Finding, ...] = ()
    beside: tuple[Loaded, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPlan:
    """A plan and the rulesets it names, as far as they are known and without errors."""

    plan: Plan
    rulesets: tuple[Ruleset, ...]

    def ruleset_for(self, period: Period) -> Ruleset | None:
        """The ruleset that judges the plan in a period: the one in force on its last day.

        None where the plan names none, or none that is known, without errors and in force then.
        """
        day = period.last_day
        chosen = [one for one in self.plan.rulesets if one.from_ is None or one.from_ <= day]
        if not chosen:
            return None
        named = (one for one in self.rulesets if one.id == chosen[-1].id)
        return next((one for one in named if one.judges(period)), None)


def load_file(path: FilePath, files: Files) -> Loaded:
    """Whatever the file holds: a plan, a ruleset, a ruleset's cases or a table of observations.

    Raises:
        CannotRead: the file cannot be opened, or is no regular file.
    """
    if path.lower().endswith(TABLE):
        return _load_table(path, files)[0]
    raw = files.read(path)
    document, findings = read_text(raw, path)
    if document is None:
        return Loaded(path=path, text=_as_text(raw), findings=findings)
    kind, unknown = format_of(document)
    if kind is None:
        return Loaded(
            path=path, text=document.text, document=document, findings=(*findings, *unknown)
        )
    shape = validate(document, kind)
    findings = (*findings, *shape)
    plan, ruleset = None, None
    beside: tuple[Loaded, ...] = ()
    wrong: tuple[Finding, ...] = ()
    if kind.tag == "plan/v1":
        table, beside, missing = _observations(document, files)
        plan, wrong = build_plan(document, table)
        wrong = (*missing, *wrong)
        shape = (*shape, *(finding for one in beside for finding in one.findings))
    elif kind.tag == "ruleset/v1":
        ruleset, wrong = build_ruleset(document, _cases(path, files))
        if any(finding.severity is Severity.ERROR for finding in findings):
            ruleset = None
    told = {(finding.at.path, finding.at.pointer) for finding in shape}
    return Loaded(
        path=path,
        text=document.text,
        document=document,
        format=kind,
        id=Node.top(document).text("id"),
        plan=plan,
        ruleset=ruleset,
        findings=(*findings, *(one for one in wrong if (one.at.path, one.at.pointer) not in told)),
        beside=beside,
    )


def _as_text(raw: bytes) -> str:
    """What can be shown of a file that could not be read; what is no UTF-8 is shown as such."""
    return raw.decode("utf-8-sig", errors="replace")


def _load_table(path: FilePath, files: Files) -> tuple[Loaded, Document | None]:
    """A table of observations, and its document where it can be read."""
    raw = files.read(path)
    document, findings = read_csv(raw, path)
    if document is None:
        return Loaded(path=path, text=_as_text(raw), findings=findings), None
    kind = FORMATS["observations/v1"]
    findings = (*findings, *validate(document, kind))
    return Loaded(
        path=path, text=document.text, document=document, format=kind, findings=findings
    ), document


def _observations(
    document: Document, files: Files
) -> tuple[Document | None, tuple[Loaded, ...], tuple[Finding, ...]]:
    """The table that a plan names, the file it is, and why it cannot be had."""
    node = Node.top(document).child("observations")
    written = words_of(node.data) if node is not None else None
    if node is None or written is None:
        return None, (), ()
    try:
        loaded, table = _load_table(path_beside(document.path, written, files), files)
    except CannotRead as problem:
        finding = Finding(
            code="REF007",
            severity=Severity.ERROR,
            message=str(problem),
            at=node.origin.locate(),
            object_id=Node.top(document).text("id"),
            help=problem.help,
        )
        return None, (), (finding,)
    return table, (loaded,), ()


def _cases(path: FilePath, files: Files) -> Document | None:
    """The document of further cases beside a ruleset; its own findings are its own affair."""
    beside = FilePath(f"{path.rpartition('.')[0]}.cases.yaml")
    if not files.is_file(beside):
        return None
    document, _ = read_text(files.read(beside), beside)
    return document
