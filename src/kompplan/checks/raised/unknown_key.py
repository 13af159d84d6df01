"""A key is not part of the format.

Most often it is a slip of one letter; the value would otherwise be left out without a word.

Example:
    particpants: [ppt]

Instead:
    participants: [ppt]
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP102",
    name="unknown-key",
    severity="error",
    message=Text(
        nb="ukjent nøkkel «{key}»",
        nn="ukjend nøkkel «{key}»",
        en="unknown key “{key}”",
    ),
    hint=Text(
        nb="[mente du «{suggestion}»?|her kan det stå {known}|slett nøkkelen]",
        nn="[meinte du «{suggestion}»?|her kan det stå {known}|slett nøkkelen]",
        en="[did you mean “{suggestion}”?|these may stand here: {known}|delete the key]",
    ),
    about=Text(
        nb="Det som står under en ukjent nøkkel, ville ikke komme med i planen.",
        nn="Det som står under ein ukjend nøkkel, ville ikkje kome med i planen.",
        en="What stands under an unknown key would not make it into the plan.",
    ),
)
