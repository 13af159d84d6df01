"""What goes to coordinators: how much, and which share of everything that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.budgeting.rows import budget_rows
from kompplan.budgeting.sums import add
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.budgeting.rows import BudgetRow
    from kompplan.model import Measure, Plan

_COORDINATOR = re.compile(r"(?:prosjekt)?koordinator(?:en|ar|aren|s|ens)?\b", re.IGNORECASE)


class Share(Value):
    """What coordinators get of one grant scheme, or of all.

    Attributes:
        scheme: The scheme's id; None for measures that name none, and for all schemes.
        amount: What they get.
        of: What the measures add up to.
    """

    scheme: str | None
    amount: Kroner
    of: Kroner

    @property
    def tenths(self) -> int:
        """The share in tenths of a percent, rounded half up: 70 000 of 1 299 000 is 54."""
        return (2000 * self.amount + self.of) // (2 * self.of) if self.of else 0


class CoordinatorMoney(Value):
    """What goes to coordinators.

    Attributes:
        schemes: The share of each scheme that pays for any, in the order of the measures.
        all: The share of all that is asked for in the measures.
    """

    schemes: tuple[Share, ...]
    all: Share


def is_coordinator(measure: Measure) -> bool:
    """Tell whether a measure is a coordinator, by its title."""
    return bool(_COORDINATOR.match(measure.title))


def coordinator_money(plan: Plan) -> CoordinatorMoney | None:
    """Return what goes to coordinators; None where no measure gives money for one.

    A measure that is a coordinator counts whole, another one with the amount it gives for one. The
    latter counts with the measure's own scheme, or with none where several pay.
    """
    rows = budget_rows(plan)
    parts: dict[str | None, list[Kroner]] = {}
    for id_, measure in plan.measures.items():
        if is_coordinator(measure):
            for row in rows:
                if row.measure == id_ and row.computed.total is not None:
                    parts.setdefault(row.scheme, []).append(row.computed.total)
        elif measure.coordinator and measure.coordinator.amount is not None:
            scheme = (
                None if len(measure.funding) > 1 else next(iter(measure.funding), measure.scheme)
            )
            parts.setdefault(scheme, []).append(measure.coordinator.amount)
    if not parts:
        return None
    schemes = tuple(
        Share(scheme, Kroner(sum(own)), _total([r for r in rows if r.scheme == scheme]))
        for scheme, own in parts.items()
    )
    whole = Share(None, Kroner(sum(share.amount for share in schemes)), _total(rows))
    return CoordinatorMoney(schemes, whole)


def _total(rows: Sequence[BudgetRow]) -> Kroner:
    return add(row.computed.total for row in rows) or Kroner(0)
