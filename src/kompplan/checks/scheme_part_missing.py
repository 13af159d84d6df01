"""A measure is paid for by several schemes, and what one of them pays is not listed (GR19).

Measures may be financed by several schemes; each krone counts under one of them. That a measure's
parts make up what is asked for is proved by another finding.

Example:
    nettverk:
      title: Nettverk
      funding:
        regional: {owner: 50 000}
        inclusion: {}

Instead:
    nettverk:
      title: Nettverk
      funding:
        regional: {owner: 50 000}
        inclusion: {uh: 50 000}

Source: FOR-2021-01-26-230 point 7.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import rows_under, rules_of
from kompplan.diagnostics import Check, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each of several schemes of a measure that has no amount."""
    for rule in rules_of(context, "several-schemes"):
        for row in rows_under(context, rule):
            measure = context.plan.measures[row.measure]
            is_faulty = any(path[: len(row.path)] == row.path for path in context.faulty)
            if len(measure.funding) > 1 and row.computed.is_empty and not is_faulty:
                scheme = context.plan.scheme_name(row.scheme or "")
                values = {"title": measure.title, "scheme": scheme}
                yield rule.finding("scheme-part-missing", row.path, values, at_key=True)


CHECK = Check(
    code="KP622",
    name="scheme-part-missing",
    severity="warning",
    message=Text(
        nb="«{title}» har ikke noe beløp i {scheme}",
        nn="«{title}» har ikkje noko beløp i {scheme}",
        en="“{title}” has no amount under {scheme}",
    ),
    hint=Text(
        nb="skriv hva ordningen betaler, eller ta den bort (regel {rule}: {source})",
        nn="skriv kva ordninga betaler, eller ta ho bort (regel {rule}: {source})",
        en="write what the scheme pays, or remove it (rule {rule}: {source})",
    ),
    about=Text(
        nb=(
            "Hver ordning innstiller og rapporterer sin del; en del uten beløp er det ingen som"
            " betaler."
        ),
        nn=(
            "Kvar ordning innstiller og rapporterer sin del; ein del utan beløp er det ingen "
            "som betaler."
        ),
        en="Each scheme recommends and reports its part; nobody pays a part without an amount.",
    ),
    find=find,
)
