"""A time has no year, and the plan does not settle which one.

The year is taken from the text, from the other end of a range, from the heading of the section or
from the plan year, in this order. A plan of several years settles it only under a heading.

Example:
    when: 11. mai

Instead:
    when: 11. mai 2026
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP205",
    name="no-year",
    severity="error",
    message=Text(
        nb="«{text}» mangler årstall[: det kan være {years}]",
        nn="«{text}» manglar årstal[: det kan vere {years}]",
        en="“{text}” lacks a year[: it may be {years}]",
    ),
    hint=Text(
        nb="skriv årstallet, eller gi planen eller delen et år",
        nn="skriv årstalet, eller gi planen eller delen eit år",
        en="write the year, or give the plan or the section one",
    ),
    about=Text(
        nb="Dagens dato blir aldri brukt; planen skal bety det samme om et år.",
        nn="Dagens dato blir aldri brukt; planen skal bety det same om eit år.",
        en="Today's date is never used; the plan must mean the same in a year's time.",
    ),
)
