"""The sums of plans for a spreadsheet: one row for each measure, or the sums by one thing.

Source of the columns of measures: how a case worker tabulates needs notifications, one row for each
measure, to sum and filter in a spreadsheet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.budgeting import COLUMNS, Sums
from kompplan.budgeting.lines import STAGES, budget_lines
from kompplan.budgeting.rows import budget_rows
from kompplan.budgeting.sums import add, add_rows
from kompplan.budgeting.terms import terms_of, year_in
from kompplan.cli.csv_file import write_csv

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.budgeting.lines import Line
    from kompplan.budgeting.summary import Group, Summary
    from kompplan.cli.budget_names import Names
    from kompplan.locales import Locale
    from kompplan.model import Measure, Plan

MEASURE_COLUMNS = (
    "grant_year", "county", "network", "need_id", "scheme", "measure_no", "measure_name", "purpose",
    "owner_amount", "uh_amount", "total", "own_share", "terms", "owners", "uh", "target_group",
    "coordinator", "continued_2026_owner", "continued_2026_uh", "status", "granted_owner",
    "granted_uh", "priority", "comment",
)  # fmt: skip
"""The columns of one row for each measure, in this order."""

_STATUS = {
    "notified": "meldt",
    "prioritised": "prioritert",
    "granted": "innvilget",
    "partly-granted": "delvis",
    "refused": "avslag",
}
_PURPOSES = {
    "assessment": "vurdering",
    "planning": "planlegging",
    "implementation": "gjennomføring",
}
_TERM = re.compile(r"[0-9]{2}([0-9]{2})-(spring|autumn)")
_CONTINUED = "2026"


def measure_rows(plan: Plan) -> list[list[str]]:
    """Return one row for each measure of a plan, under ``MEASURE_COLUMNS``; its words are bokmål.

    Amounts are digits alone, so that every spreadsheet takes them for numbers; an empty cell is no
    zero.
    """
    common, lines, rows = _of_plan(plan), budget_lines(plan), budget_rows(plan)
    found = []
    for id_ in plan.measures:
        own = [line for line in lines if line.measure == id_]
        asked = add_rows(row.computed for row in rows if row.measure == id_)
        cells = {**common, **_of_measure(plan, id_), **_money(plan.measures[id_], asked, own)}
        found.append([cells[column] for column in MEASURE_COLUMNS])
    return found


def _of_plan(plan: Plan) -> dict[str, str]:
    asked = plan.notification
    return {
        "grant_year": str(plan.head.grant_year or plan.head.year.start.year),
        "county": plan.form.county if plan.form_id else "",
        "network": plan.party_name(asked.network) if asked and asked.network else "",
        "need_id": plan.head.id,
        "owners": ", ".join(map(plan.party_name, asked.owners)) if asked else "",
        "uh": ", ".join(map(plan.party_name, asked.uh)) if asked else "",
    }


def _of_measure(plan: Plan, id_: str) -> dict[str, str]:
    measure = plan.measures[id_]
    needed = measure.coordinator.needed if measure.coordinator else None
    status = measure.status or ("notified" if plan.head.kind == "needs-notification" else "")
    return {
        "scheme": ", ".join(map(str, _schemes(plan, measure))),
        "measure_no": _number(measure.number),
        "measure_name": measure.title,
        "purpose": _PURPOSES.get(measure.purpose or "", ""),
        "terms": ",".join(map(_term, terms_of(measure.terms))),
        "target_group": ", ".join(map(plan.party_name, measure.target_group)),
        "coordinator": {True: "ja", False: "nei", None: ""}[needed],
        "status": _STATUS.get(status, ""),
        "priority": _number(measure.priority),
        "comment": "; ".join(_comments(measure)),
    }


def _money(measure: Measure, asked: Sums, lines: list[Line]) -> dict[str, str]:
    def total(party: str, stage: str, year: str | None = None) -> str:
        return _number(
            add(
                line.amount
                for line in lines
                if (line.party, line.stage) == (party, stage) and year in (None, line.year)
            )
        )

    return {
        "owner_amount": _number(asked.owner),
        "uh_amount": _number(asked.uh),
        "total": _number(asked.total),
        "own_share": _number(measure.own_share.amount if measure.own_share else None),
        "granted_owner": total("owner", "granted"),
        "granted_uh": total("uh", "granted"),
        "continued_2026_owner": total("owner", "forecast", _CONTINUED),
        "continued_2026_uh": total("uh", "forecast", _CONTINUED),
    }


def _schemes(plan: Plan, measure: Measure) -> Iterator[str]:
    for scheme in measure.funding or ([measure.scheme] if measure.scheme else []):
        yield plan.schemes[scheme].name if scheme in plan.schemes else scheme


def _comments(measure: Measure) -> Iterator[str]:
    """Yield what no other column has room for: sums that are wrong, notes, and open points."""
    computed = add((measure.amounts.owner, measure.amounts.uh))
    stated = measure.amounts.total
    if not measure.funding and None not in (computed, stated) and computed != stated:
        yield f"oppgitt sum {stated} ≠ {computed}"
    for earlier in measure.requested_before:
        words = {True: ", innvilget", False: ", ikke innvilget", None: ""}
        yield f"meldt {earlier.year}{words[earlier.granted]}"
    for label, forecast in measure.forecast.items():
        for side, part in (("eier", forecast.owner), ("UH", forecast.uh)):
            if part and part.note.strip() and year_in(label) == _CONTINUED:
                yield f"{label}, {side}: {part.note.strip()}"
    yield from measure.open


def _term(term: str) -> str:
    """Return a term as «V24» or «H24»; another time as written."""
    found = _TERM.fullmatch(term)
    return f"{'V' if found[2] == 'spring' else 'H'}{found[1]}" if found else term


def _number(number: int | None) -> str:
    return "" if number is None else str(int(number))


def summary_csv(summary: Summary, names: Names, locale: Locale) -> str:
    """Return the sums by one thing, and last those of everything.

    Args:
        summary: The sums.
        names: What their groups are called.
        locale: The reader's language.
    """
    stages = [stage for stage in STAGES if stage == "asked" or stage in summary.stages]
    heads = ["key", summary.by, "status"]
    heads += [f"{kind}_{column}" for kind in (*stages, "stated", "declared") for column in COLUMNS]
    rows = [_group(group, stages, summary, names, locale) for group in summary.ordered]
    if summary.by != "scheme" and not summary.stated.is_empty:
        blank = [Sums() for _ in stages]
        name = locale.word("only-stated-row")
        rows.append(["", name, "stated", *_cells(*blank, summary.stated, Sums())])
    total = [summary.stages.get(stage, Sums()) for stage in stages]
    rows.append(["", locale.word("in-all"), "", *_cells(*total, summary.stated, Sums())])
    return write_csv(heads, rows)


def _group(
    group: Group, stages: Iterable[str], summary: Summary, names: Names, locale: Locale
) -> list[str]:
    sums = [group.sums.get(stage, Sums()) for stage in stages]  # type: ignore[call-overload] # they are stages
    name = names.of(summary.by, group.key, locale)
    return ["+".join(group.key), name, group.status, *_cells(*sums, group.stated, group.declared)]


def _cells(*rows: Sums) -> list[str]:
    return [_number(row.get(column)) for row in rows for column in COLUMNS]
