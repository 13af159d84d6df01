"""A file holds a national identity number: a birth number or a D-number.

Whatever stands in a plan may be published: the whole text is looked through, keys and comments too.
The number is never repeated in full, not even in what is printed of its line, and no document is
made of the plan. An account belongs under ``account``, where it is not taken for one.

Example:
    text: Spør koordinatoren, 010170 00000    # med gyldige kontrollsifre

Instead:
    text: Spør koordinatoren

Source: Datatilsynet, postlister og treff fra søkjemotorar
(https://www.datatilsynet.no/rettigheter-og-plikter/personopplysninger/postlister-og-treff-fra-sokjemotorar/).
The check digits: python-stdnum, no.fodselsnummer.
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP801",
    name="national-identity-number",
    severity="error",
    message=Text(
        nb="«{number}» er et fødselsnummer eller et D-nummer",
        nn="«{number}» er eit fødselsnummer eller eit D-nummer",
        en="“{number}” is a national identity number (a birth number or a D-number)",
    ),
    hint=Text(
        nb="ta det ut av fila, og ut av eldre utgaver av den; planen trenger bare rollen",
        nn="ta det ut av fila, og ut av eldre utgåver av ho; planen treng berre rolla",
        en=(
            "take it out of the file, and out of older versions of it; the plan only needs the role"
        ),
    ),
    about=Text(
        nb=(
            "Planer legges ut på nettet og sendes som saksdokumenter; et slikt nummer skal "
            "aldri stå i dem."
        ),
        nn=(
            "Planar blir lagde ut på nettet og sende som saksdokument; eit slikt nummer skal "
            "aldri stå i dei."
        ),
        en=(
            "Plans are put on the web and sent as case documents; such a number must never "
            "stand in them."
        ),
    ),
)
