"""Collects the growth folders: one module per thing, each declaring one constant."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
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
    for info in iter_modules(package.__path__):
        if info.ispkg:
            continue
        module = import_module(f"{package.__name__}.{info.name}")
        value = getattr(module, constant, None)
        if not isinstance(value, kind):
            raise TypeError(f"{module.__name__} must define {constant} as a {kind.__name__}")
        found.append(value)
    return tuple(found)
