"""Prints how long a page takes against plain loads of its plan, all warm."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

import yaml

from kompplan.__main__ import calm_collector
from kompplan.cli.files import DiskFiles, workspace_of
from kompplan.cli.render import Wanted, render_page
from kompplan.loading.loader import Loader
from kompplan.pipeline import analyse

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 41


def main(name: str) -> None:
    """Print median ratios to PyYAML's C loader: of the page, of the action plan, of ruamel.yaml."""
    calm_collector()
    path = Path(name)
    analysis = analyse(Loader(DiskFiles(workspace_of(path))), name)
    data = path.read_bytes()
    works: dict[str, Callable[[], object]] = {
        "page": lambda: render_page(analysis, "html", "nb"),
        "plan": lambda: render_page(analysis, "html", "nb", Wanted(views=("action-plan",))),
    }
    if find_spec("_ruamel_yaml"):
        from ruamel.yaml import YAML  # noqa: PLC0415  # only with the group «bench»

        works["ruamel"] = lambda: YAML(typ="safe").load(data)
    ratios: dict[str, list[float]] = {key: [] for key in works}
    for _ in range(ROUNDS):
        plain = _seconds(lambda: yaml.load(data, Loader=yaml.CSafeLoader))
        for key, work in works.items():
            ratios[key].append(_seconds(work) / plain)
    page, plan, *slower = (median(found[1:]) for found in ratios.values())
    sys.stdout.write(f"{page:.3f} {plan:.3f}\n")
    sys.stdout.writelines(f"ruamel {ratio:.3f}\n" for ratio in slower)


def _seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that some work takes."""
    start = process_time()
    work()
    return process_time() - start


if __name__ == "__main__":
    main(sys.argv[1])
