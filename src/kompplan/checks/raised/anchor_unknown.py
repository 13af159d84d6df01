"""A time hangs on an activity that the plan does not have.

The text after «før» or «etter» is searched for among the ids and titles of the plan's activities.

Example:
    when: før workshop 9

Instead:
    when: før workshop 1
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP213",
    name="anchor-unknown",
    severity="error",
    message=Text(
        nb="planen har ingen aktivitet «{anchor}»",
        nn="planen har ingen aktivitet «{anchor}»",
        en="the plan has no activity “{anchor}”",
    ),
    hint=Text(
        nb="[mente du «{suggestion}»?|skriv tittelen slik den står i planen, eller en dato]",
        nn="[meinte du «{suggestion}»?|skriv tittelen slik han står i planen, eller ein dato]",
        en="[did you mean “{suggestion}”?|write the title as it stands in the plan, or a date]",
    ),
    about=Text(
        nb="Uten aktiviteten kan tiden ikke regnes ut.",
        nn="Utan aktiviteten kan tida ikkje reknast ut.",
        en="Without the activity the time cannot be worked out.",
    ),
)
