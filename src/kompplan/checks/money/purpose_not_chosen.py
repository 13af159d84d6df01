"""A measure of a needs notification does not say what the money is used for.

Example:
    purpose: Velg et element.

Instead:
    purpose: implementation

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Hva skal tilskuddet brukes til?»;
FOR-2021-01-26-230 point 7.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.told_fields import without_purpose
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every measure without a purpose."""
    for id_ in without_purpose(context):
        values = {"title": context.plan.measures[id_].title}
        path = ("measures", id_, "purpose")
        is_absent = not context.plan.measures[id_].prompts.get("purpose")
        yield Finding("purpose-not-chosen", path, values, at_key=is_absent)


CHECK = Check(
    code="KP745",
    name="purpose-not-chosen",
    severity="warning",
    message=Text(
        nb="det er ikke valgt hva tilskuddet til «{title}» skal brukes til",
        nn="det er ikkje valt kva tilskotet til «{title}» skal brukast til",
        en="it is not chosen what the grant for “{title}” is used for",
    ),
    hint=Text(
        nb="skriv purpose: assessment, planning eller implementation",
        nn="skriv purpose: assessment, planning eller implementation",
        en="write purpose: assessment, planning or implementation",
    ),
    about=Text(
        nb="Ordningene gir penger til å vurdere behov, planlegge og gjennomføre tiltak.",
        nn="Ordningane gir pengar til å vurdere behov, planleggje og gjennomføre tiltak.",
        en="The schemes pay for assessing needs, planning measures, and carrying them out.",
    ),
    find=find,
)
