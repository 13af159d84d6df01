"""Times that have changed, in words: from when to when, and how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kompplan.diff.brief_times import brief, brief_pair, is_one_year_of
from kompplan.diff.distances import (
    minutes_of,
    months_in,
    tell_growth,
    tell_minutes,
    tell_shift,
)
from kompplan.diff.times import means_the_same
from kompplan.locales.core.dates import format_clock
from kompplan.locales.core.wording import say
from kompplan.time_expressions.core.values import FINE

if TYPE_CHECKING:
    from kompplan.diff.change import Change, Side
    from kompplan.locales import Locale
    from kompplan.time_expressions import When


_PLAIN = ("Time", "when", "at", "period")
"""Fields whose name goes without saying: what has moved is the thing itself."""

_PREPOSITIONS = ("fra", "frå", "from", "til", "through", "until")
_FROM_AND_TO = (
    "moved", "extended", "shortened", "time-changed", "more-precise", "less-precise",
)  # fmt: skip


class _Told(NamedTuple):
    """A change of time: the phrase, both times, and how far it is."""

    phrase: str
    before: str
    after: str
    by: str = ""


def tell_time(change: Change, field: str, locale: Locale) -> str:
    """Return what became of a time, such as «flyttet fra uke 44 til uke 45, én uke senere».

    Args:
        change: The change; both its sides have a time, or had one.
        field: What the time is called.
        locale: The reader's language, with the words of changes.
    """
    doubt = _doubt(change)
    if doubt and means_the_same(_when(change.old), _when(change.new)):
        values = {"field": field, "time": change.after}
        return say(locale.phrases[f"change-time-{doubt}"], values, locale)
    if change.kind == "changed" and means_the_same(_when(change.old), _when(change.new)):
        told = _tell_remarks(change, locale)
    else:
        told = _tell(change, locale)
    is_plain = change.field.rpartition(".")[2] in _PLAIN
    values = {"field": field, "what": "" if is_plain else field, **told._asdict()}
    text = say(locale.phrases[f"change-{_clear(told)}"], values, locale)
    return text + (say(locale.phrases[f"change-and-{doubt}"], {}, locale) if doubt else "")


def _tell_remarks(change: Change, locale: Locale) -> _Told:
    """Return what stands beside a time that has not moved, as it is written."""
    written = (side.written if side else "" for side in (change.old, change.new))
    quoted = (say(locale.phrases["change-quoted"], {"text": text}, locale) for text in written)
    return _Told("time-changed", *quoted)


def _doubt(change: Change) -> str:
    """Return whether a time is now in doubt, or no longer; empty where that has not changed."""
    if change.old is None or change.new is None:
        return ""
    old, new = (side.facts.get("is_doubtful", False) for side in (change.old, change.new))
    return "" if old == new else "doubtful" if new else "settled"


def _clear(told: _Told) -> str:
    """Return a phrase that does not say «fra fra» or «til til»."""
    starts = [text.partition(" ")[0] for text in (told.before, told.after)]
    is_awkward = any(start in _PREPOSITIONS for start in starts)
    return "time-recast" if is_awkward and told.phrase in _FROM_AND_TO else told.phrase


def is_placed(when: When | None) -> bool:
    """Tell whether a time says when, or how long; «dato kommer» does not."""
    if when is None or when.kind == "undecided":
        return False
    return bool(when.intervals or when.recurrence or when.start_clock or when.duration)


def _tell(change: Change, locale: Locale) -> _Told:
    old, new = _when(change.old), _when(change.new)
    if change.kind == "rewritten":
        return _Told("rewritten", change.before or "", change.after or "")
    if not old or not new or not is_placed(old) or not is_placed(new):
        before, after = time_words(change.old, locale), time_words(change.new, locale)
        return _Told(_set_or_unset(old, new), before, after)
    pair = brief_pair(old, new, change.side.facts.get("period"), locale)
    if change.kind in ("more-precise", "less-precise"):
        return _Told(change.kind, *pair)
    if old.recurrence or new.recurrence or _bound(old) != _bound(new):
        return _Told("time-changed", *pair)
    if old.intervals == new.intervals:
        return _tell_clocks(old, new, locale) or _Told("time-changed", *pair)
    return _tell_days(old, new, pair, locale)


def _tell_clocks(old: When, new: When, locale: Locale) -> _Told | None:
    """Return how the clock of the same day has changed; None where it has not."""
    starts = [minutes_of(when.start_clock) for when in (old, new)]
    if old.start_clock is None or new.start_clock is None or starts[0] is None or starts[1] is None:
        return None
    words = [format_clock(locale, when.start_clock or "", when.end_clock) for when in (old, new)]
    ends = [minutes_of(when.end_clock) for when in (old, new)]
    shift = starts[1] - starts[0]
    growth = None if ends[0] is None or ends[1] is None else ends[1] - ends[0] - shift
    if shift and not growth:
        return _Told("moved", words[0], words[1], tell_minutes(shift, ("later", "earlier"), locale))
    if growth and (not shift or ends[0] == ends[1]):
        phrase = "extended" if growth > 0 else "shortened"
        return _Told(
            phrase, words[0], words[1], tell_minutes(growth, ("longer", "shorter"), locale)
        )
    return _Told("moved", words[0], words[1])


def _tell_days(old: When, new: When, pair: tuple[str, str], locale: Locale) -> _Told:
    starts = (new.start - old.start).days if old.start and new.start else None
    ends = (new.end - old.end).days if old.end and new.end else None
    known = starts if starts is not None else ends
    if known is None or len(old.intervals) != len(new.intervals):
        return _Told("time-changed", *pair)
    is_alike = old.precision == new.precision or {old.precision, new.precision} <= FINE
    if not is_alike:
        return _Told("moved", *pair)
    if None in (starts, ends) or starts == ends or _are_as_long(old, new):
        return _Told("moved", *pair, tell_shift(old, new, known, locale))
    if starts == 0 or ends == 0:
        growth = (ends or 0) - (starts or 0)
        by = tell_growth(growth, months_in(new) - months_in(old), locale)
        return _Told("extended" if growth > 0 else "shortened", *pair, by)
    return _Told("moved", *pair)


def _are_as_long(old: When, new: When) -> bool:
    """Tell whether two named times are as long as the calendar makes them, and have not grown."""
    if old.kind != new.kind or new.kind not in ("month", "term", "year", "school-year"):
        return False
    return new.kind != "month" or months_in(old) == months_in(new)


def _bound(when: When) -> str:
    """Return whether a time is before, after or at its days."""
    return "" if when.extent in ("throughout", "sometime-in") else when.extent


def _when(side: Side | None) -> When | None:
    found: When | None = side.facts.get("when") if side else None  # type: ignore[assignment] # a time
    return found


def time_words(side: Side | None, locale: Locale) -> str:
    """Return the time of one side; what has no days and no rule, as the author wrote it."""
    when = _when(side)
    if side and when and is_placed(when):
        return brief(when, locale, year=not is_one_year_of(side.facts.get("period"), when))
    written = side.written if side else None
    return say(locale.phrases["change-quoted"], {"text": written}, locale) if written else "–"


def _set_or_unset(old: When | None, new: When | None) -> str:
    if is_placed(new):
        return "time-set"
    return "time-unset" if is_placed(old) else "time-changed"
