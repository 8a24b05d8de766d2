from __future__ import annotations

import pytest

from framework.api import lint_files
from framework.load import Overlay
from framework.place import FilePath

PATH = FilePath("plan.yaml")
LONG = 200_000


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        (f"Reduce the number {' ' * LONG}of bins", ["IND007"]),
        (f"Number of {'a ' * LONG}", []),
        (f"Number of bins ({' ' * LONG}", ["IND011"]),
        (f"{'1,' * LONG}", ["IND011"]),
        (f"{'-a' * LONG}", []),
    ],
)
def test_a_title_of_any_length_is_read_in_one_go(title: str, codes: list[str]) -> None:
    plan = f"format: plan/v1\nid: a\ntitle: A\nindicators: [{{id: b, title: {title!r}}}]\n"
    found = lint_files([PATH], Overlay({PATH: plan.encode()})).findings
    assert [one.code for one in found if one.object_id == "b"] == codes
