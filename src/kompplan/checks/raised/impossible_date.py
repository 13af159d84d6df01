"""A date does not exist.

The month has fewer days, or the year has fewer months.

Example:
    when: 31. november

Instead:
    when: 30. november

Source: Språkrådet, «Dato og klokkeslett».
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP203",
    name="impossible-date",
    severity="error",
    message=Text(
        nb=(
            "«{text}» finnes ikke: [{month_nb} {year} har {last} dager|{month_nb} har {last} "
            "dager|et år har 12 måneder]"
        ),
        nn=(
            "«{text}» finst ikkje: [{month_nn} {year} har {last} dagar|{month_nn} har {last} "
            "dagar|eit år har 12 månader]"
        ),
        en=(
            "“{text}” does not exist: [{month_en} {year} has {last} days|{month_en} has {last} "
            "days|a year has 12 months]"
        ),
    ),
    hint=Text(
        nb="kontroller dag og måned; dagen står først",
        nn="kontroller dag og månad; dagen står først",
        en="check the day and the month; the day comes first",
    ),
    about=Text(
        nb="En dato som ikke finnes, er oftest en skrivefeil for nabodagen.",
        nn="Ein dato som ikkje finst, er oftast ein skrivefeil for nabodagen.",
        en="A date that does not exist is most often a slip for the day beside it.",
    ),
)
