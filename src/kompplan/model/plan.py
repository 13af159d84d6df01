"""A whole plan: its own file together with everything it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.model.files import OWN_PARTS
from kompplan.model.grant_terms import is_in_force
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.model.activities import Activity, Section
    from kompplan.model.calendars import SchoolCalendar
    from kompplan.model.chapters import Chapter, Resource
    from kompplan.model.county_forms import CountyForm
    from kompplan.model.goals import Goal
    from kompplan.model.grant_rules import GrantRule
    from kompplan.model.head import LegendGroup, PlanHead
    from kompplan.model.local_plans import Assessment, LocalPlans
    from kompplan.model.matrices import Matrix
    from kompplan.model.measures import Declared, Measure
    from kompplan.model.notification import Notification
    from kompplan.model.roles import Role
    from kompplan.model.shared import (
        Actor,
        Cohort,
        GrantScheme,
        Municipality,
        Package,
        Region,
        Unit,
    )
    from kompplan.model.themes import Strategy, Theme
    from kompplan.model.waivers import Waiver


class Plan(Value):
    """A plan with what it uses, without positions: equal plans say the same.

    All mappings are by id and in the author's order; what the plan's own file declares comes
    before what it uses.
    """

    head: PlanHead
    sections: Mapping[str, Section]
    activities: Mapping[str, Activity]
    measures: Mapping[str, Measure]
    totals: Declared | None
    chapters: Mapping[str, Chapter]
    goals: Mapping[str, Goal]
    roles: Mapping[str, Role]
    themes: Mapping[str, Theme]
    strategies: Mapping[str, Strategy]
    matrices: Mapping[str, Matrix]
    notification: Notification | None
    local_plans: LocalPlans | None
    assessment: Assessment | None
    attachments: Mapping[str, Resource]
    waivers: tuple[Waiver, ...]
    actors: Mapping[str, Actor]
    municipalities: Mapping[str, Municipality]
    regions: Mapping[str, Region]
    units: Mapping[str, Unit]
    cohorts: Mapping[str, Cohort]
    schemes: Mapping[str, GrantScheme]
    packages: Mapping[str, Package]
    calendars: Mapping[str, SchoolCalendar]
    forms: Mapping[str, CountyForm]
    rules: Mapping[str, GrantRule]

    @property
    def asks_for_money(self) -> bool:
        """Whether it has measures, a notification or its form, or declared totals."""
        is_told = self.notification is not None or self.totals is not None
        return is_told or bool(self.measures) or bool(self.forms)

    @property
    def declared(self) -> Declared:
        """The totals it states; empty where it states none."""
        from kompplan.model.measures import Declared  # noqa: PLC0415  # most plans have no money

        return self.totals or Declared()

    def own_parts(self) -> Iterator[tuple[str, Any]]:
        """Yield what its own file holds besides its head, by key; nothing for totals not stated."""
        for key in OWN_PARTS:
            part = self.totals if key == "declared" else getattr(self, key)
            if part is not None:
                yield key, part

    @property
    def form_id(self) -> str | None:
        """Id of the form of its notification: the one it names, else the only one that it uses."""
        if self.notification is None:
            return None
        if self.notification.form is None and len(self.forms) == 1:
            return next(iter(self.forms))
        return self.notification.form if self.notification.form in self.forms else None

    @property
    def form(self) -> CountyForm:
        """The form of its notification; kompplan's own with all fields where it has none."""
        from kompplan.model.standard_form import standard_form  # noqa: PLC0415  # few plans have it

        return standard_form() if self.form_id is None else self.forms[self.form_id]

    @property
    def prompts(self) -> frozenset[str]:
        """The prompts of the forms that it uses, each as ``bare_prompt`` writes it."""
        if not self.forms:
            return frozenset()
        from kompplan.model.prompts import bare_prompt  # noqa: PLC0415  # few plans have a form

        return frozenset(bare_prompt(p) for form in self.forms.values() for p in form.prompts)

    def party_name(self, id_: str) -> str:
        """Return the name of whatever party an id stands for; an unknown id as it is."""
        for kind in (self.actors, self.municipalities, self.regions, self.units, self.cohorts):
            if id_ in kind:
                return kind[id_].name
        return id_

    def scheme_name(self, id_: str) -> str:
        """Return a grant scheme's full name with what people call it; an unknown id as it is."""
        scheme = self.schemes.get(id_)
        if scheme is None:
            return id_
        return f"{scheme.name} ({scheme.short})" if scheme.short else scheme.name

    def is_scheme_of(self, id_: str, year: int) -> bool:
        """Tell whether grants of a year may come from a scheme; the later of two texts counts.

        Args:
            id_: A scheme that the plan knows.
            year: The year of the grant.
        """
        scheme = self.schemes[id_]
        later = self.schemes.get(scheme.successor or "")
        return is_in_force(scheme, year) and not (later and is_in_force(later, year))

    def scheme_of(self, activity: Activity) -> str | None:
        """Return the id of an activity's grant scheme, by itself or by its legend group."""
        group = self.head.legend.get(activity.group) if activity.group else None
        return activity.scheme or (group.scheme if group else None)

    def legend_of(self, activity: Activity) -> LegendGroup | None:
        """Return an activity's legend group; its scheme's, where just one stands for it."""
        if activity.group:
            return self.head.legend.get(activity.group)
        of_scheme = [g for g in self.head.legend.values() if g.scheme == activity.scheme]
        return of_scheme[0] if len(of_scheme) == 1 else None

    def walk_sections(self) -> Iterator[tuple[tuple[str, ...], Section]]:
        """Yield every section with the ids that lead to it, outer before inner."""

        def walk(
            sections: Mapping[str, Section], above: tuple[str, ...]
        ) -> Iterator[tuple[tuple[str, ...], Section]]:
            for id_, section in sections.items():
                yield (*above, id_), section
                yield from walk(section.sections, (*above, id_))

        return walk(self.sections, ())


PLAN_PARTS: tuple[str, ...] = tuple(
    "declared" if name == "totals" else name for name in Plan.__struct_fields__
)
"""The attributes of a plan that together say all it says."""
