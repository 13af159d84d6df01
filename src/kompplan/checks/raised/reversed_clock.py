"""A meeting ends before it starts.

A time of day that runs past midnight needs two days.

Example:
    when: 18. august kl. 14-12

Instead:
    when: 18. august kl. 12-14
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP210",
    name="reversed-clock",
    severity="error",
    message=Text(
        nb="slutten {end_clock} er ikke etter begynnelsen {start_clock}",
        nn="slutten {end_clock} er ikkje etter byrjinga {start_clock}",
        en="the end {end_clock} is not after the start {start_clock}",
    ),
    hint=Text(
        nb="bytt om klokkeslettene, eller rett det ene",
        nn="byt om klokkesletta, eller rett det eine",
        en="swap the clock times, or correct one of them",
    ),
    about=Text(
        nb="Et møte uten varighet kan ikke stå i kalenderen.",
        nn="Eit møte utan lengd kan ikkje stå i kalenderen.",
        en="A meeting without a length cannot stand in a calendar.",
    ),
)
