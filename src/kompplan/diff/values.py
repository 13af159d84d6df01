"""Values as changes carry them: what the author wrote, and what it means, with names for ids."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kompplan.diff.change import Name, Person
from kompplan.diff.context import title_of
from kompplan.diff.fields import FieldInfo, fields_of
from kompplan.diff.times import is_doubtful
from kompplan.locales.core.numbers import Kroner, format_number
from kompplan.locales.core.wording import Term
from kompplan.model.activities import Activity
from kompplan.model.base import PlanModel
from kompplan.model.calendars import SchoolCalendar
from kompplan.model.files import SHARED_KINDS
from kompplan.model.head import Event
from kompplan.model.matrices import MatrixCell
from kompplan.model.measures import Amounts, ForecastPart, Measure
from kompplan.model.participants import Participant
from kompplan.model.prompts import is_prompt
from kompplan.model.roles import Size
from kompplan.time_expressions import PlanPeriod, TimeExpression
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.diagnostics import KeyPath
    from kompplan.diff.context import Context
    from kompplan.diff.walk import Difference, Owner, Spot


class Spelt(Value):
    """A small part of a plan as its fields.

    Attributes:
        model: Name of its model.
        parts: Field names and values, those that are filled.
    """

    model: str
    parts: tuple[tuple[str, object], ...]


_TITLED = ("activity", "measure", "package", "promise", "section", "theme")
"""What is known by a title rather than by a name."""

_NAMED_BY_KEY = {"schemes": "scheme", "funding": "scheme", "payees": "party", "by_term": "term"}
"""What the keys of a mapping of amounts are ids of."""

_ROOTS = ("plan", "declared", "notification", "local_plans", "assessment", "waivers", "uses")
"""Keys that name a part of the plan which has no title of its own."""


def label_of(spot: Spot, context: Context) -> tuple[str, ...]:
    """Return what a place belongs to, from the outside in."""
    path = spot.path
    labels: list[str] = []
    if path[0] in _ROOTS:
        is_history = path[:2] == ("plan", "history")
        labels.append(Term("part-history" if is_history else f"part-{path[0]}"))
    for owner in spot.owners:
        is_itself = owner.path == spot.path and isinstance(owner.value, Event)
        labels += [] if is_itself else filter(None, _labels(owner, context))
    return tuple(labels) or (Term(f"part-{path[0]}"),)


def _labels(owner: Owner, context: Context) -> tuple[str, ...]:
    if not isinstance(owner.value, SchoolCalendar):
        return (_label(owner, context),)
    calendar = owner.value
    places = ", ".join(context.name("place", id_) for id_ in calendar.for_)
    name = f"{places} {calendar.school_year.text}"
    return Term("part-calendars"), name, Term(f"value-{calendar.sector}")


def _label(owner: Owner, context: Context) -> str:
    path, value = owner.path, owner.value
    if len(path) == 1:
        return ""
    if path[0] == "activities" and len(path) == 2:  # the row itself
        return context.row_name(str(path[1]))
    return (
        _special_label(value, path, context)
        or title_of(value)
        or (str(path[-1]) if _is_id(path) else "")
    )


def _special_label(value: PlanModel, path: KeyPath, context: Context) -> str:
    """Return the label of what has no title, or more than a title."""
    if isinstance(value, Measure) and value.number is not None:
        return f"{value.number}. {value.title}"
    if isinstance(value, Amounts):
        return _label_of_amounts(path, context)
    if isinstance(value, ForecastPart):
        return Term(f"value-{path[-1]}")
    if isinstance(value, MatrixCell):
        return str(path[-1])
    if isinstance(value, Size):
        return value.of or value.per
    return Term(f"value-{value.event}") if isinstance(value, Event) else ""


def _label_of_amounts(path: KeyPath, context: Context) -> str:
    if path == ("declared", "total"):
        return Term("all-schemes")
    kind = _NAMED_BY_KEY.get(str(path[-2])) if len(path) > 2 else None  # the kind of the key
    return context.name(kind, str(path[-1])) if kind else ""


def _is_id(path: tuple[str | int, ...]) -> bool:
    """Tell whether a path ends with an id or a key of a mapping such as ``forecast``."""
    return len(path) > 2 and path[-2] in ("forecast", "cells", "rows", "parts", "modules")


def facts_of(spot: Spot, context: Context) -> dict[str, object]:
    """Return what sentences tell of a value besides itself."""
    value, facts = spot.value, dict[str, object]()
    if isinstance(value, TimeExpression):
        facts["when"] = context.when(spot.path, value)
        facts["is_doubtful"] = is_doubtful(value)
    if isinstance(value, Activity):
        if value.when:
            facts["when"] = context.when((*spot.path, "when"), value.when)
        facts["who"] = tuple(Name(person.name) for person in context.people(spot.path))
    elif isinstance(value, Measure):
        facts["total"] = value.amounts.total
    if spot.path[0] in SHARED_KINDS and len(spot.path) > 2:  # something about a shared thing
        facts["rows"] = context.rows_naming(str(spot.path[1]))
    facts["period"] = context.plan.head.year
    return facts


def value_of(found: Difference, spot: Spot, context: Context) -> object:
    """Return what a value means, with names for ids."""
    if found.op == "reordered":
        return tuple(_ordered(spot, context))
    if found.op == "renamed":
        return str(spot.path[-1])
    return meaning(spot.value, found.info, context)


def _ordered(spot: Spot, context: Context) -> list[str]:
    if isinstance(spot.value, dict):
        rows = spot.path == ("activities",)
        return [
            context.row_name(id_) if rows else title_or(id_, it) for id_, it in spot.value.items()
        ]
    return [title_or(str(place + 1), item) for place, item in enumerate(spot.value)]


def title_or(id_: str, value: object) -> str:
    """Return what something calls itself, or its id."""
    if isinstance(value, PlanModel):
        return title_of(value) or id_
    return value if isinstance(value, str) else id_


def meaning(value: Any, info: FieldInfo, context: Context) -> object:
    """Return a value with names for ids and words of the locales for the format's own words."""
    if isinstance(value, PlanModel):
        return _meaning_of_part(value, context)
    if isinstance(value, dict):
        return tuple(title_or(key, inner) for key, inner in value.items())
    if isinstance(value, tuple):
        return tuple(meaning(item, info, context) for item in value)
    if isinstance(value, str):
        return _meaning_of_text(value, info, context)
    if isinstance(value, TimeExpression):
        return value.text
    return _meaning_of_scalar(value)


