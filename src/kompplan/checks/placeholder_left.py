"""A form's own prompt stands where an answer belongs.

The prompts left in one measure, or in one table of the form, are told together. A field that a
finding of its own says is unanswered is not told here.

Example:
    answers:
      teacher_education: Klikk eller trykk her for å skrive inn tekst.

Instead:
    answers:
      teacher_education: SePU tar erfaringene med i undervisningen.

Source: Statsforvalteren i Nordland, behovsmelding 2024: 124 prompts are left in one notification.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kompplan.checks.core.texts import written_texts
from kompplan.diagnostics import Check, Finding, Text
from kompplan.model.prompt_signs import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath


class _Left(NamedTuple):
    """One prompt: where it stands, its words, and which characters of the value they are."""

    path: KeyPath
    text: str
    part: tuple[int, int]


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the prompts that are left, those of one measure or table together."""
    groups: dict[KeyPath, list[_Left]] = {}
    for left in _left(context):
        groups.setdefault(_group(left.path), []).append(left)
    for group, found in groups.items():
        values = _values(context, group, found)
        if group and len(found) > 1:
            yield Finding("placeholder-left", group, values, at_key=True)
            continue
        for left in found:
            own = {**values, "text": left.text}
            yield Finding("placeholder-left", left.path, own, part=left.part)


def _left(context: CheckContext) -> Iterator[_Left]:
    own = context.plan.prompts
    if not own and not context.may_mention(*SIGNS):
        return
    # Imported here because most plans hold no such words.
    from kompplan.checks.core.told_fields import told_fields  # noqa: PLC0415
    from kompplan.model.prompts import find_prompt  # noqa: PLC0415

    told = told_fields(context)
    for path, text in written_texts(context):
        part = find_prompt(text, own)
        # What is written of known gaps may quote the form.
        is_told = "open" in path or any(path[: len(field)] == field for field in told)
        if part and not is_told:
            yield _Left(path, " ".join(text[slice(*part)].split()), part)


def _group(path: KeyPath) -> KeyPath:
    """Return the part of the form that a place belongs to; () for a text outside the form."""
    return path[:2] if path[0] in ("measures", "notification") and len(path) > 2 else ()


def _values(context: CheckContext, group: KeyPath, found: list[_Left]) -> dict[str, object]:
    if not group:
        return {}
    from kompplan.checks.core.form_fields import field_words  # noqa: PLC0415  # as above

    measure = context.plan.measures.get(str(group[1])) if group[0] == "measures" else None
    fields = field_words((left.path for left in found), context.plan.form)
    return {"title": measure.title if measure else "", "fields": fields}


CHECK = Check(
    code="KP740",
    name="placeholder-left",
    severity="warning",
    message=Text(
        nb=(
            "[skjemaets ledetekst står igjen i «{title}»: {fields}|skjemaets ledetekst står igjen: "
            "{fields}|ledeteksten «{text}» står igjen]"
        ),
        nn=(
            "[leieteksten i skjemaet står att i «{title}»: {fields}|leieteksten i skjemaet står "
            "att: {fields}|leieteksten «{text}» står att]"
        ),
        en=(
            "[the form's prompt is left in “{title}”: {fields}|the form's prompt is left: {fields}|"
            "the prompt “{text}” is left]"
        ),
    ),
    hint=Text(
        nb="skriv svaret, eller fjern ledeteksten der ingenting skal stå",
        nn="skriv svaret, eller fjern leieteksten der ingenting skal stå",
        en="write the answer, or remove the prompt where nothing belongs",
    ),
    about=Text(
        nb="Den som leser, kan ikke vite om svaret mangler eller er glemt.",
        nn="Den som les, kan ikkje vite om svaret manglar eller er gløymt.",
        en="Readers cannot know whether there is no answer or it was forgotten.",
    ),
    find=find,
)
