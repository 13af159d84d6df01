"""How often something comes, as a rule in the manner of iCalendar's RRULE."""

from __future__ import annotations

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    number,
    only,
    remembered,
    sign,
    skip,
    value_of,
    word,
)
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.lexicon.calendar_words import WEEKDAYS, WEEKDAYS_EACH
from kompplan.time_expressions.core.lexicon.count_words import (
    AT_LEAST,
    EVERY,
    EVERY_OTHER,
    FREQUENCIES,
    ORDINALS,
    PER_DEFINITE,
    PERIODS,
    TIMES,
    TIMES_IN_ONE,
)
from kompplan.time_expressions.core.numbers import COUNT
from kompplan.value import Value, replace

_WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Rule(Value):
    """A frequency.

    Attributes:
        frequency: As in RRULE, and ``QUARTERLY``, ``TERMLY`` and ``HALF-YEARLY``.
        interval: Every so many days, weeks or months.
        weekday: The weekday, Monday is 1; None when not named.
        position: Which such weekday of the month, -1 for the last; None for each.
        times: How many times per period; None when not counted.
        most: The largest number of times where a span is written, as in «3-4 møter».
        least: True when ``times`` is the fewest that will do.
    """

    frequency: str
    interval: int = 1
    weekday: int | None = None
    position: int | None = None
    times: int | None = None
    most: int | None = None
    least: bool = False

    def with_details(self, weekdays: tuple[int, ...], months: tuple[int, ...]) -> str:
        """Return the rule as text, with further weekdays and months.

        The parts are those of RFC 5545, section 3.3.10; ``TIMES`` is not in it.
        """
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        days = [_WEEKDAY_CODES[day - 1] for day in weekdays]
        if self.weekday:
            days.insert(0, f"{self.position or ''}{_WEEKDAY_CODES[self.weekday - 1]}")
        if days:
            parts.append(f"BYDAY={','.join(days)}")
        if months:
            parts.append(f"BYMONTH={','.join(map(str, months))}")
        if self.times:
            most = f"-{self.most}" if self.most else ""
            parts.append(f"TIMES{'>=' if self.least else '='}{self.times}{most}")
        return ";".join(parts)


def _every(frequency: str) -> Rule:
    return Rule(frequency)


def _every_other(frequency: str) -> Rule:
    return Rule(frequency, interval=2)


def _every_nth(interval: int, frequency: str) -> Rule:
    return Rule(frequency, interval=interval)


def _weekly(weekday: int) -> Rule:
    return Rule("WEEKLY", weekday=weekday)


def _fortnightly(weekday: int) -> Rule:
    return Rule("WEEKLY", interval=2, weekday=weekday)


def _nth_weekday(position: int, weekday: int, rule: Rule) -> Rule:
    return replace(rule, weekday=weekday, position=position)


def _counted(times: int, _words: tuple[str, ...], rule: Rule) -> Rule:
    return replace(rule, times=times)


def _between(times: int, most: int, _words: tuple[str, ...], rule: Rule) -> Rule:
    return replace(rule, times=times, most=most)


def _at_least(times: int, _words: tuple[str, ...], rule: Rule) -> Rule:
    return replace(rule, times=times, least=True)


_TIMES = either(apply(int, COUNT, skip(word(TIMES))), value_of(TIMES_IN_ONE))
_PER: Parser[Rule] = either(
    apply(_every, word(EVERY), value_of(PERIODS)), apply(_every, value_of(PER_DEFINITE))
)
_ORDINAL = either(value_of(ORDINALS), apply(int, number(1, 31), sign(".")))


_LONG = {"MONTHLY", "QUARTERLY", "TERMLY", "HALF-YEARLY", "YEARLY"}
_LONG_PER = only(_PER, lambda rule: rule.frequency in _LONG)
_ABOVE_ONE = only(_ORDINAL, lambda interval: interval > 1)

PLAIN_RULE: Parser[Rule] = remembered(
    either(
        apply(_nth_weekday, _ORDINAL, value_of(WEEKDAYS), _LONG_PER),
        apply(_every_other, word(EVERY_OTHER), value_of(PERIODS)),
        apply(_fortnightly, word(EVERY_OTHER), value_of(WEEKDAYS)),
        apply(_every_nth, word(EVERY), _ABOVE_ONE, value_of(PERIODS)),
        apply(_every_nth, word(EVERY), number(2, 31), value_of(PERIODS)),
        apply(_weekly, word(EVERY), value_of(WEEKDAYS)),
        apply(_weekly, value_of(WEEKDAYS_EACH)),
        apply(_every, word(EVERY), value_of(PERIODS)),
    )
)
"""«siste torsdag hver måned», «annenhver uke», «hver 14. dag», «hver tirsdag», «hver måned»."""

COUNT_RULE: Parser[Rule] = either(
    apply(_counted, _TIMES, free_words(0, 4), _PER),
    apply(_between, COUNT, sign("-"), COUNT, skip(word(TIMES)), free_words(0, 4), _PER),
    apply(_at_least, word(AT_LEAST), _TIMES, free_words(0, 4), _PER),
)
"""«2 ganger pr. år», «minimum 4 møter hvert semester», «en veiledning i semesteret»."""

WORD_RULE: Parser[Rule] = apply(_every, value_of(FREQUENCIES))
"""«årlig», «månedlige»."""