def _meaning_of_scalar(value: object) -> object:
    if isinstance(value, bool):
        return Term("yes" if value else "no")
    return Name(value.text) if isinstance(value, PlanPeriod) else value


def _meaning_of_part(value: PlanModel, context: Context) -> object:
    if isinstance(value, Participant):
        name, id_ = context.name("party", value.who), context.new_id("party", value.who)
        return Person(id_, name, value.uncertain, value.note)
    filled = [(f, getattr(value, f.name)) for f in fields_of(type(value))]
    parts = [(f.name, meaning(inner, f, context)) for f, inner in filled if _is_filled(inner)]
    return Spelt(type(value).__name__, tuple(parts))


def _meaning_of_text(value: str, info: FieldInfo, context: Context) -> object:
    if not value or is_prompt(value):
        return ""
    if info.ids and info.ids not in ("module", "anything"):
        name = context.name(info.ids, value)
        if info.ids in _TITLED:
            return name
        return Person(context.new_id(info.ids, value), name)
    if info.is_choice:
        return Term(f"value-{value}")
    return Name(value) if value.isdecimal() else value


def _is_filled(value: object) -> bool:
    if isinstance(value, Amounts):
        return any(v is not None for v in vars(value).values())
    return value not in (None, "", (), {}, False)


def written_of(found: Difference, spot: Spot, context: Context) -> str | None:
    """Return a value as it was written; None where nothing is."""
    if found.op == "reordered":
        return "; ".join(spot.value if isinstance(spot.value, dict) else _ordered(spot, context))
    if found.op == "renamed":
        return str(spot.path[-1])
    return written(spot.value, found.info, context) or None


def written(value: Any, info: FieldInfo, context: Context) -> str:
    """Return a value as text: times and texts as written, names for ids, days as 2025-06-11."""
    if isinstance(value, PlanModel):
        return _written_part(value, context)
    if isinstance(value, dict):
        return "; ".join(title_or(key, inner) for key, inner in value.items())
    if isinstance(value, tuple):
        return "; ".join(written(item, info, context) for item in value)
    if isinstance(value, TimeExpression | PlanPeriod):
        return value.text
    if isinstance(value, str):
        named = info.ids and info.ids not in ("module", "anything")
        return context.name(info.ids, value) if named and value else value
    return "" if value is None else plain(value)


def _written_part(value: PlanModel, context: Context) -> str:
    if isinstance(value, Participant):
        return f"{context.name('party', value.who)}{'?' if value.uncertain else ''}"
    if isinstance(value, Amounts):
        return "; ".join(f"{k}: {plain(v)}" for k, v in vars(value).items() if v is not None)
    return title_of(value) or _spelt(value, context)


def plain(value: object) -> str:
    """Return a number, a day or a yes as a machine writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Kroner):
        return format_number(value).replace("\N{NO-BREAK SPACE}", " ")
    return value.isoformat() if isinstance(value, date) else str(value)


def _spelt(value: PlanModel, context: Context) -> str:
    filled = [(f, getattr(value, f.name)) for f in fields_of(type(value))]
    return "; ".join(f"{f.key}: {written(v, f, context)}" for f, v in filled if _is_filled(v))
