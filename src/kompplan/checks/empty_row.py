"""A row has a time and no content.

Documents have such rows: a week, and nothing beside it. Their title is a dash, or the time again.

Example:
    uke-25: {when: uke 25, title: –}

Instead:
    uke-25: {when: uke 25, title: Nettverksmøte}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Activity

_SAYS_NOTHING = frozenset({"section", "when", "title", "duration", "instance_of", "for_"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row that says when and not what."""
    for id_, activity in context.plan.activities.items():
        if activity.when is not None and _is_empty(activity):
            path = ("activities", id_)
            is_left_out = any(faulty[:2] == path for faulty in context.faulty)
            if not is_left_out:
                yield Finding("empty-row", (*path, "title"), {"when": activity.when.text.strip()})


def _is_empty(activity: Activity) -> bool:
    values = vars(activity)
    for name in activity.model_fields_set:
        if name not in _SAYS_NOTHING and values[name]:
            return False
    return _letters(activity.title) in ("", _letters(activity.when.text if activity.when else ""))


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


CHECK = Check(
    code="KP710",
    name="empty-row",
    severity="info",
    message=Text(
        nb="raden «{when}» har et tidspunkt og ikke noe innhold",
        nn="rada «{when}» har eit tidspunkt og ikkje noko innhald",
        en="the row “{when}” has a time and no content",
    ),
    hint=Text(
        nb="skriv hva som skjer, eller ta raden ut",
        nn="skriv kva som skjer, eller ta rada ut",
        en="write what happens, or take the row out",
    ),
    about=Text(
        nb="Leserne vet ikke om noe er glemt.",
        nn="Lesarane veit ikkje om noko er gløymt.",
        en="Readers cannot tell whether something was forgotten.",
    ),
    find=find,
)
