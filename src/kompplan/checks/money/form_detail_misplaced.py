"""A question of a form has a detail that its field has no use for.

Boxes belong to ``schemes``, ``scheme`` and ``purpose``, terms to ``terms``, columns to the fields
that are tables, and rows to ``forecast``.

Example:
    - {field: target_group, label: Målgruppe, columns: {owner: Eier}}

Instead:
    - {field: target_group, label: Målgruppe}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.asked_questions import asked_questions
from kompplan.diagnostics import Check, Finding, Text
from kompplan.model.county_forms import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext

_BELONGS_TO: dict[str, frozenset[str]] = {
    "boxes": frozenset({"schemes", "scheme", "purpose"}),
    "terms": frozenset({"terms"}),
    "columns": frozenset(COLUMNS),
    "rows": frozenset({"forecast"}),
}


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every detail that the field of its question has no use for."""
    for path, _, _, question in asked_questions(context):
        for key, fields in _BELONGS_TO.items():
            field = question.field or question.question
            if getattr(question, key) and field and question.field not in fields:
                values = {"key": key, "field": field, "fields": sorted(fields)}
                yield Finding("form-detail-misplaced", (*path, key), values, at_key=True)


CHECK = Check(
    code="KP162",
    name="form-detail-misplaced",
    severity="error",
    message=Text(
        nb="«{key}» har ingen virkning for «{field}»",
        nn="«{key}» har ingen verknad for «{field}»",
        en="“{key}” does nothing for “{field}”",
    ),
    hint=Text(
        nb="fjern det; det hører til {fields}",
        nn="fjern det; det høyrer til {fields}",
        en="remove it; it belongs to {fields}",
    ),
    about=Text(
        nb="Det som ikke virker, ser ut som om det gjør det.",
        nn="Det som ikkje verkar, ser ut som om det gjer det.",
        en="What does nothing looks as if it did.",
    ),
    find=find,
)
