"""A range ends before it starts.

The two ends are probably the wrong way round, or one of them has the wrong year.

Example:
    when: 16.-15. oktober

Instead:
    when: 15.-16. oktober
"""

from kompplan.diagnostics import Check, Text

CHECK = Check(
    code="KP209",
    name="reversed-range",
    severity="error",
    message=Text(
        nb="tidsrommet slutter {end}, før det begynner {start}",
        nn="tidsrommet sluttar {end}, før det byrjar {start}",
        en="the range ends on {end}, before it starts on {start}",
    ),
    hint=Text(
        nb="bytt om endene, eller rett måned eller år",
        nn="byt om endane, eller rett månad eller år",
        en="swap the ends, or correct the month or the year",
    ),
    about=Text(
        nb="Et slikt tidsrom har ingen dager.",
        nn="Eit slikt tidsrom har ingen dagar.",
        en="Such a range holds no days.",
    ),
)
