"""A tab stands where blanks belong.

YAML forbids tabs for indentation, and its parsers disagree on tabs after a colon.

Source: YAML 1.2.2, section 6.1 (indentation spaces).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP012",
    name="tab",
    severity="error",
    message=Text(
        nb="tabulator der det skal stå mellomrom",
        nn="tabulator der det skal stå mellomrom",
        en="a tab where blanks belong",
    ),
    hint=Text(
        nb="bytt tabulatoren med mellomrom, to for hvert nivå",
        nn="byt tabulatoren med mellomrom, to for kvart nivå",
        en="replace the tab with blanks, two for each level",
    ),
    about=Text(
        nb="En tabulator har ulik bredde i ulike programmer.",
        nn="Ein tabulator har ulik breidd i ulike program.",
        en="A tab is wide in one program and narrow in the next.",
    ),
)
