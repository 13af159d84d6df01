"""The heading that each section's rows stand under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.checks.core.context import CheckContext
    from kompplan.time_expressions import When


class Heading(Value):
    """A heading with days.

    Attributes:
        title: The heading as printed.
        when: What it covers.
    """

    title: str
    when: When


def headings_by_section(context: CheckContext) -> dict[str, Heading]:
    """Return the nearest heading with days, a section's own or one around it, by section."""
    found: dict[str, Heading] = {}
    for ids, section in context.plan.walk_sections():
        own = context.schedule.sections.get(ids[-1])
        above = found.get(ids[-2]) if len(ids) > 1 else None
        heading = Heading(section.title, own) if own and own.intervals else above
        if heading is not None:
            found.setdefault(ids[-1], heading)
    return found
