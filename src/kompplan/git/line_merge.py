"""Git's own merge and diff of lines, for files that git itself has put somewhere.

Source: git-merge-file(1); git-diff(1), «--no-index».
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.git.plumbing import command_line, environment, run_git

if TYPE_CHECKING:
    from collections.abc import Sequence


def merge_lines(
    sides: Sequence[Path], labels: Sequence[str], marker_size: int
) -> tuple[bytes, int] | None:
    """Return a merge of lines and how many conflicts it has; None where git cannot make one.

    Args:
        sides: The files of the base, of our side and of theirs.
        labels: What stands behind the conflict marks of each.
        marker_size: How many signs a conflict mark has.
    """
    base, ours, theirs = (str(path) for path in sides)
    names = [part for place in (1, 0, 2) for part in ("-L", labels[place])]
    options = ["-p", f"--marker-size={marker_size}", *names]
    ended = run_git(Path.cwd(), "merge-file", *options, "--", ours, base, theirs)
    # The status is the number of conflicts, up to 127; more is an error.
    return (ended.stdout, ended.returncode) if 0 <= ended.returncode < 128 else None


def show_lines(old: Path, new: Path) -> None:
    """Let git print what lines differ between two files; ``/dev/null`` stands for none."""
    options = ["diff", "--no-index", "--no-ext-diff", "--no-textconv", "--"]
    subprocess.run(  # noqa: S603  # no shell; the files are git's own
        command_line(*options, str(old), str(new)), env=environment(), check=False
    )
