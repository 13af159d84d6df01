"""A file that is used exists but cannot be read."""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP123",
    name="used-file-unreadable",
    severity="error",
    message=Text(
        nb="«{used}» kan ikke leses",
        nn="«{used}» kan ikkje lesast",
        en="“{used}” cannot be read",
    ),
    hint=Text(
        nb="sjekk at det er en fil, og at du har lov til å lese den",
        nn="sjekk at det er ei fil, og at du har lov til å lese ho",
        en="check that it is a file and that you may read it",
    ),
    about=Text(
        nb="Det planen bruker, må kunne leses.",
        nn="Det planen bruker, må kunne lesast.",
        en="What a plan uses must be readable.",
    ),
)
