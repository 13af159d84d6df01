"""The form says yes to several owners or universities, but the list of them is empty.

Example:
    notification:
      several_owners: true
      partners: []

Instead:
    notification:
      several_owners: true
      partners:
        - {name: Lykkeland barnehage, of: owner}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Ja (Fyll ut liste)».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.told_fields import sides_not_listed
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each side of the partnership that is several and not listed."""
    for side in sides_not_listed(context):
        path = ("notification", "several_owners" if side == "owner" else "several_uh")
        related = (Related(("notification", "partners"), at_key=True),)
        values = {"side": Term(f"several-{side}")}
        yield Finding("partners-not-listed", path, values, related=related)


CHECK = Check(
    code="KP743",
    name="partners-not-listed",
    severity="error",
    message=Text(
        nb="partnerskapet har {side}, men lista over dem er tom",
        nn="partnarskapet har {side}, men lista over dei er tom",
        en="the partnership has {side}, but the list of them is empty",
    ),
    hint=Text(
        nb="fyll ut partners med navn og side",
        nn="fyll ut partners med namn og side",
        en="fill in partners with name and side",
    ),
    about=Text(
        nb="Tilskuddet kan bare deles på dem som står i lista.",
        nn="Tilskotet kan berre delast på dei som står i lista.",
        en="The grant can only be shared among those on the list.",
    ),
    find=find,
)
