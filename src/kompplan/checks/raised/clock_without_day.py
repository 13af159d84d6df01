"""A clock time has no day.

A clock alone takes its day from the activity it belongs to, which must lie on a single day.

Example:
    when: kl. 9-12

Instead:
    when: 14. mai kl. 9-12
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP217",
    name="clock-without-day",
    severity="error",
    message=Text(
        nb="«{text}» har ingen dag[: raden er «{row}»]",
        nn="«{text}» har ingen dag[: rada er «{row}»]",
        en="“{text}” has no day[: the row is “{row}”]",
    ),
    hint=Text(
        nb="skriv dagen foran klokkeslettet",
        nn="skriv dagen framfor klokkeslettet",
        en="write the day before the clock time",
    ),
    about=Text(
        nb="Et klokkeslett uten dag kan ikke stå i kalenderen.",
        nn="Eit klokkeslett utan dag kan ikkje stå i kalenderen.",
        en="A clock time without a day cannot stand in a calendar.",
    ),
)
