"""``kompplan when``: one time expression explained, or many from standard input."""

from __future__ import annotations

import sys
from datetime import date

from kompplan.checks import check_named
from kompplan.cli.explaining import explain
from kompplan.diagnostics import KompplanError
from kompplan.locales import locale_of
from kompplan.time_expressions import (
    AnchorDate,
    Interval,
    Resolution,
    TimeContext,
    When,
    parse_plan_period,
    parse_time,
    resolve_time,
)
from kompplan.value import Value, field

Anchors = dict[str, tuple[date, ...]]
"""Days of what a time may be told from, by name in lower case."""


_LONGEST = 60
"""Characters of what was written that a message repeats; a message is one line."""


class Surroundings(Value):
    """What is known around the expressions.

    Attributes:
        year: The plan year as written; empty when unknown.
        section: The heading around them; empty when there is none.
        row_day: The day of the row they belong to.
        anchors: What they may be told from.
    """

    year: str = ""
    section: str = ""
    row_day: date | None = None
    anchors: Anchors = field(default_factory=dict)

    def context(self) -> TimeContext:
        """Return it as what resolving asks for.

        Raises:
            KompplanError: If the year cannot be read.
        """
        period = parse_plan_period(self.year) if self.year else None
        if self.year and period is None:
            raise KompplanError(
                f"«{_short(self.year)}» er ikke et planår", "skriv for eksempel 2025/2026"
            )
        heading = TimeContext(period=period, heading=True)
        found = resolve_time(parse_time(self.section), heading).when if self.section else None
        row = When("day", "day", intervals=(Interval(self.row_day, self.row_day),))
        return TimeContext(
            period=period,
            headings=(found,) if found else (),
            row=row if self.row_day else None,
            anchors=self._search,
        )

    def _search(self, text: str) -> tuple[AnchorDate, ...]:
        return tuple(AnchorDate(text, day, day) for day in self.anchors.get(text.casefold(), ()))


def run_when(texts: list[str], around: Surroundings, *, language: str | None) -> int:
    """Explain expressions, one after the other, and return the exit status: 1 for a refused one."""
    locale = locale_of(language or "nb")
    context = around.context()
    answers = [(text, resolve_time(parse_time(text), context)) for text in texts]
    sys.stdout.write("\n".join(explain(text, found, locale) for text, found in answers))
    return int(any(_is_refused(found) for _, found in answers))


def parse_anchors(written: list[str]) -> Anchors:
    """Return anchors from «workshop 1=2018-01-18,2018-02-02».

    Raises:
        KompplanError: If one is not of that form.
    """
    pairs = (anchor.partition("=") for anchor in written)
    return {
        name.strip().casefold(): tuple(parse_day(day, name) for day in days.split(","))
        for name, _, days in pairs
    }


def parse_day(written: str, name: str) -> date:
    """Return a day written as ``2018-01-18``, in a year that a plan may have.

    Args:
        written: The day as written.
        name: What the day is of, for the message.

    Raises:
        KompplanError: If it is no such day.
    """
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        day = None
    if day is None or not 1900 <= day.year <= 2099:
        raise KompplanError(
            f"«{_short(written)}» er ikke en dato som «{_short(name)}» kan ha",
            "skriv år, måned og dag, for eksempel 2018-01-18",
        )
    return day


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _is_refused(found: Resolution) -> bool:
    return any(check_named(fault.name).severity == "error" for fault in found.faults)
