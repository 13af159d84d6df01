"""Roles: who holds them, and what is expected, with counts and deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.table import Phrase
from kompplan.views.core.times import OtherTimes, as_written
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from kompplan.model import Duty, Plan, Role
    from kompplan.model.roles import Size
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Moment


class DutyText(Value):
    """One thing that is expected of a role.

    Attributes:
        text: What.
        moment: How often or by when; None where the plan does not say.
        duration: How long each time; None where the plan does not say.
        size: How many may take part; None where the plan does not say.
        note: A remark.
        open: Known gaps.
    """

    text: str
    moment: Moment | None
    duration: Moment | None
    size: Phrase | None
    note: str
    open: tuple[str, ...]


class RoleText(Value):
    """A role in the plan's work.

    Attributes:
        id: The role's id, unique in the plan.
        title: What the document calls it.
        who: Names of those who hold it.
        duties: What is expected, in the document's order.
        open: Known gaps.
    """

    id: str
    title: str
    who: tuple[str, ...]
    duties: tuple[DutyText, ...]
    open: tuple[str, ...]

    @property
    def has_times(self) -> bool:
        """Whether the plan says of any duty how often or by when."""
        return any(duty.moment for duty in self.duties)

    @property
    def has_amounts(self) -> bool:
        """Whether the plan says of any duty how long or how many."""
        return any(duty.duration or duty.size for duty in self.duties)


def build_roles(plan: Plan, schedule: Schedule) -> tuple[RoleText, ...] | None:
    """Return the roles of a plan, in the author's order; None where there are none."""
    times = OtherTimes(schedule)
    return tuple(_role(plan, id_, role, times) for id_, role in plan.roles.items()) or None


def _role(plan: Plan, id_: str, role: Role, times: OtherTimes) -> RoleText:
    duties = tuple(
        _duty(duty, times.at("roles", id_, "duties", key, "when"))
        for key, duty in role.duties.items()
    )
    return RoleText(id_, role.title, tuple(map(plan.party_name, role.who)), duties, role.open)


def _duty(duty: Duty, moment: Moment | None) -> DutyText:
    size = size_phrase(duty.size) if duty.size else None
    return DutyText(duty.text, moment, as_written(duty.duration), size, duty.note, duty.open)


def size_phrase(size: Size) -> Phrase:
    """Return how many there may be of something: «5–7 deltakere per læringsgruppe»."""
    exact = size.min if size.min == size.max else None
    told = {"min": size.min, "max": size.max, "of": size.of, "per": size.per, "note": size.note}
    return Phrase("size", {"exact": exact, **told})


VIEW = View(
    name="roles", title="view-roles", order=50, order_in={"development-plan": 28}, build=build_roles
)
