"""Values are nested deeper than any plan needs.

The limit is 50 levels; plans use about eight.
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP025",
    name="nesting-too-deep",
    severity="error",
    message=Text(
        nb="verdier ligger mer enn {limit} nivåer inne i hverandre",
        nn="verdiar ligg meir enn {limit} nivå inne i kvarandre",
        en="values are nested more than {limit} levels deep",
    ),
    hint=Text(
        nb="se etter klammer som ikke er lukket",
        nn="sjå etter klammer som ikkje er lukka",
        en="look for brackets that are not closed",
    ),
    about=Text(
        nb="Grensen verner den som sjekker planer fra andre.",
        nn="Grensa vernar den som sjekkar planar frå andre.",
        en="The limit protects whoever checks plans from strangers.",
    ),
)
