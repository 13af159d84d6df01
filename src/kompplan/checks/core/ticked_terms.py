"""The terms that a measure is ticked for, held against when its activities are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry
    from kompplan.time_expressions import Interval

_NO_TIME_OF_ITS_OWN = frozenset({"duration", "history", "undecided"})


class TickedTerms(Value):
    """One measure with its terms and its dated activities.

    Attributes:
        measure: The measure's id.
        terms: The terms it is ticked for, in the order written.
        activities: The schedule's entries of its activities, with days or without.
    """

    measure: str
    terms: tuple[Interval, ...]
    activities: tuple[Entry, ...]


def ticked_terms(context: CheckContext) -> Iterator[TickedTerms]:
    """Yield every measure whose terms could be read and that has activities."""
    terms: dict[str, list[Interval]] = {}
    unread = set()
    for entry in context.schedule.others:
        if entry.path[0] == "measures" and entry.when and entry.when.intervals:
            terms.setdefault(entry.activity, []).extend(entry.when.intervals)
        elif entry.path[0] == "measures":
            unread.add(entry.activity)
    activities: dict[str, list[Entry]] = {}
    for entry in context.schedule.entries:
        measure = context.plan.activities[entry.activity].measure
        if measure and entry.part is None:
            activities.setdefault(measure, []).append(entry)
    for measure, intervals in terms.items():
        if measure in activities and measure not in unread:
            yield TickedTerms(measure, tuple(intervals), tuple(activities[measure]))


def stretches_of(entry: Entry) -> tuple[Interval, ...]:
    """Return the days that an activity takes; none where they are not known."""
    when = entry.when
    if when is None or when.kind in _NO_TIME_OF_ITS_OWN:
        return ()
    return when.intervals


def overlap(first: Interval, second: Interval) -> bool:
    """Tell whether two stretches have a day in common; an open end reaches for ever."""
    starts_before = not (first.start and second.end) or first.start <= second.end
    return starts_before and (not (second.start and first.end) or second.start <= first.end)


def term_words(terms: Iterable[Interval]) -> dict[str, object]:
    """Return the names of terms in each language, as messages fill them in: «vår 2024»."""
    listed = list(terms)
    return {
        f"terms_{language}": [_word(term, *names) for term in listed]
        for language, names in _SEASONS.items()
    }


_SEASONS = {"nb": ("vår", "høst"), "nn": ("vår", "haust"), "en": ("spring", "autumn")}


def _word(term: Interval, spring: str, autumn: str) -> object:
    start, end = term.start, term.end
    if start is None or end is None:
        return start or end or ""
    if (start, end) == (date(start.year, 8, 1), date(start.year, 12, 31)):
        return f"{autumn} {start.year}"
    if (start, end) == (date(start.year, 1, 1), date(start.year, 7, 31)):
        return f"{spring} {start.year}"
    return (start, end)
