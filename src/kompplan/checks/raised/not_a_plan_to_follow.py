"""A file that is followed is not a plan, or cannot be read as one.

Example:
    plan: {follows: regions/lofoten.yaml}

Instead:
    plan: {follows: lofoten-2024.yaml}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP126",
    name="not-a-plan-to-follow",
    severity="error",
    message=Text(
        nb="«{used}» er ikke en plan som kan leses",
        nn="«{used}» er ikkje ein plan som kan lesast",
        en="“{used}” is not a plan that can be read",
    ),
    hint=Text(
        nb="oppgi filen med en tidligere plan; «kompplan validate» viser hva som er galt med den",
        nn="oppgi fila med ein tidlegare plan; «kompplan validate» viser kva som er gale med han",
        en="give the file of an earlier plan; “kompplan validate” shows what is wrong with it",
    ),
    about=Text(
        nb="Bare datoer i en plan kan sammenlignes med datoene i denne.",
        nn="Berre datoar i ein plan kan samanliknast med datoane i denne.",
        en="Only dates of a plan can be compared with those of this one.",
    ),
)
