"""A comma inside braces splits a value in two.

Example:
    {when: 15. oktober, kl. 9, title: Samling}

Instead:
    {when: "15. oktober, kl. 9", title: Samling}

Source: YAML 1.2.2, section 7.4.2 (flow mappings).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP018",
    name="comma-splits-value",
    severity="error",
    message=Text(
        nb="komma deler verdien: «{rest}» ble en nøkkel uten verdi",
        nn="komma deler verdien: «{rest}» vart ein nøkkel utan verdi",
        en="a comma splits the value: “{rest}” became a key without a value",
    ),
    hint=Text(
        nb='sett anførselstegn: "{whole}"',
        nn='set hermeteikn: "{whole}"',
        en='put quotation marks around it: "{whole}"',
    ),
    about=Text(
        nb="Inne i klammer skiller komma det ene feltet fra det neste.",
        nn="Inne i klammer skil komma det eine feltet frå det neste.",
        en="Inside braces a comma sets one field apart from the next.",
    ),
)
