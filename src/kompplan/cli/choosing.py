"""What ``schedule`` was asked to show: days and weeks in the plan's own words, and for whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from kompplan.cli.times import told
from kompplan.diagnostics import KompplanError
from kompplan.diagnostics.suggest import suggest
from kompplan.locales.core.wording import say
from kompplan.schedule.parties import Parties
from kompplan.schedule.selection import Selection
from kompplan.time_expressions import Interval, TimeContext, parse_time, resolve_time
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.locales import Locale
    from kompplan.model import Plan
    from kompplan.time_expressions import When

# «44», «44-46» and «44, 46»; everything else already says that it is a week.
_BARE_WEEKS = re.compile(r"[0-9][0-9 ,/–-]*")


class Choice(Value):
    """The options as they were written; empty where they were not given.

    Attributes:
        first: The first day that may count, or a time that begins with it.
        last: The last day that may count, or a time that ends with it.
        week: One or several weeks, instead of days.
        actor: Id or name of an actor, a municipality, a region, a unit or a cohort.
    """

    first: str = ""
    last: str = ""
    week: str = ""
    actor: str = ""

    def in_plan(self, plan: Plan, party: str, locale: Locale) -> Selection:
        """Return what it means in a plan, whose year gives the days theirs.

        Raises:
            KompplanError: If a time cannot be read in that year, or the last day is before the
                first.
        """
        return Selection(self._spans(plan, locale), party)

    def _spans(self, plan: Plan, locale: Locale) -> tuple[Interval, ...]:
        if self.week and (self.first or self.last):
            _refuse("week-and-days", locale)
        if self.week:
            return self._weeks(plan, locale)
        start = _resolve("--from", self.first, plan, locale).start if self.first else None
        end = _resolve("--to", self.last, plan, locale).end if self.last else None
        if self.first and start is None:
            _refuse("no-first-day", locale, text=self.first)
        if self.last and end is None:
            _refuse("no-last-day", locale, text=self.last)
        if start and end and end < start:
            _refuse("days-reversed", locale, start=start, end=end)
        return (Interval(start, end),) if self.first or self.last else ()

    def _weeks(self, plan: Plan, locale: Locale) -> tuple[Interval, ...]:
        bare = _BARE_WEEKS.fullmatch(self.week.strip())
        when = _resolve("--week", f"uke {self.week}" if bare else self.week, plan, locale)
        if when.precision != "week":
            _refuse("not-a-week", locale, text=self.week)
        return when.intervals


def _resolve(option: str, text: str, plan: Plan, locale: Locale) -> When:
    """Return what a time means in the year of a plan; one with a fault is refused."""
    found = resolve_time(parse_time(text), TimeContext(period=plan.head.year))
    for fault in found.faults:
        words = told(fault, locale)
        if words["severity"] == "error":
            raise KompplanError(f"{option}: {words['message']}", words["hint"])
    if found.when is None or not found.when.intervals:
        _refuse("no-days", locale, text=text)
    return found.when


def find_party(actor: str, plan: Plan) -> str | None:
    """Return the id of who is meant in a plan; None when the plan knows no such one."""
    return Parties(plan).find(actor)


def refuse_actor(actor: str, plans: list[Plan], locale: Locale) -> NoReturn:
    """Refuse somebody that no plan knows, with the nearest one that a plan does know.

    Raises:
        KompplanError: Always.
    """
    names = dict.fromkeys(name for plan in plans for name, _ in Parties(plan).names())
    _refuse("unknown-actor", locale, text=actor, suggestion=suggest(actor, names))


def _refuse(name: str, locale: Locale, **values: object) -> NoReturn:
    hint = locale.phrases.get(f"{name}-hint", "")
    raise KompplanError(
        say(locale.phrases[name], values, locale), say(hint, values, locale) if hint else ""
    )
