"""It is not decided who visits whom.

Example:
    visits: [{note: X kommune deltar i Y kommune}]

Instead:
    visits: [{guest: tana, host: vadsø}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every pair of visitors that lacks its guest or its host."""
    for id_, activity in context.plan.activities.items():
        for place, visit in enumerate(activity.visits):
            if visit.guest is None or visit.host is None:
                path = ("activities", id_, "visits", place)
                yield Finding("visit-undecided", path, {"title": activity.title})


CHECK = Check(
    code="KP724",
    name="visit-undecided",
    severity="info",
    message=Text(
        nb="det er ikke bestemt hvem som besøker hvem på «{title}»",
        nn="det er ikkje bestemt kven som vitjar kven på «{title}»",
        en="who visits whom at “{title}” is not decided",
    ),
    hint=Text(
        nb="fyll inn guest og host når det er avtalt",
        nn="fyll inn guest og host når det er avtalt",
        en="fill in guest and host when it is agreed",
    ),
    about=Text(
        nb="Et besøk uten vert og gjest blir ikke av.",
        nn="Ei vitjing utan vert og gjest blir ikkje noko av.",
        en="A visit without host and guest does not take place.",
    ),
    find=find,
)
