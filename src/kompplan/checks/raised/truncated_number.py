"""The year of a date is cut off.

A year has two digits or four. What is left of it is not completed by guessing.

Example:
    when: 22.11.1

Instead:
    when: 22.11.2018
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP211",
    name="truncated-number",
    severity="error",
    message=Text(
        nb="årstallet i «{text}» er avkortet",
        nn="årstalet i «{text}» er avkorta",
        en="the year in “{text}” is cut off",
    ),
    hint=Text(
        nb="skriv årstallet med fire sifre",
        nn="skriv årstalet med fire siffer",
        en="write the year with four digits",
    ),
    about=Text(
        nb="Ingen lesning av et avkortet årstall er trygg.",
        nn="Inga lesing av eit avkorta årstal er trygg.",
        en="No reading of a year cut short is safe.",
    ),
)
