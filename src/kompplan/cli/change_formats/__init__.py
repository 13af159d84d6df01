"""The forms in which changes are printed, one file each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.cli.diff import Version, Wanted
    from kompplan.diff import PlanChanges
    from kompplan.locales import Locale

Told: TypeAlias = "tuple[PlanChanges, Locale]"
"""The changes of one plan, and the language they are told in."""


def write_changes(
    found: Sequence[Told], versions: tuple[Version, Version], wanted: Wanted, *, colour: bool
) -> str:
    """Return changes in the form that is wanted.

    Args:
        found: The changes of each plan, plans without changes among them.
        versions: The two versions.
        wanted: How they are to be told.
        colour: Whether a terminal is to colour them.
    """
    writer = import_module(f"{__name__}.{wanted.format}_form")
    text: str = writer.write(found, versions, wanted, colour=colour)
    return text
