"""A whole number belongs here.

Example:
    units: {count: tolv, of: barnehager}

Instead:
    units: {count: 12, of: barnehager}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP108",
    name="not-a-number",
    severity="error",
    message=Text(
        nb="«{text}» er ikke et helt tall",
        nn="«{text}» er ikkje eit heilt tal",
        en="“{text}” is not a whole number",
    ),
    hint=Text(
        nb="skriv tallet med sifre",
        nn="skriv talet med siffer",
        en="write the number in digits",
    ),
    about=Text(
        nb="Antall kan bare kontrolleres når de er tall.",
        nn="Antal kan berre kontrollerast når dei er tal.",
        en="Counts can only be checked when they are numbers.",
    ),
)
