"""A named time of the year is read with usual bounds.

Christmas, Easter and the seasons have no days that everybody agrees on.

Example:
    when: etter påske

Instead:
    when: etter 6. april
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP226",
    name="assumed-period",
    severity="info",
    message=Text(
        nb="«{text}» er lest som {days}",
        nn="«{text}» er lese som {days}",
        en="“{text}” is read as {days}",
    ),
    hint=Text(
        nb="skriv datoene hvis noe annet er ment",
        nn="skriv datoane dersom noko anna er meint",
        en="write the dates if something else is meant",
    ),
    about=Text(
        nb="Den ene tenker på helligdagene, den andre på hele ferien.",
        nn="Den eine tenkjer på heilagdagane, den andre på heile ferien.",
        en="One thinks of the public holidays, another of the whole break.",
    ),
)
