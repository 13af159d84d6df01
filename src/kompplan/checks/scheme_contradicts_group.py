"""An activity's scheme is not the one its colour code stands for.

Example:
    group: barnehage        # regional ordning
    scheme: decentralised

Instead:
    group: barnehage
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every activity whose scheme and legend group disagree."""
    plan = context.plan
    for id_, activity in plan.activities.items():
        group = plan.head.legend.get(activity.group) if activity.group else None
        if group and activity.scheme and activity.scheme != group.scheme:
            scheme = plan.schemes.get(activity.scheme)
            values = {"scheme": scheme.name if scheme else activity.scheme, "group": group.title}
            related = (Related(("plan", "legend", str(activity.group), "scheme")),)
            path = ("activities", id_, "scheme")
            yield Finding("scheme-contradicts-group", path, values, related=related)


CHECK = Check(
    code="KP303",
    name="scheme-contradicts-group",
    severity="error",
    message=Text(
        nb="ordningen «{scheme}» er ikke den som fargekoden «{group}» står for",
        nn="ordninga «{scheme}» er ikkje den som fargekoden «{group}» står for",
        en="the scheme “{scheme}” is not the one that the colour code “{group}” stands for",
    ),
    hint=Text(
        nb="slett scheme, eller velg en annen fargekode",
        nn="slett scheme, eller vel ein annan fargekode",
        en="delete scheme, or choose another colour code",
    ),
    about=Text(
        nb="Fargen på raden sier hvem som betaler.",
        nn="Fargen på rada seier kven som betaler.",
        en="The colour of a row says who pays.",
    ),
    find=find,
)
