"""A plan stands under another one that says nothing about the plans under it.

Example:
    plan: {id: dal, title: Plan for Dal skole, unit: dal-skole, under: felles.yaml}
    plan: {id: felles, title: Felles plan}   # i felles.yaml

Instead:
    local_plans: {required: [mapping, analysis, goals, activities, deadlines]}   # i felles.yaml
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.local_plans import asked_of
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the common plan that asks nothing."""
    common = context.common
    if common is None or asked_of(context) is not None:
        return
    if not any(path[:1] == ("local_plans",) for path in common.faulty):
        values = {"common": common.plan.head.title}
        yield Finding("nothing-asked-of-local-plans", ("plan", "under"), values)


CHECK = Check(
    code="KP352",
    name="nothing-asked-of-local-plans",
    severity="warning",
    message=Text(
        nb="«{common}» sier ikke hva planene under den skal inneholde",
        nn="«{common}» seier ikkje kva planane under han skal innehalde",
        en="“{common}” does not say what the plans under it must hold",
    ),
    hint=Text(
        nb="før opp kravene under local_plans i den felles planen, eller oppgi en annen plan",
        nn="før opp krava under local_plans i den felles planen, eller oppgi ein annan plan",
        en="write what is asked under local_plans in the common plan, or give another plan",
    ),
    about=Text(
        nb="Uten krav er det ingenting å kontrollere enhetens plan mot.",
        nn="Utan krav er det ingenting å kontrollere planen til eininga mot.",
        en="Where nothing is asked, there is nothing to hold the unit's plan against.",
    ),
    find=find,
)
