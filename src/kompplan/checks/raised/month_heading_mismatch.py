"""A row lies outside the month that its heading names.

The heading never overrides the row. A heading for the next month may be missing.

Example:
    when: 11. mars   # i en del med «when: februar 2021»

Instead:
    when: 11. februar
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP208",
    name="month-heading-mismatch",
    severity="warning",
    message=Text(
        nb="{date} ligger utenfor delen «{heading}»",
        nn="{date} ligg utanfor delen «{heading}»",
        en="{date} lies outside the section “{heading}”",
    ),
    hint=Text(
        nb="flytt raden til rett del, eller rett måneden",
        nn="flytt rada til rett del, eller rett månaden",
        en="move the row to its section, or correct the month",
    ),
    about=Text(
        nb="Den som leter under feil måned, finner ikke raden.",
        nn="Den som leitar under feil månad, finn ikkje rada.",
        en="Who looks under the other month does not find the row.",
    ),
)
