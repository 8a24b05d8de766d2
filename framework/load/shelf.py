"""The rulesets that plans name: found by their ids, read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from framework.errors import CannotRead
from framework.findings import Finding, Severity
from framework.load.files import YAML, Files, repository_of, shown
from framework.load.load import JudgedPlan, Loaded, load_file
from framework.model.plan import Plan, RulesetChoice
from framework.place import FilePath
from framework.resources import shipped
from framework.status.build import nearest_help


@dataclass(slots=True)
class Shelf:
    """Finds the rulesets that plans name; each folder of rulesets is read once."""

    files: Files
    _folders: dict[FilePath, tuple[Loaded, ...]] = field(default_factory=dict)

    def judged(self, plan: Plan) -> JudgedPlan:
        """The plan with every ruleset that it names, whenever that is in force."""
        rulesets = (
            one.ruleset
            for choice in plan.rulesets
            for one in self._with_id(plan, choice.id)
            if one.ruleset is not None
        )
        return JudgedPlan(plan=plan, rulesets=tuple(rulesets))

    def findings_for(self, plan: Plan) -> tuple[Finding, ...]:
        """What is wrong with the rulesets that the plan names: unknown, or not free of errors."""
        return tuple(
            finding
            for choice in plan.rulesets
            if (finding := self._finding(plan, choice)) is not None
        )

    def _finding(self, plan: Plan, choice: RulesetChoice) -> Finding | None:
        found = self._with_id(plan, choice.id)
        if any(one.ruleset is not None for one in found):
            return None
        if found:
            message = f'the ruleset "{choice.id}" has errors, so no status can be worked out'
            advice: str | None = f"run  framework lint {found[0].path}"
        else:
            known = {name: None for one in self._all(plan) if (name := one.id) is not None}
            message = f'the ruleset "{choice.id}" is not known'
            advice = nearest_help(choice.id, known)
            if advice is None and known:
                advice = f"write one of: {', '.join(sorted(known))}"
        return Finding(
            code="REF003",
            severity=Severity.ERROR,
            message=message,
            at=choice.origin.locate(),
            object_id=plan.id,
            help=advice,
        )

    def _with_id(self, plan: Plan, name: str) -> tuple[Loaded, ...]:
        """The rulesets with this id: the plan's own, else the shipped ones."""
        for folder in self._folders_for(plan):
            if found := tuple(one for one in self._read(folder) if one.id == name):
                return found
        return ()

    def _all(self, plan: Plan) -> Iterator[Loaded]:
        for folder in self._folders_for(plan):
            yield from self._read(folder)

    def _folders_for(self, plan: Plan) -> Iterator[FilePath]:
        own = _rules_folder(plan.origin.document.path, self.files)
        if own is not None:
            yield own
        yield FilePath(shipped("rules").as_posix())

    def _read(self, folder: FilePath) -> tuple[Loaded, ...]:
        if folder not in self._folders:
            self._folders[folder] = tuple(self._rulesets_in(folder))
        return self._folders[folder]

    def _rulesets_in(self, folder: FilePath) -> Iterator[Loaded]:
        for name in self.files.names(folder):
            path = FilePath(f"{folder}/{name}")
            if not name.endswith(YAML) or self.files.is_folder(path):
                continue
            try:
                loaded = load_file(path, self.files)
            except CannotRead:
                continue  # as good as none: the plan's ruleset is then unknown
            if loaded.format is not None and loaded.format.tag == "ruleset/v1":
                yield loaded


def _rules_folder(plan: FilePath, files: Files) -> FilePath | None:
    """The rules folder nearest above a plan inside its repository.

    Outside a repository only the plan's own folder and the one above are looked into: what lies
    higher belongs to somebody else.
    """
    above = Path(plan).absolute().parents
    root = repository_of(plan, files)
    for folder in above[: above.index(root) + 1 if root is not None else 2]:
        path = shown(folder / "rules")
        if files.is_folder(path):
            return path
    return None
