"""One measure is entered under several schemes so that its money may count twice (GR19).

Measures may be financed by several schemes. Two measures of one title and the same amounts under
two schemes are most likely one, entered twice; what each scheme pays belongs under ``funding``, and
each of them needs its amount there.

Example:
    a: {title: Nettverk, scheme: regional, amounts: {owner: 50 000, uh: 50 000}}
    b: {title: Nettverk, scheme: inclusion, amounts: {owner: 50 000, uh: 50 000}}

Instead:
    a:
      title: Nettverk
      funding:
        regional: {owner: 50 000}
        inclusion: {uh: 50 000}

Source: FOR-2021-01-26-230 point 7.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import rows_under, rules_of
from kompplan.diagnostics import Check, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.budgeting import BudgetRow
    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.grant_rules import RuleInForce
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure that repeats one of another scheme, and each scheme without its part."""
    for rule in rules_of(context, "several-schemes"):
        rows = list(rows_under(context, rule))
        yield from _repeated(context, rule, rows)
        for row in rows:
            measure = context.plan.measures[row.measure]
            is_faulty = any(path[: len(row.path)] == row.path for path in context.faulty)
            if len(measure.funding) > 1 and row.computed.is_empty and not is_faulty:
                scheme = context.plan.scheme_name(row.scheme or "")
                values = {"title": measure.title, "scheme": scheme, "others": None}
                yield rule.finding("counted-in-several-schemes", row.path, values, at_key=True)


def _repeated(context: CheckContext, rule: RuleInForce, rows: list[BudgetRow]) -> Iterator[Finding]:
    """Yield the later ones of measures of one title and the same amounts, by scheme."""
    first: dict[tuple[object, ...], BudgetRow] = {}
    for row in rows:
        title = context.plan.measures[row.measure].title
        key = (" ".join(title.casefold().split()), row.computed)
        before = first.setdefault(key, row)
        if before.scheme != row.scheme and before.measure != row.measure and row.computed.total:
            others = [context.plan.scheme_name(it.scheme or "") for it in (before, row)]
            values = {"title": title, "scheme": None, "others": others}
            related = (Related(("measures", before.measure, "title")),)
            path = ("measures", row.measure, "title")
            yield rule.finding("counted-in-several-schemes", path, values, related=related)


CHECK = Check(
    code="KP622",
    name="counted-in-several-schemes",
    severity="warning",
    message=Text(
        nb=(
            "[«{title}» står med de samme beløpene i {others}|«{title}» har ikke noe beløp i "
            "{scheme}]"
        ),
        nn=(
            "[«{title}» står med dei same beløpa i {others}|«{title}» har ikkje noko beløp i "
            "{scheme}]"
        ),
        en=(
            "[“{title}” stands with the same amounts under {others}|“{title}” has no amount "
            "under {scheme}]"
        ),
    ),
    hint=Text(
        nb="før det opp én gang, med hver ordnings del under funding (regel {rule}: {source})",
        nn=(
            "før det opp éin gong, med delen til kvar ordning under funding (regel {rule}: "
            "{source})"
        ),
        en="enter it once, with the part of each scheme under funding (rule {rule}: {source})",
    ),
    about=Text(
        nb="Den som summerer over ordningene, regner ellers de samme kronene to ganger.",
        nn="Den som summerer over ordningane, reknar elles dei same kronene to gonger.",
        en="Whoever adds up the schemes else counts the same kroner twice.",
    ),
    find=find,
)
