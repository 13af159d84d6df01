"""What a plan promises of its rows, such as «hver måned», and the rows that keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan import time_expressions
from kompplan.checks.core.rule_periods import periods_of, rule_parts
from kompplan.locales import locale_of
from kompplan.locales.core.wording import join_words
from kompplan.time_expressions.core.wording_of_rules import format_rule
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.dated import Days
    from kompplan.schedule import Entry
    from kompplan.time_expressions import When

_TIMES = {"nb": ("gang", "ganger"), "nn": ("gong", "gonger"), "en": ("time", "times")}
# Rules that come so often, or name their day, are whole: nobody lists their days as rows.
_TOO_OFTEN = frozenset({"DAILY", "WEEKLY"})


class Promise(Value):
    """A row, or a duty of a role, that says how often something is to be held.

    Attributes:
        id: What rows that keep it name under ``fulfils``.
        entry: The row or the duty.
        rule: How often, in the manner of RRULE; empty where only a number of times is said.
        least: The fewest times in each period.
        most: The largest number of times in each; None where there is none.
        periods: The periods, in order.
        rows: The rows that are said to keep it.
        held: When those rows are held; None for each that has no days.
    """

    id: str
    entry: Entry
    rule: str
    least: int
    most: int | None
    periods: tuple[When, ...]
    rows: tuple[Entry, ...]
    held: tuple[Days | None, ...]

    def count(self, period: When) -> int:
        """Return how often it is held in a period; a row on its edge counts on both sides."""
        return sum(_touches(days, period) for days in self.held if days)

    def lacking(self) -> list[When]:
        """Return the periods in which it is held too seldom.

        A row without days may belong to any period; a row that is itself a rule, to all.
        """
        if any(row.when and row.when.kind == "recurring" for row in self.rows):
            return []
        undated = self.held.count(None)
        lacking: list[When] = []
        for period in self.periods:
            deficit = max(0, self.least - self.count(period))
            if deficit > undated:
                lacking.append(period)
            else:
                undated -= deficit
        return lacking

    def beyond(self) -> list[When]:
        """Return the periods in which it is held too often, by rows that lie inside them."""
        if self.most is None or not self.rows:
            return []
        return [
            period
            for period in self.periods
            if sum(_lies_in(days, period) for days in self.held if days) > self.most
        ]

    def words(self) -> dict[str, str]:
        """Return how often it is to be held, as each language writes it."""
        if self.rule:
            return {f"rule_{language}": format_rule(self.rule, language) for language in _TIMES}
        return {
            f"rule_{language}": f"{self.least} {one if self.least == 1 else several}"
            for language, (one, several) in _TIMES.items()
        }


def counted(promise: Promise, periods: list[When]) -> dict[str, str]:
    """Return how often it is held in some periods, as each language writes it."""
    return {
        f"found_{language}": join_words(
            [
                f"{promise.count(period)} for {time_expressions.format_when(period, language)}"
                for period in periods
            ],
            locale_of(language),
        )
        for language in _TIMES
    }


def promises(context: CheckContext) -> tuple[Promise, ...]:
    """Return every promise of a plan, in the author's order: of its rows, then of its duties."""
    return context.once(_all_promises)


def _find_promises(context: CheckContext) -> Iterator[Promise]:
    entries = context.schedule.by_activity()
    kept_by = keepers(context)
    for id_, entry in promising(context).items():
        activity = context.plan.activities.get(id_)
        times = activity.times if activity else None
        # Few rows promise others.
        if entry.when is None or not (times or entry.when.kind == "recurring"):
            continue
        parts = rule_parts(entry.when.recurrence or "")
        least, most = _times(parts.get("TIMES", ""))
        if entry.when.kind == "recurring" and _is_open(parts):
            periods = tuple(periods_of(entry.when, parts, context.plan.head.year))
        elif times and entry.when.start and entry.when.end:
            periods, least, most = (entry.when,), times, times
        else:
            continue
        rows = tuple(entries[keeper][None] for keeper in kept_by.get(id_, ()))
        held = tuple(days for row in rows for days in _held(row, entries[row.activity]))
        rule = entry.when.recurrence or ""
        yield Promise(id_, entry, rule, least, most, periods, rows, held)


def promising(context: CheckContext) -> dict[str, Entry]:
    """Return the entries that ``fulfils`` may name by id: activities, and duties with a time."""
    found = {e.activity: e for e in context.schedule.entries if e.part is None}
    for entry in context.schedule.others:
        if entry.path[0] == "roles":
            found[f"{entry.path[1]}/{entry.path[3]}"] = entry
    return found


def _all_promises(context: CheckContext) -> tuple[Promise, ...]:
    return tuple(_find_promises(context))


def keepers(context: CheckContext) -> dict[str, list[str]]:
    """Return the ids of the rows that keep each promise: they say so, or are its instances."""
    found: dict[str, list[str]] = {}
    for id_, activity in context.plan.activities.items():
        own = (activity.instance_of,) if activity.instance_of else ()
        for promise in dict.fromkeys((*activity.fulfils, *own)):
            if promise != id_:
                found.setdefault(promise, []).append(id_)
    return found


def _is_open(parts: dict[str, str]) -> bool:
    """Tell whether a rule leaves its days to other rows."""
    names_a_weekday = any(len(day) > 2 for day in parts.get("BYDAY", "").split(","))
    return parts["FREQ"] not in _TOO_OFTEN and not names_a_weekday and "BYMONTHDAY" not in parts


def _times(written: str) -> tuple[int, int | None]:
    """Return the fewest and the most times: «4», «>4» for at least four, «<4» at most, «3-4»."""
    if not written:
        return (1, None)
    if written.startswith("<"):
        return (0, int(written[1:]))
    least, _, most = written.lstrip(">").partition("-")
    if most:
        return (int(least), int(most))
    return (int(least), None if written.startswith(">") else int(least))


def _held(row: Entry, parts: dict[str | None, Entry]) -> list[Days | None]:
    """Return when a row is held: each day of a list, each dated part where it has several."""
    sessions = [part for name, part in parts.items() if name and name.startswith("parts/")]
    dated = [days for part in sessions if part.when for days in _closed(part.when)]
    if len(dated) > 1:
        return [*dated]
    if row.when is None or not _closed(row.when):
        return [None]
    days = _closed(row.when)
    return [*days] if row.when.extent == "each" else [(min(days)[0], max(d for _, d in days))]


def _closed(when: When) -> list[Days]:
    return [(span.start, span.end) for span in when.intervals if span.start and span.end]


def _lies_in(days: Days, period: When) -> bool:
    return any(start <= days[0] and days[1] <= end for start, end in _closed(period))


def _touches(days: Days, period: When) -> bool:
    return any(days[0] <= end and start <= days[1] for start, end in _closed(period))
