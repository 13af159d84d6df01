"""A key stands twice in the same mapping.

YAML parsers keep one of the values and drop the other without a word.

Example:
    samling: {when: uke 44}
    samling: {when: uke 45}

Source: YAML 1.2.2, section 3.2.1.1 (keys are unique).
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP020",
    name="duplicate-key",
    severity="error",
    message=Text(
        nb="nøkkelen «{key}» står to ganger",
        nn="nøkkelen «{key}» står to gonger",
        en="the key “{key}” stands twice",
    ),
    hint=Text(
        nb="gi den ene et annet navn, eller slett den",
        nn="gi den eine eit anna namn, eller slett han",
        en="rename one of them, or delete it",
    ),
    about=Text(
        nb="Bare den ene verdien ville bli med i planen.",
        nn="Berre den eine verdien ville bli med i planen.",
        en="Only one of the values would make it into the plan.",
    ),
)
