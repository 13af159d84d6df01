"""A day of a calendar lies outside the calendar's own school year.

Most often the year was copied with last year's calendar. The day is left out. A summer break may
end in the next school year.

Example:
    school_year: 2025/2026
    breaks: {autumn: 30. september - 4. oktober 2024}

Instead:
    school_year: 2025/2026
    breaks: {autumn: 29. september - 3. oktober 2025}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP242",
    name="outside-school-year",
    severity="error",
    message=Text(
        nb="{date} ligger utenfor skoleåret {school_year}, som kalenderen gjelder for",
        nn="{date} ligg utanfor skuleåret {school_year}, som kalenderen gjeld for",
        en="{date} lies outside the school year {school_year} of the calendar",
    ),
    hint=Text(
        nb="rett årstallet, eller la det stå tomt: dagene leses i skoleåret",
        nn="rett årstalet, eller la det vere: dagane blir lesne i skuleåret",
        en="correct the year, or leave it out: days are read in the school year",
    ),
    about=Text(
        nb="Datoer fra fjorårets skolerute gir feil ferie i hele planen.",
        nn="Datoar frå skuleruta i fjor gir feil ferie i heile planen.",
        en="Dates of last year's calendar give wrong breaks in the whole plan.",
    ),
)
