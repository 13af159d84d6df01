"""The forms in which changes are printed, one file each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.cli.diff import Wanted
    from kompplan.diff import PlanChanges
    from kompplan.locales import Locale

Told: TypeAlias = "tuple[PlanChanges, Locale]"
"""The changes of one plan, and the language they are told in."""


def write_changes(found: Sequence[Told], wanted: Wanted, *, colour: bool = False) -> str:
    """Return changes in the form that is wanted.

    Args:
        found: The changes of each plan, plans without changes among them.
        wanted: How they are to be told.
        colour: Whether a terminal is to colour them.
    """
    writer = import_module(f"{__name__}.{wanted.format}_form")
    text: str = writer.write(found, wanted, colour=colour)
    return text
