"""``kompplan git merge-driver``: what git calls to merge two branches of a plan.

Source: gitattributes(5), «Defining a custom merge driver».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.files import rewrite_file
from kompplan.editing.plan_merge import OURS, THEIRS, is_clean_merge, merge_plans, whole_conflict
from kompplan.git.line_merge import merge_lines
from kompplan.git.problem import GitProblemError

if TYPE_CHECKING:
    from pathlib import Path

BASE = "felles utgangspunkt"

CLEAN, CONFLICT, FAILED = 0, 1, 2
"""What git and the driver's own line in its settings make of the exit status."""


def run_merge_driver(base: Path, ours: Path, theirs: Path, marker_size: int) -> int:
    """Merge two branches of a plan into our file, and return the exit status.

    What cannot be merged for certain is handed to git's own merge of lines. Where that one claims
    to have merged, but the values say that something went wrong, both whole files are left as a
    conflict.

    Args:
        base: The file that both branches began with.
        ours: Our file, which takes the result.
        theirs: Their file.
        marker_size: How many signs a conflict mark has.

    Returns:
        0 when all is merged, 1 when conflicts are left, 2 when our file was not touched.
    """
    files = [base, ours, theirs]
    try:
        sides = [path.read_bytes() for path in files]
        merged = merge_plans(sides[0], sides[1], sides[2], marker_size)
        if merged is None:
            return _merge_lines(files, sides, marker_size)
        rewrite_file(ours, merged.data)
    except (OSError, GitProblemError):
        return FAILED
    return CONFLICT if merged.conflicts else CLEAN


def _merge_lines(files: list[Path], sides: list[bytes], marker_size: int) -> int:
    found = merge_lines(files, (BASE, OURS, THEIRS), marker_size)
    if found is None:
        return FAILED
    merged, conflicts = found
    if not conflicts and not is_clean_merge(merged, sides[0], sides[1], sides[2]):
        merged, conflicts = whole_conflict(sides[1], sides[2], marker_size), 1
    rewrite_file(files[1], merged)
    return CONFLICT if conflicts else CLEAN
