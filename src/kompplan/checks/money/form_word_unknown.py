"""A box or a column of a form stands for nothing that the field can hold.

Example:
    - {field: purpose, boxes: {asessment: Vurdering}}

Instead:
    - {field: purpose, boxes: {assessment: Vurdering}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.asked_questions import asked_questions
from kompplan.diagnostics import Check, Finding, Text
from kompplan.diagnostics.suggest import suggest
from kompplan.model.county_forms import COLUMNS, PURPOSES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every key of ``boxes`` and ``columns`` that the field does not know."""
    for path, _, _, question in asked_questions(context):
        field = question.field or ""
        known = {"boxes": _boxes(context, field), "columns": COLUMNS.get(field, ())}
        for key, words in known.items():
            for word in getattr(question, key) if words else ():
                if word not in words:
                    values = {
                        "word": word,
                        "field": field,
                        "suggestion": suggest(word, sorted(words)),
                        "known": sorted(words),
                    }
                    yield Finding("form-word-unknown", (*path, key, word), values, at_key=True)


def _boxes(context: CheckContext, field: str) -> Collection[str]:
    """Return what boxes may stand for; nothing where that cannot be told."""
    if field == "purpose":
        return PURPOSES
    is_scheme = field in ("schemes", "scheme") and context.is_complete
    return tuple(context.plan.schemes) if is_scheme else ()


CHECK = Check(
    code="KP163",
    name="form-word-unknown",
    severity="error",
    message=Text(
        nb="«{word}» er ikke noe som kan stå i «{field}»",
        nn="«{word}» er ikkje noko som kan stå i «{field}»",
        en="“{word}” is nothing that may stand in “{field}”",
    ),
    hint=Text(
        nb="[mente du «{suggestion}»?|velg mellom {known}]",
        nn="[meinte du «{suggestion}»?|vel mellom {known}]",
        en="[did you mean “{suggestion}”?|choose among {known}]",
    ),
    about=Text(
        nb="En rute eller en kolonne som ikke svarer til noe i planen, blir alltid stående tom.",
        nn="Ei rute eller ein kolonne som ikkje svarer til noko i planen, blir alltid ståande tom.",
        en="A box or a column that answers to nothing in the plan always stays empty.",
    ),
    find=find,
)
