"""A measure asks a grant scheme for money that the notification does not tick.

Example:
    notification: {schemes: [regional]}
    measures:
      lesing: {title: Lesing, scheme: decentralised, amounts: {owner: 10 000}}

Instead:
    notification: {schemes: [regional, decentralised]}

Source: Statsforvalteren i Nordland, behovsmelding 2024, whose first question is the schemes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each scheme that is not ticked, at the first measure that asks it for money.

    Where nothing is ticked, the question itself is unanswered, which is told by itself.
    """
    plan, told = context.plan, set[str]()
    ticked = plan.notification.schemes if plan.notification else ()
    for scheme, path, at_key in _asked(plan) if ticked else ():
        if scheme in plan.schemes and scheme not in ticked and scheme not in told:
            told.add(scheme)
            values = {"scheme": plan.schemes[scheme].name}
            related = (Related(("notification", "schemes"), at_key=True),)
            yield Finding("scheme-not-ticked", path, values, related=related, at_key=at_key)


def _asked(plan: Plan) -> Iterator[tuple[str, KeyPath, bool]]:
    """Yield the schemes that measures name, their places, and whether they stand as keys."""
    for id_, measure in plan.measures.items():
        if measure.scheme:
            yield measure.scheme, ("measures", id_, "scheme"), False
        for scheme in measure.funding:
            yield scheme, ("measures", id_, "funding", scheme), True


CHECK = Check(
    code="KP517",
    name="scheme-not-ticked",
    severity="warning",
    message=Text(
        nb="tiltaket søker «{scheme}», som det ikke er krysset av for",
        nn="tiltaket søkjer «{scheme}», som det ikkje er kryssa av for",
        en="the measure asks “{scheme}”, which is not ticked",
    ),
    hint=Text(
        nb="kryss av for ordningen i schemes, eller rett ordningen på tiltaket",
        nn="kryss av for ordninga i schemes, eller rett ordninga på tiltaket",
        en="tick the scheme in schemes, or correct that of the measure",
    ),
    about=Text(
        nb="Den som fordeler søknadene etter kryssene, ser ikke tiltaket.",
        nn="Den som fordeler søknadene etter kryssa, ser ikkje tiltaket.",
        en="Whoever sorts the notifications by their ticks does not see the measure.",
    ),
    find=find,
)
