"""Every krone of a plan as a line that can be sorted and added up: who asks whom for it, for what.

A breakdown that a plan does not give is never made up: what several share stays with all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting.rows import Breakdown, breakdowns
from kompplan.budgeting.sums import Sums, add
from kompplan.budgeting.terms import term_in, terms_of, year_in
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Amounts, Measure, Plan
    from kompplan.model.measures import ForecastPart

Party: TypeAlias = Literal["owner", "uh", "both"]
"""Whose part it is; ``both`` where a plan gives only what they receive together."""

Stage: TypeAlias = Literal["asked", "granted", "revised", "forecast"]

Dimension: TypeAlias = Literal[
    "measure", "scheme", "owner", "payee", "term", "year", "purpose", "cost"
]

DIMENSIONS: tuple[Dimension, ...] = (
    "measure", "scheme", "owner", "payee", "term", "year", "purpose", "cost",
)  # fmt: skip
STAGES: tuple[Stage, ...] = ("asked", "granted", "revised", "forecast")


class Line(Value):
    """An amount that stands in one place of a plan.

    Attributes:
        plan: The plan's id.
        measure: The measure's id.
        party: Whose part it is.
        stage: Whether it is asked for, granted, revised or expected later.
        amount: How much.
        path: Where it stands.
        schemes: Ids of the grant schemes; several where they pay together.
        owners: Ids of the partnership's owners.
        payees: Ids of those who are paid; several where they are paid together, none where the plan
            does not say.
        purpose: What it is for; None where that is not chosen.
        terms: Terms or years it is for; several where it is not divided between them.
        year: The grant year; of what is expected later, the year it is expected in.
        cost: What it is spent on; None where that is not said.
    """

    plan: str
    measure: str
    party: Party
    stage: Stage
    amount: Kroner
    path: KeyPath
    schemes: tuple[str, ...]
    owners: tuple[str, ...]
    payees: tuple[str, ...]
    purpose: str | None
    terms: tuple[str, ...]
    year: str
    cost: str | None = None

    def key(self, by: Dimension) -> tuple[str, ...]:
        """Return what the line counts under; empty where the plan does not say."""
        if by == "measure":
            return (self.plan, self.measure)
        if by in ("scheme", "owner", "payee", "term"):
            return {
                "scheme": self.schemes,
                "owner": self.owners,
                "payee": self.payees,
                "term": self.terms,
            }[by]
        one = {"year": self.year, "purpose": self.purpose, "cost": self.cost}[by]
        return (one,) if one else ()


def pivot(lines: Iterable[Line], by: Dimension) -> dict[tuple[str, ...], Sums]:
    """Return the sums of lines by what they count under, in the order in which that is first met.

    Of the lines of two plans it returns what ``merge`` makes of the sums of each.

    Args:
        lines: What ``budget_lines`` returned for the same dimension, of one stage or of several.
        by: The dimension.
    """
    groups: dict[tuple[str, ...], Sums] = {}
    for line in lines:
        key = line.key(by)
        groups[key] = _plus(groups.get(key, Sums()), _row(line))
    return groups


def merge(
    first: Mapping[tuple[str, ...], Sums], second: Mapping[tuple[str, ...], Sums]
) -> dict[tuple[str, ...], Sums]:
    """Return the sums of two pivots together."""
    merged = dict(first)
    for key, sums in second.items():
        merged[key] = _plus(merged.get(key, Sums()), sums)
    return merged


def _row(line: Line) -> Sums:
    if line.party == "both":
        return Sums(None, None, line.amount)
    owner = line.amount if line.party == "owner" else None
    return Sums(owner, line.amount if owner is None else None, line.amount)


def _plus(first: Sums, second: Sums) -> Sums:
    return Sums(
        add((first.owner, second.owner)),
        add((first.uh, second.uh)),
        add((first.total, second.total)),
    )


def budget_lines(plan: Plan, by: Dimension = "measure") -> tuple[Line, ...]:
    """Return every amount of a plan once, divided as a dimension needs it where the plan does so.

    Args:
        plan: The plan.
        by: What the lines are to be counted by. Only a plan that breaks a measure down by payee,
            by term or by kind of cost has other lines for these.
    """
    return tuple(line for id_ in plan.measures for line in _of_measure(plan, id_, by))


def _of_measure(plan: Plan, id_: str, by: Dimension) -> Iterator[Line]:
    measure = plan.measures[id_]
    asked = list(_asked(plan, id_, measure))
    yield from _divided(plan, id_, asked, by)
    for stage in ("granted", "revised"):
        yield from _decided(plan, id_, stage)
    yield from _forecast(plan, id_, measure)


def _asked(plan: Plan, id_: str, measure: Measure) -> Iterator[Line]:
    own = ("measures", id_)
    for scheme, part in measure.funding.items():
        for line in _lines(plan, id_, (*own, "funding", scheme), part):
            yield replace(line, schemes=(scheme,))
    if not measure.funding:
        yield from _lines(plan, id_, (*own, "amounts"), measure.amounts)


def _decided(plan: Plan, id_: str, stage: Literal["granted", "revised"]) -> Iterator[Line]:
    measure, own = plan.measures[id_], ("measures", id_)
    by_scheme = {s: row for s, part in measure.funding.items() if (row := getattr(part, stage))}
    for scheme, row in by_scheme.items():
        for line in _lines(plan, id_, (*own, "funding", scheme, stage), row):
            yield replace(line, schemes=(scheme,), stage=stage)
    row = getattr(measure, stage)
    if row and not by_scheme:
        for line in _lines(plan, id_, (*own, stage), row):
            yield replace(line, stage=stage)


def _forecast(plan: Plan, id_: str, measure: Measure) -> Iterator[Line]:
    for label, forecast in measure.forecast.items():
        sides: tuple[tuple[Party, ForecastPart | None], ...] = (
            ("owner", forecast.owner),
            ("uh", forecast.uh),
        )
        for party, part in sides:
            if part and part.amount is not None:
                path = ("measures", id_, "forecast", label, party, "amount")
                line = _line(plan, id_, path, party, part.amount)
                year = year_in(label) or line.year
                yield replace(line, stage="forecast", terms=(term_in(label),), year=year)


def _lines(plan: Plan, id_: str, path: KeyPath, row: Amounts) -> Iterator[Line]:
    given: list[tuple[Party, str, Kroner | None]] = [
        ("owner", "owner", row.owner),
        ("uh", "uh", row.uh),
    ]
    if row.owner is None and row.uh is None:
        given = [("both", "total", row.total)]
    for party, key, amount in given:
        if amount is not None:
            yield _line(plan, id_, (*path, key), party, amount)


def _line(plan: Plan, id_: str, path: KeyPath, party: Party, amount: Kroner) -> Line:
    measure, asked = plan.measures[id_], plan.notification
    return Line(
        plan=plan.head.id,
        measure=id_,
        party=party,
        stage="asked",
        amount=Kroner(amount),
        path=path,
        schemes=tuple(measure.funding) or ((measure.scheme,) if measure.scheme else ()),
        owners=asked.owners if asked else (),
        payees=_payees(plan, measure, party),
        purpose=measure.purpose,
        terms=terms_of(measure.terms),
        year=str(plan.head.grant_year or plan.head.year.start.year),
    )


def _payees(plan: Plan, measure: Measure, party: Party) -> tuple[str, ...]:
    asked = plan.notification
    if party == "both":
        return ()
    for paid_to in (measure.paid_to, asked and asked.paid_to):
        if paid_to and (one := paid_to.owner if party == "owner" else paid_to.uh):
            return (one,)
    if asked is None:
        return ()
    return asked.owners if party == "owner" else asked.uh


_BREAKDOWNS: Mapping[Dimension, Breakdown] = {
    "payee": "payees",
    "term": "by_term",
    "year": "by_term",
    "cost": "costs",
}
"""The breakdown of a measure that each dimension needs; the others need none."""


def _divided(plan: Plan, id_: str, asked: list[Line], by: Dimension) -> Iterator[Line]:
    """Yield the lines of what is asked for, broken down where the measure does that."""
    key = _BREAKDOWNS.get(by)
    divided = breakdowns(plan.measures[id_]).get(key, {}) if key else {}
    parts = [
        _told(line, by, name)
        for name, row in divided.items()
        for line in _lines(plan, id_, ("measures", id_, str(key), name), row)
    ]
    parties = {line.party for line in parts}
    if "both" in parties:
        # What is not told by party takes the place of all that is asked for.
        yield from _with_rest(parts, asked)
        return
    for party in ("owner", "uh", "both"):
        whole = [line for line in asked if line.party == party]
        own = [line for line in parts if line.party == party]
        yield from _with_rest(own, whole) if own else whole


def _with_rest(parts: list[Line], whole: list[Line]) -> Iterator[Line]:
    """Yield parts, and what they leave of the whole, which stays undivided."""
    yield from parts
    rest = sum(line.amount for line in whole) - sum(line.amount for line in parts)
    if rest > 0:
        yield replace(whole[0], amount=Kroner(rest))


def _told(line: Line, by: Dimension, name: str) -> Line:
    if by == "payee":
        return replace(line, payees=(name,))
    if by == "cost":
        return replace(line, cost=name)
    return replace(line, terms=(term_in(name),), year=_plain_year(name) or line.year)


def _plain_year(name: str) -> str:
    return name.strip() if name.strip().isdecimal() else ""
