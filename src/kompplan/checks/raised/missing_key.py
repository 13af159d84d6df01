"""A key that every such part of a plan must have is missing.

Example:
    activities:
      samling:
        when: uke 44

Instead:
    activities:
      samling:
        when: uke 44
        title: Samling for PPT
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP101",
    name="missing-key",
    severity="error",
    message=Text(
        nb="nøkkelen «{key}» mangler",
        nn="nøkkelen «{key}» manglar",
        en="the key “{key}” is missing",
    ),
    hint=Text(
        nb="legg til «{key}:» med innhold",
        nn="legg til «{key}:» med innhald",
        en="add “{key}:” with a value",
    ),
    about=Text(
        nb="Uten dette kan delen ikke stå i en plan.",
        nn="Utan dette kan delen ikkje stå i ein plan.",
        en="Without it this part cannot stand in a plan.",
    ),
)
