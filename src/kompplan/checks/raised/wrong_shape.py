"""A text stands where a mapping or a list belongs, or the other way round.

Example:
    rounds: tana

Instead:
    rounds: {for: [tana]}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP105",
    name="wrong-shape",
    severity="error",
    message=Text(
        nb="«{key}» har feil form",
        nn="«{key}» har feil form",
        en="“{key}” has the wrong shape",
    ),
    hint=Text(
        nb=(
            "[skriv felt som «nøkkel: verdi», her med {keys}|se formatet i dokumentasjonen: felt "
            "skrives som «nøkkel: verdi», lister med bindestrek eller i hakeparentes]"
        ),
        nn=(
            "[skriv felt som «nøkkel: verdi», her med {keys}|sjå formatet i dokumentasjonen: felt "
            "skriv ein som «nøkkel: verdi», lister med bindestrek eller i hakeparentes]"
        ),
        en=(
            "[write fields as “key: value”, here with {keys}|see the format: fields are written "
            "“key: value”, lists with hyphens or in brackets]"
        ),
    ),
    about=Text(
        nb="Formen avgjør hva kompplan kan regne med.",
        nn="Forma avgjer kva kompplan kan rekne med.",
        en="The shape decides what kompplan can work with.",
    ),
)
