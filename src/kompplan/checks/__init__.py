"""One file for each kind of fault: its manual page, its words, and how it is found.

The checks of this folder have a ``find`` that looks at the finished plan. Those in ``raised`` hold
only the words of faults that are raised on the way to it.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from kompplan.checks.core.context import CheckContext, CommonPlan, EarlierPlan
from kompplan.diagnostics import Check
from kompplan.registry import collect

if TYPE_CHECKING:
    from types import ModuleType

__all__ = [
    "CheckContext",
    "CommonPlan",
    "EarlierPlan",
    "all_checks",
    "check_by_code",
    "check_named",
    "finding_checks",
    "page_of",
]


@cache
def finding_checks() -> tuple[Check, ...]:
    """Return the checks that look at a finished plan, in the order of their codes."""
    return _by_code(collect(sys.modules[__name__], "CHECK", Check))


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check, in the order of their codes."""
    raised = collect(import_module(f"{__name__}.raised"), "CHECK", Check)
    return _by_code((*finding_checks(), *raised))


@cache
def check_named(name: str) -> Check:
    """Return the check of a name such as ``week-date-mismatch``.

    Only its own module is imported.

    Raises:
        KeyError: If there is none.
    """
    check: Check = page_of(name).CHECK
    return check


def page_of(name: str) -> ModuleType:
    """Return the module of a check, whose docstring is its manual page in English.

    Raises:
        KeyError: If there is no check of that name.
    """
    for folder in (__name__, f"{__name__}.raised"):
        module = f"{folder}.{name.replace('-', '_')}"
        try:
            return import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
    raise KeyError(name)


def check_by_code(code: str) -> Check | None:
    """Return the check of a code or a name, in any case; None when there is none."""
    wanted = code.strip().lower()
    return next((c for c in all_checks() if wanted in (c.code.lower(), c.name)), None)


def _by_code(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    return tuple(sorted(checks, key=lambda check: check.code))
