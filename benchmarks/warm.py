"""Prints how long a page takes against a plain load of its plan, and our own, all warm."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

import yaml

from kompplan.__main__ import calm_collector
from kompplan.cli.files import DiskFiles, workspace_of
from kompplan.cli.render import render_page
from kompplan.loading.loader import Loader
from kompplan.loading.reader import read_tree
from kompplan.pipeline import analyse
from kompplan.source import SourceFile, decode

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 41


def main(name: str) -> None:
    """Print two median ratios for one plan: against PyYAML's C loader, and against our reader."""
    calm_collector()
    path = Path(name)
    analysis = analyse(Loader(DiskFiles(workspace_of(path))), name)
    data = path.read_bytes()
    source = decode(name, data)
    assert isinstance(source, SourceFile)  # noqa: S101  # made by this program
    ratios = []
    for _ in range(ROUNDS):
        page = _seconds(lambda: render_page(analysis, "html", "nb"))
        plain = _seconds(lambda: yaml.load(data, Loader=yaml.CSafeLoader))
        own = _seconds(lambda: read_tree(source))
        ratios.append((page / plain, page / own))
    against_plain, against_own = (median(ratio) for ratio in zip(*ratios[1:], strict=True))
    sys.stdout.write(f"{against_plain:.3f} {against_own:.3f}\n")


def _seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that some work takes."""
    start = process_time()
    work()
    return process_time() - start


if __name__ == "__main__":
    main(sys.argv[1])
