"""A file exists but cannot be read."""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP002",
    name="file-unreadable",
    severity="error",
    message=Text(
        nb="filen kan ikke leses: {reason}",
        nn="fila kan ikkje lesast: {reason}",
        en="the file cannot be read: {reason}",
    ),
    hint=Text(
        nb="sjekk at det er en fil, og at du har lov til å lese den",
        nn="sjekk at det er ei fil, og at du har lov til å lese ho",
        en="check that it is a file and that you may read it",
    ),
    about=Text(
        nb="Filsystemet nektet kompplan å lese filen.",
        nn="Filsystemet nekta kompplan å lese fila.",
        en="The file system refused to hand out the file.",
    ),
)
