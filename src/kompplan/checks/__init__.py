"""One file for each kind of fault: its manual page, its words, and how it is found.

The checks of this folder have a ``find`` that looks at the finished plan, and so have those in
``money``, which find nothing where a plan asks for none. Those in ``raised`` hold only the words of
faults that are raised on the way to it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from kompplan.checks.core.context import CheckContext, CommonPlan, EarlierPlan
from kompplan.diagnostics import Check
from kompplan.registry import collect

if TYPE_CHECKING:
    from types import ModuleType

    from kompplan.model import Plan

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

_FOLDERS = ("", "money", "raised")
"""Where checks are, seen from here."""


def finding_checks(plan: Plan) -> tuple[Check, ...]:
    """Return the checks that may find something in a finished plan, in the order of their codes."""
    return _checks_of("", "money") if plan.asks_for_money else _checks_of("")


def all_checks() -> tuple[Check, ...]:
    """Return every check, in the order of their codes."""
    return _checks_of(*_FOLDERS)


@cache
def _checks_of(*folders: str) -> tuple[Check, ...]:
    packages = [import_module(f"{__name__}.{folder}".rstrip(".")) for folder in folders]
    found = [check for package in packages for check in collect(package, "CHECK", Check)]
    return tuple(sorted(found, key=lambda check: check.code))


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
    for folder in _FOLDERS:
        module = f"{__name__}.{folder}".rstrip(".") + f".{name.replace('-', '_')}"
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
