"""A file that was asked for does not exist.

Example:
    kompplan validate plans/ost-finmark-2025.yaml

Instead:
    kompplan validate plans/ost-finnmark-2025.yaml
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP001",
    name="file-missing",
    severity="error",
    message=Text(
        nb="finner ikke filen",
        nn="finn ikkje fila",
        en="no such file",
    ),
    hint=Text(
        nb="se etter en skrivefeil i navnet[, mente du «{suggestion}»?]",
        nn="sjå etter ein skrivefeil i namnet[, meinte du «{suggestion}»?]",
        en="look for a slip in the name[; did you mean “{suggestion}”?]",
    ),
    about=Text(
        nb="Når en fil mangler, kan ikke kompplan si noe om planen.",
        nn="Når ei fil manglar, kan ikkje kompplan seie noko om planen.",
        en="Without the file nothing can be said of the plan.",
    ),
)
