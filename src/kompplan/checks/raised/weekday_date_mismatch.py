"""The weekday is not that of the date written beside it.

The date is used. Most often the date was copied from last year's plan.

Example:
    when: onsdag 12. august 2025

Instead:
    when: tirsdag 12. august 2025
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP207",
    name="weekday-date-mismatch",
    severity="error",
    message=Text(
        nb="{date} er en {weekday_nb}, ikke en {written_nb}",
        nn="{date} er ein {weekday_nn}, ikkje ein {written_nn}",
        en="{date} is a {weekday_en}, not a {written_en}",
    ),
    hint=Text(
        nb="rett ukedagen eller datoen[; nærmeste {written_nb} er {nearest}]",
        nn="rett vekedagen eller datoen[; næraste {written_nn} er {nearest}]",
        en="correct the weekday or the date[; the nearest {written_en} is {nearest}]",
    ),
    about=Text(
        nb="Ukedagen er det folk husker, og datoen det de skriver i kalenderen.",
        nn="Vekedagen er det folk hugsar, og datoen det dei skriv i kalenderen.",
        en="People remember the weekday and enter the date in their calendars.",
    ),
)
