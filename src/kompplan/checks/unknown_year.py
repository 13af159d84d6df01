"""A table of several years has a cell for a year that is not among its columns.

Example:
    years: [2019/2020, 2020/2021]
    rows: {alle: {title: Alle ansatte, cells: {2021/2022: Relasjoner}}}

Instead:
    years: [2019/2020, 2020/2021, 2021/2022]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every cell whose year, as written, is no column of its table."""
    for id_, matrix in context.plan.matrices.items():
        known = [year.text for year in matrix.years]
        for row_id, row in matrix.rows.items():
            for year in row.cells:
                if year not in known:
                    path = ("matrices", id_, "rows", row_id, "cells", year)
                    values = {"year": year, "title": matrix.title, "known": known}
                    yield Finding("unknown-year", path, values, at_key=True)


CHECK = Check(
    code="KP307",
    name="unknown-year",
    severity="error",
    message=Text(
        nb="«{year}» er ikke et av årene i «{title}»",
        nn="«{year}» er ikkje eit av åra i «{title}»",
        en="“{year}” is not one of the years of “{title}”",
    ),
    hint=Text(
        nb="skriv året slik det står under years: {known}",
        nn="skriv året slik det står under years: {known}",
        en="write the year as it stands under years: {known}",
    ),
    about=Text(
        nb="Det som står under et ukjent år, kommer ikke med på siden.",
        nn="Det som står under eit ukjent år, kjem ikkje med på sida.",
        en="What stands under an unknown year does not come onto the page.",
    ),
    find=find,
)
