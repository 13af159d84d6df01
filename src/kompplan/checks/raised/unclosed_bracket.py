"""A bracket is opened and never closed, or closed by the wrong one.

Example:
    participants: [ppt, sepu

Instead:
    participants: [ppt, sepu]
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP014",
    name="unclosed-bracket",
    severity="error",
    message=Text(
        nb="klammen[ «{bracket}»] blir ikke lukket riktig",
        nn="klammen[ «{bracket}»] blir ikkje lukka rett",
        en="the bracket[ “{bracket}”] is not closed properly",
    ),
    hint=Text(
        nb=(
            "lukk hver klamme med sitt eget sluttegn; en tekst med slike tegn trenger anførselstegn"
        ),
        nn=("lukk kvar klamme med sitt eige slutteikn; ein tekst med slike teikn treng hermeteikn"),
        en=(
            "close each bracket with its own kind; a text that holds such characters needs "
            "quotation marks"
        ),
    ),
    about=Text(
        nb="Klammer holder lister og små felt på én linje.",
        nn="Klammer held lister og små felt på éi linje.",
        en="Brackets hold lists and small mappings on one line.",
    ),
)
