"""An activity has no time at all.

Where a common plan asks for deadlines, they are told together.

Example:
    activities:
      fagdag: {title: Fagdag}

Instead:
    activities:
      fagdag: {title: Fagdag, when: dato kommer}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.local_plans import required_parts
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every activity without a time, unless its dated instances stand for it."""
    plan = context.plan
    if "deadlines" in required_parts(context):
        return
    general = {row.instance_of for row in plan.activities.values()}
    for id_, activity in plan.activities.items():
        path = ("activities", id_)
        is_faulty = (*path, "when") in context.faulty
        if activity.when is None and id_ not in general and not is_faulty:
            yield Finding("undated-activity", path, {"title": activity.title}, at_key=True)


CHECK = Check(
    code="KP701",
    name="undated-activity",
    severity="warning",
    message=Text(
        nb="«{title}» har ikke noe tidspunkt",
        nn="«{title}» har ikkje noko tidspunkt",
        en="“{title}” has no time",
    ),
    hint=Text(
        nb="legg til when; er dagen ikke satt, kan det stå «dato kommer»",
        nn="legg til when; er dagen ikkje sett, kan det stå «dato kommer»",
        en="add when; where the day is not set, “dato kommer” may stand there",
    ),
    about=Text(
        nb="Det som ikke har noe tidspunkt, kommer ikke i noens kalender.",
        nn="Det som ikkje har noko tidspunkt, kjem ikkje i kalenderen til nokon.",
        en="What has no time gets into nobody's calendar.",
    ),
    find=find,
)
