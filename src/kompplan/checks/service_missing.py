"""A measure of a scheme across services names neither PPT nor another service (GR12).

Services are told from their ``type`` and from their names, in the target group, among the partners,
in the measure's title, and in its activities; members of a group count. A measure without a target
group is not judged.

Example:
    inkludering: {title: Inkludering, scheme: inclusion, target_group: lærere}

Instead:
    inkludering: {title: Inkludering, scheme: inclusion, target_group: [lærere, ppt]}

Source: FOR-2021-01-26-230 points 1.2 and 3.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import measures_under, rules_of
from kompplan.checks.core.party_types import holds_service, is_named_as_service
from kompplan.diagnostics import Check, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding
    from kompplan.model import Measure, Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure without a service."""
    for rule in rules_of(context, "service-required"):
        for id_, measure in measures_under(context, rule):
            path = ("measures", id_, "target_group")
            is_faulty = any(faulty[:3] == path for faulty in context.faulty)
            is_judged = bool(measure.target_group) and not is_faulty
            if is_judged and not _has_service(context.plan, id_, measure):
                yield rule.finding("service-missing", path, {"title": measure.title})


def _has_service(plan: Plan, id_: str, measure: Measure) -> bool:
    form = plan.notification
    rows = [row for row in plan.activities.values() if row.measure == id_]
    parties = [
        *measure.target_group,
        *(form.owners + form.units + form.uh if form else ()),
        *(party.who for row in rows for party in (*row.participants, *row.target_group)),
        *(party for row in rows for party in row.responsible),
    ]
    texts = [measure.title, *(partner.name for partner in (form.partners if form else ()))]
    return any(holds_service(plan, it) for it in parties) or any(map(is_named_as_service, texts))


CHECK = Check(
    code="KP617",
    name="service-missing",
    severity="warning",
    message=Text(
        nb="«{title}» har verken PPT eller en annen tjeneste i målgruppen",
        nn="«{title}» har verken PPT eller ei anna teneste i målgruppa",
        en="“{title}” has neither PPT nor another service in its target group",
    ),
    hint=Text(
        nb=(
            "før opp tjenesten i target_group, eller bruk en annen ordning (regel {rule}: {source})"
        ),
        nn="før opp tenesta i target_group, eller bruk ei anna ordning (regel {rule}: {source})",
        en="put the service into target_group, or use another scheme (rule {rule}: {source})",
    ),
    about=Text(
        nb="Ordningen er for tiltak på tvers av fag og tjenester.",
        nn="Ordninga er for tiltak på tvers av fag og tenester.",
        en="The scheme is for measures across professions and services.",
    ),
    find=find,
)
