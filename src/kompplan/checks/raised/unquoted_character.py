"""A text without quotation marks begins with a character that YAML keeps for itself.

Example:
    venue: @møterommet

Instead:
    venue: "@møterommet"

Source: YAML 1.2.2, section 5.3 (indicator characters).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP015",
    name="unquoted-character",
    severity="error",
    message=Text(
        nb="en tekst uten anførselstegn kan ikke begynne med «{character}»",
        nn="ein tekst utan hermeteikn kan ikkje byrje med «{character}»",
        en="a text without quotation marks cannot begin with “{character}”",
    ),
    hint=Text(
        nb="sett anførselstegn rundt teksten",
        nn="set hermeteikn rundt teksten",
        en="put quotation marks around the text",
    ),
    about=Text(
        nb="Noen tegn har en særskilt betydning i YAML.",
        nn="Nokre teikn har ei særskild tyding i YAML.",
        en="Some characters have a meaning of their own in YAML.",
    ),
)
