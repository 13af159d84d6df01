"""The owner's own share is smaller than the scheme demands (GR06).

Judged is what the owners put in for all measures of the scheme together. The text leaves open
whether the part is one of the whole grant or of what the owner is given. Where the rule names no
base, a share below either is an error, and one that is enough by the smaller base only is a
warning; a county names the base in a rule that overrides this one (``overrides: GR06`` with
``base``).

Example:
    lesing:
      title: Lesing i alle fag
      scheme: decentralised
      amounts: {owner: 90 000, uh: 210 000}
      own_share: {amount: 20 000}

Instead:
    lesing:
      title: Lesing i alle fag
      scheme: decentralised
      amounts: {owner: 90 000, uh: 210 000}
      own_share: {amount: 90 000}

Source: FOR-2021-01-26-230 point 7.2; Statsforvalteren i Oslo og Viken, call for 2022, which takes
it of the grant that an owner is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.own_shares import own_shares
from kompplan.diagnostics import Check, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the own share of each scheme that is too small, where it stands."""
    for share in own_shares(context):
        if share.amount is None or share.amount >= share.needed or not share.places:
            continue
        values = {
            "amount": share.amount,
            "needed": share.needed,
            "percent": str(share.rule.rule.percent),
            "of": share.base,
            "base": Term(f"base-{share.base_name}"),
            "unclear": Term("base-unclear") if share.is_enough_by_owner_part else None,
        }
        severity = "warning" if share.is_enough_by_owner_part else None
        first, *others = share.places
        related = tuple(Related(path) for path in others)
        yield share.rule.finding(
            "own-share-too-low", first, values, related=related, severity=severity
        )


CHECK = Check(
    code="KP611",
    name="own-share-too-low",
    severity="error",
    message=Text(
        nb="egenandelen er {amount}, mot {needed}: {percent} % av {base}, {of}[, {unclear}]",
        nn="eigendelen er {amount}, mot {needed}: {percent} % av {base}, {of}[, {unclear}]",
        en="the own share is {amount}, against {needed}: {percent} % of {base}, {of}[, {unclear}]",
    ),
    hint=Text(
        nb="før opp hele egenandelen, også lønn og frigjort tid (regel {rule}: {source})",
        nn="før opp heile eigendelen, òg løn og frigjord tid (regel {rule}: {source})",
        en="enter the whole own share, wages and time off too (rule {rule}: {source})",
    ),
    about=Text(
        nb="Skoleeieren skal bidra med en egenandel; den kan gis i lønn og tid.",
        nn="Skuleeigaren skal bidra med ein eigendel; han kan givast i løn og tid.",
        en="The school owner contributes a share, which may be given in wages and time.",
    ),
    find=find,
)
