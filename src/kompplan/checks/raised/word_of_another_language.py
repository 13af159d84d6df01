"""A word of a time belongs to another language than the plan's.

It is read all the same.

Example:
    when: veke 44   # i en plan på bokmål

Instead:
    when: uke 44
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP231",
    name="word-of-another-language",
    severity="info",
    message=Text(
        nb="«{word}» er ikke et ord på planens språk",
        nn="«{word}» er ikkje eit ord på språket i planen",
        en="“{word}” is not a word of the plan's language",
    ),
    hint=Text(
        nb="skriv ordet på planens språk",
        nn="skriv ordet på språket i planen",
        en="write the word in the plan's language",
    ),
    about=Text(
        nb="Et offentlig dokument skal holde seg til én målform.",
        nn="Eit offentleg dokument skal halde seg til éi målform.",
        en="A public document keeps to one form of Norwegian.",
    ),
)
