"""The same one stands twice in a list, such as that of the participants.

A participant who is there once for certain and once not, or with another note, is no repetition.

Example:
    participants: [styrere, avdelingsledere, ppt, avdelingsledere]

Instead:
    participants: [styrere, avdelingsledere, ppt]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.references import references
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every id in a list of ids that stands there before."""
    first: dict[tuple[KeyPath, str, str], KeyPath] = {}
    for reference in references(context.plan):
        place = _list_of(reference.path)
        if place is None or place[-1:] == ("visits",):
            continue
        how = _how(context.plan, reference.path)
        earlier = first.setdefault((place, reference.id, how), reference.path)
        if earlier != reference.path:
            values = {"name": context.plan.party_name(reference.id)}
            related = (Related(earlier, "first-here"),)
            yield Finding("listed-twice", reference.path, values, related=related)


def _list_of(path: KeyPath) -> KeyPath | None:
    """Return the list that an id is an item of, by itself or as the ``who`` of an item."""
    own = path[:-1] if path[-1:] == ("who",) and isinstance(path[-2], int) else path
    return own[:-1] if isinstance(own[-1], int) else None


def _how(plan: Plan, path: KeyPath) -> str:
    """Return what is said of a participant besides who it is."""
    if path[2:3] != ("participants",):
        return ""
    participant = plan.activities[str(path[1])].participants[int(path[3])]
    return f"{participant.uncertain} {participant.note}"


CHECK = Check(
    code="KP344",
    name="listed-twice",
    severity="info",
    message=Text(
        nb="«{name}» står to ganger i den samme listen",
        nn="«{name}» står to gonger i den same lista",
        en="“{name}” stands twice in the same list",
    ),
    hint=Text(
        nb="ta ut den ene, eller skriv den som var ment",
        nn="ta ut den eine, eller skriv den som var meint",
        en="take one of them out, or write the one that was meant",
    ),
    about=Text(
        nb="Den ene er kanskje skrevet i stedet for en annen, som da mangler.",
        nn="Den eine er kanskje skriven i staden for ein annan, som då manglar.",
        en="One of them may have been written instead of another, who is then missing.",
    ),
    find=find,
)
