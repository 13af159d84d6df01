"""A file holds more than one YAML document.

Example:
    kompplan: 1
    ---
    kompplan: 1
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP023",
    name="second-document",
    severity="error",
    message=Text(
        nb="«---» begynner et nytt dokument i samme fil",
        nn="«---» byrjar eit nytt dokument i same fil",
        en="“---” begins a second document in the same file",
    ),
    hint=Text(
        nb="flytt resten til en egen fil",
        nn="flytt resten til ei eiga fil",
        en="move the rest to a file of its own",
    ),
    about=Text(
        nb="Én fil er én plan, så en godkjenning gjelder hele filen.",
        nn="Éi fil er éin plan, så ei godkjenning gjeld heile fila.",
        en="One file is one plan, so that an approval covers the whole file.",
    ),
)
