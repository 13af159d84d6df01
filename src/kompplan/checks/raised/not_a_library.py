"""A plan uses another plan.

Only libraries, which hold no ``plan`` of their own, can be used.

Example:
    uses: [lofoten-2025.yaml]

Instead:
    uses: [regions/lofoten.yaml]
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP124",
    name="not-a-library",
    severity="error",
    message=Text(
        nb="«{used}» er selv en plan og kan ikke brukes av en annen",
        nn="«{used}» er sjølv ein plan og kan ikkje brukast av ein annan",
        en="“{used}” is a plan itself and cannot be used by another",
    ),
    hint=Text(
        nb="flytt det planene deler, til en egen fil uten «plan»",
        nn="flytt det planane deler, til ei eiga fil utan «plan»",
        en="move what the plans share to a file of its own without “plan”",
    ),
    about=Text(
        nb="Rader fra en annen plan skal ikke kunne komme med uten vedtak.",
        nn="Rader frå ein annan plan skal ikkje kunne kome med utan vedtak.",
        en="Rows of another plan must not slip in without a decision.",
    ),
)
