"""A file that is followed, or that a plan stands under, is no plan or cannot be read as one.

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
        nb="oppgi en planfil; «kompplan validate» viser hva som er galt med filen",
        nn="oppgi ei planfil; «kompplan validate» viser kva som er gale med fila",
        en="give the file of a plan; “kompplan validate” shows what is wrong with it",
    ),
    about=Text(
        nb="Bare en plan kan ha datoer og krav som denne kan holdes opp mot.",
        nn="Berre ein plan kan ha datoar og krav som denne kan haldast opp mot.",
        en="Only a plan can have dates and demands that this one is held against.",
    ),
)
