"""Two years in a row may be a school year or two calendar years.

With a dash and four digits each they are read as calendar years, but in a heading as a school year.

Example:
    when: 2019-2020

Instead:
    when: 2019/2020
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP218",
    name="year-pair-ambiguous",
    severity="warning",
    message=Text(
        nb="«{text}» er lest som {years}, men kan være skoleåret {school_year}",
        nn="«{text}» er lese som {years}, men kan vere skuleåret {school_year}",
        en="“{text}” is read as {years}, but may be the school year {school_year}",
    ),
    hint=Text(
        nb="skriv med skråstrek for skoleår, eller «fra … til og med …» for kalenderår",
        nn="skriv med skråstrek for skuleår, eller «frå … til og med …» for kalenderår",
        en="write a slash for a school year, or “from … through …” for calendar years",
    ),
    about=Text(
        nb="Det skiller fem til sju måneder mellom de to lesningene i hver ende.",
        nn="Det skil fem til sju månader mellom dei to lesingane i kvar ende.",
        en="The two readings differ by five to seven months at each end.",
    ),
)
