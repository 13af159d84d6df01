"""A time in a calendar of days off does not say which days.

Each time in it needs a first and a last day: a date, a stretch of days, or a week.

Example:
    breaks: {autumn: i oktober}

Instead:
    breaks: {autumn: uke 40}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP241",
    name="calendar-days-open",
    severity="error",
    message=Text(
        nb="«{text}» sier ikke hvilke dager det gjelder",
        nn="«{text}» seier ikkje kva dagar det gjeld",
        en="“{text}” does not say which days are meant",
    ),
    hint=Text(
        nb="skriv dagene eller uken, for eksempel «6.–10. oktober» eller «uke 41»",
        nn="skriv dagane eller veka, til dømes «6.–10. oktober» eller «veke 41»",
        en="write the days or the week, such as “6–10 October” or “week 41”",
    ),
    about=Text(
        nb="En ferie uten første og siste dag kan ikke holdes opp mot planen.",
        nn="Ein ferie utan første og siste dag kan ikkje haldast opp mot planen.",
        en="A break without a first and a last day cannot be compared with the plan.",
    ),
)
