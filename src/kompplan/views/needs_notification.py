"""The needs notification: the form in its order, the sums, and each measure with its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.notification import UnitCounts
from kompplan.model.unanswered import unanswered_in
from kompplan.value import Value
from kompplan.views.core.amounts import AmountTable, amount_table
from kompplan.views.core.case_texts import AwardText, award_texts, step_phrases
from kompplan.views.core.forms import Choice, Form, FormField
from kompplan.views.core.measure_forms import MeasureForm, measure_forms
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal

    from kompplan.model import Notification, Plan
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Phrase


class ContactText(Value):
    """Whom to ask.

    Attributes:
        of: Which side of the partnership.
        role: The role.
        at: Name of the organisation; empty where the plan does not say.
        organisation_number: The organisation's nine digits, as written.
        account: The account that grants are paid into.
        email: Where to write to.
        telephone: Where to call.
        mark: What payments are to be marked with.
    """

    of: Literal["owner", "uh"]
    role: str
    at: str
    organisation_number: str
    account: str
    email: str
    telephone: str
    mark: str


class PartnerText(Value):
    """Another owner or university; at least one of the three is given."""

    name: str
    contact: str
    of: Literal["owner", "uh"] | None


class NeedsNotification(Value):
    """A needs notification, or the measures of another plan.

    Attributes:
        first: Questions of the first page.
        contacts: Whom to ask.
        partnership: Questions of the first page that come after the contacts.
        counted: How many measures there are.
        declared: How many measures the document states; None where it does not.
        amounts: The sums; None where there are none.
        measures: Each measure with its answers.
        partners: Other owners and universities.
        empty_partners: How many rows of their list are not filled in.
        last: Questions of the last page.
        steps: What has happened to it so far.
        awards: What was given to whom.
        missing: How many questions lack an answer, in the form and in the measures.
        missing_optional: How many fields of estimates and of empty rows are not filled in.
        open: Known gaps.
    """

    first: tuple[FormField, ...]
    contacts: tuple[ContactText, ...]
    partnership: tuple[FormField, ...]
    counted: int
    declared: int | None
    amounts: AmountTable | None
    measures: tuple[MeasureForm, ...]
    partners: tuple[PartnerText, ...]
    empty_partners: int
    last: tuple[FormField, ...]
    steps: tuple[Phrase, ...]
    awards: tuple[AwardText, ...]
    missing: int
    missing_optional: int
    open: tuple[str, ...]

    @property
    def contact_columns(self) -> tuple[str, ...]:
        """The fields that any of the contacts has besides its role and its side."""
        fields = ("at", "organisation_number", "account", "email", "telephone", "mark")
        return tuple(f for f in fields if any(getattr(c, f) for c in self.contacts))

    @property
    def is_form(self) -> bool:
        """Whether the form was filled in; else these are just the measures of a plan."""
        return bool(self.first)


def build_notification(plan: Plan, schedule: Schedule) -> NeedsNotification | None:
    """Return the form of a plan with its measures; None where it has neither."""
    asked, amounts = plan.notification, amount_table(plan)
    if asked is None and amounts is None:
        return None
    unanswered = unanswered_in(plan)
    missing = [field for field in unanswered if not field.optional]
    form = Form(frozenset(field.name for field in missing if field.path[0] == "notification"))
    measures = measure_forms(plan, schedule)
    partners = tuple(_partners(asked)) if asked else ()
    return NeedsNotification(
        first=tuple(_first(plan, asked, form)) if asked else (),
        contacts=tuple(_contacts(plan, asked)) if asked else (),
        partnership=tuple(_partnership(asked, form)) if asked else (),
        counted=len(measures),
        declared=plan.declared.measures,
        amounts=amounts,
        measures=measures,
        partners=partners,
        empty_partners=len(asked.partners) - len(partners) if asked else 0,
        last=tuple(_last(asked, form)) if asked else (),
        steps=tuple(step_phrases(asked)) if asked else (),
        awards=tuple(award_texts(plan, asked)) if asked else (),
        missing=len(missing),
        missing_optional=len(unanswered) - len(missing),
        open=asked.open if asked else (),
    )


def _first(plan: Plan, asked: Notification, form: Form) -> Iterator[FormField]:
    def names(ids: Iterable[str]) -> Iterator[str]:
        return map(plan.party_name, ids)

    yield form.boxes("schemes", _schemes(plan, asked))
    yield form.text("owners", names(asked.owners))
    yield form.text("units", names(asked.units))
    yield form.text("network", names([asked.network] if asked.network else []))
    yield form.text("uh", names(asked.uh))
    if not asked.contacts:
        yield form.text("contacts", ())


def _partnership(asked: Notification, form: Form) -> Iterator[FormField]:
    yield form.yes_or_no("several_owners", answer=asked.several_owners)
    yield form.yes_or_no("several_uh", answer=asked.several_uh)
    yield form.yes_or_no("several_schemes", answer=asked.several_schemes)


def _schemes(plan: Plan, form: Notification) -> Iterator[Choice]:
    """Yield a box for each scheme of the year, and for any that is ticked besides."""
    year = plan.head.grant_year or plan.head.year.start.year
    for id_, scheme in plan.schemes.items():
        if id_ in form.schemes or plan.is_scheme_of(id_, year):
            yield Choice(id_ in form.schemes, text=scheme.name)
    yield from (Choice(True, text=id_) for id_ in form.schemes if id_ not in plan.schemes)


def _contacts(plan: Plan, form: Notification) -> Iterator[ContactText]:
    for contact in form.contacts.values():
        yield ContactText(
            of=contact.of,
            role=contact.role,
            at=plan.party_name(contact.at) if contact.at else "",
            organisation_number=contact.organisation_number,
            account=contact.account,
            email=contact.email,
            telephone=contact.telephone,
            mark=contact.mark,
        )


def _partners(form: Notification) -> Iterator[PartnerText]:
    for partner in form.partners:
        if partner.name or partner.contact or partner.of:
            yield PartnerText(partner.name, partner.contact, partner.of)


def _last(asked: Notification, form: Form) -> Iterator[FormField]:
    discussed = asked.co_determination
    yield form.yes_or_no("co_determination", answer=discussed.discussed)
    yield form.text("co_determination-participants", discussed.participants)
    for kind in UnitCounts.model_fields:
        yield form.text(kind, [getattr(asked.unit_counts, kind)])


VIEW = View(
    name="needs-notification",
    title="view-needs-notification",
    order=45,
    order_in={"needs-notification": 10},
    build=build_notification,
)
