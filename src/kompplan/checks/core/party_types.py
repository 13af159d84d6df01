"""What the parties of a plan are in the eyes of a grant scheme, as far as the plan says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.model.grant_terms import PartyType  # noqa: TC001  # an alias below uses it

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.model import Plan

Side: TypeAlias = Literal["owner", "uh"]

_SIDES: dict[Side, tuple[PartyType, ...]] = {
    "uh": ("uh", "vocational-college"),
    "owner": ("municipality", "county", "private-owner"),
}
_SERVICE = re.compile(
    r"\bPP[TR]?\b|\bPPT|\bPP-|pedagogisk-psykologisk|Statped|barnevern|helsestasjon|helsesykeplei"
    r"|helsesjukeplei|skolehelse|skulehelse|habilitering|\bBUP\b|spesialpedagog|tjeneste|teneste",
    re.IGNORECASE,
)
"""Names of services; one that the plan gives a type needs no such name."""


def type_of(plan: Plan, id_: str) -> PartyType | None:
    """Return what a party is: its own type, or that of what it is part of; None if nobody says."""
    if id_ in plan.municipalities:
        return "municipality"
    if unit := plan.units.get(id_):
        if unit.kind == "pp-service":
            return "pp-service"
        return "private-owner" if unit.ownership == "private" else None
    for actor in _with_those_above(plan, id_):
        if found := plan.actors[actor].type:
            return found
    return None


def _with_those_above(plan: Plan, id_: str) -> Iterator[str]:
    """Yield an actor and the actors it is part of, nearest first, each once."""
    waiting, seen = [id_], set()
    while waiting:
        actor = waiting.pop(0)
        if actor in plan.actors and actor not in seen:
            seen.add(actor)
            yield actor
            waiting += plan.actors[actor].part_of


def holds_service(plan: Plan, id_: str) -> bool:
    """Tell whether a party is, belongs to or has among its members a service like PPT."""
    waiting, seen = [id_], set()
    while waiting:
        party = waiting.pop()
        if party in seen:
            continue
        seen.add(party)
        named = {party, *_with_those_above(plan, party)}
        if type_of(plan, party) in ("pp-service", "other-service"):
            return True
        if any(_SERVICE.search(plan.party_name(name)) for name in named):
            return True
        if party in plan.actors:
            waiting += plan.actors[party].members
    return False


def is_named_as_service(text: str) -> bool:
    """Tell whether a text names a service."""
    return bool(_SERVICE.search(text))


def side_of(plan: Plan, id_: str) -> Side | None:
    """Return which side of the partnership a party stands on; None where that is not certain."""
    kind, form = type_of(plan, id_), plan.notification
    if kind is not None:
        return next((side for side, kinds in _SIDES.items() if kind in kinds), None)
    named = {id_, *_with_those_above(plan, id_)}
    listed: dict[Side, tuple[str, ...]] = {}
    if form:
        listed = {"owner": (*form.owners, *form.units), "uh": form.uh}
    found = [side for side, ids in listed.items() if named.intersection(ids)]
    return found[0] if len(found) == 1 else None
