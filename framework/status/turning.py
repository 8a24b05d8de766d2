"""What another value would have changed: the nearest with a better status, and with a worse one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from math import ceil, floor

from framework.expr import places_written
from framework.model.indicator import Indicator, UnitKind
from framework.model.target import Answer, AtLeast
from framework.status.bands import Band, bands_of, status_with
from framework.status.distance import Scored
from framework.status.facts import figure_of, range_of
from framework.status.given import Given
from framework.status.judge import Judgement
from framework.status.ruleset import Ruleset

_MAY_BE_BELOW_ZERO = frozenset({UnitKind.MONEY, UnitKind.SCORE})


class Reach(StrEnum):
    """Which other values would have had the same status, seen from the value of a turn."""

    OR_MORE = "or_more"
    OR_LESS = "or_less"
    BETWEEN = "between"
    ONLY = "only"
    ANY = "any"


class NoTurn(StrEnum):
    """Why no value is named.

    ``not_judged``: no ruleset judges it, or what it measures has no values in an order.
    ``not_ranked``: the ruleset does not say what is better or worse than the status it has.
    ``no_value``: there is no value that another could be worse than.
    ``no_such_status``: no value at all would have had a better, or a worse, status.
    ``impossible``: only values that the indicator cannot have would have had one.
    """

    NOT_JUDGED = "not_judged"
    NOT_RANKED = "not_ranked"
    NO_VALUE = "no_value"
    NO_SUCH_STATUS = "no_such_status"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A value that would have had another status, and which others would have had it too.

    Attributes:
        status: the slug.
        value: the nearest such value that the indicator can have.
        reach: which other values would have had the same status.
        lowest: the lowest of these; None where they go on without end.
        highest: the highest of these; None where they go on without end.
        band: all figures with that status around it, between the indicator's own decimals too;
            without end where it reaches as far as its figures can; None for grades and for yes
            and no.
    """

    status: str
    value: Scored
    reach: Reach
    lowest: Scored | None
    highest: Scored | None
    band: Band | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """What would have changed the status of one indicator in one period, all else as it is.

    Attributes:
        better: the nearest value with a better status, or why there is none. Where there is no
            value to begin from, or its status has no rank: one with the best status there can be.
        worse: the nearest value with a worse status, or why there is none.
        bands: the status of every figure, lowest first; empty where values are no numbers.
        places: how many decimals the values named have.
    """

    better: Turn | NoTurn
    worse: Turn | NoTurn
    bands: tuple[Band, ...] = ()
    places: int = 0


def turns_of(indicator: Indicator, judgement: Judgement, ruleset: Ruleset) -> Turns:
    """The values that would have changed the status that the ruleset gave.

    They are values the indicator can have: with its own decimals, on its scale, no count below 0
    and no share above 100%, unless the plan itself writes such a figure.
    """
    if judgement.decision is None:
        return Turns(better=NoTurn.NOT_JUDGED, worse=NoTurn.NOT_JUDGED)
    given, status = judgement.given, judgement.decision.status
    answers = _answers(given)
    if answers is None:
        return _turns_of_numbers(indicator, judgement, ruleset, status)
    if not answers:
        return Turns(better=NoTurn.NOT_JUDGED, worse=NoTurn.NOT_JUDGED)
    runs = tuple(_runs_of_answers(answers, given, ruleset))
    value = given.value if isinstance(given.value, str | bool) else None
    at = Fraction(answers.index(value)) if value in answers else None
    return _turns(_Line(runs=runs, at=at, answers=answers), status, ruleset.best_to_worst)


def decimals_of(indicator: Indicator) -> int:
    """How many decimals its values have: as the plan says, else as many as it writes somewhere.

    A count has none unless a value has some, whatever its target has.
    """
    if indicator.decimals is not None:
        return indicator.decimals
    written = list(_values_of(indicator))
    if indicator.unit is None or indicator.unit.kind is not UnitKind.COUNT:
        targets = (one.written for versions in indicator.targets.values() for one in versions)
        written += [one for one in targets if isinstance(one, Decimal)]
    return max([0, *(places_written(one) for one in written)])


