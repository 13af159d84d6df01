"""A time is marked as uncertain.

It is used as it stands; the mark is kept for the reader.

Example:
    when: ca. 15. oktober

Instead:
    when: 15. oktober
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP229",
    name="uncertain-time",
    severity="info",
    message=Text(
        nb="tidspunktet er merket som usikkert med «{mark}»",
        nn="tidspunktet er merkt som usikkert med «{mark}»",
        en="the time is marked as uncertain by “{mark}”",
    ),
    hint=Text(
        nb="ta bort merket når tidspunktet er avklart",
        nn="ta bort merket når tidspunktet er avklart",
        en="remove the mark when the time is settled",
    ),
    about=Text(
        nb="Et usikkert tidspunkt bør følges opp før planen vedtas.",
        nn="Eit usikkert tidspunkt bør følgjast opp før planen blir vedteken.",
        en="An uncertain time should be followed up before the plan is adopted.",
    ),
)
