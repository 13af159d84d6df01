"""A time is too long to be one.

A time field holds at most 200 characters.

Example:
    when: … a whole paragraph …

Instead:
    when: 15. oktober (se omtalen)
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP222",
    name="time-too-long",
    severity="error",
    message=Text(
        nb="tidspunktet har {length} tegn, {limit} er grensen",
        nn="tidspunktet har {length} teikn, {limit} er grensa",
        en="the time has {length} characters, the limit is {limit}",
    ),
    hint=Text(
        nb="skriv bare tidspunktet her, og resten i beskrivelsen",
        nn="skriv berre tidspunktet her, og resten i omtalen",
        en="write only the time here, and the rest in the description",
    ),
    about=Text(
        nb="En lang tekst er en beskrivelse, ikke et tidspunkt.",
        nn="Ein lang tekst er ein omtale, ikkje eit tidspunkt.",
        en="A long text is a description, not a time.",
    ),
)
