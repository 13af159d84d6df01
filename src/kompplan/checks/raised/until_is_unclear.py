"""«frem til» does not say whether the month itself is in the time.

It is left out: the time ends the day before it begins.

Example:
    when: frem til februar 2026

Instead:
    when: til og med januar 2026
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP225",
    name="until-is-unclear",
    severity="info",
    message=Text(
        nb="«{text}» er lest som til og med {date}",
        nn="«{text}» er lese som til og med {date}",
        en="“{text}” is read as up to and including {date}",
    ),
    hint=Text(
        nb="skriv «til og med» hvis det siste er med",
        nn="skriv «til og med» dersom det siste er med",
        en="write “til og med” if the last of it is included",
    ),
    about=Text(
        nb="Det skiller en hel måned eller mer mellom de to lesningene.",
        nn="Det skil ein heil månad eller meir mellom dei to lesingane.",
        en="The two readings differ by a whole month or more.",
    ),
)
