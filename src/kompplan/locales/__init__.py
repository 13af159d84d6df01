"""The languages of the readers, one file each: bokmål, nynorsk and English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kompplan.locales.core.locale import Locale

if TYPE_CHECKING:
    from kompplan.diagnostics import Text

__all__ = ["LANGUAGES", "Locale", "locale_of", "text_in"]

LANGUAGES = ("nb", "nn", "en")


@cache
def locale_of(code: str) -> Locale:
    """Return the locale of a language.

    Only the language asked for is imported.

    Args:
        code: One of ``LANGUAGES``.

    Raises:
        KeyError: If there is no such language.
    """
    from importlib import import_module  # noqa: PLC0415  # one language of three is needed

    if code not in LANGUAGES:
        raise KeyError(code)
    locale: Locale = import_module(f"kompplan.locales.{code}").LOCALE
    return locale


def text_in(text: Text, locale: Locale) -> str:
    """Return a text in a reader's language."""
    chosen: str = getattr(text, locale.code)
    return chosen
