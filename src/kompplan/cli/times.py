"""Times as the commands print them: in JSON, as the way to a relative one, and their faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.checks import check_named
from kompplan.locales import text_in
from kompplan.locales.core.wording import say

if TYPE_CHECKING:
    from datetime import date

    from kompplan.locales import Locale
    from kompplan.time_expressions import TimeFault, When


def time_as_json(when: When | None) -> dict[str, Any]:
    """Return what a time means in the stable shape of ``docs/reference/json.md``.

    Args:
        when: The time; None when there is none or it could not be read.

    Returns:
        ISO days, both ends included; None for an open end and for all of an unread time.
    """
    intervals = when.intervals if when else ()
    return {
        "start": iso(when.start if when else None),
        "end": iso(when.end if when else None),
        "start_clock": when.start_clock if when else None,
        "end_clock": when.end_clock if when else None,
        "intervals": [{"start": iso(i.start), "end": iso(i.end)} for i in intervals],
        "precision": when.precision if when else None,
        "extent": when.extent if when and intervals else None,
    }


def told(fault: TimeFault, locale: Locale) -> dict[str, str]:
    """Return a fault of a time in words, in the stable shape of ``docs/reference/json.md``."""
    check = check_named(fault.name)
    return {
        "code": check.code,
        "name": check.name,
        "severity": check.severity,
        "message": say(text_in(check.message, locale), fault.values, locale),
        "hint": say(text_in(check.hint, locale), fault.values, locale),
    }


def iso(day: date | None) -> str | None:
    """Return a day as ``2025-06-11``; None for an open end."""
    return day.isoformat() if day else None


def derivation(when: When | None) -> str | None:
    """Return how a relative time was found; None for a time that depends on no other.

    «senest 3 uker før møtet → 13.01.2021 → 23.12.2020»: as written, the anchor, the result.
    """
    if when is None or not when.derivation:
        return None
    days = [step.interval for step in when.derivation if step.interval]
    spelt = [_short(interval.start, interval.end) for interval in days]
    found = _short(when.start, when.end)
    steps = [when.text, *spelt, *([found] if found and found not in spelt[-1:] else [])]
    return " → ".join(steps)


def _short(start: date | None, end: date | None) -> str:
    first = f"{start:%d.%m.%Y}" if start else ""
    last = f"{end:%d.%m.%Y}" if end else ""
    if not (first and last):
        return first or last
    return first if first == last else f"{first}–{last}"
