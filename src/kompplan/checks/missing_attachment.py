"""A text refers to an attachment that the plan does not list.

Example:
    duties: {grupper: Dele inn i nettverksgrupper (vedlegg 1)}

Instead:
    attachments: {vedlegg-1: Nettverksgrupper}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.checks.core.texts import written_texts
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


_NAMED = re.compile(r"\b(?:vedlegg|attachment) ([0-9]{1,3})\b", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every mention of a numbered attachment that the plan does not list."""
    if not context.may_mention("vedlegg", "attachment"):
        return
    attachments = context.plan.attachments
    # An attachment is numbered by its id or its title; else by its place in the list.
    named = [f"{id_} {attachment.title}" for id_, attachment in attachments.items()]
    known = {int(number) for name in named for number in _NUMBER.findall(name)}
    known |= set(range(1, len(attachments) + 1))
    for path, text in written_texts(context):
        for match in _NAMED.finditer(text) if path[0] != "attachments" else ():
            if int(match[1]) not in known:
                yield Finding("missing-attachment", path, {"named": match[0]}, part=match.span())


CHECK = Check(
    code="KP330",
    name="missing-attachment",
    severity="warning",
    message=Text(
        nb="planen viser til «{named}», men det er ikke ført opp",
        nn="planen viser til «{named}», men det er ikkje ført opp",
        en="the plan refers to “{named}”, which is not listed",
    ),
    hint=Text(
        nb="før det opp under attachments, eller ta ut henvisningen",
        nn="før det opp under attachments, eller ta ut tilvisinga",
        en="list it under attachments, or leave the reference out",
    ),
    about=Text(
        nb="Leseren leter forgjeves etter et vedlegg som ikke følger med.",
        nn="Lesaren leitar forgjeves etter eit vedlegg som ikkje følgjer med.",
        en="Readers look in vain for an attachment that does not come along.",
    ),
    find=find,
)
