"""A row stands below one that comes later.

Inside one section rows that name days are compared with each other, and rows of whole weeks with
each other: a week may stand above or below a day. Months, and times told from other rows, are not
compared. Instances for different regions may stand region by region, and instances of one activity
in the order of the alphabet or of the file that declares the regions. A row that is out of place is
told once, however many rows it has passed.

Example:
    påminnelse: {title: Påminnelse, when: 17/11}
    samling: {title: Regional samling, when: 8/11}

Instead:
    samling: {title: Regional samling, when: 8/11}
    påminnelse: {title: Påminnelse, when: 17/11}
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, TypeAlias

from kompplan.checks.core.dated import names_days, spoken
from kompplan.checks.core.ordering import longest_ordered
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Plan
    from kompplan.schedule import Entry


class _Row(Value):
    """A row that can be out of place.

    Attributes:
        entry: The row.
        start: Its first day.
        end: Its last day.
        instance_of: Id of the activity it is an instance of; empty for any other row.
        instance_for: Whom it is an instance for; empty for any other row.
        is_week: Whether it names a week and no days.
    """

    entry: Entry
    start: date
    end: date
    instance_of: str
    instance_for: tuple[str, ...]
    is_week: bool


Pairs: TypeAlias = "list[tuple[_Row, _Row]]"
"""Rows, each with one above it that comes later."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row that starts before one above it."""
    for rows in _rows_by_section(context).values():
        above: dict[str, list[_Row]] = {}
        for row, later in _misplaced_of_each_kind(rows, context.plan):
            above.setdefault(row.entry.activity, []).append(later)
        for row in rows:
            if row.entry.activity in above:
                later_rows = above[row.entry.activity]
                paths = dict.fromkeys(later.entry.path for later in later_rows)
                related = tuple(Related(path, "other-row") for path in paths)
                values = _values(row, later_rows[-1])
                yield Finding("out-of-order", row.entry.path, values, related=related)


def _values(row: _Row, later: _Row) -> dict[str, object]:
    return {
        "title": row.entry.title,
        "date": spoken((row.start, row.end)),
        "other": later.entry.title,
        "other_date": spoken((later.start, later.end)),
    }


def _rows_by_section(context: CheckContext) -> dict[str | None, list[_Row]]:
    found: dict[str | None, list[_Row]] = {}
    for entry in context.schedule.entries:
        when, activity = entry.when, context.plan.activities[entry.activity]
        if entry.part is not None or when is None or when.derivation or when.recurrence:
            continue
        is_week = when.kind == "week" and not when.deadline
        if not is_week and (not names_days(when) or when.extent == "sometime-in"):
            continue
        if when.start and when.end:
            instance_for = activity.for_ if activity.instance_of else ()
            general = activity.instance_of or ""
            row = _Row(entry, when.start, when.end, general, instance_for, is_week)
            found.setdefault(activity.section, []).append(row)
    return found


def _misplaced_of_each_kind(rows: list[_Row], plan: Plan) -> Pairs:
    """Return the days out of place among days, and the weeks among weeks."""
    kinds = ([row for row in rows if row.is_week is kind] for kind in (False, True))
    return [pair for members in kinds for pair in _misplaced(members, plan)]


def _misplaced(rows: list[_Row], plan: Plan) -> Pairs:
    """Return the rows out of place: among instances for the same, in a list of them, across."""
    if all(upper.start <= lower.start for upper, lower in pairwise(rows)):
        return []
    series: dict[tuple[str, ...], list[_Row]] = {}
    for row in rows:
        series.setdefault(row.instance_for, []).append(row)
    pairs: Pairs = []
    ordered: set[str] = set()
    for members in series.values():
        kept = longest_ordered([row.start for row in members])
        ordered |= {members[place].entry.activity for place in kept}
        pairs += _out_of_place(members, set(kept))
    pairs += _in_lists(rows, plan)
    return pairs + _across([row for row in rows if row.entry.activity in ordered])


def _in_lists(rows: list[_Row], plan: Plan) -> Pairs:
    """Return the instances out of place among those of one activity that follow each other."""
    pairs: Pairs = []
    for general, group in groupby(rows, key=lambda row: row.instance_of):
        listed = list(group)
        if general and not _is_by_party(listed, plan):
            kept = longest_ordered([row.start for row in listed])
            pairs += _out_of_place(listed, set(kept))
    return pairs


def _is_by_party(rows: list[_Row], plan: Plan) -> bool:
    """Tell whether rows follow the names of those they are for, or the file that declares them."""
    declared = [*plan.actors, *plan.regions, *plan.municipalities, *plan.units, *plan.cohorts]
    rank = {id_: place for place, id_ in enumerate(declared)}
    names = [[plan.party_name(id_) for id_ in row.instance_for] for row in rows]
    ranks = [[rank.get(id_, 0) for id_ in row.instance_for] for row in rows]
    return names == sorted(names) or ranks == sorted(ranks)


def _out_of_place(rows: list[_Row], kept: set[int]) -> Pairs:
    """Return each row that is not kept, with a kept one: the row itself may be the later one."""
    pairs: Pairs = []
    last_kept: _Row | None = None
    too_late: list[_Row] = []
    for place, row in enumerate(rows):
        if place in kept:
            pairs += [(row, later) for later in too_late]
            too_late, last_kept = [], row
        elif last_kept is not None and row.start < last_kept.start:
            pairs.append((row, last_kept))
        else:
            too_late.append(row)
    return pairs


def _across(rows: list[_Row]) -> Pairs:
    """Return instances below later rows that are none, and the reverse; each later row once."""
    pairs: Pairs = []
    latest: dict[bool, _Row] = {}
    told: set[str] = set()
    for row in rows:
        is_instance = bool(row.instance_for)
        later = latest.get(not is_instance)
        if later is not None and row.start < later.start and later.entry.activity not in told:
            told.add(later.entry.activity)
            pairs.append((row, later))
        latest[is_instance] = max(latest.get(is_instance, row), row, key=lambda r: r.start)
    return pairs


CHECK = Check(
    code="KP405",
    name="out-of-order",
    severity="warning",
    message=Text(
        nb="«{title}», {date}, står etter «{other}», {other_date}",
        nn="«{title}», {date}, står etter «{other}», {other_date}",
        en="“{title}”, {date}, stands after “{other}”, {other_date}",
    ),
    hint=Text(
        nb="sett radene i rekkefølge, eller rett den datoen som er feil",
        nn="set radene i rekkjefølgje, eller rett den datoen som er feil",
        en="put the rows in order, or correct whichever date is wrong",
    ),
    about=Text(
        nb="Den som leser ovenfra og ned, tror at det som skjer først, står først.",
        nn="Den som les ovanfrå og ned, trur at det som skjer først, står først.",
        en="Who reads from the top expects what happens first to come first.",
    ),
    find=find,
)
