r"""A backslash in a text between double quotation marks begins nothing that YAML knows.

Between double quotation marks a backslash is a sign of its own, as in ``\n`` for a new line.

Example:
    venue: "C:\plan"

Instead:
    venue: 'C:\plan'

Source: YAML 1.2.2, section 5.7 (escaped characters).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP019",
    name="unknown-escape",
    severity="error",
    message=Text(
        nb="omvendt skråstrek i doble anførselstegn betyr noe eget i YAML, men ikke her",
        nn="omvend skråstrek i doble hermeteikn tyder noko eige i YAML, men ikkje her",
        en="a backslash between double quotation marks means something to YAML, but not this",
    ),
    hint=Text(
        nb="bruk enkle anførselstegn rundt teksten, eller skriv skråstreken to ganger",
        nn="bruk enkle hermeteikn rundt teksten, eller skriv skråstreken to gonger",
        en="put single quotation marks around the text, or write the backslash twice",
    ),
    about=Text(
        nb="Det som står i doble anførselstegn, blir tolket; i enkle står det som skrevet.",
        nn="Det som står i doble hermeteikn, blir tolka; i enkle står det som skrive.",
        en="Double quotation marks interpret what they hold; single ones leave it as written.",
    ),
)
