"""A benchmark's figures and ranks by their periods: those of the last vintage that has them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from framework.model.indicator import Rank
from framework.model.period import Period
from framework.model.plan import Benchmark


class Vintages:
    """What the vintages of one benchmark say, gone through once."""

    def __init__(self, benchmark: Benchmark) -> None:
        """The later of two vintages counts."""
        self._values: dict[tuple[dt.date, int], Decimal] = {}
        self._ranks: dict[tuple[dt.date, int], Rank] = {}
        for vintage in reversed(benchmark.series):
            for period, value in vintage.values.items():
                self._values.setdefault((period.start, period.months), value)
            for rank in vintage.ranks:
                self._ranks.setdefault((rank.year.start, rank.year.months), rank)

    def value_for(self, period: Period) -> Decimal | None:
        """The figure for the period; None where there is none."""
        return self._values.get((period.start, period.months))

    def rank_for(self, period: Period) -> Rank | None:
        """The rank in the period; None where there is none."""
        return self._ranks.get((period.start, period.months))
