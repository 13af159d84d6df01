"""The sixteen rows of the plan for 2025/26, worked out by hand from a calendar."""

from __future__ import annotations

from datetime import date

import pytest

from kompplan.cli.files import DiskFiles
from kompplan.loading.loader import Loader
from kompplan.pipeline import Analysis, analyse
from tests.support import REAL_PLAN, ROOT

DAY = date

# Row, first day, last day, start clock, end clock, precision, extent.
# 2025: week 36 is 1–7 September, week 37 is 8–14, week 44 is 27 October–2 November.
# 2026 begins on a Thursday, so that week 1 begins on 29 December 2025 and week 16 on 13 April.
ROWS = [
    ("nyansatte-barnehage", DAY(2025, 8, 18), DAY(2025, 8, 18), "12:00", "14:00", "minute"),
    ("nyansatte-skole", DAY(2025, 8, 18), DAY(2025, 8, 18), "12:00", "14:00", "minute"),
    ("oppstart-barnehage", DAY(2025, 9, 1), DAY(2025, 9, 7), None, None, "week"),
    ("oppstart-skole", DAY(2025, 9, 8), DAY(2025, 9, 14), None, None, "week"),
    ("samling-ppt-høst", DAY(2025, 10, 14), DAY(2025, 10, 14), None, None, "day"),
    (
        "nettverkssamling-høst",
        DAY(2025, 10, 15),
        DAY(2025, 10, 16),
        "lunsj",
        "lunsj",
        "part-of-day",
    ),
    ("læringskaravane-barnehage", DAY(2025, 10, 27), DAY(2025, 11, 2), None, None, "week"),
    ("læringskaravane-skole", DAY(2025, 10, 27), DAY(2025, 11, 2), None, None, "week"),
    ("planleggingsdag-barnehage", DAY(2025, 11, 17), DAY(2025, 11, 17), None, None, "day"),
    ("planleggingsdag-skole", DAY(2025, 11, 17), DAY(2025, 11, 17), None, None, "day"),
    ("digital-samling-ppt", DAY(2025, 11, 1), DAY(2025, 12, 31), None, None, "month"),
    ("film-forberedelse", DAY(2026, 1, 1), DAY(2026, 2, 28), None, None, "month"),
    ("kommunebesøk", DAY(2026, 4, 13), DAY(2026, 4, 19), None, None, "week"),
    ("film-evaluering", DAY(2026, 4, 20), DAY(2026, 4, 26), None, None, "week"),
    ("samling-ppt-vår", DAY(2026, 5, 11), DAY(2026, 5, 11), None, None, "day"),
    ("nettverkssamling-vår", DAY(2026, 5, 12), DAY(2026, 5, 13), "lunsj", "lunsj", "part-of-day"),
]


@pytest.fixture(scope="module")
def real() -> Analysis:
    """Return the plan as it stands in the checkout."""
    return analyse(Loader(DiskFiles(ROOT)), str(REAL_PLAN))


def test_the_plan_has_sixteen_rows_in_the_order_of_the_document(real: Analysis) -> None:
    assert real.plan is not None
    assert list(real.plan.activities) == [row[0] for row in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_means_the_days_and_clocks_of_the_calendar(
    real: Analysis, row: tuple[str, date, date, str | None, str | None, str]
) -> None:
    assert real.schedule is not None
    entries = {entry.activity: entry for entry in real.schedule.entries if entry.part is None}
    when = entries[row[0]].when
    assert when is not None
    assert (when.start, when.end) == row[1:3]
    assert (when.start_clock, when.end_clock) == row[3:5]
    assert when.precision == row[5]
    assert when.extent == ("sometime-in" if row[5] in ("week", "month") else "throughout")
    assert [(i.start, i.end) for i in when.intervals] == [row[1:3]]
    assert not when.deadline


def test_the_two_terms_cover_the_school_year(real: Analysis) -> None:
    assert real.schedule is not None
    terms = {id_: (when.start, when.end) for id_, when in real.schedule.sections.items()}
    assert terms == {
        "høst": (date(2025, 8, 1), date(2025, 12, 31)),
        "vår": (date(2026, 1, 1), date(2026, 7, 31)),
    }


def test_what_was_written_is_kept(real: Analysis) -> None:
    assert real.schedule is not None
    texts = [entry.expression.text for entry in real.schedule.entries if entry.expression]
    assert texts == [
        "18. august kl. 12:00-14:00", "18. august kl. 12:00-14:00", "Uke 36", "Uke 37",
        "14.oktober", "15.-16.oktober (lunsj-lunsj)", "Uke 44", "Uke 44", "17.november",
        "17.november", "Nov/des.", "Jan/feb.", "Uke 16", "Uke 17", "11.mai",
        "12-13.mai (lunsj til lunsj)",
    ]  # fmt: skip
