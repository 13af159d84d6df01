"""``python -m benchmarks``: measures and prints one table."""

from __future__ import annotations

import argparse
import compileall
import sys
import sysconfig
import tempfile
from pathlib import Path

import kompplan
from benchmarks.targets import ALL, FULL, QUICK, Result, Sizes

_WIDEST = 48


def main() -> int:
    """Measure, print the table, and return 1 when a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--full", action="store_true", help="1 000 and 10 000 plans; some minutes")
    size.add_argument("--quick", action="store_true", help="20 and 200 plans; a first look")
    options = parser.parse_args()
    sizes = FULL if options.full else QUICK if options.quick else Sizes()
    # Missing byte code would cost two to three times as much as what is to be measured.
    for folder in (sysconfig.get_path("purelib"), Path(kompplan.__file__).parent):
        compileall.compile_dir(str(folder), quiet=2, workers=0)
    sys.stdout.write(f"{'':{_WIDEST}} {'measured':>10} {'bar':>7} {'goal':>7}\n")
    is_fast = True
    with tempfile.TemporaryDirectory() as folder:
        for measure in ALL:
            for result in measure(Path(folder), sizes):
                sys.stdout.write(_line(result))
                sys.stdout.flush()
                is_fast &= result.is_within_bar
    sys.stdout.write("P is the CPU time of an empty Python, «python -c pass», in the same run.\n")
    return 0 if is_fast else 1


def _line(result: Result) -> str:
    is_power = result.unit == "n^"
    value = f"n^{result.value:.2f}" if is_power else f"{result.value:.2f} {result.unit}"
    floor = "≥ " if result.is_more_better else ""
    bar = "–" if result.bar is None else f"{floor}{result.bar:g}"
    goal = "–" if result.goal is None else f"{result.goal:g}"
    missed = "  below the bar" if result.is_more_better else "  over the bar"
    over = "" if result.is_within_bar else missed
    return f"{result.what:{_WIDEST}} {value:>10} {bar:>7} {goal:>7}{over}\n"


if __name__ == "__main__":
    sys.exit(main())
