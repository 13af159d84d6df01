"""A grant rule lacks a key that its kind needs, its kind, or its source.

A rule that overrides another one may leave out what it takes over.

Example:
    rules:
      frist: {kind: deadline, step: sent, source: Retningslinjer 2025}

Instead:
    rules:
      frist: {kind: deadline, step: sent, day: 1. februar, source: Retningslinjer 2025}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP603",
    name="rule-lacks-key",
    severity="error",
    message=Text(
        nb="regelen «{id}» mangler {keys}",
        nn="regelen «{id}» manglar {keys}",
        en="the rule “{id}” lacks {keys}",
    ),
    hint=Text(
        nb="skriv det som mangler; dokumentasjonen viser hva hvert slags regel trenger",
        nn="skriv det som manglar; dokumentasjonen viser kva kvart slag regel treng",
        en="write what is missing; the documentation shows what each kind of rule needs",
    ),
    about=Text(
        nb="En regel uten tall eller kilde kan ikke prøves, og ingen kan slå den opp.",
        nn="Ein regel utan tal eller kjelde kan ikkje prøvast, og ingen kan slå han opp.",
        en="A rule without its numbers or its source can neither be tried nor looked up.",
    ),
)
