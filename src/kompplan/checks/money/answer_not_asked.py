"""A needs notification answers a question that its form does not ask.

Most often the id of the answer is misspelt, and the question counts as unanswered too. An answer
that is not asked for is not shown on the form.

Example:
    answers:
      teacher_educatoin: SePU tar erfaringene med i undervisningen.

Instead:
    answers:
      teacher_education: SePU tar erfaringene med i undervisningen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text
from kompplan.diagnostics.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every answer that the form of a county does not ask for."""
    plan = context.plan
    is_faulty = any(path[:2] == ("forms", plan.form_id) for path in context.faulty)
    if plan.form_id is None or plan.notification is None or is_faulty:
        return
    cover = {q.question for q in plan.form.cover_questions if q.question}
    yield from _not_asked(plan.notification.answers, cover, ("notification", "answers"))
    asked = {q.question for q in plan.form.measure_questions if q.question}
    for id_, measure in plan.measures.items():
        yield from _not_asked(measure.answers, asked, ("measures", id_, "answers"))


def _not_asked(
    answers: Collection[str], asked: Collection[str], path: KeyPath
) -> Iterator[Finding]:
    for id_ in answers:
        if id_ not in asked:
            left = sorted(set(asked) - set(answers))
            values = {"id": id_, "suggestion": suggest(id_, left)}
            yield Finding("answer-not-asked", (*path, id_), values, at_key=True)


CHECK = Check(
    code="KP165",
    name="answer-not-asked",
    severity="warning",
    message=Text(
        nb="skjemaet spør ikke om «{id}», så svaret vises ikke",
        nn="skjemaet spør ikkje om «{id}», så svaret blir ikkje vist",
        en="the form does not ask for “{id}”, so the answer is not shown",
    ),
    hint=Text(
        nb="[mente du «{suggestion}»?|flytt svaret til et spørsmål i skjemaet, eller fjern det]",
        nn="[meinte du «{suggestion}»?|flytt svaret til eit spørsmål i skjemaet, eller fjern det]",
        en="[did you mean “{suggestion}”?|move the answer to a question of the form, or remove it]",
    ),
    about=Text(
        nb="Den som avgjør, ser bare det skjemaet har plass til.",
        nn="Den som avgjer, ser berre det skjemaet har plass til.",
        en="Who decides sees only what the form has room for.",
    ),
    find=find,
)
