"""The text is not YAML from here on.

Most often a line is moved in too far or not far enough, or a colon is missing after a key.

Example:
    plan:
      id: lofoten
     title: Handlingsplan

Instead:
    plan:
      id: lofoten
      title: Handlingsplan

Source: YAML 1.2.2.
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP010",
    name="yaml-syntax",
    severity="error",
    message=Text(
        nb="teksten kan ikke leses videre herfra",
        nn="teksten kan ikkje lesast vidare herifrå",
        en="the text cannot be read on from here",
    ),
    hint=Text(
        nb=(
            "sjekk at linjen har like stort innrykk som de andre på samme nivå, og at "
            "nøkkelen ender med kolon"
        ),
        nn=(
            "sjekk at linja har like stort innrykk som dei andre på same nivå, og at "
            "nøkkelen endar med kolon"
        ),
        en=(
            "check that the line is indented like its neighbours and that the key ends with a colon"
        ),
    ),
    about=Text(
        nb="Innrykket avgjør hva som hører til hva.",
        nn="Innrykket avgjer kva som høyrer til kva.",
        en="Indentation says what belongs to what.",
    ),
)
