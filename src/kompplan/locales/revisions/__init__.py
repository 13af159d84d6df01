"""What is said of revisions and decisions; only the commands that need it import it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from kompplan.diagnostics import KompplanError
from kompplan.locales.core.wording import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.locales.core.locale import Locale


def phrases_of(locale: Locale) -> Mapping[str, str]:
    """Return the sentences of a language by key, in the form of ``wording``."""
    from importlib import import_module  # noqa: PLC0415  # one language of three is needed

    phrases: Mapping[str, str] = import_module(f"{__name__}.{locale.code}").PHRASES
    return phrases


def tell(key: str, locale: Locale, **values: object) -> str:
    """Return a sentence in a reader's language."""
    return say(phrases_of(locale)[key], values, locale)


def refuse(key: str, locale: Locale, **values: object) -> NoReturn:
    """End the run with a sentence, and with its hint where there is one.

    Raises:
        KompplanError: Always.
    """
    hint = phrases_of(locale).get(f"{key}-hint", "")
    raise KompplanError(tell(key, locale, **values), say(hint, values, locale) if hint else "")
