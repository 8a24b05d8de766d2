"""Reports that every format is tried on: a small whole one, the real plans, and hostile ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from framework.checks import ALL_CHECKS
from framework.errors import CannotRead
from framework.findings import Edit, Finding, Fix, Related, Safety, Severity
from framework.lint import Allowed, LintReport
from framework.load import Disk, Overlay, load_file
from framework.place import FilePath, Location, Pointer, Span

ROOT = Path(__file__).parents[4]
PLAN = FilePath("plans/housing.yaml")
SPACED = FilePath("plans/clean & green.yaml")
CLEAN = FilePath("plans/parks.yaml")
EVIL = '\x1b[2J\u202e\n::set-output name=x::y\r\n##[error]|<script>`[a](b) {0} 100%, "z" \x00'
EVIL_SHOWN = (
    '<U+001B>[2J<U+202E> : :set-output name=x: :y # #[error]|<script>`[a](b) {0} 100%, "z" <U+0000>'
)

UNKNOWN = Finding(
    code="SCH002",
    severity=Severity.ERROR,
    message='"taget" is not a key of indicator H-03',
    at=Location(PLAN, Pointer(("indicators", 0, "taget")), Span(2, 3, 2, 8)),
    object_id="H-03",
    related=(Related(at=Location(PLAN, span=Span(1, 1, 1, 11)), note="the indicator"),),
    help="write target:",
    fix=Fix(
        title="write target",
        safety=Safety.SAFE,
        edits=(Edit(at=Location(PLAN, span=Span(2, 3, 2, 8)), new_text="target"),),
    ),
    fingerprint="aa01",
)
HIDDEN = Finding(
    code="SRC006",
    severity=Severity.WARNING,
    message=EVIL,
    at=Location(PLAN, Pointer(("title",)), Span(2, 1, 3, 2)),
    fingerprint="aa02",
)
WHOLE_FILE = Finding(
    code="IND002",
    severity=Severity.INFO,
    message="the plan says nothing",
    at=Location(SPACED),
    fingerprint="aa03",
)
ALLOWED = Allowed(
    finding=replace(UNKNOWN, code="TGT006", related=(), help=None, fix=None, fingerprint="aa04"),
    because="the owner starts in May",
    at=Location(PLAN, span=Span(1, 12, 1, 40)),
    in_file=True,
)
KNOWN = replace(WHOLE_FILE, code="OBS004", severity=Severity.WARNING, fingerprint="aa05")

WHOLE = LintReport(
    findings=(HIDDEN, UNKNOWN, WHOLE_FILE),
    allowed=(ALLOWED, replace(ALLOWED, in_file=False, at=Location(FilePath("framework.toml")))),
    known=(KNOWN,),
    files=(PLAN, SPACED, CLEAN),
    texts={PLAN: "indicators:\n  taget: 85\n"},
    unchecked=(SPACED,),
    unreadable=(CannotRead("plans/gone.yaml cannot be opened"),),
    from_root={PLAN: FilePath("services/plans/housing.yaml")},
)


def many(number: int, severity: Severity = Severity.WARNING) -> tuple[Finding, ...]:
    """So many findings of a severity in one file."""
    return tuple(
        replace(HIDDEN, severity=severity, message=f"number {line}", fingerprint=f"{line:x}")
        for line in range(1, number + 1)
    )


def real() -> LintReport:
    """The findings of the plans we ship, and of one of them with mistakes planted in it."""
    paths = [
        FilePath(path.relative_to(ROOT).as_posix()) for path in sorted(ROOT.glob("plans/*.yaml"))
    ]
    broken = FilePath("plans/planted mistakes.yaml")
    text = (ROOT / paths[0]).read_text(encoding="utf-8")
    text = text.replace("title:", "tittle:", 3).replace("unit: percent", "unit: 95%", 2)
    loaded = [load_file(FilePath(str(ROOT / path)), Disk()) for path in paths]
    loaded.append(load_file(broken, Overlay({broken: text.encode()})))
    files = (*paths, broken)
    findings = [
        replace(finding, at=replace(finding.at, path=path), fingerprint=f"{path}{number}")
        for path, one in zip(files, loaded, strict=True)
        for number, finding in enumerate(one.findings)
    ]
    return LintReport(
        findings=tuple(findings),
        files=files,
        texts={path: one.text for path, one in zip(files, loaded, strict=True)},
    )


_TOKENS = (
    "::", "::error file=x::", "::stop-commands::x", "##[", "##[error]", "##vso[task.x]", "\n", "\r",
    "\r\n", "%", "%0A", "%25", "%3A", ",", "=", "|", "`", "<script>", "](", "]", "{0}", "&amp;",
    "\x1b", "\u202e", "\u2028", "\x00", "\ufffe", "\ud800", "\\", "#", "-", "]]>", " ",
)  # fmt: skip

hostile = st.lists(st.one_of(st.sampled_from(_TOKENS), st.text(max_size=4)), max_size=8).map(
    "".join
)
"""Text that some reader would obey, take for markup, or not take at all."""

_lines = st.integers(1, 5)
_spans = st.builds(Span, _lines, _lines, _lines, _lines).map(
    lambda span: replace(span, end_line=max(span.line, span.end_line))
)
_paths = st.one_of(
    st.sampled_from([PLAN, SPACED]), hostile.map(lambda text: FilePath(f"p{text}.yaml"))
)
_places = st.builds(
    Location,
    _paths,
    st.builds(Pointer, st.lists(st.one_of(hostile, st.integers(0, 9)), max_size=2).map(tuple)),
    st.one_of(st.none(), _spans),
)
_edits = st.builds(Edit, at=_places, new_text=hostile)
_fixes = st.builds(
    Fix,
    title=hostile,
    edits=st.lists(_edits, max_size=3).map(tuple),
    safety=st.sampled_from(Safety),
)
findings = st.builds(
    Finding,
    code=st.sampled_from([check.code for check in ALL_CHECKS]),
    severity=st.sampled_from(Severity),
    message=hostile,
    at=_places,
    object_id=st.one_of(st.none(), hostile),
    related=st.lists(st.builds(Related, at=_places, note=hostile), max_size=2).map(tuple),
    help=st.one_of(st.none(), hostile),
    fix=st.one_of(st.none(), _fixes),
)
_allowed = st.builds(Allowed, finding=findings, because=hostile, at=_places, in_file=st.booleans())


def _numbered(report: LintReport) -> LintReport:
    """The report as linting makes it: in order, and each finding with its own fingerprint."""
    ordered = sorted(report.findings, key=lambda finding: finding.order)
    return replace(
        report,
        findings=tuple(
            replace(finding, fingerprint=f"{number:032x}") for number, finding in enumerate(ordered)
        ),
    )


reports = st.builds(
    LintReport,
    findings=st.lists(findings, max_size=4).map(tuple),
    allowed=st.lists(_allowed, max_size=2).map(tuple),
    known=st.lists(findings, max_size=2).map(tuple),
    files=st.lists(_paths, max_size=2).map(tuple),
    texts=st.dictionaries(_paths, hostile, max_size=2),
    unchecked=st.lists(_paths, max_size=1).map(tuple),
    unreadable=st.lists(hostile.map(CannotRead), max_size=1).map(tuple),
).map(_numbered)
"""Reports full of hostile text."""
