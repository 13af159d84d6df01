"""The smallest slip of the pen that would make wrong sums right, where arithmetic can tell it.

Every amount stands in several sums: a measure's in its own total and in its scheme's. A slip in one
amount makes all of these wrong by the same difference and no other, which often leaves just one
amount that can be the wrong one, though no sum says by itself which of its parts that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kompplan.budgeting.equations import Cell, Equation
    from kompplan.budgeting.sums import Column
    from kompplan.diagnostics import KeyPath

Slip: TypeAlias = Literal[
    "amount", "blank", "digits", "thousands", "twice", "left-out", "columns", "missing", "elsewhere"
]
"""What went wrong: one amount is another one, is not filled in, has two digits in each other's
place or is moved by one to three places; a row is counted twice or left out; the owner's and the
university's amounts stand in each other's place; a row is missing, or stands under another scheme.
"""

MOST_CANDIDATES = 3
"""More candidates than that say nothing."""


class Candidate(Value):
    """One slip that would explain wrong sums.

    Attributes:
        slip: What sort of slip it is.
        path: The amount, or the row of a slip in a whole row.
        now: What stands there; None where nothing does, and for a whole row.
        then: What the sums need there; None for a whole row.
    """

    slip: Slip
    path: KeyPath
    now: Kroner | None = None
    then: Kroner | None = None


class Explanation(Value):
    """Wrong sums that have one cause.

    Attributes:
        wrong: The sums, the one to be told first.
        candidates: What the cause may be; empty where arithmetic cannot tell.
    """

    wrong: tuple[Equation, ...]
    candidates: tuple[Candidate, ...] = ()


def explain(equations: Sequence[Equation], *, lacking: int = 0) -> list[Explanation]:
    """Return the wrong sums by their causes, those that explain most sums first.

    Args:
        equations: All sums of a plan, right and wrong.
        lacking: How many measures more the plan declares than it lists; below 0 for fewer.
    """
    wrong = {place for place, e in enumerate(equations) if e.is_wrong}
    found: list[Explanation] = []
    sums = _Sums(equations)
    while wrong:
        causes = sums.causes(wrong, lacking)
        if not causes:
            break
        covered = max(causes, key=lambda places: (len(places), _is_telling(causes[places])))
        candidates = _likely(causes[covered], len(covered))
        found.append(Explanation(sums.in_order(covered, candidates), candidates))
        wrong -= covered
    return [*found, *(Explanation((equations[place],)) for place in sorted(wrong))]


def _is_telling(candidates: list[Candidate]) -> bool:
    return any(candidate.slip != "amount" for candidate in candidates)


def _likely(candidates: list[Candidate], sums: int) -> tuple[Candidate, ...]:
    """Return the candidates worth naming: those that look like a slip before any others."""
    slips = [candidate for candidate in candidates if candidate.slip != "amount"]
    others = [candidate for candidate in candidates if candidate.slip == "amount"]
    # In one sum any of its amounts may be the wrong one; several sums have few in common.
    named = slips + others if sums > 1 or not slips else slips
    is_plain = sums == 1 and not slips and len(others) > 1
    return () if is_plain or len(named) > MOST_CANDIDATES else tuple(named)


class _Sums:
    """The sums of a plan, with where each amount stands in them."""

    def __init__(self, equations: Sequence[Equation]) -> None:
        self.equations = equations
        self.uses: dict[KeyPath, list[tuple[int, int]]] = {}
        self.amounts: dict[KeyPath, Kroner | None] = {}
        for place, equation in enumerate(equations):
            for cell, sign in ((equation.total, 1), *((part, -1) for part in equation.parts)):
                self.uses.setdefault(cell.path, []).append((place, sign))
                self.amounts[cell.path] = cell.amount

    def causes(self, wrong: set[int], lacking: int) -> dict[frozenset[int], list[Candidate]]:
        """Return single slips by the places of the wrong sums that they would make right."""
        causes: dict[frozenset[int], list[Candidate]] = {}
        for candidate, covered in self._candidates(wrong, lacking):
            if covered and covered <= wrong:
                causes.setdefault(frozenset(covered), []).append(candidate)
        return causes

    def in_order(
        self, covered: Iterable[int], candidates: Sequence[Candidate]
    ) -> tuple[Equation, ...]:
        """Return sums with the one first that a reader should be told of."""
        faulty = {candidate.path for candidate in candidates}
        wrong = [self.equations[place] for place in sorted(covered)]
        return tuple(sorted(wrong, key=lambda e: (e.total.path not in faulty, e.level == "row")))

    def _candidates(self, wrong: set[int], lacking: int) -> Iterator[tuple[Candidate, set[int]]]:
        paths = dict.fromkeys(
            cell.path
            for place in sorted(wrong)
            for cell in (self.equations[place].total, *self.equations[place].parts)
        )
        for path in paths:
            yield from self._one_amount(path)
        rows = dict.fromkeys(path[:-1] for path in paths)
        for row in rows:
            yield from self._columns_exchanged(row)
        for group in self._groups(wrong):
            yield from self._in_rows(group, wrong, lacking)

    def _one_amount(self, path: KeyPath) -> Iterator[tuple[Candidate, set[int]]]:
        # What a sum over more than the plan holds needs is not known exactly.
        place, sign = min(self.uses[path], key=lambda use: self.equations[use[0]].is_open)
        now = self.amounts[path]
        then = Kroner((now or 0) - sign * self.equations[place].difference)
        if then >= 0 and then != (now or 0):
            slip = slip_between(now, then)
            yield Candidate(slip, path, now, then), self._mended({path: then})

    def _columns_exchanged(self, row: KeyPath) -> Iterator[tuple[Candidate, set[int]]]:
        owner, uh = (*row, "owner"), (*row, "uh")
        if (first := self.amounts.get(owner)) != (second := self.amounts.get(uh)):
            yield Candidate("columns", row), self._mended({owner: second, uh: first})

    def _mended(self, changes: Mapping[KeyPath, Kroner | None]) -> set[int]:
        """Return the wrong sums that changes make right; none where they break another."""
        moved: dict[int, int] = {}
        for path, then in changes.items():
            difference = (then or 0) - (self.amounts.get(path) or 0)
            for place, sign in self.uses.get(path, ()):
                moved[place] = moved.get(place, 0) + sign * difference
        equations = self.equations
        if any(equations[n].fails_by(equations[n].difference + moved[n]) for n in moved):
            return set()
        return {place for place in moved if equations[place].is_wrong}

    def _groups(self, wrong: set[int]) -> Iterator[tuple[int, ...]]:
        """Yield the sums of the columns of one table, where any of them is wrong."""
        groups: dict[tuple[object, ...], list[int]] = {}
        for place, e in enumerate(self.equations):
            if e.names:
                groups.setdefault((e.level, e.total.path[:-1], e.topic), []).append(place)
        yield from (tuple(places) for places in groups.values() if wrong & {*places})

    def _in_rows(
        self, group: tuple[int, ...], wrong: set[int], lacking: int
    ) -> Iterator[tuple[Candidate, set[int]]]:
        """Yield what may have happened to a whole row of a table."""
        columns = {self.equations[place].column: self.equations[place] for place in group}
        gaps = {column: e.difference for column, e in columns.items()}
        table = self.equations[group[0]].total.path[:-1]
        own = wrong & {*group}
        # The table's own amounts are right if only one of its rows was forgotten or doubled.
        stated = self._mended({e.total.path: e.computed for e in columns.values()}) or own
        is_declared_too_few = lacking == 1 and self.equations[group[0]].level == "scheme"
        if is_declared_too_few and all(gap > 0 for gap in gaps.values()):
            total = gaps.get("total", sum(gaps.values()))
            yield Candidate("missing", table, None, Kroner(total)), own
        for name, row in _rows(columns.values()).items():
            amounts = {column: sum(c.amount or 0 for c in row.get(column, ())) for column in gaps}
            paths = [cell.path for cells in row.values() for cell in cells]
            if not any(amounts.values()):
                continue
            if gaps == amounts and not is_declared_too_few:
                yield Candidate("twice", paths[0][:-1]), stated
            if gaps == {column: -amount for column, amount in amounts.items()}:
                has_twin = self._has_twin(name, columns.values())
                slip: Slip = "twice" if has_twin else "left-out"
                emptied = self._mended(self._emptied(paths)) or own
                yield Candidate(slip, paths[0][:-1]), emptied
        yield from self._elsewhere(group, gaps, own, wrong)

    def _emptied(self, paths: Iterable[KeyPath]) -> dict[KeyPath, Kroner | None]:
        rows = {path[:-1] for path in paths}
        return {path: None for path in self.amounts if path[:-1] in rows}

    def _has_twin(self, name: str, equations: Iterable[Equation]) -> bool:
        """Tell whether another row of a table holds the same amounts."""
        rows = {
            other: sorted(
                (column, cell.path[-1], cell.amount or 0)
                for column, cells in row.items()
                for cell in cells
            )
            for other, row in _rows(equations).items()
        }
        return any(row == rows[name] for other, row in rows.items() if other != name)

    def _elsewhere(
        self, group: tuple[int, ...], gaps: Mapping[Column, int], own: set[int], wrong: set[int]
    ) -> Iterator[tuple[Candidate, set[int]]]:
        """Yield the rows of other schemes that would fill the gaps of one."""
        if self.equations[group[0]].level != "scheme" or not all(gaps.values()):
            return
        for other in self._groups(wrong):
            if other == group or self.equations[other[0]].level == "breakdown":
                continue
            columns = {self.equations[place].column: self.equations[place] for place in other}
            for row in _rows(columns.values()).values():
                amounts = {
                    column: sum(c.amount or 0 for c in row.get(column, ())) for column in gaps
                }
                path = next(cell.path for cells in row.values() for cell in cells)[:-1]
                theirs = {c: -e.difference for c, e in columns.items() if c in gaps}
                if path[0] == "measures" and gaps == amounts == theirs:
                    yield Candidate("elsewhere", path), own | (wrong & {*other})


def _rows(equations: Iterable[Equation]) -> dict[str, dict[str, list[Cell]]]:
    """Return the rows of a table by name: the cells of each column."""
    rows: dict[str, dict[str, list[Cell]]] = {}
    for equation in equations:
        for name, cell in zip(equation.names, equation.parts, strict=True):
            rows.setdefault(name, {}).setdefault(equation.column, []).append(cell)
    return rows


def slip_between(now: Kroner | None, then: Kroner) -> Slip:
    """Return which slip of the pen turns one amount into another; ``amount`` for none."""
    if now is None:
        return "blank"
    if now and then and any(max(now, then) == min(now, then) * 10**n for n in (1, 2, 3)):
        return "thousands"
    # A nought that comes first is lost: 505 000 with its first two digits swapped is 55 000.
    length = len(str(max(now, then)))
    pairs = zip(str(now).zfill(length), str(then).zfill(length), strict=True)
    moved = [(a, b) for a, b in pairs if a != b]
    is_swap = len(moved) == 2 and moved[0] == moved[1][::-1]
    return "digits" if is_swap else "amount"
