"""Declared totals held against computed ones: proved, wrong, or only stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.claims import Claim, Status, claims_of
from kompplan.budgeting.rows import BudgetRow, budget_rows
from kompplan.budgeting.sums import COLUMNS, PARTS, Column, Sums, add_rows, stated_row
from kompplan.budgeting.tables import equations_of
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.budgeting.equations import Cell, Equation, Level, Topic
    from kompplan.budgeting.explanation import Explanation
    from kompplan.budgeting.slips import Candidate
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


class Discrepancy(Value):
    """A declared amount that differs from what its parts add up to.

    Attributes:
        level: What the amount is the total of.
        id: The measure's or the scheme's id; None for the grand total.
        column: Which column.
        topic: Of a breakdown, which one.
        stated: The amount as declared.
        computed: What its parts add up to.
        total_path: Where the declared amount stands.
        path: Where it is to be told: at the amount that is wrong, if arithmetic can tell, or at the
            declared one.
        parts: The amounts behind it.
        behind: Ids of the measures or schemes behind it.
        candidates: What may have gone wrong, if arithmetic can tell.
        also: Other sums that are wrong for the same reason.
    """

    level: Level
    id: str | None
    column: Column
    topic: Topic
    stated: Kroner
    computed: Kroner
    total_path: KeyPath
    path: KeyPath
    parts: tuple[Cell, ...] = ()
    behind: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    also: tuple[KeyPath, ...] = ()

    @property
    def difference(self) -> Kroner:
        """By how much the two differ, without a sign."""
        return Kroner(abs(self.stated - self.computed))


class SchemeTotal(Value):
    """The total of one grant scheme.

    Attributes:
        scheme: The scheme's id; None for measures that name none.
        computed: What its measures add up to; empty when none is listed.
        declared: What the plan declares.
        status: ``proved`` by its lines, ``wrong``, or ``stated`` with no lines to prove it.
    """

    scheme: str | None
    computed: Sums
    declared: Sums
    status: Status

    @property
    def best(self) -> Sums:
        """What its lines add up to, or what is declared where there are no lines."""
        return self.declared if self.computed.is_empty else self.computed


class GrandTotal(Value):
    """The total over all schemes.

    Attributes:
        computed: What the schemes add up to.
        declared: What the plan declares.
        status: ``stated`` when any part of it is only stated.
        only_stated: How many of the schemes' totals are only stated; 0 where none is proved.
    """

    computed: Sums
    declared: Sums
    status: Status
    only_stated: int = 0


class Budget(Value):
    """All the sums of one plan.

    Attributes:
        rows: The measures, each under every scheme that pays for it.
        schemes: The total of each grant scheme.
        grand: The total of them all.
        claims: Other totals that the plan states.
        discrepancies: The declared amounts that differ from what they should be the sum of.
    """

    rows: tuple[BudgetRow, ...]
    schemes: tuple[SchemeTotal, ...]
    grand: GrandTotal
    claims: tuple[Claim, ...]
    discrepancies: tuple[Discrepancy, ...]


NOTHING = Budget((), (), GrandTotal(Sums(), Sums(), "stated"), (), ())
"""The sums of a plan that has no measures and declares nothing."""


def prove_budget(plan: Plan) -> Budget:
    """Return a plan's sums, each declared one held against its lines."""
    if not plan.asks_for_money:
        return NOTHING
    declared = plan.declared
    if not plan.measures and not declared.schemes and not declared.total:
        return NOTHING
    rows = budget_rows(plan)
    claims = claims_of(plan, rows)
    equations = (*equations_of(plan, rows), *(claim.equation for claim in claims))
    wrong = _discrepancies(plan, equations)
    named: dict[str | None, None] = dict.fromkeys(declared.schemes)
    # Declared schemes first, in the document's order, then those that only lines name.
    schemes = tuple(
        _scheme_total(plan, rows, wrong, scheme)
        for scheme in named | dict.fromkeys(row.scheme for row in rows)
    )
    return Budget(rows, schemes, _grand_total(plan, wrong, schemes), claims, wrong)


