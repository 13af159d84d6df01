"""A time hangs on an activity that is held several times.

Before several the first one counts, after several the last one: that is safe for everybody.

Example:
    when: før workshop 1   # holdes i fem regioner

Instead:
    when: før workshop 1 for Kongsvingerregionen
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP215",
    name="anchor-ambiguous",
    severity="warning",
    message=Text(
        nb="«{anchor}» holdes {count} ganger; {date} er brukt",
        nn="«{anchor}» blir halden {count} gonger; {date} er brukt",
        en="“{anchor}” is held {count} times; {date} was used",
    ),
    hint=Text(
        nb="si hvilken[: {activities}]",
        nn="sei kva for ein[: {activities}]",
        en="say which one[: {activities}]",
    ),
    about=Text(
        nb="Fristen kan bli en annen for hver region.",
        nn="Fristen kan bli ein annan for kvar region.",
        en="The deadline may differ from region to region.",
    ),
)
