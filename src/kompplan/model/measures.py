"""The measures of a needs notification, and the totals it declares."""

from typing import Annotated, Literal

from kompplan.locales.core.numbers import Kroner
from kompplan.model.base import Later, PlanModel, Ref
from kompplan.model.forms import FormPart
from kompplan.model.grant_terms import OtherPurpose
from kompplan.model.values import (
    Count,
    Flag,
    Id,
    Line,
    Lines,
    Money,
    PartyRef,
    PartyRefs,
    Prose,
    Times,
    Title,
)


class Amounts(FormPart):
    """What the owner and the university receive, in whole kroner; absent is not zero.

    Attributes:
        owner: The owner's part (eier).
        uh: The university's part (UH).
        total: Their sum as the document states it; proved, never trusted.
    """

    owner: Money | None = None
    uh: Money | None = None
    total: Money | None = None


class SchemeAmounts(Amounts):
    """What one of several grant schemes pays of a measure.

    Attributes:
        granted: What was granted of it.
        revised: What it was changed to afterwards.
    """

    granted: Annotated[Amounts | None, Later()] = None
    revised: Annotated[Amounts | None, Later()] = None


class PaidTo(FormPart):
    """Who is paid, where each part goes to one.

    Attributes:
        owner: Id of the party that is paid the owner's part.
        uh: Id of the party that is paid the university's part.
    """

    owner: PartyRef | None = None
    uh: PartyRef | None = None


class Costs(FormPart):
    """What the money is spent on, kind by kind; the kinds that are given make up the whole.

    Attributes:
        travel: Travel and lodging.
        substitutes: Substitutes for staff that take part.
        venue: Rooms.
        food: Food and drink.
        salary: Wages, also those of a coordinator.
        supervision: Supervision and teaching.
        material: Books, tools and other material.
        other: Anything else.
    """

    travel: Amounts | None = None
    substitutes: Amounts | None = None
    venue: Amounts | None = None
    food: Amounts | None = None
    salary: Amounts | None = None
    supervision: Amounts | None = None
    material: Amounts | None = None
    other: Amounts | None = None


class OwnShare(FormPart):
    """What the owner puts in besides the grant.

    Attributes:
        amount: How much it is worth.
        in_kind: Whether it is given as time and wages rather than as money.
        note: What it consists of.
    """

    amount: Money | None = None
    in_kind: Flag | None = None
    note: Line = ""


class EarlierRequest(FormPart):
    """An earlier year in which money was asked for the same measure.

    Attributes:
        year: The grant year.
        granted: Whether money was granted then.
        note: What is said of it.
    """

    year: Count
    granted: Flag | None = None
    note: Line = ""


class StatedSum(PlanModel):
    """A sum that the running text states.

    Attributes:
        amount: The sum as the text has it.
        measures: Ids of the measures it is the sum of; none for the measure at hand.
        schemes: Ids of the grant schemes it is over; none for all of the measure's own.
        about: What the text says it is.
    """

    amount: Money
    measures: tuple[Annotated[str, Ref("measure")], ...] = ()
    schemes: tuple[Annotated[str, Ref("scheme")], ...] = ()
    about: Line = ""


class Coordinator(FormPart):
    """Whether money for a coordinator is asked for, and why.

    Attributes:
        needed: Whether it is asked for; absent where the box says neither.
        amount: How much of the measure's money goes to one.
        reason: Why.
    """

    needed: Flag | None = None
    amount: Money | None = None
    reason: Prose = ""


class ForecastPart(FormPart):
    """What one party expects to need in a later term or year.

    Attributes:
        amount: How much.
        note: Why, or what for.
    """

    amount: Money | None = None
    note: Line = ""


class Forecast(FormPart):
    """What a measure will need in a later term or year if it goes on.

    Attributes:
        owner: The owner's part (eier).
        uh: The university's part (UH).
    """

    owner: ForecastPart | None = None
    uh: ForecastPart | None = None


class Mention(PlanModel):
    """A place where a measure's text speaks of another measure.

    Attributes:
        written: The words, such as «tiltak 1».
        to: Id of the measure that is meant.
        about: What is said of it.
    """

    written: Title
    to: Annotated[str, Ref("measure")]
    about: Line = ""


