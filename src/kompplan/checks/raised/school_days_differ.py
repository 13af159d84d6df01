"""The calendars of several places give different days for one holiday.

Before it, the earliest of them counts; after it, the latest. A row that is for one of the places
takes that place's own days.

Example:
    when: etter vinterferien

Instead:
    when: etter vinterferien
    for: lykkeland
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP240",
    name="school-days-differ",
    severity="warning",
    message=Text(
        nb=(
            "«{text}» [er {first}|slutter {first_ends}|begynner {first_begins}] i kalenderen for "
            "{first_places}, men [{second}|{second_ends}|{second_begins}] i kalenderen for "
            "{second_places}"
        ),
        nn=(
            "«{text}» [er {first}|sluttar {first_ends}|byrjar {first_begins}] i kalenderen for "
            "{first_places}, men [{second}|{second_ends}|{second_begins}] i kalenderen for "
            "{second_places}"
        ),
        en=(
            "“{text}” [is {first}|ends on {first_ends}|begins on {first_begins}] in the calendar "
            "of {first_places}, but [{second}|{second_ends}|{second_begins}] in that of "
            "{second_places}"
        ),
    ),
    hint=Text(
        nb="skriv datoen, eller del raden i én for hver med for",
        nn="skriv datoen, eller del rada i éi for kvar med for",
        en="write the date, or divide the row into one for each with for",
    ),
    about=Text(
        nb="Nabokommuner har ofte ferie i hver sin uke, og raden kan bare stå én gang.",
        nn="Nabokommunar har ofte ferie i kvar si veke, og rada kan berre stå éin gong.",
        en="Neighbouring municipalities often have their breaks in different weeks.",
    ),
)
