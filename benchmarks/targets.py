"""What is measured, one function for each, with its bar and its goal."""

from __future__ import annotations

import math
import re
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import KOMPPLAN, PYTHON, ratio, run
from benchmarks.notifications import write_notifications
from benchmarks.plans import SHARED, make_plan, write_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = Path(__file__).parents[1]
READ_WITH_PYYAML = """
import pathlib, yaml
for path in sorted(pathlib.Path("plans").rglob("*.yaml")):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
_VALIDATE_ALL = (*KOMPPLAN, "validate", "--format", "concise", "plans")
READ_WITH_RUAMEL = """
import pathlib
from ruamel.yaml import YAML
for path in sorted(pathlib.Path("plans").rglob("*.yaml")):
    YAML(typ="safe").load(path.read_bytes())
"""


@dataclass(frozen=True, slots=True)
class Result:
    """One row of the table.

    Attributes:
        what: What was measured.
        value: The ratio, size or exponent.
        unit: ``P`` for multiples of an empty Python, ``MiB``, ``×`` or ``n^``.
        bar: What it must not exceed; what it must reach where more is better.
        goal: What is aimed at; None where the bar is all.
        is_more_better: Whether the bar is a floor.
    """

    what: str
    value: float
    unit: str
    bar: float | None
    goal: float | None = None
    is_more_better: bool = False

    @property
    def is_within_bar(self) -> bool:
        """Whether it is on the right side of its bar, where it has one."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.is_more_better else self.value <= self.bar


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured.

    Attributes:
        rounds: Pairs of runs behind each median of small commands.
        folder: Plans in the folder, and in the larger one.
        rows: Activities in one plan, and in the larger one.
    """

    rounds: int = 15
    folder: tuple[int, int] = (100, 1000)
    rows: tuple[int, int] = (160, 1600)


FULL = Sizes(rounds=31, folder=(1000, 10_000))
QUICK = Sizes(rounds=5, folder=(20, 200))


def start_up(folder: Path, sizes: Sizes) -> Iterator[Result]:
    """Yield what small commands cost before they do anything."""
    _one_plan(folder, "plan.yaml", 80)
    complete = {
        "_KOMPPLAN_COMPLETE": "complete_bash",
        "COMP_WORDS": "kompplan v",
        "COMP_CWORD": "1",
    }
    rounds = sizes.rounds
    version = ratio((*KOMPPLAN, "--version"), folder, rounds=rounds)
    yield Result("--version", version, "P", 3, 1.5)
    yield Result("--help", ratio((*KOMPPLAN, "--help"), folder, rounds=rounds), "P", 8)
    completion = ratio(KOMPPLAN, folder, rounds=rounds, extra=complete)
    yield Result("completion of a command", completion, "P", 8)
    cold = ratio((*KOMPPLAN, "validate", "plan.yaml"), folder, rounds=rounds)
    yield Result("validate, cold, 80 activities", cold, "P", 20, 12)


EXPLAIN = """
import sys
from kompplan.cli.explain import run_explain
run_explain("KP206", everything=False, language="nb")
print(*sys.modules, file=sys.stderr)
"""


def time_language(folder: Path, sizes: Sizes) -> Iterator[Result]:
    """Yield what the time language adds to a command that reads no time, and how fast it reads.

    ``explain`` loads all checks, and with them what they know of times; help loads none of it.
    """
    told = _output((PYTHON, "-c", EXPLAIN), folder, stderr=True).split()
    added = [name for name in told if name.startswith("kompplan.time_expressions")]
    others = [name for name in told if name.startswith(("msgspec", "kompplan.value"))]
    without = f"import datetime, functools, importlib, typing, {', '.join(others)}"
    base = ratio((PYTHON, "-c", without), folder, rounds=sizes.rounds)
    whole = ratio((PYTHON, "-c", f"{without}, {', '.join(added)}"), folder, rounds=sizes.rounds)
    yield Result("explain: what the time language adds", whole - base, "P", 1)
    if find_spec("dateparser"):
        right, texts = map(float, _output((PYTHON, "-m", "benchmarks.reading"), TOP).split())
        name = "times read right a second against dateparser"
        yield Result(name, right, "×", 20, is_more_better=True)
        yield Result("times looked at a second against dateparser", texts, "×", None)


def _output(command: tuple[str, ...], folder: Path, *, stderr: bool = False) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stderr if stderr else done.stdout


def one_page(folder: Path, _sizes: Sizes) -> Iterator[Result]:
    """Yield what a page costs against loading the plan's YAML, both warm.

    A reader of ours that gets faster must not make pages look slow: the loads are plain ones.
    """
    _one_plan(folder, "plan.yaml", 80)
    told = _output((PYTHON, "-m", "benchmarks.warm", str(folder / "plan.yaml")), TOP)
    page, plan = map(float, told.split()[:2])
    yield Result("render to HTML against PyYAML's C loader, warm", page, "×", None, 0.6)
    yield Result("the same, the action plan alone", plan, "×", None, 0.6)
    if "ruamel" in told:
        slower = float(told.split()[3])
        name = "render to HTML against ruamel.yaml's C loader, warm"
        yield Result(name, page / slower, "×", 0.6, 0.4)


def one_large_plan(folder: Path, sizes: Sizes) -> Iterator[Result]:
    """Yield how validating grows with the activities of one plan."""
    costs = []
    for rows in sizes.rows:
        _one_plan(folder, f"rows-{rows}.yaml", rows)
        costs.append(_lowest(folder, f"rows-{rows}.yaml"))
    name = f"growth from {sizes.rows[0]} to {sizes.rows[1]} activities"
    yield Result(name, _exponent(costs, sizes.rows, folder), "n^", 1.05, 1.0)


def two_revisions(folder: Path, sizes: Sizes) -> Iterator[Result]:
    """Yield what it costs to tell two revisions of a plan apart, against validating both.

    The newer one has 36 amendments: of times, of participants and of texts.
    """
    _one_plan(folder, "before.yaml", 120)
    text = (folder / "before.yaml").read_text(encoding="utf-8")
    text = re.sub(r"uke ([0-9]+)\n", lambda week: f"uke {int(week[1]) + 1}\n", text, count=12)
    for old, new in (
        (r"participants: \[ledere\]", "participants: [ledere, lærere]"),
        (r"i egen gruppe og forteller", "i egen barnehage og forteller"),
    ):
        text = re.sub(old, new, text, count=12)
    (folder / "after.yaml").write_text(text, encoding="utf-8")
    both = (*KOMPPLAN, "validate", "before.yaml", "after.yaml")
    compare = (*KOMPPLAN, "diff", "before.yaml", "after.yaml")
    value = ratio(compare, folder, against=both, rounds=sizes.rounds)
    yield Result("diff of 120 activities against validating both", value, "×", 1.5)


def a_folder(folder: Path, sizes: Sizes) -> Iterator[Result]:
    """Yield what a folder of plans costs in time, memory and growth."""
    costs, peak = [], 0.0
    for plans in sizes.folder:
        workspace = folder / f"folder-{plans}"
        write_folder(workspace, plans)
        used = run(_VALIDATE_ALL, workspace)
        costs.append(used.cpu_seconds)
        peak = max(peak, used.peak_mib)
        # The bar is that of 1 000 plans; fewer would weigh what it costs to start.
        if plans == min(sizes.folder, key=lambda size: abs(size - 1000)):
            for name, reader, bar, goal in _readers():
                value = ratio(_VALIDATE_ALL, workspace, against=(PYTHON, "-c", reader), rounds=3)
                yield Result(f"validate {plans} plans against {name}", value, "×", bar, goal)
    yield Result(f"largest process, {sizes.folder[1]} plans", peak, "MiB", 100, 60)
    name = f"growth from {sizes.folder[0]} to {sizes.folder[1]} plans"
    yield Result(name, _exponent(costs, sizes.folder, folder), "n^", 1.05, 1.0)


def notifications(folder: Path, sizes: Sizes) -> Iterator[Result]:
    """Yield what it costs to prove the sums of a folder of needs notifications."""
    count = min(sizes.folder, key=lambda size: abs(size - 1000))
    workspace = folder / "notifications"
    write_notifications(workspace, count)
    command = (*KOMPPLAN, "budget", "--by", "scheme", "--format", "json", "plans")
    for name, reader, bar, goal in _readers():
        value = ratio(command, workspace, against=(PYTHON, "-c", reader), rounds=3)
        yield Result(f"budget of {count} notifications against {name}", value, "×", bar, goal)


def _readers() -> Iterator[tuple[str, str, float | None, float | None]]:
    """Yield what a folder is held against: name, program, bar and goal.

    The bars are those of a read by the library that kompplan was to be built on. The C parser of
    ruamel.yaml is a package of its own, and no part of what kompplan needs.
    """
    yield "PyYAML's C loader", READ_WITH_PYYAML, None, 1.0
    if find_spec("_ruamel_yaml"):
        yield "ruamel.yaml's C loader", READ_WITH_RUAMEL, 1.0, 0.6


ALL = (
    start_up,
    time_language,
    one_page,
    one_large_plan,
    two_revisions,
    a_folder,
    notifications,
)


def _one_plan(folder: Path, name: str, rows: int) -> None:
    (folder / "shared").mkdir(exist_ok=True)
    (folder / "shared" / "actors.yaml").write_text(SHARED, encoding="utf-8")
    (folder / name).write_text(make_plan(1, rows), encoding="utf-8")


def _lowest(folder: Path, name: str) -> float:
    return min(run((*KOMPPLAN, "validate", name), folder).cpu_seconds for _ in range(3))


def _exponent(costs: list[float], sizes: tuple[int, int], folder: Path) -> float:
    """Return x where the cost grows as n^x, without what it costs to start."""
    _one_plan(folder, "smallest.yaml", 1)
    start = _lowest(folder, "smallest.yaml")
    small, large = (cost - start for cost in costs)
    return math.log(large / small) / math.log(sizes[1] / sizes[0])
