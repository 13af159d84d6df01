"""Files that use each other in a ring."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from kompplan.diagnostics import Finding
from kompplan.loading.locating import locate
from kompplan.loading.workspace import resolve_use

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.loading.syntax_tree import SyntaxTree
    from kompplan.source import Fault


def uses_circles(files: Mapping[str, tuple[tuple[str, ...], SyntaxTree | None]]) -> list[Fault]:
    """Return a fault for the first ring of files that use each other, if there is one.

    Args:
        files: What each file uses, as written, and its tree, by the file's name.
    """
    graph = {
        name: [target for used in uses if (target := resolve_use(used, name)) in files]
        for name, (uses, _) in files.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return _told(tuple(reversed(error.args[1])), files)
    return []


def _told(
    circle: tuple[str, ...], files: Mapping[str, tuple[tuple[str, ...], SyntaxTree | None]]
) -> list[Fault]:
    """Return the fault at the line with which the first file of the ring uses the second."""
    uses, tree = files[circle[0]]
    place = next(n for n, used in enumerate(uses) if resolve_use(used, circle[0]) == circle[1])
    finding = Finding("uses-circle", ("uses", place), {"circle": " → ".join(circle)})
    return [locate(finding, (tree,))] if tree else []
