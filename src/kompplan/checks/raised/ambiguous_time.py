"""A time can be read in two ways.

Nothing is guessed where two readings are equally good; the text must say which one is meant.

Example:
    when: 10.11-11.12

Instead:
    when: kl. 10.11-11.12
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP202",
    name="ambiguous-time",
    severity="error",
    message=Text(
        nb="«{text}» kan leses både som «{first}» og som «{second}»",
        nn="«{text}» kan lesast både som «{first}» og som «{second}»",
        en="“{text}” can be read both as “{first}” and as “{second}”",
    ),
    hint=Text(
        nb="skriv det du mener: «{first}» eller «{second}»",
        nn="skriv det du meiner: «{first}» eller «{second}»",
        en="write what you mean: “{first}” or “{second}”",
    ),
    about=Text(
        nb="To lesere kan møte opp til hver sin tid.",
        nn="To lesarar kan møte opp til kvar si tid.",
        en="Two readers may come at different times.",
    ),
)
