"""One thing that has changed in a plan, told from both sides, so that it can be turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.value import Value, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kompplan.diagnostics import KeyPath

Kind: TypeAlias = Literal[
    "added", "removed", "renamed", "reordered",
    "moved", "more-precise", "less-precise", "rewritten",
    "people", "amount", "text", "changed", "unreadable", "readable",
]  # fmt: skip
"""What happened.

``rewritten`` is a time in other words that means the same; ``unreadable`` is what the plan still
holds but can no longer be read, which is not gone.
"""

Significance: TypeAlias = Literal["decision", "editorial"]
"""Whether the board decides it (dates, money, responsibility, who takes part), or it is editing."""

_TURNED: Mapping[Kind, Kind] = {
    "added": "removed",
    "removed": "added",
    "more-precise": "less-precise",
    "less-precise": "more-precise",
    "unreadable": "readable",
    "readable": "unreadable",
}


class Name(str):
    """A text that names something, and so needs no quotation marks: a person's group, a year."""

    __slots__ = ()


class Person(Value):
    """Somebody in a list of participants, by the name that the plan's readers know.

    Attributes:
        id: Id of the actor, the place, the unit or the cohort.
        name: The name.
        uncertain: Whether the plan itself doubts it.
        note: A remark.
    """

    id: str
    name: str
    uncertain: bool = False
    note: str = ""


class Side(Value):
    """One side of a change.

    Attributes:
        plan: Id of the plan.
        path: Keys and positions that lead to it in the plan's file.
        label: What it belongs to, from the outside in: titles, and words of the locales.
        written: As the author wrote it; several as a list with «; »; None where there is none.
        value: What it means, with names for ids.
        facts: What sentences tell besides: ``when``, ``who``, ``total`` and so on.
        parties: Those whom it belongs to takes in: participants, responsible and so on.
    """

    plan: str
    path: KeyPath
    label: tuple[str, ...]
    written: str | None = None
    value: object = None
    facts: Mapping[str, object] = field(default_factory=dict)
    parties: tuple[Person, ...] = ()


class Change(Value):
    """One thing that has changed.

    Attributes:
        kind: What happened.
        field: The model and its field, such as ``Activity.when``; of a whole thing, its model.
        old: The side before; None where there was nothing to belong to.
        new: The side after; None where there no longer is.
        significance: Whether the board decides it.
        followers: What changed only because this did: deadlines told from a meeting that moved,
            totals that add up again.
    """

    kind: Kind
    field: str
    old: Side | None
    new: Side | None
    significance: Significance
    followers: tuple[Change, ...] = ()

    @property
    def side(self) -> Side:
        """The side after, or the one before where there is no other."""
        found = self.new or self.old
        assert found is not None  # noqa: S101  # a change has a side
        return found

    @property
    def plan(self) -> str:
        """Id of the plan."""
        return self.side.plan

    @property
    def path(self) -> KeyPath:
        """Keys and positions that lead to it, in the new plan where it is still there."""
        return self.side.path

    @property
    def before(self) -> str | None:
        """As it was written."""
        return self.old.written if self.old else None

    @property
    def after(self) -> str | None:
        """As it is written now."""
        return self.new.written if self.new else None

    @property
    def touches(self) -> tuple[str, ...]:
        """Names of those it takes in, on either side."""
        sides = (self.new, self.old)
        return tuple(dict.fromkeys(p.name for side in sides if side for p in side.parties))

    def turned(self) -> Change:
        """Return the change that undoes this one."""
        return replace(
            self,
            kind=_TURNED.get(self.kind, self.kind),
            old=self.new,
            new=self.old,
            followers=undo(self.followers),
        )


def undo(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that lead back."""
    return tuple(change.turned() for change in changes)
