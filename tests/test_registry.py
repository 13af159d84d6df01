"""Growth folders: a module without its constant is an error, not a silence."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from kompplan.exporters import exporters
from kompplan.registry import collect
from kompplan.views import views
from tests.support import write_files

if TYPE_CHECKING:
    from pathlib import Path


def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **modules: str) -> str:
    name = f"vekst_{tmp_path.name}"
    files = {f"{name}/{module}.py": text for module, text in modules.items()}
    write_files(tmp_path, {f"{name}/__init__.py": "", f"{name}/core/__init__.py": "", **files})
    monkeypatch.syspath_prepend(tmp_path)
    return name


def test_constants_are_collected_in_the_order_of_their_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = _folder(tmp_path, monkeypatch, b="THING = 'b'\n", a="THING = 'a'\n", c="THING = 'c'\n")
    assert collect(import_module(name), "THING", str) == ("a", "b", "c")
    assert f"{name}.core" not in sys.modules


@pytest.mark.parametrize("text", ["", "THING = 1\n", "thing = 'a'\n"])
def test_a_module_without_its_constant_is_an_error(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = _folder(tmp_path, monkeypatch, a=text)
    with pytest.raises(TypeError, match=f"{name}.a must define THING as a str"):
        collect(import_module(name), "THING", str)


def test_exporters_and_views_are_known_by_name() -> None:
    assert {"html", "md"} <= set(exporters())
    assert all(exporter.suffix.startswith(".") for exporter in exporters().values())
    assert "action-plan" in views()
