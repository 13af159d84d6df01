"""A line of ``uses``, ``follows`` or ``under`` leads out of the workspace.

Paths are relative to the file that names them; absolute paths, drives, backslashes, addresses and
links that lead out are refused, so that a plan from a stranger cannot read other files.

Example:
    uses: [../../etc/passwd]

Instead:
    uses: [regions/lofoten.yaml]
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP121",
    name="outside-workspace",
    severity="error",
    message=Text(
        nb="«{used}» ligger utenfor arbeidsområdet",
        nn="«{used}» ligg utanfor arbeidsområdet",
        en="“{used}” lies outside the workspace",
    ),
    hint=Text(
        nb="bruk en sti under arbeidsområdet, regnet fra denne filen, med vanlige skråstreker",
        nn="bruk ein sti under arbeidsområdet, rekna frå denne fila, med vanlege skråstrekar",
        en="use a path inside the workspace, relative to this file, with forward slashes",
    ),
    about=Text(
        nb="En plan skal bare kunne hente det som følger med den.",
        nn="Ein plan skal berre kunne hente det som følgjer med han.",
        en="A plan may only fetch what comes with it.",
    ),
)