class Measure(FormPart):
    """One funded piece of work (tiltak).

    Attributes:
        number: Its number in the document.
        title: Its name.
        scheme: Id of the grant scheme that pays for it.
        purpose: What the money is used for.
        other_purpose: Which of the other purposes it is for, where it is not collective
            development at the workplace.
        text: What it is, in a few lines.
        amounts: What is asked for.
        funding: What each grant scheme pays, where there are several, by the scheme's id.
        paid_to: Who is paid.
        payees: What each of several payees is paid, by id.
        by_term: What goes to each term or year, by what the plan calls them.
        costs: What the money is spent on, kind by kind.
        own_share: What the owner puts in besides.
        granted: What was granted.
        revised: What the grant was changed to afterwards.
        status: How far it has come.
        priority: Its place among the measures, from 1.
        requested_before: Earlier years in which it was asked for.
        sums: Sums that its running text states.
        terms: The terms it runs in; all of the form's boxes may stand in one text.
        target_group: Ids of those it is for.
        coordinator: Whether money for a coordinator is asked for.
        forecast: Later terms and years, by what the form calls them.
        answers: Answers to the form's questions. ``anchoring``, ``collective_process``,
            ``teacher_education``, ``long_term_plan``, ``owner_use`` and ``uh_use`` are asked by
            every form; a county may ask more.
        mentions: Where it speaks of other measures.
        open: Known gaps.
    """

    number: Count | None = None
    title: Title
    scheme: Annotated[str, Ref("scheme")] | None = None
    purpose: Literal["assessment", "planning", "implementation"] | None = None
    other_purpose: OtherPurpose | None = None
    text: Prose = ""
    amounts: Amounts = Amounts()
    funding: Annotated[dict[Annotated[str, Ref("scheme")], SchemeAmounts], Later()] = {}
    paid_to: Annotated[PaidTo | None, Later()] = None
    payees: Annotated[dict[PartyRef, Amounts], Later()] = {}
    by_term: Annotated[dict[Line, Amounts], Later()] = {}
    costs: Annotated[Costs | None, Later()] = None
    own_share: Annotated[OwnShare | None, Later()] = None
    granted: Annotated[Amounts | None, Later()] = None
    revised: Annotated[Amounts | None, Later()] = None
    status: Literal["notified", "prioritised", "granted", "partly-granted", "refused"] | None = None
    priority: Count | None = None
    requested_before: Annotated[tuple[EarlierRequest, ...], Later()] = ()
    sums: Annotated[tuple[StatedSum, ...], Later()] = ()
    terms: Times = ()
    target_group: PartyRefs = ()
    coordinator: Coordinator | None = None
    forecast: dict[Line, Forecast] = {}
    answers: dict[Id, Prose] = {}
    mentions: tuple[Mention, ...] = ()
    open: Lines = ()


def asked_of(measure: Measure, column: str) -> Kroner | None:
    """Return an amount as a measure asks for it, also where only its parts by scheme are written.

    Args:
        measure: The measure.
        column: Whose part, or the total: ``owner``, ``uh`` or ``total``.
    """
    written: Kroner | None = getattr(measure.amounts, column)
    if written is not None or not measure.funding:
        return written
    rows = measure.funding.values()
    given = [amount for row in rows for amount in _of_row(row, column) if amount is not None]
    return Kroner(sum(given)) if given else None


def _of_row(row: Amounts, column: str) -> tuple[Kroner | None, ...]:
    is_sum = column == "total" and row.total is None
    return (row.owner, row.uh) if is_sum else (getattr(row, column),)


class Declared(PlanModel):
    """The totals that the document states.

    Attributes:
        schemes: Per scheme, by the scheme's id.
        total: Over all schemes.
        measures: How many measures there are.
        units: How many units there are.
        payees: Per payee, by id.
        by_term: Per term or year, by what the plan calls them.
        costs: Per kind of cost.
        granted: What was granted in all.
        own_share: What the owners put in besides.
        coordinator: What goes to coordinators.
    """

    schemes: dict[Annotated[str, Ref("scheme")], Amounts] = {}
    total: Amounts | None = None
    measures: Count | None = None
    units: Count | None = None
    payees: Annotated[dict[PartyRef, Amounts], Later()] = {}
    by_term: Annotated[dict[Line, Amounts], Later()] = {}
    costs: Annotated[Costs | None, Later()] = None
    granted: Annotated[Amounts | None, Later()] = None
    own_share: Money | None = None
    coordinator: Money | None = None
