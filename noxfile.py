"""The one front door: ``nox`` runs everything that must hold before a change is handed in.

All sessions share one environment, ``.nox/shared``, which is filled once per run.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.5.1"
# Sessions make no environments of their own: six of them would take six times as long to fill.
nox.options.default_venv_backend = "none"
# The tests come last, so that their summary is the last thing a reader sees.
nox.options.sessions = ["format", "lint", "types", "layers", "docs", "tests"]

TOP = Path(__file__).resolve().parent
PYTHON = str(TOP / ".nox" / "shared" / "bin" / "python")
SOURCES = ("src", "tests", "benchmarks", "docs", "noxfile.py")

ready: set[str] = set()


@nox.session(name="format")
def format_code(session: nox.Session) -> None:
    """Check the layout of the code; ``nox -s format -- --fix`` mends it."""
    run(session, "ruff", "format", *([] if "--fix" in session.posargs else ["--check"]), *SOURCES)


@nox.session
def lint(session: nox.Session) -> None:
    """Look for mistakes; ``nox -s lint -- --fix`` mends what can be mended safely."""
    run(session, "ruff", "check", *(["--fix"] if "--fix" in session.posargs else []), *SOURCES)


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, strictly."""
    run(session, "mypy")
    run(session, "mypy", "-p", "docs", "-p", "benchmarks", "-m", "noxfile")


@nox.session
def layers(session: nox.Session) -> None:
    """Check that imports point down and that each package stays in its home."""
    run(session, "pytest", "-q", "tests/test_architecture.py")


@nox.session
def docs(session: nox.Session) -> None:
    """Check that the generated pages are fresh; ``nox -s docs -- --write`` writes them."""
    run(session, "docs.generate", *([] if "--write" in session.posargs else ["--check"]))


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests; arguments after ``--`` go to pytest."""
    session.run(str(TOP / "tools" / "judges"), external=True)
    try:
        run(session, "pytest", *session.posargs)
    finally:
        # Of nox itself only failures are told after this, below the summary of the tests.
        logging.getLogger("nox").setLevel(logging.ERROR)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed and memory against the bars; not part of a plain ``nox``."""
    fill(session, "bench")
    run(session, "benchmarks", *session.posargs)


@nox.session
def build(session: nox.Session) -> None:
    """Build the wheel and the source archive into dist/; not part of a plain ``nox``."""
    run(session, "build", *session.posargs)


def run(session: nox.Session, module: str, *arguments: str) -> None:
    """Run a module in the shared environment, from the top of the checkout."""
    if PYTHON not in ready:
        fill(session)
        ready.add(PYTHON)
    session.chdir(TOP)
    session.run(PYTHON, "-m", module, *arguments, external=True)


def fill(session: nox.Session, *groups: str) -> None:
    """Make the shared environment, or bring it up to date."""
    if not Path(PYTHON).exists():
        session.run(sys.executable, "-m", "venv", str(Path(PYTHON).parents[1]), external=True)
    pip = (PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check")
    # ``--group`` came with pip 25.1.
    session.run(*pip, "--upgrade", "pip>=25.1", external=True)
    wanted = [f"--group={TOP / 'pyproject.toml'}:{group}" for group in ("dev", *groups)]
    session.run(*pip, "--editable", str(TOP), *wanted, external=True)
