"""An account number stands in a text, where it is published.

Example:
    text: Betales til 1234.56.78903

Instead:
    account: 1234.56.78903

Source: Statsforvalteren i Nordland, behovsmelding 2024, which has a field for it. The check digit:
python-stdnum, no.kontonr.
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP803",
    name="account-in-text",
    severity="warning",
    message=Text(
        nb="«{number}» er et kontonummer utenfor feltet for det",
        nn="«{number}» er eit kontonummer utanfor feltet for det",
        en="“{number}” is an account number outside the field for it",
    ),
    hint=Text(
        nb="før det under account hos kontakten, som ikke vises for offentligheten",
        nn="før det under account hos kontakten, som ikkje blir vist for offentlegheita",
        en="put it under account of the contact, which the public does not see",
    ),
    about=Text(
        nb="Et kontonummer som ligger åpent, brukes til falske fakturaer.",
        nn="Eit kontonummer som ligg ope, blir brukt til falske fakturaer.",
        en="An account number in the open is used for false invoices.",
    ),
)
