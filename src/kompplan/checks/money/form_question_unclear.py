"""A question of a form does not say what holds its answer, or says it in two ways.

``field`` names a key of the core model, such as ``owners``; ``question`` is the id under which the
answer to a question in running text stands. One of them belongs in each question.

Example:
    measure_fields:
      - label: Kva teikn ser de etter?

Instead:
    measure_fields:
      - {question: teikn, label: Kva teikn ser de etter?}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.asked_questions import asked_questions
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every question with neither or both of the two keys."""
    faulty = {path[:6] for path in context.faulty if path[:1] == ("forms",)}
    for path, _, _, question in asked_questions(context):
        if bool(question.field) == bool(question.question) and path not in faulty:
            is_both = bool(question.field)
            where = (*path, "question") if is_both else path
            values = {"both": question.field if is_both else None}
            yield Finding("form-question-unclear", where, values, at_key=is_both)


CHECK = Check(
    code="KP161",
    name="form-question-unclear",
    severity="error",
    message=Text(
        nb=(
            "[spørsmålet har både «field: {both}» og «question»|"
            "spørsmålet sier ikke hva det spør om]"
        ),
        nn=(
            "[spørsmålet har både «field: {both}» og «question»|"
            "spørsmålet seier ikkje kva det spør om]"
        ),
        en=(
            "[the question has both “field: {both}” and “question”|"
            "the question does not say what it asks for]"
        ),
    ),
    hint=Text(
        nb="skriv field med et felt i planen, eller question med en id for svaret",
        nn="skriv field med eit felt i planen, eller question med ein id for svaret",
        en="write field with a field of the plan, or question with an id for the answer",
    ),
    about=Text(
        nb="Skjemaet sier hvordan det spørres; planen må ha ett sted for svaret.",
        nn="Skjemaet seier korleis det blir spurt; planen må ha éin stad for svaret.",
        en="The form says how it is asked; the plan needs one place for the answer.",
    ),
    find=find,
)
