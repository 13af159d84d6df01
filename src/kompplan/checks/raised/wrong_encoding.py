"""A file is not saved as UTF-8.

Older Windows programs save as Windows-1252, some as UTF-16; then æ, ø, å and all Sámi letters
come out wrong.

Source: YAML 1.2.2, section 5.2 (character encodings).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP006",
    name="wrong-encoding",
    severity="error",
    message=Text(
        nb="filen er ikke lagret som UTF-8[; dette ser ut som {encoding}]",
        nn="fila er ikkje lagra som UTF-8[; dette ser ut som {encoding}]",
        en="the file is not saved as UTF-8[; it looks like {encoding}]",
    ),
    hint=Text(
        nb="lagre filen på nytt med tegnkoding UTF-8[; tegnet her er trolig «{character}»]",
        nn="lagre fila på nytt med teiknkoding UTF-8[; teiknet her er truleg «{character}»]",
        en="save the file again as UTF-8[; the character here is probably “{character}”]",
    ),
    about=Text(
        nb="Bare UTF-8 holder æøå og samiske bokstaver like på alle maskiner.",
        nn="Berre UTF-8 held æøå og samiske bokstavar like på alle maskiner.",
        en="Only UTF-8 keeps æøå and Sámi letters the same on every machine.",
    ),
)
