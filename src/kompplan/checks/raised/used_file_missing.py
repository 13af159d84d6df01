"""A file that is used, followed or stood under does not exist.

Example:
    uses: [regions/lofotn.yaml]

Instead:
    uses: [regions/lofoten.yaml]
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP122",
    name="used-file-missing",
    severity="error",
    message=Text(
        nb="finner ikke «{used}»",
        nn="finn ikkje «{used}»",
        en="there is no “{used}”",
    ),
    hint=Text(
        nb=(
            "stien regnes fra denne filen; pakker som følger med, heter for eksempel "
            "kompplan:norway"
        ),
        nn=(
            "stien blir rekna frå denne fila; pakkar som følgjer med, heiter til dømes "
            "kompplan:norway"
        ),
        en=(
            "the path is relative to this file; packs that ship with kompplan are named "
            "like kompplan:norway"
        ),
    ),
    about=Text(
        nb="Det planen bruker, må følge med den.",
        nn="Det planen bruker, må følgje med han.",
        en="What a plan uses must come with it.",
    ),
)
