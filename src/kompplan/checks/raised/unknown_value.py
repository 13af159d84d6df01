"""A value is none of those that may stand here.

Example:
    status: vedtatt

Instead:
    status: adopted
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP106",
    name="unknown-value",
    severity="error",
    message=Text(
        nb="«{value}» er ikke en av verdiene som kan stå her",
        nn="«{value}» er ikkje ein av verdiane som kan stå her",
        en="“{value}” is none of the values that may stand here",
    ),
    hint=Text(
        nb="[mente du «{suggestion}»?|velg mellom {known}]",
        nn="[meinte du «{suggestion}»?|vel mellom {known}]",
        en="[did you mean “{suggestion}”?|choose among {known}]",
    ),
    about=Text(
        nb="Faste verdier gjør at planer kan sammenlignes.",
        nn="Faste verdiar gjer at planar kan samanliknast.",
        en="Fixed values make plans comparable.",
    ),
)
