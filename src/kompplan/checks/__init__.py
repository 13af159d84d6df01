"""One file for each kind of fault: its manual page, its words, and how it is found.

Some faults are raised on the way to a plan (by the reader, the binder, the schedule); their files
here hold the words only. The others have a ``find`` that looks at the finished plan.
"""

from __future__ import annotations

import sys
from functools import cache

from kompplan.checks.core.context import CheckContext
from kompplan.diagnostics import Check
from kompplan.registry import collect

__all__ = ["CheckContext", "all_checks", "check_by_code", "check_named"]


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check, in the order of their codes."""
    checks = collect(sys.modules[__name__], "CHECK", Check)
    return tuple(sorted(checks, key=lambda check: check.code))


@cache
def _by_name() -> dict[str, Check]:
    return {check.name: check for check in all_checks()}


def check_named(name: str) -> Check:
    """Return the check of a name such as ``week-date-mismatch``.

    Raises:
        KeyError: If there is none.
    """
    return _by_name()[name]


def check_by_code(code: str) -> Check | None:
    """Return the check of a code or a name, in any case; None when there is none."""
    wanted = code.strip().lower()
    return next((c for c in all_checks() if wanted in (c.code.lower(), c.name)), None)
