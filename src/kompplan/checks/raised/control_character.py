"""An invisible control character stands in the text.

It may come from a copied document, or be meant to deceive: some turn the direction of the text
around it, so that a reviewer reads something else than the program does.

Source: CVE-2021-42574 (bidirectional controls in source text).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP007",
    name="control-character",
    severity="error",
    message=Text(
        nb="usynlig kontrolltegn {character} i teksten",
        nn="usynleg kontrollteikn {character} i teksten",
        en="invisible control character {character} in the text",
    ),
    hint=Text(
        nb="slett tegnet; skriv linjen på nytt om det ikke synes",
        nn="slett teiknet; skriv linja på nytt om det ikkje synest",
        en="delete the character; type the line again if it cannot be seen",
    ),
    about=Text(
        nb="Det som ikke synes, kan ikke vurderes av den som godkjenner planen.",
        nn="Det som ikkje synest, kan ikkje vurderast av den som godkjenner planen.",
        en="What cannot be seen cannot be judged by those who approve the plan.",
    ),
)
