"""A rule such as «hver måned» has no rows that keep it.

A rule says how often, not when: until rows with days keep it, nobody can put it into a calendar.
Rules that name their days («hver tirsdag», «siste torsdag hver måned») need no rows. Nor
do duties of roles, such as meetings that every group leader holds: they are counted where rows say
that they keep them, as ``fulfils: role/duty``.

Example:
    utviklingsmøter: {when: 2 møter i året, title: Utviklingsmøte}
    møte-høst: {when: 24. september, title: Utviklingsmøte}
    møte-vår: {when: 11. mars, title: Utviklingsmøte}

Instead:
    utviklingsmøter: {when: 2 møter i året, title: Utviklingsmøte}
    møte-høst: {when: 24. september, title: Utviklingsmøte, fulfils: utviklingsmøter}
    møte-vår: {when: 11. mars, title: Utviklingsmøte, fulfils: utviklingsmøter}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.promises import promises
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every rule that no row keeps."""
    for promise in promises(context):
        is_row = promise.entry.path[0] == "activities"
        if is_row and promise.periods and not promise.rows:
            entry = promise.entry
            values = {"title": entry.title, "id": promise.id, **promise.words()}
            yield Finding("rule-without-rows", entry.path, values)


CHECK = Check(
    code="KP424",
    name="rule-without-rows",
    severity="info",
    message=Text(
        nb="«{title}» skal holdes {rule_nb}, men ingen rad oppfyller det",
        nn="«{title}» skal haldast {rule_nn}, men inga rad oppfyller det",
        en="“{title}” is to be held {rule_en}, but no row keeps it",
    ),
    hint=Text(
        nb="legg til radene, eller skriv «fulfils: {id}» i dem som finnes",
        nn="legg til radene, eller skriv «fulfils: {id}» i dei som finst",
        en="add the rows, or write “fulfils: {id}” in those that exist",
    ),
    about=Text(
        nb="Ingen kan sette av tid til noe som bare skal skje en gang i måneden.",
        nn="Ingen kan setje av tid til noko som berre skal skje ein gong i månaden.",
        en="Nobody can set aside time for what is only to happen once a month.",
    ),
    find=find,
)
