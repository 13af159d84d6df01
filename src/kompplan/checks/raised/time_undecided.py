"""A time is not decided yet.

The row is kept without a date.

Example:
    when: dato kommer

Instead:
    when: uke 44
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP230",
    name="time-undecided",
    severity="info",
    message=Text(
        nb="tidspunktet er ikke fastsatt: «{text}»",
        nn="tidspunktet er ikkje fastsett: «{text}»",
        en="the time is not decided: “{text}”",
    ),
    hint=Text(
        nb="skriv i det minste måned eller termin",
        nn="skriv i det minste månad eller termin",
        en="write at least a month or a term",
    ),
    about=Text(
        nb="Rader uten tid faller ut av kalenderen.",
        nn="Rader utan tid fell ut av kalenderen.",
        en="Rows without a time drop out of the calendar.",
    ),
)
