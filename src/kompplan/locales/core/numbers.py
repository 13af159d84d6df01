"""Amounts in kroner as they are printed: whole, grouped by three, never broken over a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.locales.core.locale import Locale

NO_BREAK = "\N{NO-BREAK SPACE}"


class Kroner(int):
    """A whole number of kroner, so that messages can tell it from a count."""

    __slots__ = ()


class SpacedKroner(Kroner):
    """An amount that was read although a blank stands where none belongs.

    Attributes:
        written: As written.
    """

    written: str


class Percent(int):
    """A share in tenths of a percent."""

    __slots__ = ()


def format_percent(locale: Locale, share: int) -> str:
    """Return a share in tenths of a percent with its sign, such as «5,4 %»."""
    whole, tenth = divmod(share, 10)
    mark = "." if locale.code == "en" else ","
    return f"{whole}{mark}{tenth}{NO_BREAK}%"


def format_number(number: int) -> str:
    """Return a number grouped by three with no-break spaces, such as «1 299 000»."""
    return f"{number:,}".replace(",", NO_BREAK).replace("-", "−")


def unbroken(text: str) -> str:
    """Return a text in which no line can end within an amount, such as «1 299 000 kr»."""
    return re.sub(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9])|kr\b)", NO_BREAK, text)


def format_kroner(locale: Locale, amount: int) -> str:
    """Return an amount with its currency, such as «1 299 000 kr»."""
    return locale.money.format(amount=format_number(amount)).replace(" ", NO_BREAK)
