"""One way of looking at a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kompplan.model import Plan
    from kompplan.model.head import PlanKind
    from kompplan.schedule import Schedule


class View(Value):
    """One way of looking at a plan.

    Attributes:
        name: Its name, which is also the name of its templates.
        title: Key of its heading in the locales, under whose ``-about`` stands what it shows;
            empty where each of its parts brings a heading of its own.
        order: Where it stands on a page, from low to high.
        build: Makes the view's data of a plan and its schedule, without words; None where the plan
            has nothing for it.
        order_in: Where it stands on the page of some kinds of plans instead.
    """

    name: str
    title: str
    order: int
    build: Callable[[Plan, Schedule], Any]
    order_in: Mapping[PlanKind, int] = field(default_factory=dict)

    def place(self, kind: PlanKind) -> int:
        """Return where the view stands on the page of a kind of plan."""
        return self.order_in.get(kind, self.order)
