"""Slips of the pen that only together explain the wrong sums, where each of them is plain.

Two slips may lie in one sum: where a scheme's total has a digit too many, the grand total is wrong
by that and by whatever else is wrong with it, and neither slip mends it alone. Slips are taken away
one by one: each makes some wrong sum right and breaks none, whatever is still wrong after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.row_suspects import row_suspects
from kompplan.budgeting.slips import Candidate, slip_between
from kompplan.budgeting.suspects import Sums
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kompplan.budgeting.equations import Cell, Equation
    from kompplan.diagnostics import KeyPath

MOST_SLIPS = 5
_WIDTH = 30
"""How many ways of going on are followed at a time."""
_MOST_WRONG = 24
"""Where more sums than that are wrong, nobody has made single slips."""


class Slip(Value):
    """A slip with the places of the wrong sums that it accounts for."""

    candidate: Candidate
    places: frozenset[int]


class _Way(Value):
    """Slips taken away so far, and the sums as they are without them."""

    slips: tuple[Slip, ...]
    equations: tuple[Equation, ...]
    wrong: frozenset[int]
    mended: frozenset[KeyPath] = frozenset()

    @property
    def cost(self) -> tuple[int, int, int]:
        """What is still wrong, then how much of what was found is no slip that one can see."""
        kinds = [slip.candidate.slip for slip in self.slips]
        return len(self.wrong), kinds.count("amount"), kinds.count("missing")

    @property
    def key(self) -> frozenset[Candidate]:
        return frozenset(slip.candidate for slip in self.slips)


def untangle(equations: Sequence[Equation], lacking: int) -> tuple[Slip, ...]:
    """Return the fewest slips that together explain all wrong sums.

    Where several sets of slips do, those that belong to all of them are returned, and where none
    does, nothing.

    Args:
        equations: All sums of a plan, right and wrong.
        lacking: How many measures more the plan declares than it lists; below 0 for fewer.
    """
    start = tuple(equations)
    # How much is missing of what the plan does not hold cannot be known.
    wrong = frozenset(place for place, e in enumerate(start) if e.is_wrong and not e.is_open)
    if len(wrong) > _MOST_WRONG:
        return ()
    ways = [_Way((), start, wrong)]
    for _ in range(MOST_SLIPS):
        further = {way.key: way for each in ways for way in _onwards(each, lacking)}
        ways = sorted(further.values(), key=lambda way: way.cost)
        done = [way for way in ways if not way.wrong]
        if done:
            best = [way.key for way in done if way.cost == done[0].cost]
            certain = frozenset.intersection(*best)
            return tuple(slip for slip in done[0].slips if slip.candidate in certain)
        ways = ways[:_WIDTH]
    return ()


def _onwards(way: _Way, lacking: int) -> Iterator[_Way]:
    """Yield what is left when one more slip is taken away."""
    sums = Sums(way.equations)
    for candidate, changes in _changes(sums):
        right = _mends(sums, changes)
        if way.mended.isdisjoint(changes) and way.wrong & right:
            slip = Slip(candidate, frozenset(right))
            after = _changed(way.equations, sums, changes)
            mended = way.mended | set(changes)
            yield _Way((*way.slips, slip), after, way.wrong - slip.places, mended)
    for candidate, covered in row_suspects(sums, lacking):
        if way.wrong & covered:
            slip = Slip(candidate, frozenset(covered))
            after = _settled(way.equations, covered)
            yield _Way((*way.slips, slip), after, way.wrong - slip.places, way.mended)


def _changes(sums: Sums) -> Iterator[tuple[Candidate, Mapping[KeyPath, Kroner | None]]]:
    """Yield the amounts that would make some wrong sum right, and columns to be exchanged."""
    rows: dict[KeyPath, None] = {}
    seen: set[tuple[KeyPath, int]] = set()
    for place in sorted(sums.wrong):
        e = sums.equations[place]
        for cell, sign in ((e.total, 1), *((part, -1) for part in e.parts)):
            rows.setdefault(cell.path[:-1])
            then = Kroner((cell.amount or 0) - sign * e.difference)
            if then >= 0 and then != (cell.amount or 0) and (cell.path, then) not in seen:
                seen.add((cell.path, then))
                slip = slip_between(cell.amount, then)
                yield Candidate(slip, cell.path, cell.amount, then), {cell.path: then}
    for row in rows:
        owner, uh = (*row, "owner"), (*row, "uh")
        if (first := sums.amounts.get(owner)) != (second := sums.amounts.get(uh)):
            yield Candidate("columns", row), {owner: second, uh: first}


def _mends(sums: Sums, changes: Mapping[KeyPath, Kroner | None]) -> set[int]:
    """Return the wrong sums that changes make right; none where they break one that is right."""
    moved = sums.moved(changes)
    after = {place: sums.equations[place].difference + by for place, by in moved.items()}
    fails = {place for place, by in after.items() if sums.equations[place].fails_by(by)}
    return set() if fails - sums.wrong else (set(moved) & sums.wrong) - fails


def _changed(
    equations: tuple[Equation, ...], sums: Sums, changes: Mapping[KeyPath, Kroner | None]
) -> tuple[Equation, ...]:
    def cell(of: Cell) -> Cell:
        return replace(of, amount=changes[of.path]) if of.path in changes else of

    listed = list(equations)
    for place in {place for path in changes for place, _ in sums.uses.get(path, ())}:
        e = listed[place]
        listed[place] = replace(e, total=cell(e.total), parts=tuple(map(cell, e.parts)))
    return tuple(listed)


def _settled(equations: tuple[Equation, ...], places: Iterable[int]) -> tuple[Equation, ...]:
    """Return sums of which some are no longer asked about, whatever their parts come to."""
    listed = list(equations)
    for place in places:
        listed[place] = replace(listed[place], total=replace(listed[place].total, amount=None))
        listed[place] = replace(listed[place], parts=(), names=())
    return tuple(listed)
