"""A link is not an http or https address.

Other kinds of links can run code when a reader clicks them.

Example:
    link: javascript:alert(1)

Instead:
    link: https://www.example.no/samling
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP112",
    name="unsafe-link",
    severity="error",
    message=Text(
        nb="«{text}» er ikke en nettadresse",
        nn="«{text}» er ikkje ei nettadresse",
        en="“{text}” is not a web address",
    ),
    hint=Text(
        nb="skriv hele adressen med https:// foran",
        nn="skriv heile adressa med https:// framfor",
        en="write the whole address, with https:// in front",
    ),
    about=Text(
        nb="Planer åpnes av mange, og en lenke skal bare føre til en nettside.",
        nn="Planar blir opna av mange, og ei lenkje skal berre føre til ei nettside.",
        en="Plans are opened by many, and a link must lead to a page and nothing else.",
    ),
)
