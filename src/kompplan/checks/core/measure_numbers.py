"""Measures that a text names by their numbers: «se tiltak 1», «tiltak 1 til og med 6»."""

from __future__ import annotations

import re
from typing import TypeAlias

Part: TypeAlias = tuple[int, int]

_LIST = re.compile(
    r"\b(?:tiltak|measures?)(?: nr\.?| nummer)? "
    r"([0-9]{1,2}(?:(?:, | og | eller | & |/|[–-]| [–-] | til | til og med | t\.o\.m\. | and | or "
    r"| to )[0-9]{1,2})*)(?![\w%])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]+")

# What may follow a number that is the name of a measure: the end, a sign, or a small word. In
# «tiltak 3 ganger i året» something else is counted, and «tiltak 1. juni» is a day.
_AFTER = re.compile(
    r"\s{0,3}$|[)\]»”,;:?!\x22]|\.(?!\s{0,3}[a-zæøå0-9])|\s{0,3}[–(«-]"
    r"|\s{1,3}(?:og|eller|som|er|i|på|for|med|over|under|ovenfor|nedenfor|skal|har|vil|kan|blir|ble|om"
    r"|til|and|or|is)\b",
)


def numbers_in(text: str, *, whole: bool = False) -> list[tuple[int, Part]]:
    """Return the numbers by which a text names measures, each with its place.

    Args:
        text: The text.
        whole: Whether it is known to speak of a measure, so that what follows does not matter.
    """
    found = []
    flat = re.sub(r"\s", " ", text)
    for listed in _LIST.finditer(flat):
        if whole or _AFTER.match(flat, listed.end()):
            found += [
                (int(number[0]), (listed.start(1) + number.start(), listed.start(1) + number.end()))
                for number in _NUMBER.finditer(listed[1])
            ]
    return found
