"""One time expression explained: reading, way there, days, weeks, precision, year, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.calendars.weeks import week_of
from kompplan.cli.times import derivation, told
from kompplan.cli.visible import visible
from kompplan.locales.core.dates import format_day, format_weekday
from kompplan.locales.core.wording import join_words, say
from kompplan.time_expressions import format_when
from kompplan.time_expressions.core.wording_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.locales import Locale
    from kompplan.time_expressions import Interval, Resolution, When


def explain(text: str, found: Resolution, locale: Locale) -> str:
    """Return what a text means and why, a line for each answer, then its findings.

    Args:
        text: The expression as written.
        found: What it resolves to.
        locale: The reader's language.
    """
    answers = list(_answers(found.when, locale)) if found.when else []
    width = max((len(label) for label, _ in answers), default=0)
    lines = [visible(text), *(f"  {label:{width}}  {visible(said)}" for label, said in answers)]
    for fault in found.faults:
        words = told(fault, locale)
        lines.append(f"  {words['severity']}[{words['code']}] {visible(words['message'])}")
        if words["hint"]:
            lines.append(f"    hint: {visible(words['hint'])}")
    return "\n".join(lines) + "\n"


def _answers(when: When, locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield each question that has an answer, in a word, with the answer."""
    yield locale.word("read-as"), format_when(when, locale.code)
    yield locale.word("time-kind"), locale.word(f"time-kind-{when.kind}")
    way = derivation(when)
    if way:
        yield locale.word("derivation"), way
    for interval in when.intervals:
        yield locale.word("date"), _days(interval, locale)
    if when.intervals:
        yield locale.word("weeks"), _weeks(when.intervals, locale)
        yield locale.word("precision"), _precision(when, locale)
    for what in ("year", "day"):
        sources = [
            say(locale.phrases[f"from-{part.source}"], {"text": part.text}, locale)
            for part in when.provenance
            if part.what == what
        ]
        if sources:
            known = list(dict.fromkeys(sources))
            yield locale.word(f"{what}-from"), join_words(known, locale)


def _days(interval: Interval, locale: Locale) -> str:
    """Return «mandag 27. oktober til søndag 2. november 2025», both ends included."""
    start, end, words = interval.start, interval.end, WORDS[locale.code]
    if start is None or end is None:
        day, word = (end, words.through) if end else (start, words.since)
        return f"{word} {_day(day, locale)}" if day else "–"
    if start == end:
        return _day(start, locale)
    first = _day(start, locale, year=start.year != end.year)
    return f"{first} {locale.word('to')} {_day(end, locale)}"


def _day(day: date, locale: Locale, *, year: bool = True) -> str:
    return f"{format_weekday(locale, day)} {format_day(locale, day, year=year)}"


def _weeks(intervals: tuple[Interval, ...], locale: Locale) -> str:
    """Return the ISO weeks of some stretches of days, such as «44–46 (2025)».

    The year is that of the weeks, which at New Year may be another than that of the days.
    """
    days = [[week_of(day) for day in (i.start, i.end) if day] for i in intervals]
    ends = list(dict.fromkeys((weeks[0], weeks[-1]) for weeks in days if weeks))
    years = {year for weeks in ends for year, _ in weeks}
    if len(years) == 1:
        numbers = [f"{a}" if a == b else f"{a}–{b}" for (_, a), (_, b) in ends]
        return f"{join_words(numbers, locale)} ({years.pop()})"
    texts = [
        f"{a} ({y})" if (y, a) == (z, b) else f"{a} ({y}) {locale.word('to')} {b} ({z})"
        for (y, a), (z, b) in ends
    ]
    return join_words(texts, locale)


def _precision(when: When, locale: Locale) -> str:
    precision = locale.word(f"precision-{when.precision}")
    is_one_day = when.start == when.end and when.extent == "throughout"
    return precision if is_one_day else f"{precision}, {locale.word(f'extent-{when.extent}')}"
