"""A folder holds no plan files.

Plan files end in ``.yaml`` or ``.yml``.
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP003",
    name="empty-folder",
    severity="error",
    message=Text(
        nb="mappen har ingen planfiler",
        nn="mappa har ingen planfiler",
        en="the folder holds no plan files",
    ),
    hint=Text(
        nb="planfiler ender på .yaml; kjør kommandoen der planene ligger, eller oppgi en fil",
        nn="planfiler endar på .yaml; køyr kommandoen der planane ligg, eller oppgi ei fil",
        en="plan files end in .yaml; run the command where the plans are, or name a file",
    ),
    about=Text(
        nb="En tom mappe er nesten alltid feil mappe.",
        nn="Ei tom mappe er nesten alltid feil mappe.",
        en="An empty folder is nearly always the wrong folder.",
    ),
)
