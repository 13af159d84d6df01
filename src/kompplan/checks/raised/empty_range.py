"""Several bounds leave no day.

Where a cell names several bounds, all of them hold; here they do not meet.

Example:
    when: uke 8-25 etter skoleslutt

Instead:
    when: uke 8-25
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP220",
    name="empty-range",
    severity="error",
    message=Text(
        nb="grensene i «{text}» har ingen dag felles",
        nn="grensene i «{text}» har ingen dag felles",
        en="the bounds in “{text}” have no day in common",
    ),
    hint=Text(
        nb="rett den ene av grensene",
        nn="rett den eine av grensene",
        en="correct one of the bounds",
    ),
    about=Text(
        nb="En aktivitet uten dager blir aldri gjennomført.",
        nn="Ein aktivitet utan dagar blir aldri gjennomført.",
        en="An activity without days never takes place.",
    ),
)
