"""Whom a document is for: what the public reads holds less than what the plan's file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from kompplan.value import replace

if TYPE_CHECKING:
    from kompplan.model.forms import FormPart
    from kompplan.model.plan import Plan

PartT = TypeVar("PartT", bound="FormPart")
Profile: TypeAlias = Literal["public", "authority", "internal"]
"""``public`` for anyone; ``authority`` for who decides on the grant, whose form asks for numbers of
organisations and accounts; ``internal`` for those who make the plan."""

_NUMBERS = ("organisation_number", "account")
KEPT_BACK = (*_NUMBERS, "email", "telephone")
"""What the public does not read of a contact."""


class Withheld(str):
    """An empty text where something stands that the readers may not see."""

    __slots__ = ()


def for_profile(plan: Plan, profile: Profile) -> Plan:
    """Return a plan as the readers of a profile may see it.

    The public reads roles: no numbers of organisations or accounts, no addresses, no telephones.
    """
    form = plan.notification
    if profile != "public" or form is None or not (form.contacts or form.awards):
        return plan
    contacts = {id_: _without(it, KEPT_BACK) for id_, it in form.contacts.items()}
    awards = {id_: _without(it, _NUMBERS) for id_, it in form.awards.items()}
    known = {"contacts": contacts, "awards": awards}
    return replace(plan, notification=form.model_copy(update=known))


def _without(part: PartT, keys: tuple[str, ...]) -> PartT:
    """Return a part of the form in which some answers are withheld; what is empty stays so."""
    return part.model_copy(update={key: Withheld() for key in keys if getattr(part, key)})
