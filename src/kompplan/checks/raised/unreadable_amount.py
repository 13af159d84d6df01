"""An amount cannot be read for certain.

Amounts are whole kroner; groups of three may be set apart by blanks or full stops, and millions and
thousands may be written as such: «1,3 mill.», «300 tusen». A blank too many is passed over, with a
note, where only one number can be meant. A stroke may mean nothing or nought, and is neither.

Example:
    owner: 5o 000

Instead:
    owner: 50 000
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP501",
    name="unreadable-amount",
    severity="error",
    message=Text(
        nb=(
            "«{text}» kan ikke leses som et beløp i hele kroner[: det kan være {joined}, eller "
            "{parts}]"
        ),
        nn=(
            "«{text}» kan ikkje lesast som eit beløp i heile kroner[: det kan vere {joined}, eller "
            "{parts}]"
        ),
        en="“{text}” cannot be read as an amount in whole kroner[: it may be {joined}, or {parts}]",
    ),
    hint=Text(
        nb=(
            "[mente du «{suggestion}»?|skriv 0, eller fjern «{dash}» hvis beløpet ikke er kjent"
            "|skriv for eksempel 50 000]"
        ),
        nn=(
            "[meinte du «{suggestion}»?|skriv 0, eller fjern «{dash}» om beløpet ikkje er kjent"
            "|skriv til dømes 50 000]"
        ),
        en=(
            "[did you mean “{suggestion}”?|write 0, or remove “{dash}” if the amount is not known"
            "|write for example 50 000]"
        ),
    ),
    about=Text(
        nb="Et beløp som kan leses på to måter, skal ikke summeres.",
        nn="Eit beløp som kan lesast på to måtar, skal ikkje summerast.",
        en="An amount that can be read in two ways must not be summed.",
    ),
)
