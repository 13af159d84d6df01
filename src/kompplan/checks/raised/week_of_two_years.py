"""A week lies in the plan year twice.

Only weeks 30 and 31 can do so, as the plan year turns on 1 August. The one with more days in the
plan year is used, the earlier one on a tie.

Example:
    when: uke 31

Instead:
    when: uke 31 2026

Source: ISO 8601-1:2019, 5.2.4 (week dates).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP219",
    name="week-of-two-years",
    severity="warning",
    message=Text(
        nb="«{text}» ligger to ganger i planåret; {chosen} er brukt, ikke {other}",
        nn="«{text}» ligg to gonger i planåret; {chosen} er brukt, ikkje {other}",
        en="“{text}” lies in the plan year twice; {chosen} was used, not {other}",
    ),
    hint=Text(
        nb="skriv årstallet etter uken",
        nn="skriv årstalet etter veka",
        en="write the year after the week",
    ),
    about=Text(
        nb="Nesten et år skiller de to ukene.",
        nn="Nesten eit år skil dei to vekene.",
        en="Almost a year lies between the two weeks.",
    ),
)
