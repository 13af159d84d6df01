"""A value carries a YAML tag.

Tags ask the reader to build objects; some readers run code for them.

Example:
    title: !!python/object:os.system rm

Source: YAML 1.2.2, section 6.9.1 (node tags).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP022",
    name="tag",
    severity="error",
    message=Text(
        nb="merket «{tag}» brukes ikke i planer",
        nn="merket «{tag}» blir ikkje brukt i planar",
        en="the tag “{tag}” is not used in plans",
    ),
    hint=Text(
        nb="slett merket; er ! en del av teksten, sett anførselstegn",
        nn="slett merket; er ! ein del av teksten, set hermeteikn",
        en="delete the tag; if ! is part of the text, use quotation marks",
    ),
    about=Text(
        nb="Merker kan få andre programmer til å kjøre kode.",
        nn="Merke kan få andre program til å køyre kode.",
        en="Tags can make other programs run code.",
    ),
)
