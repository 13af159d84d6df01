"""A form asks for the same field twice.

Example:
    fields:
      - {field: owners, label: Eier}
      - {field: owners, label: Kommune}

Instead:
    fields:
      - {field: owners, label: Eier}
      - {field: units, label: Barnehager og skoler}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.asked_questions import asked_questions, field_key
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every question of a form whose answer is that of an earlier one."""
    first: dict[tuple[str, str, str], KeyPath] = {}
    for path, form, kind, question in asked_questions(context):
        name, key = question.field or question.question, field_key(question)
        if not name:
            continue
        earlier = first.setdefault((form, kind, f"{key} {name}"), (*path, key))
        if earlier != (*path, key):
            values = {"field": name}
            related = (Related(earlier, "first-here"),)
            yield Finding("form-field-repeated", (*path, key), values, related=related)


CHECK = Check(
    code="KP160",
    name="form-field-repeated",
    severity="error",
    message=Text(
        nb="skjemaet spør om «{field}» to ganger",
        nn="skjemaet spør om «{field}» to gonger",
        en="the form asks for “{field}” twice",
    ),
    hint=Text(
        nb="fjern det ene spørsmålet, eller la det spørre om noe annet",
        nn="fjern det eine spørsmålet, eller la det spørje om noko anna",
        en="remove one of the questions, or let it ask for something else",
    ),
    about=Text(
        nb="Ett svar kan ikke stå to steder i et skjema.",
        nn="Eitt svar kan ikkje stå to stader i eit skjema.",
        en="One answer cannot stand in two places of a form.",
    ),
    find=find,
)
