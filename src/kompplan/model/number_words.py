"""Numbers in words, such as «to hundre og femti tusen», as amounts are told in running text."""

from __future__ import annotations

from kompplan.locales.core.numbers import Kroner

_ONES = {
    "en": 1, "én": 1, "ein": 1, "éin": 1, "ett": 1, "eitt": 1, "et": 1, "eit": 1, "one": 1,
    "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4, "fem": 5, "five": 5,
    "seks": 6, "six": 6, "sju": 7, "syv": 7, "seven": 7, "åtte": 8, "eight": 8, "ni": 9,
    "nine": 9,
}  # fmt: skip
_TEENS = {
    "ti": 10, "ten": 10, "elleve": 11, "eleven": 11, "tolv": 12, "twelve": 12, "tretten": 13,
    "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
}  # fmt: skip
_TENS = {
    "tjue": 20, "twenty": 20, "tretti": 30, "thirty": 30, "førti": 40, "forty": 40, "femti": 50,
    "fifty": 50, "seksti": 60, "sixty": 60, "sytti": 70, "seventy": 70, "åtti": 80, "eighty": 80,
    "nitti": 90, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "hundre": 100, "hundred": 100, "tusen": 1000, "thousand": 1000, "million": 10**6,
    "millioner": 10**6, "millionar": 10**6,
}  # fmt: skip
_VALUES = {**_ONES, **_TEENS, **_TENS, **_SCALES}
_LONGEST_FIRST = sorted(_VALUES, key=len, reverse=True)
_CURRENCIES = ("norske kroner", "norske kr", "kroner", "kr.", "kr", "nok")
_MOST_CHARACTERS = 100


def read_words(text: str) -> Kroner | None:
    """Return the amount that words stand for; None where they are not one number."""
    bare = " ".join(text.lower().split())
    currency = next((word for word in _CURRENCIES if bare.endswith(word)), "")
    words = _words_in(bare.removesuffix(currency)) if len(bare) <= _MOST_CHARACTERS else None
    return _number(words) if words else None


def _words_in(text: str) -> list[str] | None:
    """Return the words of a number, which may be written in one; None where there are others."""
    words = []
    rest = text.strip()
    while rest:
        rest = rest.removeprefix("og").removeprefix("and").lstrip()
        word = next((word for word in _LONGEST_FIRST if rest.startswith(word)), None)
        if word is None:
            return None
        words.append(word)
        rest = rest.removeprefix(word).lstrip()
    return words


def _number(words: list[str]) -> Kroner | None:
    """Return what words come to, from the largest down: millions, thousands, and what is left."""
    whole, group, least = 0, 0, 10**9
    for word in words:
        value = _VALUES[word]
        if value >= 1000:
            if value >= least:
                return None
            whole, group, least = whole + (group or 1) * value, 0, value
        elif value == 100:
            if group > 9:
                return None
            group = (group or 1) * 100
        elif group % (100 if value > 9 else 10) or (value < 10 and 0 < group % 100 < 20):
            return None
        else:
            group += value
    return Kroner(whole + group)
