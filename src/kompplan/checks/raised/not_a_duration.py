"""A length of time belongs here, and nothing else.

Example:
    duration: kl. 9-12

Instead:
    duration: 3 timer
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP113",
    name="not-a-duration",
    severity="error",
    message=Text(
        nb="«{text}» er ikke en varighet",
        nn="«{text}» er ikkje ei varigheit",
        en="“{text}” is not a length of time",
    ),
    hint=Text(
        nb="skriv for eksempel «2 t», «90 minutter» eller «½ dag»; klokkeslett hører til i when",
        nn="skriv til dømes «2 t», «90 minutt» eller «½ dag»; klokkeslett høyrer til i when",
        en="write for example “2 t”, “90 minutter” or “½ dag”; clocks belong in when",
    ),
    about=Text(
        nb="Bare en lengde kan holdes opp mot klokkeslettene.",
        nn="Berre ei lengd kan haldast opp mot klokkesletta.",
        en="Only a length can be held against the clock.",
    ),
)
