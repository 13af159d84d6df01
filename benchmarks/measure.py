"""CPU seconds and memory of processes, and ratios of interleaved runs."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PYTHON = sys.executable
KOMPPLAN = (PYTHON, str(Path(PYTHON).parent / "kompplan"))
NOTHING = (PYTHON, "-c", "pass")


@dataclass(frozen=True, slots=True)
class Usage:
    """What one process used.

    Attributes:
        cpu_seconds: User and system time together, which other processes hardly disturb.
        peak_mib: Largest resident size in MiB.
    """

    cpu_seconds: float
    peak_mib: float


def run(command: Sequence[str], folder: Path, extra: Mapping[str, str] | None = None) -> Usage:
    """Run a command to its end, its output thrown away.

    The size of a child starts at that of its parent, so this program itself stays small: what
    needs large imports is measured in a process of its own.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**environment, **(extra or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"exit status {process.returncode} of {' '.join(command)}")
    return Usage(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def ratio(
    command: Sequence[str],
    folder: Path,
    *,
    against: Sequence[str] = NOTHING,
    rounds: int = 15,
    extra: Mapping[str, str] | None = None,
) -> float:
    """Return the median of how many times the CPU of another command a command takes.

    The two run in turn, so that a slow moment of the machine meets both.
    """
    run(command, folder, extra)
    pairs = [
        (run(command, folder, extra).cpu_seconds, run(against, folder).cpu_seconds)
        for _ in range(rounds)
    ]
    return median(mine / other for mine, other in pairs)
