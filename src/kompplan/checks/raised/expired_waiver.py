"""A finding was accepted for a time that is over.

The finding counts again. Only `validate` looks at the day of today; pages do not change overnight.

Example:
    waivers:
      - {finding: weekend, reason: prøveår, by: styret, until: 2024-06-30}

Instead:
    waivers:
      - {finding: weekend, reason: prøveår, by: styret, until: 2025-06-30}   # etter nytt vedtak
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP312",
    name="expired-waiver",
    severity="warning",
    message=Text(
        nb="funnet «{finding}» var godtatt til og med {day}",
        nn="funnet «{finding}» var godteke til og med {day}",
        en="the finding “{finding}” was accepted until {day}",
    ),
    hint=Text(
        nb="rett det som er funnet, eller avtal en ny frist",
        nn="rett det som er funne, eller avtal ein ny frist",
        en="mend what was found, or agree on a new last day",
    ),
    about=Text(
        nb="Det som ble godtatt for en tid, skal vurderes på nytt når tiden er ute.",
        nn="Det som vart godteke for ei tid, skal vurderast på nytt når tida er ute.",
        en="What was accepted for a time must be looked at again when the time is over.",
    ),
)
