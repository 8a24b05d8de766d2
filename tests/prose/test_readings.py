from __future__ import annotations

import re
from pathlib import Path

import pytest

from framework.load import Disk, load_file
from framework.place import FilePath
from tests.prose.readings import listed, prose_of, sentences, table

_HERE = Path(__file__).parent
_PLANS = sorted((_HERE.parent.parent / "plans").glob("*.yaml"))
_TABLES = ("plans.txt", "cases.txt")
_FIGURE = re.compile(r"(?i)[0-9]|\b(?:one|two|three|four|five|six|nine|half|none|majority)\b")


@pytest.mark.parametrize("name", _TABLES)
def test_each_sentence_is_read_as_the_table_says(name: str) -> None:
    path = _HERE / name

    assert table(listed(path)) == path.read_text(encoding="utf-8")


def test_every_sentence_with_a_figure_in_the_plans_is_in_the_table() -> None:
    known = set(listed(_HERE / "plans.txt"))
    for path in _PLANS:
        plan = load_file(FilePath(str(path)), Disk()).plan
        assert plan is not None
        said = [one for text in prose_of(plan) for one in sentences(text) if _FIGURE.search(one)]

        assert [one for one in said if one not in known] == []
