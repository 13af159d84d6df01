"""The stated number of units is not the number that is counted or named.

The total is held against the numbers by type, and these against the units that the notification
names: it may name fewer than it counts, but not more.

Example:
    declared: {units: 19}
    notification:
      unit_counts: {municipal_kindergartens: 14, private_kindergartens: 4}

Instead:
    declared: {units: 18}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Hvor mange enheter er inkludert».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.wording import Term
from kompplan.model.notification import UnitCounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Notification, Plan, Unit

_COUNTED = ("notification", "unit_counts")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the total, and each number by type, that cannot be right."""
    plan = context.plan
    if plan.notification is None:
        return
    counts = _counts(plan.notification)
    yield from _total(plan, counts)
    named = _named(plan, plan.notification)
    for key, count in counts.items():
        if count is not None and named.get(key, 0) > count:
            values = {"field": Term(f"field-{key}"), "stated": count, "computed": named[key]}
            related = (Related(("notification", "units")), Related(("notification", "owners")))
            yield Finding("unit-count-wrong", (*_COUNTED, key), values, related=related)


def _total(plan: Plan, counts: dict[str, int | None]) -> Iterator[Finding]:
    stated, known = plan.declared.units, [c for c in counts.values() if c is not None]
    # A type that is left open may hold the rest.
    is_open = None in counts.values()
    if stated is None or not known or (is_open and sum(known) <= stated) or sum(known) == stated:
        return
    values = {"stated": stated, "computed": sum(known)}
    related = tuple(Related((*_COUNTED, key)) for key, c in counts.items() if c is not None)
    yield Finding("unit-count-wrong", ("declared", "units"), values, related=related)


def _counts(notification: Notification) -> dict[str, int | None]:
    texts = {key: getattr(notification.unit_counts, key).strip() for key in UnitCounts.model_fields}
    return {
        key: int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None
        for key, text in texts.items()
    }


def _named(plan: Plan, notification: Notification) -> dict[str, int]:
    """Return how many units of each type the notification names."""
    ids = {id_ for id_ in (*notification.units, *notification.owners) if id_ in plan.units}
    named: dict[str, int] = {}
    for id_ in ids:
        key = _type_of(plan.units[id_])
        named[key] = named.get(key, 0) + 1
    return named


def _type_of(unit: Unit) -> str:
    if unit.kind == "pp-service":
        return "pp_services"
    if unit.ownership is None:
        return ""
    kinds = {
        ("kindergarten", "public"): "municipal_kindergartens",
        ("kindergarten", "private"): "private_kindergartens",
        ("school", "public"): "public_schools",
        ("school", "private"): "private_schools",
    }
    return kinds[unit.kind, unit.ownership]


CHECK = Check(
    code="KP512",
    name="unit-count-wrong",
    severity="error",
    message=Text(
        nb="antall enheter[ ({field})] er oppgitt til {stated}, men planen har {computed}",
        nn="talet på einingar[ ({field})] er oppgitt til {stated}, men planen har {computed}",
        en="the number of units[ ({field})] is stated as {stated}, but the plan has {computed}",
    ),
    hint=Text(
        nb="rett tallet, eller se etter en enhet som mangler eller er talt to ganger",
        nn="rett talet, eller sjå etter ei eining som manglar eller er talt to gonger",
        en="correct the number, or look for a unit that is missing or counted twice",
    ),
    about=Text(
        nb="Fylket teller hvor mange enheter tilskuddet når.",
        nn="Fylket tel kor mange einingar tilskotet når.",
        en="The county counts how many units the grant reaches.",
    ),
    find=find,
)
