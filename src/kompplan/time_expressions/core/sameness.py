"""What two readings must have in common to be the same."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable


class SaysTheSame:
    """Makes a value equal to another of its class that says the same.

    Attributes:
        unsaid: Fields that do not count, such as where in the text it stood.
    """

    __slots__ = ()
    __struct_fields__: ClassVar[tuple[str, ...]]
    unsaid: ClassVar[frozenset[str]] = frozenset({"part"})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SaysTheSame) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        kind = type(self)
        getter = _GETTERS.get(kind)
        if getter is None:
            getter = _GETTERS[kind] = _getter(kind)
        return (kind, getter(self))


# Made once for each class, as readings are compared a lot.
_GETTERS: dict[type[SaysTheSame], Callable[[SaysTheSame], object]] = {}


def _getter(kind: type[SaysTheSame]) -> Callable[[SaysTheSame], object]:
    """Return what gets the fields of a class that count."""
    names = [name for name in kind.__struct_fields__ if name not in kind.unsaid]
    return attrgetter(*names) if names else type
