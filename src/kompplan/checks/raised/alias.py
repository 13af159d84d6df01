"""An anchor, an alias or a merge key is used.

They let one part of a file stand for another, which makes a plan hard to review and lets a few
lines grow into gigabytes.

Source: the "billion laughs" attack; YAML 1.2.2, section 7.1 (alias nodes).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP021",
    name="alias",
    severity="error",
    message=Text(
        nb="«{name}» er et anker eller en henvisning i YAML, og brukes ikke i planer",
        nn="«{name}» er eit anker eller ei tilvising i YAML, og blir ikkje brukt i planar",
        en="“{name}” is a YAML anchor or alias, which plans do not use",
    ),
    hint=Text(
        nb=(
            "skriv verdien der den hører hjemme; er & eller * en del av teksten, sett anførselstegn"
        ),
        nn="skriv verdien der han høyrer heime; er & eller * ein del av teksten, set hermeteikn",
        en=("write the value where it belongs; if & or * is part of the text, use quotation marks"),
    ),
    about=Text(
        nb="Den som leser planen, skal se hele verdien der den gjelder.",
        nn="Den som les planen, skal sjå heile verdien der han gjeld.",
        en="Whoever reads the plan should see the whole value where it counts.",
    ),
)
