"""Which single amount, if it were another, would make wrong sums right and break no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.budgeting.slips import Candidate, slip_between
from kompplan.locales.core.numbers import Kroner

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kompplan.budgeting.equations import Equation
    from kompplan.diagnostics import KeyPath

Suspects: TypeAlias = "Iterator[tuple[Candidate, set[int]]]"
"""Slips, each with the places of the wrong sums that it explains; of some these are none."""


class Sums:
    """The sums of a plan, with where each amount stands in them.

    Attributes:
        equations: The sums; their places in it stand for them.
        wrong: Places of those that are wrong.
        uses: Of each amount, in which sums it stands: 1 for the total of one, -1 for a part.
        amounts: What stands in each place for an amount.
    """

    def __init__(self, equations: Sequence[Equation]) -> None:
        self.equations = equations
        self.wrong = {place for place, e in enumerate(equations) if e.is_wrong}
        self.uses: dict[KeyPath, list[tuple[int, int]]] = {}
        self.amounts: dict[KeyPath, Kroner | None] = {}
        for place, equation in enumerate(equations):
            for cell, sign in ((equation.total, 1), *((part, -1) for part in equation.parts)):
                self.uses.setdefault(cell.path, []).append((place, sign))
                self.amounts[cell.path] = cell.amount

    def mended(self, changes: Mapping[KeyPath, Kroner | None]) -> set[int]:
        """Return the places of the wrong sums that changes make right; none if they break one."""
        moved, equations = self.moved(changes), self.equations
        if any(equations[n].fails_by(equations[n].difference + moved[n]) for n in moved):
            return set()
        return {place for place in moved if place in self.wrong}

    def moved(self, changes: Mapping[KeyPath, Kroner | None]) -> dict[int, int]:
        """Return by how much changes add to the difference of each sum, by its place."""
        moved: dict[int, int] = {}
        for path, then in changes.items():
            difference = (then or 0) - (self.amounts.get(path) or 0)
            for place, sign in self.uses.get(path, ()):
                moved[place] = moved.get(place, 0) + sign * difference
        return moved

    def suspects(self) -> Suspects:
        """Yield slips in one amount, or in the amounts of one row."""
        paths = dict.fromkeys(
            cell.path
            for place in sorted(self.wrong)
            for cell in (self.equations[place].total, *self.equations[place].parts)
        )
        for path in paths:
            yield from self._one_amount(path)
        for row in dict.fromkeys(path[:-1] for path in paths):
            yield from self._columns_exchanged(row)
            yield from self._part_and_total(row)

    def _one_amount(self, path: KeyPath) -> Suspects:
        # What a sum over more than the plan holds needs is not known exactly.
        place, sign = min(self.uses[path], key=lambda use: self.equations[use[0]].is_open)
        now = self.amounts[path]
        then = Kroner((now or 0) - sign * self.equations[place].difference)
        if then >= 0 and then != (now or 0):
            yield Candidate(slip_between(now, then), path, now, then), self.mended({path: then})

    def _columns_exchanged(self, row: KeyPath) -> Suspects:
        owner, uh = (*row, "owner"), (*row, "uh")
        if (first := self.amounts.get(owner)) != (second := self.amounts.get(uh)):
            yield Candidate("columns", row), self.mended({owner: second, uh: first})

    def _part_and_total(self, row: KeyPath) -> Suspects:
        """Yield a part that is another one together with its total, so that the row agrees."""
        total = (*row, "total")
        for path in ((*row, "owner"), (*row, "uh")):
            now, whole = self.amounts.get(path), self.amounts.get(total)
            if now is None or whole is None:
                continue
            for then in self._needed(path):
                other = Kroner(whole + then - now)
                if then >= 0 and then != now and other >= 0:
                    mended = self.mended({path: then, total: other})
                    yield Candidate(slip_between(now, then), path, now, then), mended

    def _needed(self, path: KeyPath) -> set[Kroner]:
        """Return what the wrong sums that an amount stands in would each have it be."""
        now = self.amounts[path] or 0
        wrong = [(place, sign) for place, sign in self.uses[path] if place in self.wrong]
        return {Kroner(now - sign * self.equations[n].difference) for n, sign in wrong}
