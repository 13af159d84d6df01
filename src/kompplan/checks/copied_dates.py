"""A date looks copied from an earlier plan, with only the year changed.

The row has the day and month that the same row, or one with a like title, has in a plan that this
one ``follows``; a year later that is another weekday. A date that is the same every year may say so
(«1. oktober hvert år»). Deadlines, and days that are told from other rows, are not compared.

Example:
    plan: {id: lofoten-2021, title: Plan, year: 2021/2022, follows: lofoten-2020.yaml}
    activities:
      undersøkelse: {when: 05.10.21-27.11.21, title: Undersøkelse}   # i fjor 05.10.20-27.11.20

Instead:
    plan: {id: lofoten-2021, title: Plan, year: 2021/2022, follows: lofoten-2020.yaml}
    activities:
      undersøkelse: {when: 04.10.21-26.11.21, title: Undersøkelse}
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.checks.core.copied import copies
from kompplan.checks.core.dated import spoken
from kompplan.diagnostics import Check, Finding, Text
from kompplan.locales import locale_of
from kompplan.locales.core.dates import format_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.copied import Copy
    from kompplan.checks.core.dated import Days


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row with an earlier plan's day and month."""
    for path, copy in copies(context).items():
        values = {
            "title": copy.entry.title,
            "date": spoken(copy.days),
            "plan": f"{copy.plan.head.title} {copy.plan.head.year.text}",
            "same_weekday": spoken(_with_the_old_weekday(copy)),
            **_weekdays("weekday", copy.days),
            **_weekdays("old", copy.other_days),
        }
        yield Finding("copied-dates", path, values)


def _weekdays(name: str, days: Days) -> dict[str, str]:
    """Return «mandag», or «mandag–fredag» for several days, as each language writes it."""
    return {
        f"{name}_{language}": "–".join(
            format_weekday(locale_of(language), day) for day in dict.fromkeys(days)
        )
        for language in ("nb", "nn", "en")
    }


def _with_the_old_weekday(copy: Copy) -> Days:
    """Return the nearest days that are the earlier plan's weekdays, at most three days away."""
    days = (copy.other_days[0].weekday() - copy.days[0].weekday() + 3) % 7 - 3
    shift = timedelta(days=days)
    return (copy.days[0] + shift, copy.days[1] + shift)


CHECK = Check(
    code="KP420",
    name="copied-dates",
    severity="warning",
    message=Text(
        nb=(
            "«{title}» har samme dag og måned som i «{plan}»: {date} er {weekday_nb}, den gang "
            "var det {old_nb}"
        ),
        nn=(
            "«{title}» har same dag og månad som i «{plan}»: {date} er {weekday_nn}, den gongen "
            "var det {old_nn}"
        ),
        en=(
            "“{title}” has the day and month of “{plan}”: {date} is {weekday_en}, then it was "
            "{old_en}"
        ),
    ),
    hint=Text(
        nb="samme ukedag blir {same_weekday}; er datoen fast, skriv «hvert år» etter den",
        nn="same vekedag blir {same_weekday}; er datoen fast, skriv «kvart år» etter han",
        en="the same weekday is {same_weekday}; write “every year” after a date that is fixed",
    ),
    about=Text(
        nb="Når bare årstallet er rettet, flytter møtene seg til dager som ikke passer.",
        nn="Når berre årstalet er retta, flytter møta seg til dagar som ikkje passar.",
        en="Where only the year was changed, meetings move to days that do not suit.",
    ),
    find=find,
)
