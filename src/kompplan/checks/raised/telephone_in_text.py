"""A telephone number stands in a text, where it is published.

A number is one of eight digits after a word for it, or after «+47».

Example:
    text: Spør koordinatoren, tlf. 70 00 00 00

Instead:
    telephone: 70 00 00 00

Source: Datatilsynet, postlister og treff fra søkjemotorar
(https://www.datatilsynet.no/rettigheter-og-plikter/personopplysninger/postlister-og-treff-fra-sokjemotorar/).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP804",
    name="telephone-in-text",
    severity="warning",
    message=Text(
        nb="«{number}» er et telefonnummer utenfor feltet for det",
        nn="«{number}» er eit telefonnummer utanfor feltet for det",
        en="“{number}” is a telephone number outside the field for it",
    ),
    hint=Text(
        nb="før det under telephone hos kontakten, som ikke vises for offentligheten",
        nn="før det under telephone hos kontakten, som ikkje blir vist for offentlegheita",
        en="put it under telephone of the contact, which the public does not see",
    ),
    about=Text(
        nb="Det som offentliggjøres, viser roller; telefonnummer finnes hos virksomheten.",
        nn="Det som blir offentleggjort, viser roller; telefonnummer finst hos verksemda.",
        en="What is published shows roles; telephone numbers are found at the organisation.",
    ),
)
