"""Amounts as people write them, read exactly: digits and their groups, never a float."""

from __future__ import annotations

import re

from kompplan.locales.core.numbers import Kroner

_BLANK = re.compile(r"[ \u00a0\u202f]")
_GROUPED = re.compile(r"[0-9]+|[0-9]{1,3}(?:[ \u00a0\u202f.][0-9]{3})+")
_CURRENCY = re.compile(r"^kr\.?[ \u00a0]?|[ \u00a0]?kr\.?$|,-$", re.IGNORECASE)
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{1,3}){0,6} [0-9]{3}")
_AMOUNT = re.compile(r"[1-9][0-9]*|[1-9][0-9]{0,2}(?: [0-9]{3})+")
_MOST_CHARACTERS = 15


class SpacedKroner(Kroner):
    """An amount that was read although a blank stands where none belongs.

    Attributes:
        written: As written.
    """

    written: str


def digits_of(text: str) -> str:
    """Return an amount without its currency."""
    return _CURRENCY.sub("", _CURRENCY.sub("", text.strip()))


def read_amount(text: str) -> Kroner | None:
    """Return an amount in whole kroner; None for what cannot be read for certain.

    Groups of three may be set apart by a blank, a no-break blank or a full stop, and ``kr`` may
    stand on either side: ``1 299 000``, ``Kr 50 000``, ``1.299.000,-``. A blank too many is passed
    over, as a ``SpacedKroner``, where all the right ones are there too and the text can be nothing
    else: ``1 5 44 000`` is 1 544 000, but ``1 44 000`` may be 1 and 44 000, and ``1 00 000`` may be
    a million that lost a digit.
    """
    digits = digits_of(text)
    if len(digits) > _MOST_CHARACTERS:
        return None
    if _GROUPED.fullmatch(digits):
        return Kroner(re.sub(r"[^0-9]", "", digits))
    blank = _BLANK.sub(" ", digits)
    if not _GROUPS.fullmatch(blank):
        return None
    amount = SpacedKroner(blank.replace(" ", ""))
    regular = _regular(amount)
    is_regular_within = _ends_of_groups(regular) <= _ends_of_groups(blank)
    if not is_regular_within or two_amounts(text) or _may_lack_a_digit(blank):
        return None
    amount.written = text
    return amount


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
    """Return the amount that was probably meant: without letters for digits, or regrouped."""
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
