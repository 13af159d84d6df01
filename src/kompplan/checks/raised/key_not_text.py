"""A key is a list or a mapping.

Example:
    ? [uke, 44]
    : Samling
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP024",
    name="key-not-text",
    severity="error",
    message=Text(
        nb="en nøkkel må være en tekst",
        nn="ein nøkkel må vere ein tekst",
        en="a key must be a text",
    ),
    hint=Text(
        nb="skriv nøkkelen som et ord fulgt av kolon",
        nn="skriv nøkkelen som eit ord følgt av kolon",
        en="write the key as a word followed by a colon",
    ),
    about=Text(
        nb="Nøkler er navn som andre deler av planen viser til.",
        nn="Nøklar er namn som andre delar av planen viser til.",
        en="Keys are names that other parts of the plan refer to.",
    ),
)
