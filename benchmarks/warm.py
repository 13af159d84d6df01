"""Prints how long a page takes against reading its plan's YAML, when everything is warm."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import process_time

from kompplan.cli.files import DiskFiles, workspace_of
from kompplan.cli.render import render_page
from kompplan.loading.loader import Loader
from kompplan.loading.reader import read_tree
from kompplan.pipeline import analyse
from kompplan.source import SourceFile, decode

ROUNDS = 41


def main(name: str) -> None:
    """Print the median ratio for one plan."""
    path = Path(name)
    analysis = analyse(Loader(DiskFiles(workspace_of(path))), name)
    source = decode(name, path.read_bytes())
    assert isinstance(source, SourceFile)  # noqa: S101  # made by this program
    ratios = []
    for _ in range(ROUNDS):
        start = process_time()
        read_tree(source)
        read = process_time()
        render_page(analysis, "html", "nb")
        ratios.append((process_time() - read) / (read - start))
    sys.stdout.write(f"{median(ratios[1:]):.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
