"""A file holds nothing.

Example:
    # ikke en eneste linje

Instead:
    kompplan: 1
    plan:
      id: lofoten-2026
      title: Handlingsplan for Lofoten
      year: 2026/2027
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP004",
    name="empty-file",
    severity="error",
    message=Text(
        nb="filen er tom",
        nn="fila er tom",
        en="the file is empty",
    ),
    hint=Text(
        nb="begynn med «kompplan: 1» og «plan:» med id, title og year",
        nn="byrj med «kompplan: 1» og «plan:» med id, title og year",
        en="begin with “kompplan: 1” and “plan:” with id, title and year",
    ),
    about=Text(
        nb="En tom fil er oftest en fil som ikke ble lagret.",
        nn="Ei tom fil er oftast ei fil som ikkje vart lagra.",
        en="An empty file is most often one that was never saved.",
    ),
)
