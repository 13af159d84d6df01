"""A quotation mark is opened and never closed.

Example:
    title: "Samling for PPT

Instead:
    title: "Samling for PPT"
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP013",
    name="unclosed-quote",
    severity="error",
    message=Text(
        nb="anførselstegnet her blir aldri lukket",
        nn="hermeteiknet her blir aldri lukka",
        en="the quotation mark here is never closed",
    ),
    hint=Text(
        nb="sett samme tegn på slutten av teksten",
        nn="set same teikn på slutten av teksten",
        en="put the same mark at the end of the text",
    ),
    about=Text(
        nb="Uten sluttegnet blir resten av filen lest som én tekst.",
        nn="Utan slutteiknet blir resten av fila lesen som éin tekst.",
        en="Without the closing mark the rest of the file is read as one text.",
    ),
)
