"""The measures of a needs notification, and the totals it declares."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel, Ref
from kompplan.model.values import (
    Count,
    Flag,
    Id,
    Line,
    Lines,
    Money,
    PartyRefs,
    Prose,
    Time,
    Title,
)


class Amounts(PlanModel):
    """What the owner and the university receive, in whole kroner; absent is not zero.

    Attributes:
        owner: The owner's part (eier).
        uh: The university's part (UH).
        total: Their sum as the document states it; proved, never trusted.
    """

    owner: Money | None = None
    uh: Money | None = None
    total: Money | None = None


class Coordinator(PlanModel):
    """Whether money for a coordinator is asked for, and why.

    Attributes:
        needed: Whether it is asked for.
        reason: Why.
    """

    needed: Flag
    reason: Prose = ""


class ForecastPart(PlanModel):
    """What one party expects to need in a later year.

    Attributes:
        amount: How much.
        note: What for.
    """

    amount: Money | None = None
    note: Line = ""


class Forecast(PlanModel):
    """What a measure will need in a later year if it goes on.

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


class Measure(PlanModel):
    """One funded piece of work (tiltak).

    Attributes:
        number: Its number in the document.
        title: Its name.
        scheme: Id of the grant scheme that pays for it.
        purpose: What the money is used for.
        text: What it is, in a few lines.
        amounts: What it costs.
        terms: The terms it runs in.
        target_group: Ids of those it is for.
        coordinator: Whether money for a coordinator is asked for.
        forecast: Later years, by year.
        answers: Answers to the form's questions, by question.
        mentions: Where it speaks of other measures.
        open: Known gaps.
    """

    number: Count | None = None
    title: Title
    scheme: Annotated[str, Ref("scheme")] | None = None
    purpose: Literal["assessment", "planning", "implementation"] | None = None
    text: Prose = ""
    amounts: Amounts = Amounts()
    terms: Annotated[
        tuple[Time, ...], BeforeValidator(lambda v: [v] if isinstance(v, str) else v)
    ] = ()
    target_group: PartyRefs = ()
    coordinator: Coordinator | None = None
    forecast: dict[Line, Forecast] = {}
    answers: dict[Id, Prose] = {}
    mentions: tuple[Mention, ...] = ()
    open: Lines = ()


class Declared(PlanModel):
    """The totals that the document states.

    Attributes:
        schemes: Per scheme, by the scheme's id.
        total: Over all schemes.
        measures: How many measures there are.
    """

    schemes: dict[Annotated[str, Ref("scheme")], Amounts] = {}
    total: Amounts | None = None
    measures: Count | None = None
