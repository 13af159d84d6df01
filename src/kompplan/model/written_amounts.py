"""Amounts as people write them, read exactly: digits and their groups, never a float."""

from __future__ import annotations

import re

from kompplan.locales.core.numbers import Kroner, SpacedKroner

_BLANK = re.compile(r"[ \u00a0\u202f]")
_GROUPED = re.compile(r"[0-9]+|[0-9]{1,3}(?:[ \u00a0\u202f.][0-9]{3})+")
_COMMAS = re.compile(r"([0-9]{1,3}(?:,[0-9]{3}){2,4})(?:\.00)?")
_AFFIXES = re.compile(
    r"(?:(?:kr\.?|nok|kroner)[ \u00a0]?)?"
    r"(?P<core>[^\n]{1,60}?)"
    r"(?:,00?)?(?:[ \u00a0]?[,.:][-\u2013\u2014]{1,2})?"
    r"(?:[ \u00a0]?(?:kr\.?|nok|kroner))?(?:,-)?",
    re.IGNORECASE,
)
_SCALED = re.compile(
    r"(?:(?P<before>[mt]nok)[ \u00a0]?)?"
    r"(?P<whole>[0-9]{1,6}|[0-9]{1,3}[ \u00a0\u202f][0-9]{3})"
    r"(?:(?P<point>[,.])(?P<part>[0-9]{1,6}))?"
    r"(?:[ \u00a0]?(?P<after>mill\.?|million(?:en|er|ar)?|mio\.?|mnok|tusen|t\.? ?kr\.?|tnok"
    r"|['\u2019\u00b4]))?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:~|(?:ca|circa|omtrent|omlag|rundt|inntil|opptil|minst)\b\.?)([0-9 ].*)", re.IGNORECASE
)
_DASHES = frozenset("-\u2013\u2014\u2212")
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{1,3}){0,6} [0-9]{3}")
_AMOUNT = re.compile(r"[1-9][0-9]*|[1-9][0-9]{0,2}(?: [0-9]{3})+")
_MOST_CHARACTERS = 15


def digits_of(text: str) -> str:
    """Return an amount without its currency, and without the stroke or noughts for no øre."""
    found = _AFFIXES.fullmatch(text.strip())
    return found["core"] if found else text.strip()


def read_amount(text: str) -> Kroner | None:
    """Return an amount in whole kroner; None for what cannot be read for certain.

    Groups of three may be set apart by a blank, a no-break blank or a full stop, and ``kr`` may
    stand on either side: ``1 299 000``, ``Kr 50 000``, ``1.299.000,-``. Millions and thousands may
    be written as such, when they come to whole kroner: ``1,3 mill.``, ``5,44 millionar kroner``,
    ``300 tusen``. A blank too many is passed over, as a ``SpacedKroner``, where all the right ones
    are there too and the text can be nothing else: ``1 5 44 000`` is 1 544 000, but ``1 44 000``
    may be 1 and 44 000, and ``1 00 000`` may be a million that lost a digit.
    """
    digits = digits_of(text)
    if commas := _COMMAS.fullmatch(digits):
        return Kroner(commas[1].replace(",", ""))
    if scaled := _scaled(text.strip()) or _scaled(digits):
        # A full stop before three digits may set groups apart, and so may a comma of thousands.
        return scaled[0] if len(scaled) == 1 else None
    if len(digits) > _MOST_CHARACTERS:
        return None
    if _GROUPED.fullmatch(digits):
        return Kroner(re.sub(r"[^0-9]", "", digits))
    return _read_spaced(text, _BLANK.sub(" ", digits))


def _read_spaced(text: str, blank: str) -> Kroner | None:
    if not _GROUPS.fullmatch(blank):
        return None
    amount = SpacedKroner(blank.replace(" ", ""))
    regular = _regular(amount)
    is_regular_within = _ends_of_groups(regular) <= _ends_of_groups(blank)
    if not is_regular_within or two_amounts(text) or _may_lack_a_digit(blank):
        return None
    amount.written = text
    return amount


def _scaled(digits: str) -> tuple[Kroner, ...]:
    """Return what a number of millions or thousands comes to; two amounts where it is unclear."""
    found = _SCALED.fullmatch(digits)
    word = (found["before"] or found["after"] or "").lower() if found else ""
    if not found or not word or (found["before"] and found["after"]):
        return ()
    places = 6 if word.startswith("m") else 3
    whole, part = _BLANK.sub("", found["whole"]), found["part"] or ""
    if len(part) > places:
        return ()
    amount = Kroner(whole + part.ljust(places, "0"))
    is_decimal = found["point"] == "," and places == 6
    if len(part) == 3 and not is_decimal:
        return amount, Kroner(whole + part + "0" * places)
    return (amount,)


def readings(text: str) -> tuple[Kroner, ...]:
    """Return the amounts that a text may stand for, where it may stand for two."""
    digits = digits_of(text)
    scaled = _scaled(text.strip()) or _scaled(digits)
    if len(scaled) == 2:
        return scaled
    whole, _, part = digits.partition(",")
    is_either = len(part) == 3 and (whole + part).isdecimal() and len(whole) <= 3
    # «1,299» is a thousand to an Englishman, and short for millions to others.
    return (Kroner(whole + part), Kroner(whole + part + "000")) if is_either else ()


def is_dash(text: str) -> bool:
    """Tell whether a text is a stroke, which may mean nothing or nought."""
    return text.strip() in _DASHES


def two_amounts(text: str) -> tuple[Kroner, Kroner] | None:
    """Return the two amounts that a text may be instead of one; None where it cannot be two."""
    groups = _BLANK.sub(" ", digits_of(text)).split(" ")
    for place in range(1, len(groups)):
        parts = " ".join(groups[:place]), " ".join(groups[place:])
        if all(_AMOUNT.fullmatch(part) for part in parts):
            first, second = (Kroner(part.replace(" ", "")) for part in parts)
            return first, second
    return None


def joined_amount(text: str) -> Kroner | None:
    """Return what a text would be without its blanks; None where it holds more than digits."""
    joined = _BLANK.sub("", digits_of(text))
    is_amount = joined.isascii() and joined.isdigit() and len(joined) <= _MOST_CHARACTERS
    return Kroner(joined) if is_amount else None


def suggest_amount(text: str) -> str:
    """Return the amount that was probably meant: without letters for digits, or regrouped.

    What is written in words, as «femti tusen kroner», is told in figures.
    """
    about = _ABOUT.fullmatch(text.strip())
    if about and (amount := read_amount(about[1])) is not None:
        return _regular(amount)
    if not any(map(str.isdigit, text)):
        from kompplan.model.number_words import read_words  # noqa: PLC0415  # seldom needed

        if (told := read_words(text)) is not None:
            return _regular(told)
    digits = digits_of(text)
    mended = digits.translate(str.maketrans("oOlI", "0011"))
    if mended != digits and _GROUPED.fullmatch(mended):
        return mended
    joined = joined_amount(text)
    return "" if joined is None else _regular(joined)


def _regular(amount: int) -> str:
    return f"{amount:,}".replace(",", " ")


def _may_lack_a_digit(text: str) -> bool:
    irregular = [group for group in text.split(" ")[1:] if len(group) != 3]
    return [len(group) for group in irregular] == [2]


def _ends_of_groups(text: str) -> set[int]:
    """Return after how many digits from the end a blank stands."""
    groups = text.split(" ")
    return {sum(map(len, groups[place:])) for place in range(1, len(groups))}
