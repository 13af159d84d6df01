"""What two readings must have in common to be the same."""

from __future__ import annotations

from typing import ClassVar


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
        said = (getattr(self, name) for name in self.__struct_fields__ if name not in self.unsaid)
        return (type(self), *said)
