"""A plan says that it looks so many years ahead, and is for another number of years.

Example:
    plan: {year: 2020/2021, horizon: 4 år}

Instead:
    plan: {year: 2020/2024, horizon: 4 år}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.time_expressions import TimeContext, resolve_time
from kompplan.time_expressions.core.wording_of_rules import format_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.time_expressions import PlanPeriod

_WHOLE_YEARS = re.compile(r"P([0-9]+)Y")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the horizon of a plan, where it is in whole years."""
    head = context.plan.head
    when = resolve_time(head.horizon, TimeContext()).when if head.horizon else None
    match = _WHOLE_YEARS.fullmatch(when.duration or "") if when else None
    months = _months(head.year)
    if match and int(match[1]) * 12 != months:
        length = f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"
        values = {
            "year": head.year.text,
            **_in_each_language("horizon", match[0]),
            **_in_each_language("length", length),
        }
        related = (Related(("plan", "year")),)
        yield Finding("horizon-mismatch", ("plan", "horizon"), values, related=related)


def _months(period: PlanPeriod) -> int:
    years = period.end.year - period.start.year
    return years * 12 + period.end.month - period.start.month + 1


def _in_each_language(name: str, code: str) -> dict[str, str]:
    return {
        f"{name}_{language}": format_duration(code, language) for language in ("nb", "nn", "en")
    }


CHECK = Check(
    code="KP441",
    name="horizon-mismatch",
    severity="info",
    message=Text(
        nb="planen har et perspektiv på {horizon_nb}, men gjelder {length_nb}, {year}",
        nn="planen har eit perspektiv på {horizon_nn}, men gjeld {length_nn}, {year}",
        en="the plan looks {horizon_en} ahead, but is for {length_en}, {year}",
    ),
    hint=Text(
        nb="si i planen hva som gjelder for de andre årene, eller rett det ene",
        nn="sei i planen kva som gjeld for dei andre åra, eller rett det eine",
        en="say in the plan what holds for the other years, or correct one of the two",
    ),
    about=Text(
        nb="Leserne vet ikke hvor lenge planen er tenkt å gjelde.",
        nn="Lesarane veit ikkje kor lenge planen er tenkt å gjelde.",
        en="Readers cannot tell how long the plan is meant to hold.",
    ),
    find=find,
)
