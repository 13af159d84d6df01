"""Canonical texts of recurrences and durations."""

from __future__ import annotations

import re

from kompplan.locales import locale_of
from kompplan.time_expressions.core.wording_of_units import join

_EVERY = {
    "nb": {
        "DAILY": "hver dag",
        "WEEKLY": "hver uke",
        "MONTHLY": "hver måned",
        "QUARTERLY": "hvert kvartal",
        "TERMLY": "hvert semester",
        "HALF-YEARLY": "hvert halvår",
        "YEARLY": "hvert år",
    },
    "nn": {
        "DAILY": "kvar dag",
        "WEEKLY": "kvar veke",
        "MONTHLY": "kvar månad",
        "QUARTERLY": "kvart kvartal",
        "TERMLY": "kvart semester",
        "HALF-YEARLY": "kvart halvår",
        "YEARLY": "kvart år",
    },
    "en": {
        "DAILY": "every day",
        "WEEKLY": "every week",
        "MONTHLY": "every month",
        "QUARTERLY": "every quarter",
        "TERMLY": "every term",
        "HALF-YEARLY": "every half-year",
        "YEARLY": "every year",
    },
}
_EVERY_N = {
    "nb": {
        "DAILY": "hver {n}. dag",
        "WEEKLY": "hver {n}. uke",
        "MONTHLY": "hver {n}. måned",
        "YEARLY": "hvert {n}. år",
    },
    "nn": {
        "DAILY": "kvar {n}. dag",
        "WEEKLY": "kvar {n}. veke",
        "MONTHLY": "kvar {n}. månad",
        "YEARLY": "kvart {n}. år",
    },
    "en": {
        "DAILY": "every {n} days",
        "WEEKLY": "every {n} weeks",
        "MONTHLY": "every {n} months",
        "YEARLY": "every {n} years",
    },
}
_TIMES = {
    "nb": {
        "": "{n} ganger {every}",
        ">": "minst {n} ganger {every}",
        "<": "inntil {n} ganger {every}",
        "1": "1 gang {every}",
    },
    "nn": {
        "": "{n} gonger {every}",
        ">": "minst {n} gonger {every}",
        "<": "inntil {n} gonger {every}",
        "1": "1 gong {every}",
    },
    "en": {
        "": "{n} times {every}",
        ">": "at least {n} times {every}",
        "<": "at most {n} times {every}",
        "1": "once {every}",
    },
}
_UNITS = {
    "nb": {
        "M": ("minutt", "minutter"),
        "H": ("time", "timer"),
        "D": ("dag", "dager"),
        "W": ("uke", "uker"),
        "m": ("måned", "måneder"),
        "Y": ("år", "år"),
    },
    "nn": {
        "M": ("minutt", "minutt"),
        "H": ("time", "timar"),
        "D": ("dag", "dagar"),
        "W": ("veke", "veker"),
        "m": ("månad", "månader"),
        "Y": ("år", "år"),
    },
    "en": {
        "M": ("minute", "minutes"),
        "H": ("hour", "hours"),
        "D": ("day", "days"),
        "W": ("week", "weeks"),
        "m": ("month", "months"),
        "Y": ("year", "years"),
    },
}
_EACH = {
    "nb": {"1": "hver", "2": "annenhver"},
    "nn": {"1": "kvar", "2": "annankvar"},
    "en": {"1": "every", "2": "every other"},
}
_HALF_DAY = {"nb": "en halv dag", "nn": "ein halv dag", "en": "half a day"}
_WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ISO = re.compile("P(T?)([0-9.]+)([A-Z])")


def format_duration(duration: str, language: str) -> str:
    """Return «2 timer» for ``PT2H``; a duration of another form is given back as it is."""
    match = _ISO.fullmatch(duration)
    if match is None:
        return duration
    clocked, count, unit = match.groups()
    if count == "0.5" and unit == "D":
        return _HALF_DAY[language]
    key = "m" if unit == "M" and not clocked else unit
    one, several = _UNITS[language][key]
    number = count if language == "en" else count.replace(".", ",")
    return f"{number} {one if count == '1' else several}"


def format_rule(rule: str, language: str) -> str:
    """Return «hver måned», «hver tirsdag og torsdag», «første onsdag hver måned»."""
    parts = dict(
        part.partition("=")[::2] for part in rule.replace(">=", "=>").replace("<=", "=<").split(";")
    )
    freq = parts.get("FREQ", "")
    every = _EVERY[language].get(freq, rule)
    interval = int(parts.get("INTERVAL", "1"))
    if interval > 1 and freq in _EVERY_N[language]:
        every = _EVERY_N[language][freq].format(n=interval)
    times = parts.get("TIMES")
    if times:
        count = times.lstrip("<>").replace("-", "–")
        kind = times if times == "1" else times.removesuffix(times.lstrip("<>"))
        every = _TIMES[language][kind].format(n=count, every=every)
    on_weekdays = _on_weekdays(parts, every, language)
    if on_weekdays:
        every = on_weekdays
        parts.pop("BYDAY")
    details = _details(parts, language)
    return f"{every} ({details})" if details else every


def _on_weekdays(parts: dict[str, str], every: str, language: str) -> str:
    """Return the rule with its weekdays as people say it; empty where it has none or too many."""
    locale, codes = locale_of(language), parts.get("BYDAY", "").split(",")
    names = [locale.weekdays[_WEEKDAY_CODES.index(code[-2:])] for code in codes if code]
    positions = [_position(code[:-2], language) for code in codes if code[:-2]]
    if parts.get("FREQ") == "WEEKLY" and names and not positions:
        each = _EACH[language].get(parts.get("INTERVAL", "1"), "")
        alone = len(names) == 1 or "INTERVAL" not in parts
        return f"{each} {join(names, locale)}" if each and alone else ""
    if len(positions) == len(names) and len(set(names)) == 1:
        return f"{join(positions, locale)} {names[0]} {every}"
    return ""


def _details(parts: dict[str, str], language: str) -> str:
    """Return the weekdays, days and months that a rule names, after each other."""
    locale = locale_of(language)
    texts: list[str] = []
    for code in filter(None, parts.get("BYDAY", "").split(",")):
        name = locale.weekdays[_WEEKDAY_CODES.index(code[-2:])]
        texts.append(f"{_position(code[:-2], language)} {name}" if code[:-2] else name)
    months = [
        locale.months[int(month) - 1] for month in filter(None, parts.get("BYMONTH", "").split(","))
    ]
    day = parts.get("BYMONTHDAY")
    if day and months:
        months = [f"{day}{locale.day_suffix} {month}" for month in months]
    return ", ".join(texts + months)


_POSITIONS = {
    "nb": {"1": "første", "2": "andre", "3": "tredje", "4": "fjerde", "5": "femte", "-1": "siste"},
    "nn": {"1": "første", "2": "andre", "3": "tredje", "4": "fjerde", "5": "femte", "-1": "siste"},
    "en": {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"},
}


def _position(number: str, language: str) -> str:
    return _POSITIONS[language].get(number, number)
