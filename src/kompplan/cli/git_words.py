"""What git cannot give, in the reader's words."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kompplan.git.problem import GitProblemError
from kompplan.locales.revisions import refuse, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.locales import Locale


@contextmanager
def told_in(locale: Locale) -> Iterator[None]:
    """Turn what git cannot give into the error that ends the run, in the reader's language.

    Raises:
        KompplanError: Instead of ``GitProblemError``.
    """
    try:
        yield
    except GitProblemError as problem:
        refuse(problem.name, locale, **_values(problem, locale))


def problem_in_words(problem: GitProblemError, locale: Locale) -> str:
    """Return what git cannot give, as a sentence."""
    return tell(problem.name, locale, **_values(problem, locale))


def _values(problem: GitProblemError, locale: Locale) -> dict[str, object]:
    shallow = tell("fetch-history", locale) if problem.values.get("shallow") else ""
    return {**problem.values, "shallow": shallow}
