"""A waiver accepts a finding that is not there.

The plan was mended, the row was renamed, or the waiver never fitted. What could not be read (KP0
and KP1) cannot be accepted.

Example:
    waivers:
      - {finding: weekend, at: fagdag, reason: avtalt, by: styret}   # dagen er nå en mandag

Instead:
    waivers: []
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP311",
    name="unused-waiver",
    severity="warning",
    message=Text(
        nb="planen godtar funnet «{finding}»[ for «{at}»], men det finnes ikke",
        nn="planen godtek funnet «{finding}»[ for «{at}»], men det finst ikkje",
        en="the plan accepts the finding “{finding}”[ for “{at}”], but there is none",
    ),
    hint=Text(
        nb="ta ut godkjenningen, eller rett id-en den gjelder",
        nn="ta ut godkjenninga, eller rett id-en ho gjeld",
        en="take the waiver out, or correct the id it is for",
    ),
    about=Text(
        nb="En godkjenning som står igjen, kan skjule et nytt funn senere.",
        nn="Ei godkjenning som står att, kan skjule eit nytt funn seinare.",
        en="A waiver left behind can hide a new finding later.",
    ),
)
