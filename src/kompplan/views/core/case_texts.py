"""What has happened to a needs notification, and what it was given, for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.locales.core.wording import Term
from kompplan.value import Value
from kompplan.views.core.table import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Plan
    from kompplan.model.case_steps import Award
    from kompplan.model.notification import Notification

_TEXTS = (
    "organisation_number", "account", "purpose", "measures", "period", "reporting", "duties",
    "sanctions",
)  # fmt: skip


class AwardText(Value):
    """What one recipient was given.

    Attributes:
        recipient: Name of the recipient; empty where the plan does not say.
        amount: How much; None where the plan does not say.
        rows: The rest: what it is, as in the words ``award-…`` of the locales, and its text.
    """

    recipient: str
    amount: Kroner | None
    rows: tuple[tuple[str, str], ...]


def step_phrases(form: Notification) -> Iterator[Phrase]:
    """Yield the steps of a notification, in its order."""
    for step in form.steps:
        values = {"date": step.date, "by": step.by, "note": step.note}
        year = str(step.year) if step.year else None
        yield Phrase("case-step", {"step": Term(f"step-{step.step}"), "year": year, **values})


def award_texts(plan: Plan, form: Notification) -> Iterator[AwardText]:
    """Yield what each recipient was given."""
    for award in form.awards.values():
        texts = ((f"award-{key}", _text(plan, award, key)) for key in _TEXTS)
        recipient = plan.party_name(award.recipient) if award.recipient else ""
        yield AwardText(recipient, award.amount, tuple((key, it) for key, it in texts if it))


def _text(plan: Plan, award: Award, key: str) -> str:
    if key == "period":
        return award.period.text if award.period else ""
    if key == "measures":
        known = plan.measures
        return "; ".join(known[id_].title if id_ in known else id_ for id_ in award.measures)
    text: str = getattr(award, key)
    return text