def limits_of(indicator: Indicator, given: Given) -> tuple[Fraction | None, Fraction | None]:
    """The lowest and the highest value that the indicator can have; None where there is no limit.

    A figure that the plan writes beyond a limit shows that there is none.
    """
    if given.unit is None or given.unit in _MAY_BE_BELOW_ZERO:
        return None, None
    aims = (given.aim, given.year_aim, given.final_aim)
    figures = [end for aim in aims for end in (figure_of(aim), *range_of(aim))]
    figures += [given.value if isinstance(given.value, Fraction) else None, *given.figures.values()]
    figures += [Fraction(one) for one in _values_of(indicator)]
    known = [figure for figure in figures if figure is not None]
    least = None if any(figure < 0 for figure in known) else Fraction(0)
    is_share = given.unit is UnitKind.PERCENT and all(figure <= 100 for figure in known)
    return least, Fraction(100) if is_share else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Values of one status that follow one another: from ``low`` to ``high``, as places on a line.

    It is ``possible`` if there is any; it opens upwards where nothing higher can be had.
    """

    status: str
    low: Fraction | None
    high: Fraction | None
    opens_low: bool
    opens_high: bool
    possible: bool = True
    band: Band | None = None

    @property
    def reach(self) -> Reach:
        if self.low is not None and self.low == self.high:
            return Reach.ONLY
        if self.opens_low and self.opens_high:
            return Reach.ANY
        if self.opens_low:
            return Reach.OR_LESS
        return Reach.OR_MORE if self.opens_high else Reach.BETWEEN

    def nearest(self, at: Fraction | None) -> Fraction:
        """The place in it that is nearest to one outside; without one, where it begins."""
        if at is not None and self.high is not None and self.high <= at:
            return self.high
        ends = [self.high, self.low] if self.reach is Reach.OR_LESS else [self.low, self.high]
        return next((end for end in ends if end is not None), Fraction(0))

    def distance(self, at: Fraction | None) -> Fraction:
        return abs(self.nearest(at) - at) if at is not None else Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """All runs in order, the place of the value, and the answers by their places if it has any."""

    runs: tuple[_Run, ...]
    at: Fraction | None
    answers: Sequence[str | bool] | None = None

    def find(self, groups: Sequence[Collection[str]]) -> Turn | NoTurn:
        """The nearest value with a status of the first group that any value can have."""
        for group in groups:
            runs = [run for run in self.runs if run.status in group and run.possible]
            if runs:
                return self._turn(min(runs, key=lambda run: run.distance(self.at)))
        wanted = {status for group in groups for status in group}
        exists = any(run.status in wanted for run in self.runs)
        return NoTurn.IMPOSSIBLE if exists else NoTurn.NO_SUCH_STATUS

    def _turn(self, run: _Run) -> Turn:
        return Turn(
            status=run.status,
            value=self._named(run.nearest(self.at)),
            reach=run.reach,
            lowest=None if run.low is None else self._named(run.low),
            highest=None if run.high is None else self._named(run.high),
            band=run.band,
        )

    def _named(self, place: Fraction) -> Scored:
        return place if self.answers is None else self.answers[int(place)]


def _turns(line: _Line, status: str, order: Sequence[str]) -> Turns:
    rank = order.index(status) if status in order else None
    above = order[:rank]
    if rank is None or line.at is None:
        better = line.find([{each} for each in above]) if order else NoTurn.NOT_RANKED
    else:
        better = line.find([above])
    if line.at is None:
        return Turns(better=better, worse=NoTurn.NO_VALUE)
    worse = NoTurn.NOT_RANKED if rank is None else line.find([order[rank + 1 :]])
    return Turns(better=better, worse=worse)


def _turns_of_numbers(
    indicator: Indicator, judgement: Judgement, ruleset: Ruleset, status: str
) -> Turns:
    given, places = judgement.given, decimals_of(indicator)
    bands = bands_of(given, ruleset)
    runs = tuple(_runs_of_numbers(bands, places, limits_of(indicator, given)))
    at = given.value if isinstance(given.value, Fraction) else None
    found = _turns(_Line(runs=runs, at=at), status, ruleset.best_to_worst)
    return replace(found, bands=bands, places=places)


def _runs_of_numbers(
    bands: Sequence[Band], places: int, limits: tuple[Fraction | None, Fraction | None]
) -> Iterator[_Run]:
    least, most = limits
    for band in bands:
        first = _up(band.low, places, with_it=band.with_low)
        last = _down(band.high, places, with_it=band.with_high)
        low = max((end for end in (first, least) if end is not None), default=None)
        high = min((end for end in (last, most) if end is not None), default=None)
        yield _Run(
            status=band.status,
            low=low,
            high=high,
            opens_low=first is None or (least is not None and first <= least),
            opens_high=last is None or (most is not None and last >= most),
            possible=low is None or high is None or low <= high,
            band=_cut(band, least, most),
        )


def _cut(band: Band, least: Fraction | None, most: Fraction | None) -> Band:
    """The band as far as figures can be had: without end at a limit, unless that is all of it."""
    if least is not None and least in band:
        alone = band.high == least
        band = replace(band, low=least if alone else None, with_low=alone)
    if most is not None and most in band:
        alone = band.low == most
        band = replace(band, high=most if alone else None, with_high=alone)
    return band


def _up(figure: Fraction | None, places: int, *, with_it: bool) -> Fraction | None:
    """The first figure with so many decimals from there on."""
    if figure is None:
        return None
    scaled = figure * 10**places
    return Fraction(ceil(scaled) if with_it else floor(scaled) + 1, 10**places)


def _down(figure: Fraction | None, places: int, *, with_it: bool) -> Fraction | None:
    up = _up(None if figure is None else -figure, places, with_it=with_it)
    return None if up is None else -up


def _answers(given: Given) -> Sequence[str | bool] | None:
    """What can be answered, in order, where it is no number; empty where nothing has an order."""
    if given.unit is UnitKind.YES_NO or isinstance(given.aim, Answer):
        return (False, True)
    if given.unit in {UnitKind.GRADE, UnitKind.TEXT} or isinstance(given.aim, AtLeast):
        return given.scale
    return None


def _runs_of_answers(
    answers: Sequence[str | bool], given: Given, ruleset: Ruleset
) -> Iterator[_Run]:
    place = 0
    statuses = (status_with(given, answer, ruleset) for answer in answers)
    for status, same in groupby(statuses):
        last = place + len(list(same)) - 1
        yield _Run(
            status=status,
            low=Fraction(place),
            high=Fraction(last),
            opens_low=place == 0,
            opens_high=last == len(answers) - 1,
        )
        place = last + 1


def _values_of(indicator: Indicator) -> Iterator[Decimal]:
    for one in indicator.observations:
        yield from (each for each in (one.value, one.year_to_date) if isinstance(each, Decimal))
