"""The smallest slip of the pen that would make wrong sums right, where arithmetic can tell it.

Every amount stands in several sums: a measure's in its own total and in its scheme's. A slip in one
amount makes all of these wrong by the same difference and no other, which often leaves just one
amount that can be the wrong one, though no sum says by itself which of its parts that is.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from kompplan.budgeting.row_suspects import row_suspects
from kompplan.budgeting.slips import Candidate, slip_between
from kompplan.budgeting.suspects import Sums
from kompplan.budgeting.tangles import untangle
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kompplan.budgeting.equations import Equation
    from kompplan.diagnostics import KeyPath

MOST_CANDIDATES = 3
"""More candidates than that say nothing."""


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
    sums = Sums(equations)
    causes: dict[frozenset[int], list[Candidate]] = {}
    for suspects in (sums.suspects(), row_suspects(sums, lacking)):
        for candidate, covered in suspects:
            # How much is missing of what the plan does not hold cannot be known.
            if any(not equations[place].is_open for place in covered):
                causes.setdefault(frozenset(covered), []).append(candidate)
    found = _one_by_one(sums, causes)
    if all(each.candidates for each in found):
        return found
    tangle = untangle(equations, lacking)
    if not tangle:
        return found
    left = sums.wrong.difference(*(slip.places for slip in tangle))
    told = [_explanation(equations, slip.places, (slip.candidate,)) for slip in tangle]
    return [*told, *(Explanation((equations[place],)) for place in sorted(left))]


def _one_by_one(sums: Sums, causes: dict[frozenset[int], list[Candidate]]) -> list[Explanation]:
    """Return the wrong sums by causes that each explain all that is wrong with theirs."""
    equations, left = sums.equations, set(sums.wrong)
    found: list[Explanation] = []
    for places in sorted(causes, key=lambda c: (-len(c), not _is_telling(causes[c]), min(c))):
        if places <= left:
            found.append(_explanation(equations, places, _likely(causes[places], len(places))))
            left -= places
    for each, covered in _together(sums, left):
        found.append(each)
        left -= covered
    return [*found, *(Explanation((equations[place],)) for place in sorted(left))]


def _is_telling(candidates: list[Candidate]) -> bool:
    return any(candidate.slip != "amount" for candidate in candidates)


def _likely(candidates: list[Candidate], sums: int) -> tuple[Candidate, ...]:
    """Return the candidates worth naming: those that look like a slip before any others."""
    slips = [candidate for candidate in candidates if candidate.slip != "amount"]
    # That a row is missing is told only where no row that is there would explain it, and that a
    # sum leaves one out only where none is listed twice.
    weak = {"missing", "left-out"} if any(c.slip == "repeated" for c in slips) else {"missing"}
    named = [c for c in slips if c.slip not in weak] or slips or candidates
    # In one sum any of its amounts may be the wrong one; several sums have few in common.
    is_any = sums == 1 and not slips and len(named) > 1
    return () if is_any or len(named) > MOST_CANDIDATES else tuple(named)


def _explanation(
    equations: Sequence[Equation], covered: Iterable[int], candidates: tuple[Candidate, ...]
) -> Explanation:
    """Return wrong sums with the one first that a reader should be told of."""
    faulty = {candidate.path for candidate in candidates}
    wrong = [equations[place] for place in sorted(covered)]
    wrong.sort(key=lambda e: (e.total.path not in faulty, e.level == "row"))
    if len(candidates) == 1 and candidates[0].slip == "amount":
        candidates = (_line_of(wrong, candidates[0]),)
    return Explanation(tuple(wrong), candidates)


def _line_of(wrong: Iterable[Equation], cause: Candidate) -> Candidate:
    """Return which row a column counts twice or leaves out, if its sum is off by just that."""
    off = (cause.now or 0) - (cause.then or 0)
    above = [e for e in wrong if e.names and e.total.path == cause.path]
    lines = [part.path[:-1] for e in above for part in e.parts if part.amount == abs(off)]
    if len(above) != 1 or len(lines) != 1:
        return cause
    return Candidate("twice" if off > 0 else "left-out", lines[0])


def _together(sums: Sums, wrong: set[int]) -> list[tuple[Explanation, set[int]]]:
    """Return slips in several rows, one in each, that only together explain other sums."""
    equations = sums.equations
    rows = [place for place in sorted(wrong) if not equations[place].names]
    if not 2 <= len(rows) <= MOST_CANDIDATES or len(rows) == len(wrong):
        return []
    choices = (_changes_in(equations[place]) for place in rows)
    fitting = [c for c in product(*choices) if sums.mended(dict(c)) > {*rows}]
    if len(fitting) != 1:
        return []
    found = []
    for row, (path, then) in zip(rows, fitting[0], strict=True):
        own = {place for place, _ in sums.uses[path]} & wrong
        now = sums.amounts[path]
        told = (equations[row], *(equations[place] for place in sorted(own - {row})))
        cause = Candidate(slip_between(now, then), path, now, then)
        found.append((Explanation(told, (cause,)), own))
    return found


def _changes_in(row: Equation) -> list[tuple[KeyPath, Kroner]]:
    """Return what each amount of a row that contradicts itself would have to be."""
    signed = [(row.total, -row.difference), *((part, row.difference) for part in row.parts)]
    changed = [(cell.path, Kroner((cell.amount or 0) + by)) for cell, by in signed]
    return [(path, then) for path, then in changed if then >= 0]
