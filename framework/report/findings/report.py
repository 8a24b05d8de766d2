"""What the renderers of findings ask of a report; ``framework.api`` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from framework.findings import Finding
from framework.place import FilePath


class LintReport(Protocol):
    """What linting found; ``api`` and ``report`` do not know each other, so it is told by shape."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, in order."""
        ...

    @property
    def files(self) -> tuple[FilePath, ...]:
        """The files that were read."""
        ...

    @property
    def texts(self) -> Mapping[FilePath, str]:
        """What they hold."""
        ...

    @property
    def unchecked(self) -> tuple[FilePath, ...]:
        """The files that could not be read far enough to be checked."""
        ...
