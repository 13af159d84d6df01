"""A row that keeps a rule falls on another weekday than the rule names.

Example:
    utviklingsmøter: {when: torsdager hver måned, title: Utviklingsmøte}
    møte-oktober: {when: 7. oktober 2020, title: Utviklingsmøte, fulfils: utviklingsmøter}

Instead:
    utviklingsmøter: {when: torsdager hver måned, title: Utviklingsmøte}
    møte-oktober: {when: 8. oktober 2020, title: Utviklingsmøte, fulfils: utviklingsmøter}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.dated import held_days
from kompplan.checks.core.promises import keepers, promising
from kompplan.checks.core.rule_periods import rule_parts
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales import locale_of
from kompplan.locales.core.dates import format_weekday
from kompplan.locales.core.wording import join_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LANGUAGES = ("nb", "nn", "en")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row of single days that none of the rule's weekdays is."""
    entries = context.schedule.by_activity()
    rules = promising(context)
    for id_, rows in keepers(context).items():
        rule = rules.get(id_)
        when = rule.when if rule else None
        if rule is None or when is None or when.kind != "recurring":
            continue
        named = [day[-2:] for day in rule_parts(when.recurrence or "").get("BYDAY", "").split(",")]
        numbers = [_CODES.index(day) for day in named if day in _CODES]
        for row in rows:
            days = [first for first, last in held_days(entries[row][None].when) if first == last]
            off = [day for day in days if day.weekday() not in numbers]
            if numbers and off:
                entry = entries[row][None]
                values = {"title": entry.title, "other": rule.title, **_weekdays(off[0], numbers)}
                related = (Related(rule.path, "other-row"),)
                yield Finding("off-rule-weekday", entry.path, values, related=related)


def _weekdays(day: date, numbers: list[int]) -> dict[str, object]:
    values: dict[str, object] = {"date": day}
    for language in _LANGUAGES:
        locale = locale_of(language)
        values[f"weekday_{language}"] = format_weekday(locale, day)
        names = [locale.weekdays[number] for number in numbers]
        values[f"rule_{language}"] = join_words(names, locale)
    return values


CHECK = Check(
    code="KP429",
    name="off-rule-weekday",
    severity="warning",
    message=Text(
        nb="«{title}» faller på {weekday_nb} {date}, men «{other}» er lagt til {rule_nb}",
        nn="«{title}» fell på {weekday_nn} {date}, men «{other}» er lagd til {rule_nn}",
        en="“{title}” falls on {weekday_en} {date}, but “{other}” is set to {rule_en}",
    ),
    hint=Text(
        nb="rett datoen, eller ta ukedagen ut av regelen",
        nn="rett datoen, eller ta vekedagen ut av regelen",
        en="correct the date, or take the weekday out of the rule",
    ),
    about=Text(
        nb="De som har holdt av den faste dagen, er kanskje opptatt den andre.",
        nn="Dei som har halde av den faste dagen, er kanskje opptekne den andre.",
        en="Those who keep the fixed day free may be busy on the other one.",
    ),
    find=find,
)
