"""The same one stands twice in a list, such as that of the participants.

One who is there once for certain and once not, or with another note, is no repetition.

Example:
    participants: [styrere, avdelingsledere, ppt, avdelingsledere]

Instead:
    participants: [styrere, avdelingsledere, ppt]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan
    from kompplan.model.participants import Participant

_LISTS = {
    "activities": ("responsible", "for_", "parallel_with", "fulfils"),
    "roles": ("who",),
    "themes": ("responsible", "partners", "cohorts", "units"),
    "actors": ("members",),
    "cohorts": ("units",),
    "regions": ("municipalities", "regions"),
}
"""Fields that hold several ids, by the key of the plan they stand under."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every item of a list that stands there before."""
    for path, items in _lists(context.plan):
        for place, item in enumerate(items):
            first = items.index(item)
            if first != place:
                id_ = item if isinstance(item, str) else item.who
                values = {"name": context.plan.party_name(id_)}
                related = (Related((*path, first), "first-here"),)
                yield Finding("listed-twice", (*path, place), values, related=related)


def _lists(plan: Plan) -> Iterator[tuple[KeyPath, Sequence[Any]]]:
    """Yield the lists with a repetition, and where they stand."""
    for id_, activity in plan.activities.items():
        values = vars(activity)
        for name in ("participants", "target_group"):
            people = values[name]
            if len(people) > 1 and _has_twins(people):
                yield ("activities", id_, name), people
    for home, names in _LISTS.items():
        for id_, part in getattr(plan, home).items():
            values = vars(part)
            for name in names:
                ids = values[name]
                if len(ids) > 1 and len(set(ids)) < len(ids):
                    yield (home, id_, name.removesuffix("_")), ids


def _has_twins(people: Sequence[Participant]) -> bool:
    return len({(one.who, one.uncertain, one.note) for one in people}) < len(people)


CHECK = Check(
    code="KP354",
    name="listed-twice",
    severity="info",
    message=Text(
        nb="«{name}» står to ganger i den samme lista",
        nn="«{name}» står to gonger i den same lista",
        en="“{name}” stands twice in the same list",
    ),
    hint=Text(
        nb="ta ut den ene, eller skriv den som var ment",
        nn="ta ut den eine, eller skriv den som var meint",
        en="take one of them out, or write the one that was meant",
    ),
    about=Text(
        nb="Den ene er kanskje skrevet i stedet for en annen, som da mangler.",
        nn="Den eine er kanskje skriven i staden for ein annan, som då manglar.",
        en="One of them may have been written instead of another, who is then missing.",
    ),
    find=find,
)
