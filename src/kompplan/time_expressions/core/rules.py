"""How often something comes, as a rule in the manner of iCalendar's RRULE."""

from __future__ import annotations

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    first_of,
    joined,
    number,
    only,
    remembered,
    sign,
    skip,
    value_of,
    word,
)
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.guards import longest
from kompplan.time_expressions.core.lexicon.calendar_words import WEEKDAYS, WEEKDAYS_EACH
from kompplan.time_expressions.core.lexicon.count_words import (
    AT_LEAST,
    AT_MOST,
    EVERY,
    EVERY_OTHER,
    FEW_TIMES,
    FREQUENCIES,
    ORDINALS,
    PER_DEFINITE,
    PERIODS,
    TIMES,
)
from kompplan.time_expressions.core.lexicon.relation_words import ABOUT, AND, IN
from kompplan.time_expressions.core.numbers import COUNT
from kompplan.time_expressions.duration import LENGTH_OF_TIME, Duration
from kompplan.value import Value, replace

# A tertial is four months.
_IN_MONTHS = {"TERTIALLY": 4}
_WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Rule(Value):
    """A frequency.

    Attributes:
        frequency: As in RRULE, and ``QUARTERLY``, ``TERMLY`` and ``HALF-YEARLY``.
        interval: Every so many days, weeks or months.
        days: Weekdays as RRULE writes them: ``TU``, or ``1WE`` for the first Wednesday and ``-1TH``
            for the last Thursday of each month.
        times: How many times per period; None when not counted.
        most: The largest number of times where a span is written, as in «3-4 møter».
        least: True when ``times`` is the fewest that will do.
        limit: True when ``times`` is the most there will be.
        length: ISO 8601, how long there is in each period: «2 timer pr. uke»; empty when not said.
    """

    frequency: str
    interval: int = 1
    days: tuple[str, ...] = ()
    times: int | None = None
    most: int | None = None
    least: bool = False
    limit: bool = False
    length: str = ""

    def with_details(self, weekdays: tuple[int, ...], months: tuple[int, ...]) -> str:
        """Return the rule as text, with further weekdays and months.

        The parts are those of RFC 5545, section 3.3.10; ``TIMES`` is not in it.
        """
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        days = dict.fromkeys((*self.days, *map(_code, weekdays)))
        if days:
            parts.append(f"BYDAY={','.join(days)}")
        if months:
            parts.append(f"BYMONTH={','.join(map(str, months))}")
        if self.times:
            most = f"-{self.most}" if self.most else ""
            sign = ">=" if self.least else "<=" if self.limit else "="
            parts.append(f"TIMES{sign}{self.times}{most}")
        return ";".join(parts)


def _code(weekday: int) -> str:
    return _WEEKDAY_CODES[weekday - 1]


def _every(frequency: str) -> Rule:
    months = _IN_MONTHS.get(frequency)
    return Rule("MONTHLY", interval=months) if months else Rule(frequency)


def _every_other(frequency: str) -> Rule:
    return Rule(frequency, interval=2)


def _every_nth(interval: int, frequency: str) -> Rule:
    return Rule(frequency, interval=interval)


def _weekly(weekdays: tuple[int, ...]) -> Rule:
    return Rule("WEEKLY", days=tuple(map(_code, weekdays)))


def _fortnightly(weekday: int) -> Rule:
    return Rule("WEEKLY", interval=2, days=(_code(weekday),))


def _nth_weekday(positions: tuple[int, ...], weekday: int, rule: Rule) -> Rule:
    return replace(rule, days=tuple(f"{position}{_code(weekday)}" for position in positions))


def _counted(times: int, _words: tuple[str, ...], rule: Rule) -> Rule:
    return replace(rule, times=times)


def _between(times: int, most: int, _words: tuple[str, ...], rule: Rule) -> Rule:
    return replace(rule, times=times, most=most)


def _at_least(times: int, _words: tuple[str, ...], rule: Rule) -> Rule:
    return replace(rule, times=times, least=True)


def _at_most(times: int, _words: tuple[str, ...], rule: Rule) -> Rule:
    return replace(rule, times=times, limit=True)


def _length(length: Duration, rule: Rule) -> Rule:
    return replace(rule, length=length.code)


_PER: Parser[Rule] = either(
    apply(_every, either(word(EVERY), sign("/")), value_of(PERIODS)),
    apply(_every, value_of(PER_DEFINITE)),
)
_ORDINAL = either(value_of(ORDINALS), apply(int, number(1, 31), sign(".")))
_ORDINALS = joined(_ORDINAL, either(sign(","), word(AND)))

_LONG = {"MONTHLY", "QUARTERLY", "TERMLY", "HALF-YEARLY", "YEARLY"}
_ANY_LONG = only(_PER, lambda rule: rule.frequency in _LONG)
_LONG_PER = either(_ANY_LONG, apply(lambda rule: rule, word(IN), _ANY_LONG))
_ABOVE_ONE = only(_ORDINAL, lambda interval: interval > 1)
_WEEKDAYS = longest(joined(value_of(WEEKDAYS), either(sign(",", "/"), word(AND))))

PLAIN_RULE: Parser[Rule] = remembered(
    either(
        apply(_nth_weekday, _ORDINALS, value_of(WEEKDAYS), _LONG_PER),
        apply(_every_other, word(EVERY_OTHER), value_of(PERIODS)),
        apply(_fortnightly, word(EVERY_OTHER), value_of(WEEKDAYS)),
        apply(_every_nth, word(EVERY), _ABOVE_ONE, value_of(PERIODS)),
        apply(_every_nth, word(EVERY), number(2, 31), value_of(PERIODS)),
        apply(_weekly, word(EVERY), _WEEKDAYS),
        apply(lambda weekday: _weekly((weekday,)), value_of(WEEKDAYS_EACH)),
        apply(_every, word(EVERY), value_of(PERIODS)),
    )
)
"""«siste torsdag hver måned», «annenhver uke», «hver 14. dag», «hver tirsdag», «hver måned»."""

_TIMES = skip(word(TIMES))
_WORDS = free_words(0, 4)
_ABOUT = skip(word(ABOUT))
_SHORT_LENGTH = only(LENGTH_OF_TIME, lambda length: length.code.startswith("PT"))

COUNT_RULE: Parser[Rule] = first_of(
    apply(_length, _SHORT_LENGTH, _PER),
    either(
        apply(_counted, _ABOUT, either(COUNT, value_of(FEW_TIMES)), _TIMES, _WORDS, _PER),
        apply(_between, _ABOUT, COUNT, sign("-"), COUNT, _TIMES, _WORDS, _PER),
        apply(_at_least, word(AT_LEAST), either(COUNT, value_of(FEW_TIMES)), _TIMES, _WORDS, _PER),
        apply(_at_most, word(AT_MOST), either(COUNT, value_of(FEW_TIMES)), _TIMES, _WORDS, _PER),
    ),
)
"""«2 ganger pr. år», «minimum 4 møter hvert semester», «en veiledning i semesteret»."""

NTH_AFTER_RULE: Parser[Rule] = apply(
    lambda frequency, positions, weekday: _nth_weekday(positions, weekday, Rule(frequency)),
    only(value_of(FREQUENCIES), lambda frequency: frequency in _LONG),
    skip(sign(",", ":", "(", "-")),
    _ORDINALS,
    value_of(WEEKDAYS),
)
"""«månedlig, siste torsdag»."""

WORD_RULE: Parser[Rule] = apply(_every, value_of(FREQUENCIES))
"""«årlig», «månedlige»."""
