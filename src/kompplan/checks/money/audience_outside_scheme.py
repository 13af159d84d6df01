"""A measure reaches people of a kind of unit that its grant scheme is not for.

It is told from the units and the actors' sectors among its target groups, and from school grades or
SFO in its title or in the names of its target groups.

Example:
    nettverk: {title: Nettverk for barnehage og 1.–4. trinn, scheme: regional}

Source: FOR-2021-01-26-230 points 1.2 and 7.2: each scheme has its target
groups, and measures may be financed across them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Measure, Plan


_SCHOOL = re.compile(r"\b(?:[0-9]{1,2}\.? ?[–-] ?)?[0-9]{1,2}\. ?trinn\b|\bSFO\b")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the first sign of another audience in every measure of a scheme for some units."""
    plan = context.plan
    for id_, measure in plan.measures.items():
        scheme = plan.schemes.get(measure.scheme or "")
        if scheme is None or not scheme.for_units:
            continue
        for keys, name, kind in _audiences(plan, measure):
            if kind not in scheme.for_units:
                values = {"text": name, "scheme": scheme.name}
                yield Finding("audience-outside-scheme", ("measures", id_, *keys), values)
                break


def _audiences(plan: Plan, measure: Measure) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield where a measure shows what kind of unit it is for: place, words and kind."""
    if found := _SCHOOL.search(measure.title):
        yield ("title",), found[0], "school"
    for place, party in enumerate(measure.target_group):
        unit, actor = plan.units.get(party), plan.actors.get(party)
        if kind := unit.kind if unit else actor.sector if actor else None:
            yield ("target_group", place), plan.party_name(party), kind
        elif found := _SCHOOL.search(plan.party_name(party)):
            yield ("target_group", place), found[0], "school"


CHECK = Check(
    code="KP610",
    name="audience-outside-scheme",
    severity="info",
    message=Text(
        nb="tiltaket er også for «{text}», som «{scheme}» ikke er for",
        nn="tiltaket er òg for «{text}», som «{scheme}» ikkje er for",
        en="the measure is also for “{text}”, which “{scheme}” is not for",
    ),
    hint=Text(
        nb="si om en annen ordning betaler for den delen",
        nn="sei om ei anna ordning betaler for den delen",
        en="say whether another scheme pays for that part",
    ),
    about=Text(
        nb="Tiltak kan betales av flere ordninger, men da må det gå fram hvem som betaler hva.",
        nn="Tiltak kan betalast av fleire ordningar, men då må det gå fram kven som betaler kva.",
        en="Measures may be paid by several schemes, but it must show which one pays for what.",
    ),
    find=find,
)
