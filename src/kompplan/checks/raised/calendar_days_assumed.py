"""A number of days is counted in calendar days.

Counted in working days the time would be another one.

Example:
    when: 5 dager før eller etter 1. oktober

Instead:
    when: 5 virkedager før eller etter 1. oktober
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP227",
    name="calendar-days-assumed",
    severity="info",
    message=Text(
        nb="{count} dager er regnet som kalenderdager; med virkedager blir det {days}",
        nn="{count} dagar er rekna som kalenderdagar; med virkedagar blir det {days}",
        en="{count} days are counted as calendar days; in working days it would be {days}",
    ),
    hint=Text(
        nb="skriv «virkedager» hvis helg og helligdager ikke skal telle",
        nn="skriv «virkedagar» dersom helg og heilagdagar ikkje skal telje",
        en="write “virkedager” if weekends and holidays are not to count",
    ),
    about=Text(
        nb="En frist kan ellers falle på en søndag.",
        nn="Ein frist kan elles falle på ein søndag.",
        en="A deadline may otherwise fall on a Sunday.",
    ),
)
