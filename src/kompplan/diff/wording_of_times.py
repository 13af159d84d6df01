"""Times that have changed, in words: from when to when, and how far that is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.locales.core.dates import format_clock, format_day, format_days, format_weekday
from kompplan.locales.core.wording import say
from kompplan.time_expressions import format_when
from kompplan.time_expressions.core.values import FINE

if TYPE_CHECKING:
    from kompplan.diff.change import Change, Side
    from kompplan.locales import Locale
    from kompplan.time_expressions import When

_WEEK = 7
_LONG = 8 * _WEEK
_MONTH = 30.44
_YEAR = 365.25
_HOUR = 60


def tell_time(change: Change, field: str, locale: Locale) -> str:
    """Return what became of a time, such as «flyttet fra uke 44 til uke 45, én uke senere».

    Args:
        change: The change; both its sides have a time, or had one.
        field: What the time is called.
        locale: The reader's language, with the words of changes.
    """
    old, new = _when(change.old), _when(change.new)
    before, after = _written(change.old), _written(change.new)
    if change.kind == "rewritten":
        values: dict[str, object] = {"field": field, "before": before, "after": after}
        return say(locale.phrases["change-rewritten"], values, locale)
    pair = Pair(old, new, change, locale)
    name, by = pair.name, pair.distance
    values = {"field": field, "before": pair.before, "after": pair.after, "by": by}
    return say(locale.phrases[f"change-{name}"], values, locale)


class Pair:
    """A time before and after, in words that leave out what they share."""

    def __init__(self, old: When | None, new: When | None, change: Change, locale: Locale) -> None:
        self.locale = locale
        self.name, self.distance = "time-changed", ""
        self.before = _told(old, change.old, locale)
        self.after = _told(new, change.new, locale)
        if change.kind in ("more-precise", "less-precise"):
            self.name = _precision_phrase(change, old, new)
            self._shorten_years(old, new, change)
        elif not old or not new or not _is_placed(old) or not _is_placed(new):
            self.name = _set_or_unset(old, new)
        elif old.intervals == new.intervals:
            self._tell_clocks(old, new)
        elif old.recurrence or new.recurrence or old.extent != new.extent:
            pass
        else:
            self._tell_days(old, new, change)

    def _tell_clocks(self, old: When, new: When) -> None:
        if not (old.start_clock and new.start_clock) or _minutes(old.start_clock) is None:
            return
        self.before = format_clock(self.locale, old.start_clock, old.end_clock)
        self.after = format_clock(self.locale, new.start_clock, new.end_clock)
        lengths = [_length_of_clock(when) for when in (old, new)]
        shift = (_minutes(new.start_clock) or 0) - (_minutes(old.start_clock) or 0)
        if shift and (lengths[0] == lengths[1] or None in lengths):
            self.name, self.distance = "moved", self._by_minutes(shift, "later", "earlier")
        elif not shift and None not in lengths:
            longer = (lengths[1] or 0) - (lengths[0] or 0)
            self.name = "extended" if longer > 0 else "shortened"
            self.distance = self._by_minutes(longer, "longer", "shorter")
        else:
            self.name = "moved"

    def _tell_days(self, old: When, new: When, change: Change) -> None:
        self._shorten_years(old, new, change)
        starts, ends = (old.start, new.start), (old.end, new.end)
        if (None in starts and None in ends) or len(old.intervals) != len(new.intervals):
            return
        is_alike = old.precision == new.precision or {old.precision, new.precision} <= FINE
        if not is_alike:
            self.name = "moved"
            return
        days = _days_between(*starts), _days_between(*ends)
        known = next(number for number in days if number is not None)
        unit = _in_units(old, new)
        if unit or None in days or days[0] == days[1]:
            self.name, self.distance = "moved", self._by(old, new, known, unit)
        elif days[0] == 0:
            longer = days[1] or 0
            self.name = "extended" if longer > 0 else "shortened"
            self.distance = self._amount(longer, "longer", "shorter")
        elif days[1] == 0:
            longer = -(days[0] or 0)
            self.name = "extended" if longer > 0 else "shortened"
            self.distance = self._amount(longer, "longer", "shorter")
        else:
            self.name = "moved"

    def _shorten_years(self, old: When | None, new: When | None, change: Change) -> None:
        """Two times of one plan year do without their years, as they do in the plan."""
        if not old or not new:
            return
        period = change.side.facts.get("period")
        words = _brief_pair(old, new, _is_one_year(period, old, new), self.locale)
        if words:
            self.before, self.after = words

    def _by(self, old: When, new: When, days: int, unit: tuple[str, int] | None) -> str:
        if unit:
            return self._sided(self._count(*unit), unit[1], "later", "earlier")
        if old.start and new.start and _monday(old.start) == _monday(new.start):
            return self.locale.word("same-week")
        return self._amount(days, "later", "earlier")

    def _amount(self, days: int, more: str, less: str) -> str:
        """Return a number of days in the largest unit that tells it exactly, or nearly."""
        number = abs(days)
        weeks, rest = divmod(number, _WEEK)
        if number < _WEEK:
            length = self._count("n-days", number)
        elif not rest and number <= _LONG * 2:
            length = self._count("n-weeks", weeks)
        elif number <= _LONG:
            parts = (self._count("n-weeks", weeks), self._count("n-days", rest))
            length = f" {self.locale.and_} ".join(parts)
        else:
            is_years = number > 2 * _YEAR - _MONTH
            count = round(number / (_YEAR if is_years else _MONTH))
            words = self._count("n-years" if is_years else "n-months", count)
            length = say(self.locale.phrases["change-about"], {"length": words}, self.locale)
        return self._sided(length, days, more, less)

    def _by_minutes(self, minutes: int, more: str, less: str) -> str:
        hours, rest = divmod(abs(minutes), _HOUR)
        parts = [self._count("n-hours", hours)] if hours else []
        parts += [self._count("n-minutes", rest)] if rest else []
        return self._sided(f" {self.locale.and_} ".join(parts), minutes, more, less)

    def _sided(self, length: str, number: int, more: str, less: str) -> str:
        phrase = self.locale.phrases[f"change-{more if number > 0 else less}"]
        return say(phrase, {"length": length}, self.locale)

    def _count(self, word: str, number: int) -> str:
        return self.locale.word(word, n=abs(number))


def _when(side: Side | None) -> When | None:
    found: When | None = side.facts.get("when") if side else None  # type: ignore[assignment]
    return found


def _written(side: Side | None) -> str:
    return (side.written or "") if side else ""


def _told(when: When | None, side: Side | None, locale: Locale) -> str:
    """Return the canonical words of a time; what has no days or rule, as the author wrote it."""
    if when and (when.intervals or when.recurrence or when.duration or when.start_clock):
        return brief(when, locale)
    written = _written(side)
    return say(locale.phrases["change-quoted"], {"text": written}, locale) if written else "–"


def brief(when: When, locale: Locale, *, year: bool = True) -> str:
    """Return a time as a sentence tells it: a day with its weekday, a week by its number."""
    only = when.intervals[0] if len(when.intervals) == 1 else None
    if only is None or when.recurrence or when.deadline or not (only.start and only.end):
        return format_when(when, locale.code)
    if when.extent not in ("throughout", "sometime-in"):
        return format_when(when, locale.code)
    if when.precision in FINE and when.extent == "throughout":
        return f"{_days(only.start, only.end, locale, year=year)}{_clock(when, locale)}"
    if when.precision == "week" and (only.end - only.start).days == _WEEK - 1:
        text = f"{locale.week} {only.start.isocalendar().week}"
        return f"{text} {only.start.isocalendar().year}" if year else text
    if when.precision == "month" and not year and only.start.month == only.end.month:
        return locale.months[only.start.month - 1]
    return format_when(when, locale.code)


def _days(start: date, end: date, locale: Locale, *, year: bool) -> str:
    if start != end:
        return format_days(locale, start, end, year=year)
    return f"{format_weekday(locale, start)} {format_day(locale, start, year=year)}"


def _clock(when: When, locale: Locale) -> str:
    if when.start_clock is None:
        return ""
    text = format_clock(locale, when.start_clock, when.end_clock)
    return f", {text}" if when.start_clock == "lunsj" or text[0].isdigit() else f" {text}"


def _brief_pair(old: When, new: When, is_one_year: bool, locale: Locale) -> tuple[str, str] | None:
    days = _single_day(old), _single_day(new)
    same_clock = (old.start_clock, old.end_clock) == (new.start_clock, new.end_clock)
    if days[0] and days[1] and same_clock:
        first, last = days[0], days[1]
        is_same_month = (first.year, first.month) == (last.year, last.month)
        before = f"{format_weekday(locale, first)} {first.day}{locale.day_suffix}"
        after = f"{format_weekday(locale, last)} {format_day(locale, last, year=not is_one_year)}"
        if is_same_month:
            return before, after
        year = not is_one_year and first.year != last.year
        return f"{format_weekday(locale, first)} {format_day(locale, first, year=year)}", after
    if is_one_year:
        return brief(old, locale, year=False), brief(new, locale, year=False)
    return None


def _single_day(when: When) -> date | None:
    only = when.intervals[0] if len(when.intervals) == 1 else None
    is_day = only and only.start == only.end and when.precision in FINE
    is_plain = not when.deadline and not when.recurrence and when.extent == "throughout"
    return only.start if only and is_day and is_plain else None


def _is_one_year(period: object, old: When, new: When) -> bool:
    """Tell whether a plan's year is so short that its days need no year."""
    first: date | None = getattr(period, "start", None)
    last: date | None = getattr(period, "end", None)
    if first is None or last is None or (last - first).days > 366:  # a leap year
        return False
    days = [day for when in (old, new) for day in (when.start, when.end) if day]
    return all(first <= day <= last for day in days)


