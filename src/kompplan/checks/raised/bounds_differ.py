"""Several bounds of one row differ.

All of them hold, so the narrowest ones are used.

Example:
    when: uke 8-25 etter fagdag 4 og ut skoleåret

Instead:
    when: 26. februar-27. juni
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP221",
    name="bounds-differ",
    severity="warning",
    message=Text(
        nb="grensene i «{text}» er ulike; {days} er brukt",
        nn="grensene i «{text}» er ulike; {days} er brukt",
        en="the bounds in “{text}” differ; {days} was used",
    ),
    hint=Text(
        nb="skriv bare den grensen som gjelder",
        nn="skriv berre den grensa som gjeld",
        en="write only the bound that holds",
    ),
    about=Text(
        nb="Den som leser den ene grensen, blir ikke ferdig til den andre.",
        nn="Den som les den eine grensa, blir ikkje ferdig til den andre.",
        en="Who reads one bound is not ready by the other.",
    ),
)
