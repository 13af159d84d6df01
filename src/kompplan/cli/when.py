"""``kompplan when``: one time expression explained, or many from standard input."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from kompplan.checks import check_named
from kompplan.cli.explaining import explain
from kompplan.cli.times import time_as_json, told
from kompplan.cli.visible import json_safe
from kompplan.diagnostics import KompplanError
from kompplan.locales import Locale, locale_of
from kompplan.time_expressions import (
    AnchorDate,
    Interval,
    Resolution,
    TimeContext,
    When,
    format_when,
    parse_plan_period,
    parse_time,
    resolve_time,
)
from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Anchors = dict[str, tuple[date, ...]]
"""Days of what a time may be told from, by name in lower case."""


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
            raise KompplanError(f"«{self.year}» er ikke et planår", "skriv for eksempel 2025/2026")
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


def run_lines(lines: Iterable[str], *, language: str | None) -> int:
    """Read one JSON object a line, write one a line, and return 0.

    Raises:
        KompplanError: If a line is not an object with a ``text``.
    """
    locale = locale_of(language or "nb")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            asked = _asked(line, number)
            found = resolve_time(parse_time(asked["text"]), _around(asked, number).context())
            answer = json.dumps(_as_json(asked, found, locale), ensure_ascii=False)
            sys.stdout.write(f"{json_safe(answer)}\n")
    return 0


def parse_anchors(written: list[str]) -> Anchors:
    """Return anchors from «workshop 1=2018-01-18,2018-02-02».

    Raises:
        KompplanError: If one is not of that form.
    """
    pairs = (anchor.partition("=") for anchor in written)
    return _days_by_name({name: days.split(",") for name, _, days in pairs})


def _days_by_name(written: Mapping[str, list[str]]) -> Anchors:
    try:
        return {
            name.strip().casefold(): tuple(date.fromisoformat(day.strip()) for day in days)
            for name, days in written.items()
        }
    except ValueError as error:
        raise KompplanError(
            f"et anker kan ikke leses: {error}", "skriv for eksempel «workshop 1=2018-01-18»"
        ) from error


def _asked(line: str, number: int) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except ValueError as error:
        raise KompplanError(f"linje {number} er ikke JSON: {error}") from error
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise KompplanError(f"linje {number} mangler «text»", 'skriv {"text": "uke 44"}')
    return asked


def _around(asked: dict[str, Any], number: int) -> Surroundings:
    try:
        day = asked.get("row_day")
        return Surroundings(
            str(asked.get("year") or ""),
            str(asked.get("section") or ""),
            date.fromisoformat(day) if day else None,
            _days_by_name(asked.get("anchors") or {}),
        )
    except (AttributeError, TypeError, ValueError) as error:
        raise KompplanError(f"linje {number} kan ikke brukes: {error}") from error


def _is_refused(found: Resolution) -> bool:
    return any(check_named(fault.name).severity == "error" for fault in found.faults)


def _as_json(asked: dict[str, Any], found: Resolution, locale: Locale) -> dict[str, Any]:
    """Return the stable shape of ``docs/reference/json.md``."""
    when = found.when
    return {
        "id": asked.get("id"),
        "text": asked["text"],
        "kind": when.kind if when else None,
        **time_as_json(when),
        "canonical": format_when(when, locale.code) if when else None,
        "recurrence": when.recurrence if when else None,
        "findings": [told(fault, locale) for fault in found.faults],
    }
