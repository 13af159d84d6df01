"""Audience by year: who works with what over several years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from kompplan.model import Matrix, Plan
    from kompplan.model.matrices import MatrixCell, MatrixRow
    from kompplan.schedule import Schedule


class CellText(Value):
    """What one audience does in one year.

    Attributes:
        text: What.
        package: Name of the competence package that is worked with; empty where there is none.
        note: A remark.
        open: Known gaps.
    """

    text: str
    package: str
    note: str
    open: tuple[str, ...]


class AudienceRow(Value):
    """One audience.

    Attributes:
        id: The row's id, unique in its matrix.
        title: What the document calls it.
        who: Names of those it is about.
        cells: What it does, one for each year; None where the plan says nothing.
    """

    id: str
    title: str
    who: tuple[str, ...]
    cells: tuple[CellText | None, ...]


class YearMatrix(Value):
    """A table of audiences and years.

    Attributes:
        id: The matrix's id, unique in the plan.
        title: Its name.
        text: What it shows.
        years: Its columns as written, in order.
        rows: Its rows, in order.
    """

    id: str
    title: str
    text: str
    years: tuple[str, ...]
    rows: tuple[AudienceRow, ...]


def build_matrices(plan: Plan, _schedule: Schedule) -> tuple[YearMatrix, ...] | None:
    """Return the matrices of a plan, in the author's order; None where there are none."""
    return tuple(_matrix(plan, id_, matrix) for id_, matrix in plan.matrices.items()) or None


def _matrix(plan: Plan, id_: str, matrix: Matrix) -> YearMatrix:
    rows = matrix.rows.items()
    years = dict.fromkeys(year.text for year in matrix.years)
    # What is written under a year that is no column must not be lost.
    years |= dict.fromkeys(year for _, row in rows for year in row.cells)
    return YearMatrix(
        id=id_,
        title=matrix.title,
        text=matrix.text,
        years=tuple(years),
        rows=tuple(_row(plan, key, row, tuple(years)) for key, row in rows),
    )


def _row(plan: Plan, id_: str, row: MatrixRow, years: tuple[str, ...]) -> AudienceRow:
    cells = tuple(_cell(plan, row.cells[year]) if year in row.cells else None for year in years)
    return AudienceRow(id_, row.title, tuple(map(plan.party_name, row.who)), cells)


def _cell(plan: Plan, cell: MatrixCell) -> CellText:
    package = plan.packages.get(cell.package) if cell.package else None
    name = package.title if package else cell.package or ""
    return CellText(cell.text, name, cell.note, cell.open)


VIEW = View(name="matrix", title="view-matrix", order=60, build=build_matrices)
