"""Clock times and spans of them, as «kl. 12:00-14:00», «08.30-11.30» and «lunsj-lunsj»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    first_of,
    located,
    number,
    only,
    remembered,
    sign,
    skip,
    starting,
    tight,
    word,
)
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.clock_words import (
    CLOCK,
    CLOCK_FROM,
    CLOCK_TO,
    EXTRA,
    LUNCH,
)
from kompplan.time_expressions.core.sameness import SaysTheSame
from kompplan.time_expressions.core.starts import start_of
from kompplan.time_expressions.core.values import Part, TimeFault
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.combinators import Readings
    from kompplan.time_expressions.core.tokens import Tokens

LUNCH_CLOCK = "lunsj"


class ClockSpan(SaysTheSame, Value):
    """A start and perhaps an end.

    Attributes:
        start: ``HH:MM`` or ``lunsj``.
        end: The same; None when only the start is written.
        part: Where it stands.
    """

    start: str
    end: str | None = None
    part: Part = (0, 0)

    def faults(self) -> tuple[TimeFault, ...]:
        """Return the fault that it ends before it starts, if it does."""
        if self.end is None or LUNCH_CLOCK in {self.start, self.end} or self.start < self.end:
            return ()
        values = {"start_clock": self.start, "end_clock": self.end}
        return (TimeFault("reversed-clock", values, self.part),)

    def spelt(self) -> str:
        """Return «kl. 08.30–11.30»."""
        clocks = [clock.replace(":", ".") for clock in (self.start, self.end) if clock]
        return "kl. " + "–".join(clocks)


def _clock(hour: int, minute: int = 0) -> str:
    return f"{hour:02}:{minute:02}"


def _clock_of(digits: int) -> str:
    return _clock(*divmod(digits, 100))


# «0900»: hours and minutes in four digits without a sign between.
_JOINED_DIGITS = apply(_clock_of, only(number(0, 2359, (4,)), lambda digits: digits % 100 <= 59))
# Where no «kl.» stands, four digits may be a year.
_NOT_A_YEAR = only(_JOINED_DIGITS, lambda clock: clock[:2] not in {"19", "20"})
_MINUTES = apply(_clock, number(0, 24), tight(sign(".", ":")), tight(number(0, 59, (2,))))
_HOUR = apply(_clock, number(0, 24))
_LUNCH = apply(lambda: LUNCH_CLOCK, word(LUNCH))
_KL = word(CLOCK)
_TO: Parser[object] = either(sign("-"), word(CLOCK_TO))
_ABOUT = skip(word(EXTRA))
_LOOSE_CLOCK: Parser[str] = first_of(
    apply(lambda clock: clock, _ABOUT, either(_MINUTES, _JOINED_DIGITS, _LUNCH)),
    apply(lambda clock: clock, _ABOUT, _HOUR),
)
_MARKED: Parser[str] = apply(
    lambda clock: clock, skip(word(CLOCK_FROM)), _KL, skip(sign(":")), _LOOSE_CLOCK
)

CLOCK_MARKED: Parser[ClockSpan] = either(
    located(ClockSpan, _MARKED, _TO, skip(_KL), _LOOSE_CLOCK),
    located(ClockSpan, _MARKED),
)
"""A clock or span after «kl.», where the minutes may be missing."""

CLOCK_PLAIN: Parser[ClockSpan] = located(
    ClockSpan,
    skip(word(CLOCK_FROM)),
    either(_MINUTES, _NOT_A_YEAR, _LUNCH),
    _TO,
    _ABOUT,
    either(_MINUTES, _NOT_A_YEAR, _LUNCH),
)
"""A span without «kl.»: both ends need their minutes, as «15-16» may be days."""

# Minutes that are no month, so that «8.30-11» can be no date.
_CLEAR_MINUTES = only(_MINUTES, lambda clock: not 1 <= int(clock[3:]) <= 12)

CLOCK_HALF_PLAIN: Parser[ClockSpan] = needing(
    either(
        located(ClockSpan, _CLEAR_MINUTES, _TO, _HOUR),
        located(ClockSpan, _HOUR, _TO, _CLEAR_MINUTES),
    ),
    _TO,
)
"""A span without «kl.» where one end has no minutes: «8.30-11», «12-14.30»."""

CLOCK_START: Parser[ClockSpan] = located(ClockSpan, either(_MINUTES, _LUNCH))
"""A lone start without «kl.», allowed where nothing else can be meant."""


def _apart(tokens: Tokens, at: int) -> Readings[ClockSpan]:
    """Read a lone start where a blank or comma parts it from what could be a date."""
    if at >= len(tokens.items):
        return ()
    if tokens.items[at - 1].text == "," and _is_numeric_date(tokens, at):
        # «12.9., 10.10., 7.11» lists days to its end.
        return ()
    if tokens.items[at].spaced or tokens.items[at - 1].text == ",":
        return CLOCK_START(tokens, at)
    return ()


def _is_numeric_date(tokens: Tokens, at: int) -> bool:
    """Tell whether a number, after a comma that ends a numeric date, is a day and a month."""
    before, minutes = tokens.texts[max(0, at - 2)], tokens.texts[at + 2 : at + 3]
    ends_date = before == "." or before.isdecimal()
    return ends_date and minutes != () and minutes[0].isdecimal() and 1 <= int(minutes[0]) <= 12


CLOCK_START_AFTER_DAY = starting(_apart, lambda: start_of(CLOCK_START))
"""A lone start such as «10.15», apart from what looks like the rest of a date."""

LUNCH_TO_LUNCH: Parser[ClockSpan] = located(ClockSpan, _LUNCH, _TO, _LUNCH)

SINGLE_CLOCK: Parser[ClockSpan] = either(located(ClockSpan, _MARKED), CLOCK_START)
"""One clock, with or without «kl.», after a day."""

CLOCKS: Parser[ClockSpan] = remembered(either(CLOCK_MARKED, CLOCK_PLAIN, CLOCK_HALF_PLAIN))
