"""The days of a school holiday are decided by each municipality or county.

A calendar of the municipality gives them, see ``calendars`` in the plan format. Without one, or
where it does not say, the time stays open. The municipalities are those of the row, else of the
plan's region.

Example:
    when: etter høstferien

Instead:
    when: etter 10. oktober (høstferien)
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP223",
    name="needs-school-calendar",
    severity="warning",
    message=Text(
        nb=(
            "«{text}» fastsettes av hver kommune eller fylkeskommune, [og ingen kalender gir "
            "dagene for {places}|så dagene er ukjente]"
        ),
        nn=(
            "«{text}» blir fastsett av kvar kommune eller fylkeskommune, [og ingen kalender gir "
            "dagane for {places}|så dagane er ukjende]"
        ),
        en=(
            "“{text}” is decided by each municipality or county, [and no calendar gives its days "
            "for {places}|so its days are unknown]"
        ),
    ),
    hint=Text(
        nb="skriv uken eller datoen[, eller før opp dagene for {places} under calendars]",
        nn="skriv veka eller datoen[, eller før opp dagane for {places} under calendars]",
        en="write the week or the date[, or give the days for {places} under calendars]",
    ),
    about=Text(
        nb="Høstferien er i uke 40 i noen fylker og i uke 41 i andre.",
        nn="Haustferien er i veke 40 i nokre fylke og i veke 41 i andre.",
        en="The autumn break is in week 40 in some counties and in week 41 in others.",
    ),
)