def _scheme_total(
    plan: Plan, rows: tuple[BudgetRow, ...], wrong: tuple[Discrepancy, ...], scheme: str | None
) -> SchemeTotal:
    computed = add_rows(row.computed for row in rows if row.scheme == scheme)
    declared = stated_row(plan.declared.schemes.get(scheme) if scheme else None)
    is_told = any(each.level in ("scheme", "row") and each.id == scheme for each in wrong)
    # Where a measure gives only its total, a sum of the owners' parts cannot be proved.
    is_known = all(computed.get(c) is not None for c in PARTS if declared.get(c) is not None)
    is_known = is_known or not computed.is_undivided
    status: Status = "proved" if is_known and not computed.is_empty else "stated"
    if scheme and (is_told or _differ(declared, computed)):
        status = "wrong"
    return SchemeTotal(scheme, computed, declared, status)


def _grand_total(
    plan: Plan, wrong: tuple[Discrepancy, ...], schemes: tuple[SchemeTotal, ...]
) -> GrandTotal:
    computed = add_rows(total.best for total in schemes)
    declared = stated_row(plan.declared.total)
    has_lines = [not total.computed.is_empty for total in schemes]
    only_stated = sum(total.computed.is_empty and not total.best.is_empty for total in schemes)
    is_told = any(each.level in ("grand", "row") and each.id is None for each in wrong)
    status: Status = "proved" if all(has_lines) and not computed.is_empty else "stated"
    if is_told or _differ(declared, computed):
        status = "wrong"
    return GrandTotal(computed, declared, status, only_stated if any(has_lines) else 0)


def _differ(declared: Sums, computed: Sums) -> bool:
    """Tell whether any column is given twice and not alike."""
    pairs = [(declared.get(column), computed.get(column)) for column in COLUMNS]
    return any(None not in pair and pair[0] != pair[1] for pair in pairs)


def _discrepancies(plan: Plan, equations: tuple[Equation, ...]) -> tuple[Discrepancy, ...]:
    if not any(e.is_wrong for e in equations):
        return ()
    from kompplan.budgeting.explanation import explain  # noqa: PLC0415  # most plans are right

    count = plan.declared.measures
    lacking = 0 if count is None else count - len(plan.measures)
    found = _without_followers(explain(equations, lacking=lacking))
    order = {id(e): place for place, e in enumerate(equations)}
    return tuple(_told(each) for each in sorted(found, key=lambda each: order[id(each.wrong[0])]))


def _without_followers(found: list[Explanation]) -> list[Explanation]:
    """Leave out unexplained totals that only follow the wrong columns beside them."""
    alone = [each.wrong[0] for each in found if not each.candidates]
    beside: dict[tuple[object, ...], int] = {}
    for e in alone:
        if e.column != "total":
            key = (e.level, e.id, e.topic)
            beside[key] = beside.get(key, 0) + e.difference
    return [
        each
        for each in found
        if each.candidates
        or (e := each.wrong[0]).column != "total"
        or beside.get((e.level, e.id, e.topic)) != e.difference
    ]


def _place_of(cause: Candidate) -> KeyPath | None:
    """Return where a slip was made; None where it is in the sum, or nothing stands there."""
    if cause.slip == "elsewhere" and cause.path[2] == "amounts":
        return (*cause.path[:2], "scheme")
    is_in_row = cause.slip in ("columns", "elsewhere", "repeated")
    return cause.path if is_in_row or cause.now is not None else None


def _told(found: Explanation) -> Discrepancy:
    wrong, *others = found.wrong
    candidates = found.candidates
    path = wrong.total.path
    if len(candidates) == 1:
        path = _place_of(candidates[0]) or path
    return Discrepancy(
        level=wrong.level,
        id=wrong.id,
        column=wrong.column,
        topic=wrong.topic,
        stated=wrong.stated,
        computed=wrong.computed,
        total_path=wrong.total.path,
        path=path,
        parts=wrong.parts,
        behind=tuple(dict.fromkeys(wrong.names)),
        candidates=candidates,
        also=tuple(e.total.path for e in others),
    )
