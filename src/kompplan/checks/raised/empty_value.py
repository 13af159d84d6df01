"""A key has no value.

Example:
    venue:

Instead:
    venue: Kommunestyresalen
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP103",
    name="empty-value",
    severity="error",
    message=Text(
        nb="«{key}» har ingen verdi",
        nn="«{key}» har ingen verdi",
        en="“{key}” has no value",
    ),
    hint=Text(
        nb="skriv verdien, eller slett nøkkelen; noe som ikke er avklart, kan stå under open",
        nn="skriv verdien, eller slett nøkkelen; noko som ikkje er avklart, kan stå under open",
        en="write the value or delete the key; what is not settled yet can stand under open",
    ),
    about=Text(
        nb="Tomt er ikke det samme som avklart, og ikke det samme som null.",
        nn="Tomt er ikkje det same som avklart, og ikkje det same som null.",
        en="Empty is not the same as settled, and not the same as zero.",
    ),
)
