"""The form of a county: which fields of a needs notification it asks for, in which order and words.

One core model holds what is answered; a form only says how it is asked.
"""

from typing import Literal, TypeAlias

from kompplan.model.base import PlanModel
from kompplan.model.notification import UnitCounts
from kompplan.model.values import Count, Flag, Id, Line, Lines, Link, Times, Title

CoverField: TypeAlias = Literal[
    "schemes", "owners", "units", "network", "uh", "contacts", "several_owners", "several_uh",
    "several_schemes", "measures", "sums", "measure_sums", "partners", "co_determination.discussed",
    "co_determination.participants", "unit_counts",
]  # fmt: skip
"""What a form may ask once: keys of the notification, and what follows from the measures."""

MeasureField: TypeAlias = Literal[
    "title", "scheme", "amounts", "purpose", "text", "coordinator.needed", "coordinator.reason",
    "terms", "forecast", "target_group",
]  # fmt: skip
"""What a form may ask of each measure: keys of a measure."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "amounts": ("owner", "uh", "total"),
    "sums": ("owner", "uh", "total"),
    "measure_sums": ("owner", "uh", "total"),
    "forecast": ("owner", "owner_reason", "uh", "uh_reason"),
    "contacts": (
        "role", "side", "at", "organisation_number", "account", "email", "telephone", "mark",
    ),
    "partners": ("name", "contact", "side"),
    "unit_counts": tuple(UnitCounts.model_fields),
}  # fmt: skip
"""The columns of the fields that are tables."""

PURPOSES = ("assessment", "planning", "implementation")


class FormQuestion(PlanModel):
    """One question of a form; either ``field`` or ``question`` says what holds its answer.

    Attributes:
        question: Of a question in running text: its id under ``answers``.
        label: The form's words for it; without them kompplan's own.
        help: What the form explains beneath them.
        boxes: The boxes that it has, in order, with the form's words, by the id of a scheme or by
            a purpose.
        terms: The terms that it has boxes for, in order.
        columns: The columns of its table, in order, with the form's words.
        rows: The rows of its table: later years and terms.
        optional: Whether it may be left without an answer.
    """

    question: Id | None = None
    label: Line = ""
    help: Line = ""
    boxes: dict[Line, Line] = {}
    terms: Times = ()
    columns: dict[Line, Line] = {}
    rows: Lines = ()
    optional: Flag = False


class CoverQuestion(FormQuestion):
    """One question that a form asks once.

    Attributes:
        field: The field of the notification that holds its answer, or what follows from the
            measures: ``measures`` is how many there are, ``sums`` the sums of the grant schemes,
            and ``measure_sums`` those with the measures behind them.
    """

    field: CoverField | None = None


class MeasureQuestion(FormQuestion):
    """One question that a form asks of each measure.

    Attributes:
        field: The field of the measure that holds its answer.
    """

    field: MeasureField | None = None


AnyQuestion: TypeAlias = CoverQuestion | MeasureQuestion


class FormSection(PlanModel):
    """A part of the form.

    Attributes:
        title: Its heading; of a part about measures, what a measure is called before its number.
        text: What the form explains beneath it.
        fields: What it asks once.
        measure_fields: What it asks of each measure.
    """

    title: Line = ""
    text: Line = ""
    fields: tuple[CoverQuestion, ...] = ()
    measure_fields: tuple[MeasureQuestion, ...] = ()


class CountyForm(PlanModel):
    """The form for needs notifications of a county or a region.

    Attributes:
        name: What the form is called.
        by: Who has made it.
        county: The county that it is for.
        language: Language of its words.
        grant_years: The grant years that it is for; empty for all.
        source: Where it was seen.
        link: Where it is found.
        prompts: Its prompts: what stands in a field that nobody has answered.
        parts: Its parts by id, in order.
    """

    name: Title
    by: Line = ""
    county: Line = ""
    language: Literal["nb", "nn", "en"] = "nb"
    grant_years: tuple[Count, ...] = ()
    source: Line = ""
    link: Link = ""
    prompts: Lines = ()
    parts: dict[Id, FormSection]

    @property
    def cover_questions(self) -> tuple[CoverQuestion, ...]:
        """What it asks once, in order."""
        return tuple(it for part in self.parts.values() for it in part.fields)

    @property
    def measure_questions(self) -> tuple[MeasureQuestion, ...]:
        """What it asks of each measure, in order."""
        return tuple(it for part in self.parts.values() for it in part.measure_fields)

    def asks(self, field: CoverField | MeasureField) -> bool:
        """Tell whether it asks for a field."""
        asked: tuple[AnyQuestion, ...] = (*self.cover_questions, *self.measure_questions)
        return any(question.field == field for question in asked)


def columns_of(question: AnyQuestion) -> tuple[str, ...]:
    """Return the columns of a question that is a table, in the form's order; else none."""
    known = COLUMNS.get(question.field or "", ())
    return tuple(c for c in question.columns if c in known) if question.columns else known
