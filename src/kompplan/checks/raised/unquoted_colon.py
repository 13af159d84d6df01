"""A text without quotation marks holds a colon followed by a blank.

YAML takes « : » for the end of a key.

Example:
    title: Digital samling: opplæring

Instead:
    title: "Digital samling: opplæring"

Source: YAML 1.2.2, section 7.3.3 (plain style).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP011",
    name="unquoted-colon",
    severity="error",
    message=Text(
        nb="kolon inne i en tekst uten anførselstegn",
        nn="kolon inne i ein tekst utan hermeteikn",
        en="a colon inside a text without quotation marks",
    ),
    hint=Text(
        nb='sett anførselstegn: {key}: "{text}"',
        nn='set hermeteikn: {key}: "{text}"',
        en='put quotation marks around it: {key}: "{text}"',
    ),
    about=Text(
        nb="Kolon med mellomrom etter skiller nøkkel fra verdi.",
        nn="Kolon med mellomrom etter skil nøkkel frå verdi.",
        en="A colon followed by a blank sets a key apart from its value.",
    ),
)
