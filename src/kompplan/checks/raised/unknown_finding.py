"""A finding is named that kompplan does not have.

Waivers and the weights of the workspace file name findings by code or by name.

Example:
    waivers:
      - {finding: dobel-booking, reason: samme møte, by: koordinator}

Instead:
    waivers:
      - {finding: double-booking, reason: samme møte, by: koordinator}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP310",
    name="unknown-finding",
    severity="error",
    message=Text(
        nb="«{finding}» er ikke navnet på noe funn",
        nn="«{finding}» er ikkje namnet på noko funn",
        en="“{finding}” is not the name of a finding",
    ),
    hint=Text(
        nb="[mente du «{suggestion}»?|se listen med «kompplan explain»]",
        nn="[meinte du «{suggestion}»?|sjå lista med «kompplan explain»]",
        en="[did you mean “{suggestion}”?|see the list with “kompplan explain”]",
    ),
    about=Text(
        nb="Et navn som ikke finnes, godtar ingenting, og den som leser planen, tror noe annet.",
        nn="Eit namn som ikkje finst, godtek ingenting, og den som les planen, trur noko anna.",
        en="A name that does not exist accepts nothing, and readers of the plan think otherwise.",
    ),
)
