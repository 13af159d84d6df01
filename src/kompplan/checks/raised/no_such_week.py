"""A week does not exist.

A year has 52 weeks; a long year has 53. Week 1 holds the first Thursday of the year.

Example:
    when: uke 54

Instead:
    when: uke 44

Source: ISO 8601-1:2019, 5.2.4 (week dates).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP204",
    name="no-such-week",
    severity="error",
    message=Text(
        nb="uke {week} finnes ikke[: {year} har {weeks} uker]",
        nn="veke {week} finst ikkje[: {year} har {weeks} veker]",
        en="there is no week {week}[: {year} has {weeks} weeks]",
    ),
    hint=Text(
        nb="skriv en uke fra 1 til {weeks}",
        nn="skriv ei veke frå 1 til {weeks}",
        en="write a week from 1 to {weeks}",
    ),
    about=Text(
        nb="Bare år som begynner eller slutter på en torsdag, har uke 53.",
        nn="Berre år som byrjar eller sluttar på ein torsdag, har veke 53.",
        en="Only years that begin or end on a Thursday have a week 53.",
    ),
)
