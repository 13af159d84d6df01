"""A grant scheme is used in a year that it is not for (GR05).

The year is the plan's ``grant_year``: when an activity takes place does not matter. Of two schemes
that were both in force for a part of the year, the later one counts.

Example:
    plan: {title: Behovsmelding, grant_year: 2026}
    measures:
      nettverk: {title: Nettverk, scheme: regional}

Instead:
    measures:
      nettverk: {title: Nettverk, scheme: collective}

Source: FOR-2021-01-26-230, in force from 26 January 2021; Statsforvalteren i Rogaland, 18 December
2025, on the single scheme from 1 January 2026.
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
    """Yield each scheme that is used out of its time, where it is first used."""
    plan, year = context.plan, context.plan.head.grant_year
    outside = {id_ for id_ in plan.schemes if year and not plan.is_scheme_of(id_, year)}
    used: dict[str, list[tuple[KeyPath, bool]]] = {}
    for id_, path, at_key in _uses(plan) if outside else ():
        if id_ in outside:
            used.setdefault(id_, []).append((path, at_key))
    for id_, ((first, at_key), *others) in used.items():
        values = {"scheme": plan.schemes[id_].name, "year": str(year), **_instead(plan, id_)}
        related = tuple(Related(path, at_key=key) for path, key in others)
        yield Finding("scheme-not-in-force", first, values, at_key=at_key, related=related)


def _uses(plan: Plan) -> Iterator[tuple[str, KeyPath, bool]]:
    """Yield the uses of schemes: the id, its place, and whether it stands as a key."""
    for group, legend in plan.head.legend.items():
        yield legend.scheme, ("plan", "legend", group, "scheme"), False
    for place, scheme in enumerate(plan.notification.schemes if plan.notification else ()):
        yield scheme, ("notification", "schemes", place), False
    for id_, measure in plan.measures.items():
        yield measure.scheme or "", ("measures", id_, "scheme"), False
        for scheme in measure.funding:
            yield scheme, ("measures", id_, "funding", scheme), True
    for scheme in plan.totals.schemes if plan.totals else ():
        yield scheme, ("declared", "schemes", scheme), True
    for row, activity in plan.activities.items():
        if activity.scheme:
            yield activity.scheme, ("activities", row, "scheme"), False


def _instead(plan: Plan, id_: str) -> dict[str, object]:
    """Return when a scheme was in force, and which one is for the year of the grant instead."""
    scheme, year = plan.schemes[id_], plan.head.grant_year or 0
    is_over = bool(scheme.valid_to and scheme.valid_to.year <= year)
    others = _later(plan, id_) if is_over else _earlier(plan, id_)
    meant = [other for other in others if plan.is_scheme_of(other, year)]
    return {
        "until": scheme.valid_to if is_over else None,
        "since": None if is_over else scheme.valid_from,
        "instead": meant[0] if len(meant) == 1 else None,
        "name": plan.schemes[meant[0]].name if meant else None,
        "choices": [f"«{other}»" for other in meant],
    }


def _later(plan: Plan, id_: str) -> Iterator[str]:
    """Yield the schemes that took over from a scheme, one after the other."""
    seen = {id_}
    while (id_ := plan.schemes[id_].successor or "") in plan.schemes and id_ not in seen:
        seen.add(id_)
        yield id_


def _earlier(plan: Plan, id_: str) -> Iterator[str]:
    """Yield the schemes from which a scheme took over, at once or by others."""
    yield from (other for other in plan.schemes if id_ in _later(plan, other))


CHECK = Check(
    code="KP601",
    name="scheme-not-in-force",
    severity="error",
    message=Text(
        nb=(
            "«{scheme}» gjelder ikke for tilskuddsåret {year}: [den gjaldt til {until}|den "
            "gjelder fra {since}|en annen tok over]"
        ),
        nn=(
            "«{scheme}» gjeld ikkje for tilskotsåret {year}: [ho galdt til {until}|ho gjeld frå"
            " {since}|ei anna tok over]"
        ),
        en=(
            "“{scheme}” is not in force in the grant year {year}: [it was until {until}|it is "
            "from {since}|another one took over]"
        ),
    ),
    hint=Text(
        nb=(
            "[bruk «{instead}» ({name}), eller rett grant_year|bruk en av {choices}, eller rett"
            " grant_year|bruk en ordning for dette året, eller rett grant_year]"
        ),
        nn=(
            "[bruk «{instead}» ({name}), eller rett grant_year|bruk ei av {choices}, eller rett"
            " grant_year|bruk ei ordning for dette året, eller rett grant_year]"
        ),
        en=(
            "[use “{instead}” ({name}), or mend grant_year|use one of {choices}, or mend "
            "grant_year|use a scheme of that year, or mend grant_year]"
        ),
    ),
    about=Text(
        nb=(
            "Søkes det i en ordning som ikke finnes det året, finnes det ingen regler og ingen "
            "penger for søknaden."
        ),
        nn=(
            "Blir det søkt i ei ordning som ikkje finst det året, finst det verken reglar eller"
            " pengar for søknaden."
        ),
        en="A request under a scheme that does not exist that year has neither rules nor money.",
    ),
    find=find,
)
