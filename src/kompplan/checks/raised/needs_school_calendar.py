"""The days of a school holiday are decided by each municipality or county.

The plan does not know them, so that the time stays open.

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
        nb="«{text}» fastsettes av hver kommune eller fylkeskommune, så dagene er ukjente",
        nn="«{text}» blir fastsett av kvar kommune eller fylkeskommune, så dagane er ukjende",
        en="“{text}” is decided by each municipality or county, so its days are unknown",
    ),
    hint=Text(
        nb="skriv uken eller datoen",
        nn="skriv veka eller datoen",
        en="write the week or the date",
    ),
    about=Text(
        nb="Høstferien er i uke 40 i noen fylker og i uke 41 i andre.",
        nn="Haustferien er i veke 40 i nokre fylke og i veke 41 i andre.",
        en="The autumn break is in week 40 in some counties and in week 41 in others.",
    ),
)
