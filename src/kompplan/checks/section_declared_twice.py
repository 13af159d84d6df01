"""Two sections of a plan have the same id.

Example:
    sections:
      høst: {title: Høst 2025, sections: {oktober: {title: Oktober}}}
      vår: {title: Vår 2026, sections: {oktober: {title: Oktober}}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, KeyPath, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every section whose id an earlier section has."""
    first: dict[str, KeyPath] = {}
    for ids, _ in context.plan.walk_sections():
        path = tuple(step for id_ in ids for step in ("sections", id_))
        if ids[-1] in first:
            related = (Related(first[ids[-1]], "first-here", at_key=True),)
            values = {"id": ids[-1]}
            yield Finding("section-declared-twice", path, values, at_key=True, related=related)
        first.setdefault(ids[-1], path)


CHECK = Check(
    code="KP304",
    name="section-declared-twice",
    severity="error",
    message=Text(
        nb="seksjonen «{id}» er oppført to ganger",
        nn="seksjonen «{id}» er ført opp to gonger",
        en="the section “{id}” is declared twice",
    ),
    hint=Text(
        nb="gi den ene en annen id",
        nn="gi den eine ein annan id",
        en="give one of them another id",
    ),
    about=Text(
        nb="En rad må høre til én seksjon, også når seksjoner ligger inne i hverandre.",
        nn="Ei rad må høyre til éin seksjon, også når seksjonar ligg inne i kvarandre.",
        en="A row must belong to one section, also where sections are nested.",
    ),
    find=find,
)
