"""An id holds characters that links and file names cannot carry.

Ids are made of letters (æøå and Sámi letters too), digits, and single hyphens, underscores or full
stops between them.

Example:
    samling ppt: {…}

Instead:
    samling-ppt: {…}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP107",
    name="ill-formed-id",
    severity="error",
    message=Text(
        nb="«{text}» kan ikke være en id",
        nn="«{text}» kan ikkje vere ein id",
        en="“{text}” cannot be an id",
    ),
    hint=Text(
        nb="bruk bokstaver og tall med bindestrek mellom, som «samling-ppt»",
        nn="bruk bokstavar og tal med bindestrek mellom, som «samling-ppt»",
        en="use letters and digits with hyphens between, such as “samling-ppt”",
    ),
    about=Text(
        nb="Id-er blir til lenker, kalenderoppføringer og filnavn.",
        nn="Id-ar blir til lenkjer, kalenderoppføringar og filnamn.",
        en="Ids become links, calendar entries and file names.",
    ),
)
