"""What a change brings: changes, findings that are new and gone, sums, and whom it concerns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kompplan.budgeting import COLUMNS, Column, Sums, prove_budget
from kompplan.cli.diff import locale_for
from kompplan.cli.new_only import new_ones, renamed
from kompplan.diff import changes_between
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kompplan.cli.change_formats import Told
    from kompplan.cli.sides import Side
    from kompplan.diagnostics import Diagnostic
    from kompplan.diff import Change, PlanChanges
    from kompplan.locales import Locale
    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Plan

_CALENDAR = "KP4"
"""Codes of findings about days: two things at once, closed days, deadlines too late."""

_READING = ("KP0", "KP1")
"""Codes of what could not be read: what else is wrong in such a file is only not seen."""


class Amount(Value):
    """One sum that has changed.

    Attributes:
        scheme: Name of the grant scheme; None for all schemes together.
        column: Whose part it is.
        before: The sum before; None where there was none.
        after: The sum now.
    """

    scheme: str | None
    column: Column
    before: Kroner | None
    after: Kroner | None

    @property
    def difference(self) -> int:
        """By how much it went up."""
        return (self.after or 0) - (self.before or 0)


class PlanBudget(Value):
    """The sums of one plan that have changed."""

    plan: str
    title: str
    amounts: tuple[Amount, ...]


class Review(Value):
    """What a reviewer needs to know.

    Attributes:
        locale: The reader's language.
        found: The changes of each plan, with its language.
        conflicts: New findings about days.
        new: The other new findings.
        solved: Findings that are gone.
        known: How many findings were there before and still are.
        budgets: What has changed in sums, plan by plan.
        affected: Names of those whom changes for the board touch, with how many do, most first.
    """

    locale: Locale
    found: tuple[Told, ...]
    conflicts: tuple[Diagnostic, ...]
    new: tuple[Diagnostic, ...]
    solved: tuple[Diagnostic, ...]
    known: int
    budgets: tuple[PlanBudget, ...]
    affected: tuple[tuple[str, int], ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing has changed that anyone need look at."""
        has_changes = any(each.changes for each, _ in self.found)
        return not (has_changes or self.conflicts or self.new or self.solved)


def gather(old: Side, new: Side, language: str | None) -> Review:
    """Return what a reviewer needs to know of two sides."""
    # A plan that cannot be read on one side is not gone: its findings say what is wrong.
    sides = [
        {name: a for name, a in side.plans.items() if a.plan or not a.loaded.is_library}
        for side in (old, new)
    ]
    found = changes_between(*sides)
    told = tuple((each, locale_for(each, language)) for each in found)
    files = renamed(*({n: a.plan.head.id for n, a in side.items() if a.plan} for side in sides))
    ids = _new_ids(change for each in found for change in each.changes)
    before, now = ([d for d in s.session.diagnostics if not d.waived] for s in (old, new))
    brought = new_ones(now, before, files, ids)
    back = {name: was for was, name in files.items()}
    hidden = {d.fault.file for d in brought if d.check.code.startswith(_READING)}
    gone = new_ones(before, now, back, {name: was for was, name in ids.items()})
    solved = [d for d in gone if files.get(d.fault.file, d.fault.file) not in hidden]
    first = next((locale for each, locale in told if each.changes), None)
    return Review(
        first or (told[0][1] if told else new.session.locale),
        told,
        tuple(d for d in brought if d.check.code.startswith(_CALENDAR)),
        tuple(d for d in brought if not d.check.code.startswith(_CALENDAR)),
        tuple(solved),
        len(now) - len(brought),
        tuple(budget for each in found if (budget := _budget(each)) is not None),
        tuple(_affected(found)),
    )


def _new_ids(changes: Iterable[Change]) -> dict[str, str]:
    """Return the new ids of what was renamed, by the old ones."""
    return {
        str(change.old.path[-1]): str(change.new.path[-1])
        for change in changes
        if change.kind == "renamed" and change.old and change.new and change.new.path
    }


def _affected(found: Sequence[PlanChanges]) -> list[tuple[str, int]]:
    names: Counter[str] = Counter()
    for change in (change for each in found for change in each.changes):
        if change.significance == "decision":
            followers = (follower.touches for follower in change.followers)
            names.update({*change.touches, *(name for one in followers for name in one)})
    return sorted(names.items(), key=lambda item: (-item[1], item[0].casefold()))


def _budget(changes: PlanChanges) -> PlanBudget | None:
    sides = (changes.old, changes.new)
    if any(side and side.plan is None for side in sides):
        return None
    plans = [side.plan if side else None for side in sides]
    sums = [_sums(plan) for plan in plans]
    names = list(dict.fromkeys([*sums[1], *sums[0]]))
    names.sort(key=lambda name: name is None)  # all together come last
    amounts = tuple(_amounts(names, sums[0], sums[1]))
    plan = plans[1] or plans[0]
    if not amounts or plan is None:
        return None
    return PlanBudget(plan.head.id, plan.head.title_and_year, amounts)


def _amounts(
    names: Iterable[str | None], old: Mapping[str | None, Sums], new: Mapping[str | None, Sums]
) -> Iterator[Amount]:
    for name in names:
        before, after = old.get(name, Sums()), new.get(name, Sums())
        for column in COLUMNS:
            if before.get(column) != after.get(column):
                yield Amount(name, column, before.get(column), after.get(column))


def _sums(plan: Plan | None) -> dict[str | None, Sums]:
    """Return the sums of each scheme by its name, and of all under None."""
    if plan is None:
        return {}
    budget = prove_budget(plan)
    found: dict[str | None, Sums] = {}
    for total in budget.schemes:
        scheme = plan.schemes.get(total.scheme) if total.scheme else None
        name = scheme.name if scheme else total.scheme or ""
        if not total.best.is_empty:
            found[name] = total.best
    grand = budget.grand
    whole = grand.declared if grand.computed.is_empty else grand.computed
    return found if whole.is_empty else {**found, None: whole}
