"""A chapter was last changed before the plan was amended.

Example:
    history: [{date: 2022-01-06, event: amended}]
    chapters: {roller: {title: Roller og ansvar, updated: 2021-05-21}}

Instead:
    history: [{date: 2022-01-06, event: amended}]
    chapters: {roller: {title: Roller og ansvar, updated: 2022-01-06}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every dated chapter that was last changed before the plan was last amended."""
    history = context.plan.head.history
    changed = max((e.date for e in history if e.date and e.event == "amended"), default=None)
    for id_, chapter in context.plan.chapters.items():
        if chapter.updated and changed and chapter.updated < changed:
            values = {"title": chapter.title, "date": chapter.updated, "amended": changed}
            yield Finding("outdated-chapter", ("chapters", id_, "updated"), values)


CHECK = Check(
    code="KP722",
    name="outdated-chapter",
    severity="info",
    message=Text(
        nb="«{title}» er oppdatert {date}, men planen ble endret {amended}",
        nn="«{title}» er oppdatert {date}, men planen vart endra {amended}",
        en="“{title}” was updated on {date}, but the plan was amended on {amended}",
    ),
    hint=Text(
        nb="se om kapittelet fortsatt stemmer, og rett datoen",
        nn="sjå om kapittelet framleis stemmer, og rett datoen",
        en="see whether the chapter still holds, and correct the date",
    ),
    about=Text(
        nb="Et kapittel som ikke ble sett på da planen ble endret, kan si noe annet enn resten.",
        nn=(
            "Eit kapittel som ikkje vart sett på då planen vart endra, kan seie noko anna "
            "enn resten."
        ),
        en="A chapter that was not looked at when the plan was amended may contradict the rest.",
    ),
    find=find,
)
