"""The week does not hold the date written beside it.

The date is used, and the week never moves it: people copy the week and retype the date. A stretch
of days is compared with all the weeks it touches.

Example:
    when: uke 43, 5. november

Instead:
    when: uke 45, 5. november

Source: ISO 8601-1:2019, 5.2.4 (week dates).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP206",
    name="week-date-mismatch",
    severity="error",
    message=Text(
        nb="uke {week} og {date} stemmer ikke overens: {date} er i uke {right_week}",
        nn="veke {week} og {date} stemmer ikkje overeins: {date} er i veke {right_week}",
        en="week {week} and {date} do not agree: {date} is in week {right_week}",
    ),
    hint=Text(
        nb=(
            "skriv «uke {right_week}»[, eller «{same_weekday}» for samme ukedag i uke {week}|, "
            "eller flytt det til {week_days}]"
        ),
        nn=(
            "skriv «veke {right_week}»[, eller «{same_weekday}» for same vekedag i veke "
            "{week}|, eller flytt det til {week_days}]"
        ),
        en=(
            "write “week {right_week}”[, or “{same_weekday}” for the same weekday in week "
            "{week}|, or move it to {week_days}]"
        ),
    ),
    about=Text(
        nb="Den som leser uken, og den som leser datoen, møter ikke samtidig.",
        nn="Den som les veka, og den som les datoen, møter ikkje samtidig.",
        en="Who reads the week and who reads the date do not meet.",
    ),
)
