"""A time hangs on an activity that has no date.

The activity is there, but its own time is missing or cannot be resolved.

Example:
    when: etter modul 4

Instead:
    when: etter modul 4   # og «Modul 4» har en dato
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP214",
    name="anchor-undated",
    severity="warning",
    message=Text(
        nb="[«{anchor}»|aktiviteten] har ingen dato, så tiden kan ikke regnes ut",
        nn="[«{anchor}»|aktiviteten] har ingen dato, så tida kan ikkje reknast ut",
        en="[“{anchor}”|the activity] has no date, so the time cannot be worked out",
    ),
    hint=Text(
        nb="gi [«{anchor}»|aktiviteten] en dato, eller skriv datoen her",
        nn="gi [«{anchor}»|aktiviteten] ein dato, eller skriv datoen her",
        en="give [“{anchor}”|the activity] a date, or write the date here",
    ),
    about=Text(
        nb="En frist uten dato blir lett glemt.",
        nn="Ein frist utan dato blir lett gløymd.",
        en="A deadline without a date is easily forgotten.",
    ),
)
