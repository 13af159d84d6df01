"""A plan stands under itself, or under a plan that stands under it.

Example:
    plan: {id: lofotskolen, under: lofotskolen.yaml}

Instead:
    plan: {id: lofotskolen, under: lofoten-felles.yaml}
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP350",
    name="under-circle",
    severity="error",
    message=Text(
        nb="planen ligger under seg selv: {circle}",
        nn="planen ligg under seg sjølv: {circle}",
        en="the plan stands under itself: {circle}",
    ),
    hint=Text(
        nb="oppgi den felles planen som denne er laget under, ikke «{used}»",
        nn="oppgi den felles planen som denne er laga under, ikkje «{used}»",
        en="give the common plan that this one is made under, not “{used}”",
    ),
    about=Text(
        nb="En plan kan ikke stille krav til seg selv.",
        nn="Ein plan kan ikkje stille krav til seg sjølv.",
        en="A plan cannot ask anything of itself.",
    ),
)
