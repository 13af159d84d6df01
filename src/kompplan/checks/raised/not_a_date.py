"""A full date in ISO form belongs here.

Example:
    history: [{date: 11. juni 2025, event: adopted}]

Instead:
    history: [{date: 2025-06-11, event: adopted}]

Source: ISO 8601-1:2019, 5.2.2.
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP110",
    name="not-a-date",
    severity="error",
    message=Text(
        nb="«{text}» er ikke en dato på formen år-måned-dag",
        nn="«{text}» er ikkje ein dato på forma år-månad-dag",
        en="“{text}” is not a date of the form year-month-day",
    ),
    hint=Text(
        nb="skriv for eksempel 2025-06-11",
        nn="skriv til dømes 2025-06-11",
        en="write for example 2025-06-11",
    ),
    about=Text(
        nb="Vedtak og høringer trenger en dato som bare kan leses på én måte.",
        nn="Vedtak og høyringar treng ein dato som berre kan lesast på éin måte.",
        en="Decisions and hearings need a date that can be read in one way only.",
    ),
)
