"""The measures of a needs notification, and the totals it declares."""

from typing import Annotated, Literal

from kompplan.model.base import PlanModel, Ref
from kompplan.model.forms import FormPart
from kompplan.model.values import (
    Count,
    Flag,
    Id,
    Line,
    Lines,
    Money,
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


class Coordinator(FormPart):
    """Whether money for a coordinator is asked for, and why.

    Attributes:
        needed: Whether it is asked for; absent where the box says neither.
        reason: Why.
    """

    needed: Flag | None = None
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
        text: What it is, in a few lines.
        amounts: What it costs.
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
    text: Prose = ""
    amounts: Amounts = Amounts()
    terms: Times = ()
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
