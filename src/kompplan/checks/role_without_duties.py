"""A role is listed without anything that is expected of it.

Example:
    roles: {gruppeleder: {title: Gruppeledere}}

Instead:
    roles: {gruppeleder: {title: Gruppeledere, duties: {møter: Lede møtene i læringsgruppene}}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every role without a duty, unless an open point says so."""
    for id_, role in context.plan.roles.items():
        if not role.duties and not role.open:
            yield Finding("role-without-duties", ("roles", id_), {"title": role.title}, at_key=True)


CHECK = Check(
    code="KP725",
    name="role-without-duties",
    severity="info",
    message=Text(
        nb="rollen «{title}» har ingen oppgaver",
        nn="rolla «{title}» har ingen oppgåver",
        en="the role “{title}” has no duties",
    ),
    hint=Text(
        nb="før opp oppgavene under duties, eller ta ut rollen",
        nn="før opp oppgåvene under duties, eller ta ut rolla",
        en="list its duties, or leave the role out",
    ),
    about=Text(
        nb="Den som har rollen, må kunne se hva som ventes.",
        nn="Den som har rolla, må kunne sjå kva som er venta.",
        en="Whoever holds the role must be able to see what is expected.",
    ),
    find=find,
)
