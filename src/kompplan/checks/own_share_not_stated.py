"""A scheme demands an own share, and none is stated (GR06).

Only a needs notification must state it. One that is stated without an amount, such as time that is
set free, is a warning: whether it is enough cannot be told. Judged is what the owners put in for
all measures of the scheme together. The text leaves open whether the part is one of the whole grant
or of what the owner is given. Where the rule names no base, a share below either is an error, and
one that is enough by the smaller base only is a warning; a county names the base in a rule that
overrides this one (``overrides: GR06`` with ``base``).

Example:
    lesing: {title: Lesing, scheme: decentralised, amounts: {owner: 90 000, uh: 210 000}}

Instead:
    lesing:
      title: Lesing
      scheme: decentralised
      amounts: {owner: 90 000, uh: 210 000}
      own_share: {amount: 90 000, in_kind: true, note: Frigjort tid}

Source: FOR-2021-01-26-230 point 7.2.
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
    """Yield the first measure of each scheme whose own share is not stated, or has no amount."""
    for share in own_shares(context):
        if share.amount is not None or context.plan.head.kind != "needs-notification":
            continue
        values = {
            "scheme": context.plan.scheme_name(share.scheme),
            "valued": Term("without-amount") if share.places else None,
            "needed": share.needed,
            "percent": str(share.rule.rule.percent),
            "of": share.base,
            "base": Term(f"base-{share.base_name}"),
        }
        paths = share.places or [(*path[:2], "own_share") for path in share.rows]
        first, *others = dict.fromkeys(paths)
        related = tuple(Related(path) for path in others)
        severity = "warning" if share.places else None
        yield share.rule.finding(
            "own-share-not-stated", first, values, related=related, severity=severity
        )


CHECK = Check(
    code="KP612",
    name="own-share-not-stated",
    severity="error",
    message=Text(
        nb=(
            "egenandelen i {scheme} er ikke oppgitt[ {valued}]: {needed}, {percent} % av "
            "{base}, {of}"
        ),
        nn=(
            "eigendelen i {scheme} er ikkje oppgitt[ {valued}]: {needed}, {percent} % av "
            "{base}, {of}"
        ),
        en=(
            "the own share under {scheme} is not stated[ {valued}]: {needed}, {percent} % of "
            "{base}, {of}"
        ),
    ),
    hint=Text(
        nb=(
            "før den opp under own_share, med beløp også når den er lønn og tid (regel {rule}: "
            "{source})"
        ),
        nn=(
            "før han opp under own_share, med beløp òg når han er løn og tid (regel {rule}: "
            "{source})"
        ),
        en=(
            "enter it under own_share, with an amount even when it is wages and time (rule "
            "{rule}: {source})"
        ),
    ),
    about=Text(
        nb="Uten egenandel er vilkåret for tilskuddet ikke oppfylt.",
        nn="Utan eigendel er vilkåret for tilskotet ikkje oppfylt.",
        en="Without an own share the grant's condition is not met.",
    ),
    find=find,
)
