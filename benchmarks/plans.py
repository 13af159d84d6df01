"""Made-up plans of any size: the same number always gives the same text, and none has an error."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SHARED = """\
kompplan: 1

actors:
  lærere: {name: alle lærere}
  ledere: {name: rektorer og styrere, kind: role}
  veiledere: {name: veiledere i kommunen, members: [lærere, ledere]}
  høgskolen: {name: Høgskolen i Eksempel, kind: organisation}
"""

_HEAD = """\
kompplan: 1

uses:
  - kompplan:norway
  - shared/actors.yaml

plan:
  id: plan-{number:05}
  title: Handlingsplan nummer {number} for Lykkeland
  year: 2025/2026
  columns: [when, what, who]
  legend:
    skole: {{title: Skole, scheme: decentralised, colour: blue}}
    barnehage: {{title: Barnehage, scheme: regional, colour: green}}

sections:
  høst: {{title: Høst 2025, when: høst 2025}}
  vår: {{title: Vår 2026, when: vår 2026}}

activities:
"""

_FORMS = (
    "uke {week}",
    "{day}. {month} kl. {start:%H.%M}-{end:%H.%M}",
    "{day}.-{next}. {month}",
    "{months}",
    "uke {week}, {day}. {month}",
    "senest {day}. {month} {year}",
)
_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
)  # fmt: skip
_HOLIDAY_WEEKS = (12, 13, 18, 19, 20)
"""Weeks of the spring term at Easter, Ascension Day, Constitution Day and Whitsun."""


def _mondays(first: date, weeks: int, left_out: tuple[int, ...] = ()) -> list[date]:
    """Return Mondays whose Tuesday and Wednesday lie in the same month."""
    days = (first + timedelta(weeks=week) for week in range(weeks) if week not in left_out)
    return [day for day in days if (day + timedelta(days=2)).month == day.month]


_AUTUMN = _mondays(date(2025, 8, 18), 17)
_SPRING = _mondays(date(2026, 1, 5), 23, _HOLIDAY_WEEKS)
_WHO = ("[lærere, høgskolen]", "[ledere, veiledere]", '[veiledere, "lærere?"]', "[ledere]")
_WORDS = ("Kartlegging av praksis", "Nettverk for ledere", "Lesing i alle fag", "Språk og lek")


def make_plan(number: int, activities: int = 80) -> str:
    """Return the text of a plan, about 330 bytes for each activity.

    Args:
        number: Which plan; plans of different numbers differ in their texts and times.
        activities: How many rows it has.
    """
    rows = (_row(number, place, activities) for place in range(activities))
    return _HEAD.format(number=number) + "".join(rows)


def write_folder(folder: Path, plans: int) -> None:
    """Write a workspace with that many plans of 80 activities, and what they share."""
    (folder / "plans" / "shared").mkdir(parents=True)
    (folder / "plans" / "shared" / "actors.yaml").write_text(SHARED, encoding="utf-8")
    for number in range(plans):
        path = folder / "plans" / f"plan-{number:05}.yaml"
        path.write_text(make_plan(number), encoding="utf-8")


def _row(number: int, place: int, activities: int) -> str:
    turn = number * 7 + place
    half = (activities + 1) // 2
    is_autumn = place < half
    mondays = _AUTUMN if is_autumn else _SPRING
    # Monday or Tuesday of a school week, in order: no check has anything to say of them.
    day = mondays[place % half * len(mondays) // half] + timedelta(days=number % 2)
    # Meetings of one day follow each other, so that nobody is in two places.
    start = datetime.combine(day, time(8)) + timedelta(minutes=30 * (place // len(_FORMS) % 14))
    when = _FORMS[turn % len(_FORMS)].format(
        day=day.day,
        next=day.day + 1,
        month=_MONTHS[day.month - 1],
        months="nov/des." if is_autumn else "jan/feb",
        year=day.year,
        week=day.isocalendar().week,
        start=start,
        end=start + timedelta(minutes=30),
    )
    return f"""\
  aktivitet-{place + 1}:
    section: {"høst" if is_autumn else "vår"}
    when: {when}
    title: {_WORDS[turn % 4]}, samling {place + 1}
    text: Deltakerne prøver ut et opplegg i egen gruppe og forteller om det neste gang de møtes.
    mode: {("physical", "hybrid")[turn % 2]}
    venue: Lykkeland kulturhus, rom {turn % 12 + 1}
    participants: {_WHO[turn % 4]}
    group: {("skole", "barnehage")[turn % 2]}
    open: [påmelding mangler]
"""
