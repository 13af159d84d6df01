"""A year of two digits lies more than ten years from the plan.

Two digits from 00 to 79 are read as 2000 to 2079. So far from the plan they are likely a slip.

Example:
    when: 08.09.51

Instead:
    when: 08.09.2025
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP212",
    name="year-far-from-plan",
    severity="error",
    message=Text(
        nb="«{digits}» leses som {year}, mer enn ti år fra planåret",
        nn="«{digits}» blir lese som {year}, meir enn ti år frå planåret",
        en="“{digits}” is read as {year}, more than ten years from the plan year",
    ),
    hint=Text(
        nb="skriv årstallet med fire sifre",
        nn="skriv årstalet med fire siffer",
        en="write the year with four digits",
    ),
    about=Text(
        nb="To sifre skiller ikke mellom en skrivefeil og et annet tiår.",
        nn="To siffer skil ikkje mellom ein skrivefeil og eit anna tiår.",
        en="Two digits do not tell a slip from another decade.",
    ),
)
