"""A file is larger than any plan.

The limit is 1 MB, some twenty times the longest plan seen.
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP005",
    name="file-too-large",
    severity="error",
    message=Text(
        nb="filen er større enn {limit} MB",
        nn="fila er større enn {limit} MB",
        en="the file is larger than {limit} MB",
    ),
    hint=Text(
        nb="del planen i flere filer, eller se etter noe som ikke hører hjemme i den",
        nn="del planen i fleire filer, eller sjå etter noko som ikkje høyrer heime i han",
        en="split the plan, or look for something that does not belong in it",
    ),
    about=Text(
        nb="Grensen verner den som sjekker planer fra andre.",
        nn="Grensa vernar den som sjekkar planar frå andre.",
        en="The limit protects whoever checks plans from strangers.",
    ),
)
