"""Collects the growth folders: one module per thing, each declaring one constant."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

T = TypeVar("T")


def collect(package: ModuleType, constant: str, kind: type[T]) -> tuple[T, ...]:
    """Return the constant that every module of a growth folder declares.

    Args:
        package: The growth folder; its sub-packages are machinery and are passed over.
        constant: Name that each module must define, such as ``CHECK``.
        kind: Class that each constant must be an instance of.

    Returns:
        The constants, in the alphabetical order of their modules.

    Raises:
        TypeError: If a module lacks the constant or defines something else by its name.
    """
    found: list[T] = []
    for name in sorted(_module_names(package)):
        module = import_module(f"{package.__name__}.{name}")
        value = getattr(module, constant, None)
        if not isinstance(value, kind):
            raise TypeError(f"{module.__name__} must define {constant} as a {kind.__name__}")
        found.append(value)
    return tuple(found)


def _module_names(package: ModuleType) -> Iterator[str]:
    """Yield the names of a folder's own modules; pkgutil would take longer to import than this."""
    for folder in package.__path__:
        yield from (path.stem for path in Path(folder).glob("*.py") if path.stem != "__init__")
