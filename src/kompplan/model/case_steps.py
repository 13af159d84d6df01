"""The way of a needs notification: what has happened to it, and what it was given."""

from typing import Annotated

from kompplan.model.base import PlanModel, Ref
from kompplan.model.forms import FormPart
from kompplan.model.grant_terms import StepKind
from kompplan.model.values import Count, IsoDate, Line, Money, PartyRef, Time

DECISIONS: frozenset[StepKind] = frozenset({"granted", "partly-granted", "refused"})
"""What may be decided: all of it, some of it, nothing."""


class Step(PlanModel):
    """One step on the way of a needs notification.

    Attributes:
        step: What happened: the need was assessed, the partnership made its plan, the
            notification was sent, the forum made its recommendation, it was decided, appealed,
            paid, carried out or reported.
        date: The day; absent where the document does not say.
        year: Of a report: the year it is about; absent for the year of the grant.
        by: Who did it, in running text.
        note: What else is to be said of it.
    """

    step: StepKind
    date: IsoDate | None = None
    year: Count | None = None
    by: Line = ""
    note: Line = ""


class Award(FormPart):
    """What one recipient was given, as the award letter says (tilsagnsbrev).

    Attributes:
        recipient: Id of the organisation.
        organisation_number: Its nine digits, as written.
        account: The account it is paid into: eleven digits, as written.
        amount: How much.
        purpose: What it is for.
        measures: Ids of the measures it is for; empty for all.
        period: The time frame: when it is to be used.
        reporting: What must be reported, and when.
        duties: What the law demands of who takes it.
        sanctions: What follows when it is used otherwise.
    """

    recipient: PartyRef | None = None
    organisation_number: Line = ""
    account: Line = ""
    amount: Money | None = None
    purpose: Line = ""
    measures: tuple[Annotated[str, Ref("measure")], ...] = ()
    period: Time | None = None
    reporting: Line = ""
    duties: Line = ""
    sanctions: Line = ""
