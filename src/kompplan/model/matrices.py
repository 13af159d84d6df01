"""Audience by year: who works with what over several years."""

from typing import Annotated

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel, Ref
from kompplan.model.values import Id, Line, Lines, PartyRefs, Period, Prose, Title


class MatrixCell(PlanModel):
    """What one audience does in one year.

    Attributes:
        text: What; a text alone stands for a cell of that text.
        package: Id of the competence package that is worked with.
        note: A remark.
        open: Known gaps: «Tema?».
    """

    text: Prose = ""
    package: Annotated[str, Ref("package")] | None = None
    note: Line = ""
    open: Lines = ()


def _cells(value: object) -> object:
    if not isinstance(value, dict):
        return value
    return {k: {"text": v} if isinstance(v, str) else v for k, v in value.items()}


class MatrixRow(PlanModel):
    """One audience.

    Attributes:
        title: What the document calls it.
        who: Ids of those it is about.
        cells: What it does, by year as written among the matrix's years.
    """

    title: Title
    who: PartyRefs = ()
    cells: Annotated[
        dict[Line, MatrixCell], BeforeValidator(_cells, dict[Line, str | MatrixCell])
    ] = {}


class Matrix(PlanModel):
    """A table of audiences and school years.

    Attributes:
        title: Its name.
        text: What it shows, in a few lines.
        years: Its columns, in order.
        rows: Its rows by id.
    """

    title: Title
    text: Prose = ""
    years: tuple[Period, ...]
    rows: dict[Id, MatrixRow] = {}
