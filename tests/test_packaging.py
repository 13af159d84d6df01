"""An installed kompplan does what a checkout does, and building it twice gives the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

import kompplan
from tests.support import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PLAN = "first-plan.yaml"
PAGE = "build/lykkeland-2025.html"
EPOCH = "1764547200"
"""1 December 2025, as SOURCE_DATE_EPOCH."""


def _run(command: Sequence[str | Path], folder: Path, **environment: str) -> str:
    done = subprocess.run(  # noqa: S603  # our own commands
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _copy_sources(folder: Path) -> Path:
    """Copy what a build reads, so that nothing of the checkout leaks in or is touched."""
    top = folder / "kompplan"
    left_out = shutil.ignore_patterns("__pycache__", "*.pyc", "node_modules")
    for name in (
        "src",
        "templates",
        "plans",
        "examples",
        "tests",
        "docs",
        "benchmarks",
        "tools",
        "ci",
    ):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, top / name, ignore=left_out)
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, top)
    return top


def _build(top: Path, out: Path) -> dict[str, Path]:
    """Build the wheel and the source archive of a copy."""
    command: list[str | Path] = [sys.executable, "-m", "build", "--outdir", out]
    _run(command, top, SOURCE_DATE_EPOCH=EPOCH)
    return {path.suffix: path for path in out.iterdir()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The wheel and the source archive by suffix."""
    folder = tmp_path_factory.mktemp("built")
    return _build(_copy_sources(folder), folder / "dist")


@pytest.fixture(scope="module")
def installed(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a fresh environment that holds the wheel and what it needs, nothing more."""
    environment = tmp_path_factory.mktemp("environment")
    _run([sys.executable, "-m", "venv", environment], environment)
    pip = [str(environment / "bin" / "python"), "-m", "pip", "install", "-q", "--no-compile"]
    _run([*pip, str(built[".whl"])], environment)
    return environment / "bin" / "kompplan"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """An otherwise empty folder with one plan."""
    shutil.copy(ROOT / "examples" / PLAN, tmp_path)
    return tmp_path


def _page(command: Sequence[str | Path], folder: Path) -> bytes:
    _run([*command, "render", "--format", "html", PLAN], folder)
    page = (folder / PAGE).read_bytes()
    (folder / PAGE).unlink()
    return page


def test_the_wheel_renders_the_same_page_as_the_checkout(installed: Path, workspace: Path) -> None:
    """The tests run from an editable install, or from ``src`` on the path."""
    own = _page([sys.executable, "-m", "kompplan"], workspace)
    source = str(ROOT / "src")
    code = f"import sys; sys.path.insert(0, {source!r}); import kompplan.__main__ as m; m.main()"
    checkout = _page([sys.executable, "-c", code], workspace)
    assert _page([installed], workspace) == own == checkout


def test_an_editable_install_renders_the_same_page(
    installed: Path, workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """An editable install is a path file; its dependencies are those of the wheel's environment."""
    folder = tmp_path_factory.mktemp("editable")
    target = folder / "site"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps"]
    _run([*pip, "--target", target, "--editable", ROOT], folder)
    (path_file,) = target.glob("*.pth")
    code = f"import site; site.addsitedir({str(target)!r}); import kompplan.__main__ as m; m.main()"
    assert str(ROOT / "src") in path_file.read_text(encoding="utf-8")
    assert _page([sys.executable, "-S", "-c", _with_own_packages(code)], workspace) == _page(
        [installed], workspace
    )


def _with_own_packages(code: str) -> str:
    """Add the packages of this environment without running its own path files."""
    paths = [path for path in sys.path if path.endswith("site-packages")]
    return f"import sys; sys.path += {paths!r}; {code}"


def test_a_workspace_may_bring_its_own_template(installed: Path, workspace: Path) -> None:
    (workspace / "templates").mkdir()
    template = workspace / "templates" / "page.html.j2"
    template.write_text("<p>{{ page.title }} – vår egen mal</p>\n", encoding="utf-8")
    page = _page([installed], workspace).decode()
    assert page.startswith("<p>") and page.rstrip().endswith("– vår egen mal</p>")


def test_the_installed_command_knows_its_version(installed: Path, workspace: Path) -> None:
    assert _run([installed, "--version"], workspace) == f"kompplan {kompplan.__version__}\n"


def test_the_version_comes_from_one_place(built: dict[str, Path]) -> None:
    version = kompplan.__version__
    assert built[".whl"].name == f"kompplan-{version}-py3-none-any.whl"
    assert built[".gz"].name == f"kompplan-{version}.tar.gz"
    assert version not in (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[tool.")[0]


def test_the_wheel_holds_templates_and_packs(built: dict[str, Path]) -> None:
    names = zipfile.ZipFile(built[".whl"]).namelist()
    for folder, inside in (
        ("templates", "kompplan/templates"),
        ("src/kompplan/packs", "kompplan/packs"),
    ):
        top = ROOT / folder
        own = {f"{inside}/{p.relative_to(top)}" for p in top.rglob("*") if p.is_file()}
        assert own and own <= set(names)


def test_the_wheel_holds_nothing_else_than_the_package(built: dict[str, Path]) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(built[".whl"]).namelist()}
    assert tops == {"kompplan", f"kompplan-{kompplan.__version__}.dist-info"}


def test_the_source_archive_can_be_tested(built: dict[str, Path]) -> None:
    with tarfile.open(built[".gz"]) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"README.md", "noxfile.py", "tests/test_packaging.py", "templates/style.css.j2"}
    wanted |= {"tools/judges", "tests/judges/package-lock.json"}
    assert wanted <= inside
    assert [name for name in inside if "__pycache__" in name or "node_modules" in name] == []


def test_building_twice_gives_the_same_bytes(
    built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    again = _build(_copy_sources(tmp_path), tmp_path / "dist")
    for suffix, path in built.items():
        assert again[suffix].read_bytes() == path.read_bytes(), path.name
