"""A file is YAML, but not a plan: its top is not a mapping of keys.

Example:
    - samling
    - fagdag

Instead:
    kompplan: 1
    plan: {id: lofoten, title: Handlingsplan, year: 2026/2027}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP120",
    name="not-a-plan",
    severity="error",
    message=Text(
        nb="filen er ikke en plan: øverst skal det stå nøkler som «kompplan» og «plan»",
        nn="fila er ikkje ein plan: øvst skal det stå nøklar som «kompplan» og «plan»",
        en="the file is not a plan: keys such as “kompplan” and “plan” belong at its top",
    ),
    hint=Text(
        nb="begynn filen med «kompplan: 1»",
        nn="byrj fila med «kompplan: 1»",
        en="begin the file with “kompplan: 1”",
    ),
    about=Text(
        nb="Versjonsnummeret sier hvilket format filen følger.",
        nn="Versjonsnummeret seier kva format fila følgjer.",
        en="The version number says which format the file follows.",
    ),
)
