"""A number with a full stop is read as a date.

«14.12» may be 14 December or 12 minutes past two.

Example:
    when: 14.12

Instead:
    when: 14. desember

Source: Språkrådet, «Dato og klokkeslett».
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP228",
    name="date-or-clock",
    severity="info",
    message=Text(
        nb="«{text}» er lest som en dato, ikke et klokkeslett",
        nn="«{text}» er lese som ein dato, ikkje eit klokkeslett",
        en="“{text}” is read as a date, not a clock time",
    ),
    hint=Text(
        nb="skriv måneden med bokstaver, eller «kl.» foran klokkeslettet",
        nn="skriv månaden med bokstavar, eller «kl.» framfor klokkeslettet",
        en="write the month in letters, or “kl.” before a clock time",
    ),
    about=Text(
        nb="Dato og klokkeslett skrives begge med punktum på norsk.",
        nn="Dato og klokkeslett blir begge skrivne med punktum på norsk.",
        en="Dates and clock times are both written with a full stop in Norwegian.",
    ),
)
