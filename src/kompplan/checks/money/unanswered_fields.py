"""A needs notification has fields without an answer.

All of them are counted in one note; a page of the notification shows which they are.

Example:
    notification:
      several_owners: true    # og ingenting om ordninger, universiteter eller medbestemmelse

Source: Statsforvalteren i Nordland, behovsmelding 2024.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text
from kompplan.model.unanswered import unanswered_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one note with the number of unanswered fields."""
    # What cannot be read is told where it stands, and is an answer.
    fields = [it for it in unanswered_in(context.plan) if it.path not in context.faulty]
    asked = sum(not field.optional for field in fields)
    if asked:
        values = {"n": asked, "rows": len(fields) - asked or None}
        yield Finding("unanswered-fields", ("notification",), values, at_key=True)


CHECK = Check(
    code="KP741",
    name="unanswered-fields",
    severity="info",
    message=Text(
        nb="antall felt som ikke er besvart: {n}[, og {rows} i anslag og tomme rader]",
        nn="talet på felt som ikkje er svara på: {n}[, og {rows} i overslag og tomme rader]",
        en="number of fields that are not answered: {n}[, and {rows} in estimates and empty rows]",
    ),
    hint=Text(
        nb="siden for behovsmeldingen viser hvilke det er",
        nn="sida for behovsmeldinga viser kva for nokre det er",
        en="the page of the needs notification shows which they are",
    ),
    about=Text(
        nb="Et tomt felt er et svar som mangler, ikke et nei og ikke null kroner.",
        nn="Eit tomt felt er eit svar som manglar, ikkje eit nei og ikkje null kroner.",
        en="An empty field is a missing answer, not a no and not zero kroner.",
    ),
    find=find,
)
