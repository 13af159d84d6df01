"""Canonical texts of recurrences and durations."""

from __future__ import annotations

import re

from kompplan.locales import locale_of
from kompplan.locales.core.wording import join_words

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
_PER = {
    "nb": {
        "WEEKLY": "i uka",
        "MONTHLY": "i måneden",
        "TERMLY": "i semesteret",
        "HALF-YEARLY": "i halvåret",
        "YEARLY": "i året",
    },
    "nn": {
        "WEEKLY": "i veka",
        "MONTHLY": "i månaden",
        "TERMLY": "i semesteret",
        "HALF-YEARLY": "i halvåret",
        "YEARLY": "i året",
    },
    "en": {
        "WEEKLY": "a week",
        "MONTHLY": "a month",
        "TERMLY": "a term",
        "HALF-YEARLY": "a half-year",
        "YEARLY": "a year",
    },
}
"""After a number of times; a period that is not here keeps its «every»."""
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
_EVERY_OTHER = {
    "nb": {"DAILY": "annenhver dag", "WEEKLY": "annenhver uke", "MONTHLY": "annenhver måned"},
    "nn": {"DAILY": "kvar andre dag", "WEEKLY": "kvar andre veke", "MONTHLY": "kvar andre månad"},
    "en": {
        "DAILY": "every other day",
        "WEEKLY": "every other week",
        "MONTHLY": "every other month",
    },
}
_WEEKDAY = {
    "nb": ("hver {days}", "annenhver {days}"),
    "nn": ("kvar {days}", "kvar andre {days}"),
    "en": ("every {days}", "every other {days}"),
}
"""Every such weekday, and every other one."""
_ON_DAYS = {"nb": "på en {days}", "nn": "på ein {days}", "en": "on a {days}"}
"""Some such weekday of a longer period."""
_IN_MONTH = {"nb": "i {months}", "nn": "i {months}", "en": "in {months}"}
_TIMES = {
    "nb": ("{n} ganger {per}", "én gang {per}", "minst {times}", "inntil {times}"),
    "nn": ("{n} gonger {per}", "éin gong {per}", "minst {times}", "inntil {times}"),
    "en": ("{n} times {per}", "once {per}", "at least {times}", "at most {times}"),
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
    """Return «hver torsdag i november», «siste torsdag hver måned» or «2 ganger i året»."""
    parts = dict(part.partition("=")[::2] for part in _signs_first(rule).split(";"))
    freq, interval = parts.get("FREQ", ""), int(parts.get("INTERVAL", "1"))
    days = _weekdays(parts.get("BYDAY", ""), language)
    if parts.get("TIMES"):
        text = _times(parts["TIMES"], freq, language)
    elif days and freq == "WEEKLY" and interval < 3:
        text, days = _WEEKDAY[language][interval - 1].format(days=days), ""
    else:
        text = _every(freq, interval, language) or rule
        if days and not set(parts["BYDAY"]) & set("123456789"):
            text, days = f"{text}, {_ON_DAYS[language].format(days=days)}", ""
    months = _months(parts, language)
    return " ".join(filter(None, (days, text, months)))


def _signs_first(rule: str) -> str:
    """Return a rule whose ``TIMES>=4`` and ``TIMES<=4`` read as ``TIMES=>4`` and ``TIMES=<4``."""
    return rule.replace(">=", "=>").replace("<=", "=<")


def _every(freq: str, interval: int, language: str) -> str:
    """Return «hver måned», «annenhver måned» or «hver 3. måned»; empty for what is not known."""
    if interval == 1:
        return _EVERY[language].get(freq, "")
    if interval == 2 and freq in _EVERY_OTHER[language]:
        return _EVERY_OTHER[language][freq]
    return _EVERY_N[language].get(freq, "").format(n=interval)


def _times(times: str, freq: str, language: str) -> str:
    """Return «2 ganger i året»; ``>4`` is at least four, ``<4`` at most, ``3-4`` three or four."""
    several, once, least, most = _TIMES[language]
    per = _PER[language].get(freq) or _EVERY[language].get(freq, "")
    count = times.lstrip("<>").replace("-", "–")
    text = (once if count == "1" else several).format(n=count, per=per)
    limit = {">": least, "<": most}.get(times[0], "{times}")
    return limit.format(times=text)


def _weekdays(codes: str, language: str) -> str:
    """Return «tirsdag og torsdag», «siste torsdag» or «første og tredje onsdag»."""
    locale, positions = locale_of(language), _POSITIONS[language]
    found: dict[str, list[str]] = {}
    for code in filter(None, codes.split(",")):
        name = locale.weekdays[_WEEKDAY_CODES.index(code[-2:])]
        found.setdefault(name, []).append(positions.get(code[:-2], code[:-2]))
    names = [f"{join_words(nth, locale)} {name}".strip() for name, nth in found.items()]
    return join_words(names, locale)


def _months(parts: dict[str, str], language: str) -> str:
    """Return «i november», or nothing where no month is named."""
    locale = locale_of(language)
    names = [
        locale.months[int(month) - 1] for month in parts.get("BYMONTH", "").split(",") if month
    ]
    return _IN_MONTH[language].format(months=join_words(names, locale)) if names else ""


_POSITIONS = {
    "nb": {"1": "første", "2": "andre", "3": "tredje", "4": "fjerde", "5": "femte", "-1": "siste"},
    "nn": {"1": "første", "2": "andre", "3": "tredje", "4": "fjerde", "5": "femte", "-1": "siste"},
    "en": {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"},
}
