from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from docs.command import Command, framework, personal_variables
from framework.load import Overlay, load_file
from framework.model.plan import Plan
from framework.place import FilePath

settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", settings.get_profile("house"), derandomize=False, max_examples=2000
)
settings.load_profile("house")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs the command in process, as from a terminal that has set nothing."""
    for name in personal_variables():
        monkeypatch.delenv(name)
    return framework


@pytest.fixture
def plan() -> Callable[[str], Plan]:
    """Builds a plan from its text, which must be without findings."""

    def plan(text: str) -> Plan:
        path = FilePath("plan.yaml")
        loaded = load_file(path, Overlay({path: text.encode()}))
        assert loaded.findings == ()
        assert loaded.plan is not None
        return loaded.plan

    return plan
