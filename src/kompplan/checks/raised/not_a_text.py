"""A mapping or a list stands where a text belongs.

Most often the text holds a colon followed by a blank and lacks quotation marks.

Example:
    open:
      - Lenke: mangler

Instead:
    open:
      - "Lenke: mangler"
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP104",
    name="not-a-text",
    severity="error",
    message=Text(
        nb="her skal det stå en tekst[, men «{text}» er lest som nøkkel og verdi]",
        nn="her skal det stå ein tekst[, men «{text}» er lese som nøkkel og verdi]",
        en="a text belongs here[, but “{text}” was read as key and value]",
    ),
    hint=Text(
        nb='[sett anførselstegn: "{text}"|skriv én tekst, ikke en liste]',
        nn='[set hermeteikn: "{text}"|skriv éin tekst, ikkje ei liste]',
        en='[put quotation marks around it: "{text}"|write one text, not a list]',
    ),
    about=Text(
        nb="Kolon med mellomrom etter skiller nøkkel fra verdi.",
        nn="Kolon med mellomrom etter skil nøkkel frå verdi.",
        en="A colon followed by a blank sets a key apart from its value.",
    ),
)
