"""Times hang on each other in a circle.

Each of the activities waits for the date of the next one, so that none of them has any.

Example:
    when: før workshop 2   # der workshop 2 er «etter workshop 1»

Instead:
    when: 8. mars
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP216",
    name="anchor-circle",
    severity="error",
    message=Text(
        nb="tidene henger sammen i ring: {circle}",
        nn="tidene heng saman i ring: {circle}",
        en="the times hang on each other in a circle: {circle}",
    ),
    hint=Text(
        nb="gi én av dem en dato",
        nn="gi éin av dei ein dato",
        en="give one of them a date",
    ),
    about=Text(
        nb="Ingen av tidene i en ring kan regnes ut.",
        nn="Ingen av tidene i ein ring kan reknast ut.",
        en="None of the times in a circle can be worked out.",
    ),
)
