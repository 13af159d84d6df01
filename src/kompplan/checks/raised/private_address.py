"""A file holds an e-mail address at a provider for private people.

Example:
    email: koordinator@gmail.com

Instead:
    email: post@solvik.kommune.no

Source: Datatilsynet, postlister og treff fra søkjemotorar
(https://www.datatilsynet.no/rettigheter-og-plikter/personopplysninger/postlister-og-treff-fra-sokjemotorar/).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP802",
    name="private-address",
    severity="warning",
    message=Text(
        nb="privat e-postadresse ({domain})",
        nn="privat e-postadresse ({domain})",
        en="private e-mail address ({domain})",
    ),
    hint=Text(
        nb="bruk adressen til virksomheten, helst en for rollen",
        nn="bruk adressa til verksemda, helst ei for rolla",
        en="use an address of the organisation, best one for the role",
    ),
    about=Text(
        nb=(
            "En privat adresse er en personopplysning, og den følger personen når rollen får en ny."
        ),
        nn=(
            "Ei privat adresse er ei personopplysning, og ho følgjer personen når rolla får ein ny."
        ),
        en=(
            "A private address is personal data, and it stays with the person when somebody "
            "else takes over."
        ),
    ),
)
