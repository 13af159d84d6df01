"""«innen» does not say whether the day itself is in time.

The day is included, as it usually is.

Example:
    when: innen 15. august

Instead:
    when: senest 15. august

Source: Språkrådet, «Hva betyr innen?».
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP224",
    name="innen-is-unclear",
    severity="info",
    message=Text(
        nb="«innen» er lest som til og med {date}",
        nn="«innan» er lese som til og med {date}",
        en="“innen” is read as up to and including {date}",
    ),
    hint=Text(
        nb="skriv «senest» hvis dagen er med, og «før» hvis den ikke er det",
        nn="skriv «seinast» dersom dagen er med, og «før» dersom han ikkje er det",
        en="write “senest” if the day is in time, and “før” if it is not",
    ),
    about=Text(
        nb="Språkrådet fraråder «innen» i frister fordi lesere forstår det ulikt.",
        nn="Språkrådet rår frå «innan» i fristar fordi lesarar forstår det ulikt.",
        en="The Language Council advises against “innen” in deadlines, as readers differ on it.",
    ),
)