def _is_placed(when: When) -> bool:
    return bool(when.intervals or when.recurrence or when.start_clock or when.duration)


def _set_or_unset(old: When | None, new: When | None) -> str:
    if new and _is_placed(new):
        return "time-set"
    return "time-unset" if old and _is_placed(old) else "time-changed"


def _precision_phrase(change: Change, old: When | None, new: When | None) -> str:
    if change.kind == "more-precise" and old and not _is_placed(old):
        return "time-set"
    if change.kind == "less-precise" and new and not _is_placed(new):
        return "time-unset"
    return change.kind


def _in_units(old: When, new: When) -> tuple[str, int] | None:
    """Return how many weeks, months, terms or years a whole one of them has moved."""
    if old.precision != new.precision or not (old.start and new.start):
        return None
    if len(old.intervals) != 1 or len(new.intervals) != 1:
        return None
    months = (new.start.year - old.start.year) * 12 + new.start.month - old.start.month
    if old.precision == "week" and _has_length(old, new):
        weeks = (new.start - old.start).days // _WEEK
        return ("n-weeks", weeks) if abs(weeks) <= _LONG // 2 else None
    if old.precision == "month" and old.start.day == new.start.day == 1 and _is_month(old, new):
        return ("n-months", months) if months else None
    if old.precision == "term" and {old.start.month, new.start.month} <= {1, 8}:
        terms = (
            (new.start.year - old.start.year) * 2 + (new.start.month > 1) - (old.start.month > 1)
        )
        return ("n-terms", terms) if terms else None
    if old.precision in ("year", "school-year") and not months % 12 and months:
        return "n-years", months // 12
    return None


def _has_length(old: When, new: When) -> bool:
    days = [_days_between(when.start, when.end) for when in (old, new)]
    return days[0] == days[1]


def _is_month(old: When, new: When) -> bool:
    ends = [when.end for when in (old, new)]
    starts = [when.start for when in (old, new)]
    return all(
        end and start and (end.year, end.month) == (start.year, start.month)
        for start, end in zip(starts, ends, strict=True)
    )


def _days_between(old: date | None, new: date | None) -> int | None:
    return (new - old).days if old and new else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _minutes(clock: str | None) -> int | None:
    hours, sign, minutes = (clock or "").partition(":")
    return int(hours) * _HOUR + int(minutes) if sign else None


def _length_of_clock(when: When) -> int | None:
    start, end = _minutes(when.start_clock), _minutes(when.end_clock)
    return None if start is None or end is None else end - start
