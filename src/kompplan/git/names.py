"""What people call a revision: refused where git could take it for something else."""

from __future__ import annotations

import re
from datetime import date

from kompplan.git.problem import GitProblemError

_UNSAFE = re.compile("^-|[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST = 250
"""No name of a branch is longer: it is a file's name too."""


def is_unsafe(name: str) -> bool:
    """Return whether git could take a name for an option, or it holds control characters."""
    return _UNSAFE.search(name) is not None


def require_safe(name: str) -> str:
    """Return the name of a revision that may be handed to git.

    Raises:
        GitProblemError: ``revision-unsafe`` for a leading dash, which git could take for an
            option, and for control characters; ``revision-too-long``.
    """
    if is_unsafe(name):
        raise GitProblemError("revision-unsafe", text=name)
    if len(name) > _LONGEST:
        raise GitProblemError("revision-too-long", text=f"{name[:40]}…")
    return name


def split_range(name: str) -> tuple[str, str, bool] | None:
    """Return the two ends of ``A..B`` or ``A...B``; None for the name of one revision.

    Returns:
        The ends, ``HEAD`` where one is left out, and whether three dots stand between them: then
        the old end is where both came from. A path such as ``../plan.yaml`` is no range.
    """
    old, dots, new = name.partition("..")
    if not dots or not (old or new.strip(".")) or new.startswith(("/", "./")):
        return None
    is_from_fork = new.startswith(".")
    return old or "HEAD", new.removeprefix(".") or "HEAD", is_from_fork


def day_named(name: str) -> date | None:
    """Return the day of a revision named by one, as ``2025-06-11``."""
    if not _DAY.fullmatch(name):
        return None
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
