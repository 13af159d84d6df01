"""The plan year cannot be read.

A plan year runs from 1 August to 31 July.

Example:
    year: 2025-20

Instead:
    year: 2025/2026
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP111",
    name="unreadable-year",
    severity="error",
    message=Text(
        nb="«{text}» er ikke et planår",
        nn="«{text}» er ikkje eit planår",
        en="“{text}” is not a plan year",
    ),
    hint=Text(
        nb="skriv for eksempel 2025/2026, eller 2025/2028 for tre år",
        nn="skriv til dømes 2025/2026, eller 2025/2028 for tre år",
        en="write for example 2025/2026, or 2025/2028 for three years",
    ),
    about=Text(
        nb="Alle datoer uten årstall får sitt år fra planåret.",
        nn="Alle datoar utan årstal får året sitt frå planåret.",
        en="Every date without a year takes it from the plan year.",
    ),
)
