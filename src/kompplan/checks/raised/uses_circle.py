"""Files use each other in a ring.

Each would have to be read before the other. What both need belongs in a third file.

Example:
    uses: [regions/lofoten.yaml]     # which itself uses this file

Instead:
    leave out one of the two lines
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP127",
    name="uses-circle",
    severity="error",
    message=Text(
        nb="filer bruker hverandre i ring: {circle}",
        nn="filer bruker kvarandre i ring: {circle}",
        en="files use each other in a ring: {circle}",
    ),
    hint=Text(
        nb="ta ut en av linjene, eller flytt det begge trenger, til en tredje fil",
        nn="ta ut ei av linjene, eller flytt det begge treng, til ei tredje fil",
        en="leave one of the lines out, or move what both need to a third file",
    ),
    about=Text(
        nb="Det må være klart hvilken fil som bygger på hvilken.",
        nn="Det må vere klart kva fil som byggjer på kva.",
        en="It must be clear which file builds on which.",
    ),
)
