"""An actor that the plan declares takes part in nothing.

Only actors in the plan's own file are looked at: a shared file serves several plans. An actor that
is a member of a group, belongs to another one, or holds a role is in use.

Example:
    actors: {ppt: {name: PPT}, høgskolen: {name: Høgskolen i Eksempel}}
    activities: {samling: {title: Samling, when: uke 44, participants: [ppt]}}

Instead:
    activities: {samling: {title: Samling, when: uke 44, participants: [ppt, høgskolen]}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.references import references
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every actor of the plan's own file that nothing refers to."""
    plan = context.plan
    own = [id_ for id_ in plan.actors if ("actors", id_) in context.own_ids]
    if not plan.activities or not own:
        return
    used = {reference.id for reference in references(plan) if reference.kind in ("party", "actor")}
    for id_ in own:
        if id_ not in used:
            values = {"name": plan.actors[id_].name}
            yield Finding("actor-without-activity", ("actors", id_), values, at_key=True)


CHECK = Check(
    code="KP726",
    name="actor-without-activity",
    severity="info",
    message=Text(
        nb="«{name}» er ført opp som aktør, men er ikke med på noe",
        nn="«{name}» er ført opp som aktør, men er ikkje med på noko",
        en="“{name}” is declared as an actor but takes part in nothing",
    ),
    hint=Text(
        nb="før aktøren opp i en aktivitet, eller ta den ut",
        nn="før aktøren opp i ein aktivitet, eller ta han ut",
        en="name the actor in an activity, or leave it out",
    ),
    about=Text(
        nb="En aktør som ikke er med på noe, er enten glemt eller feilskrevet.",
        nn="Ein aktør som ikkje er med på noko, er anten gløymd eller feilskriven.",
        en="An actor that takes part in nothing is either forgotten or misspelt.",
    ),
    find=find,
)
