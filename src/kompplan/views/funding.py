"""A plan's money besides what is asked for: how it is divided, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import COLUMNS, prove_budget
from kompplan.budgeting.rows import breakdowns
from kompplan.budgeting.sums import row_of
from kompplan.locales.core.wording import Term
from kompplan.value import Value
from kompplan.views.core.sum_notes import sum_notes
from kompplan.views.core.table import Phrase
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Amounts, Measure, Plan
    from kompplan.schedule import Schedule


class FundingRow(Value):
    """A row of amounts: the owner's part, the university's, their sum.

    Attributes:
        name: What the row is: a name of the plan, or the key of a word.
        is_word: Whether it is the key of a word.
        amounts: The amounts; None where none is given.
    """

    name: str
    is_word: bool
    amounts: tuple[Kroner | None, ...]


class FundingGroup(Value):
    """Rows that divide the money of a measure in one way.

    Attributes:
        title: Key of its heading.
        rows: The rows.
    """

    title: str
    rows: tuple[FundingRow, ...]


class MeasureFunding(Value):
    """What is known of the money of one measure.

    Attributes:
        id: The measure's id.
        number: Its number in the document; None where it has none.
        title: Its name.
        facts: What is known of it.
        groups: How its money is divided.
    """

    id: str
    number: int | None
    title: str
    facts: tuple[Phrase, ...]
    groups: tuple[FundingGroup, ...]


class Funding(Value):
    """What is known of the money of a plan.

    Attributes:
        notes: What goes to coordinators, and which totals are proved or only stated.
        measures: The measures of which more is known than what is asked for.
    """

    notes: tuple[Phrase, ...]
    measures: tuple[MeasureFunding, ...]


def build_funding(plan: Plan, _schedule: Schedule) -> Funding | None:
    """Return what is known of the money of a plan; None where that is only what is asked for."""
    if not plan.measures and not plan.declared.schemes:
        return None
    notes = sum_notes(plan, prove_budget(plan))
    told = (_measure(plan, id_) for id_ in plan.measures)
    found = tuple(measure for measure in told if measure.facts or measure.groups)
    return Funding(notes, found) if notes or found else None


def _measure(plan: Plan, id_: str) -> MeasureFunding:
    measure = plan.measures[id_]
    facts, groups = tuple(_facts(plan, measure)), tuple(_groups(plan, measure))
    return MeasureFunding(id_, measure.number, measure.title, facts, groups)


def _facts(plan: Plan, measure: Measure) -> Iterator[Phrase]:
    if measure.status:
        yield Phrase("money-status", {"status": Term(f"measure-{measure.status}")})
    if measure.priority is not None:
        yield Phrase("money-priority", {"number": measure.priority})
    if paid := measure.paid_to:
        for side, party in (("owner", paid.owner), ("uh", paid.uh)):
            if party:
                values = {"side": Term(side), "party": plan.party_name(party)}
                yield Phrase("money-paid-to", values)
    if share := measure.own_share:
        kind = {True: Term("in-kind"), False: Term("in-cash"), None: None}[share.in_kind]
        amount = share.amount if share.amount is not None else Term("not-given")
        yield Phrase("money-own-share", {"amount": amount, "kind": kind, "note": share.note})
    if measure.coordinator and measure.coordinator.amount is not None:
        yield Phrase("money-coordinator", {"amount": measure.coordinator.amount})
    for asked in measure.requested_before:
        outcome = {True: Term("was-granted"), False: Term("was-refused"), None: None}
        told = {"year": str(asked.year), "outcome": outcome[asked.granted], "note": asked.note}
        yield Phrase("money-requested-before", told)


def _groups(plan: Plan, measure: Measure) -> Iterator[FundingGroup]:
    if measure.funding:
        by_scheme = {plan.scheme_name(scheme): part for scheme, part in measure.funding.items()}
        yield _group("money-by-scheme", by_scheme)
    for key, parts in breakdowns(measure).items():
        if key == "payees":
            yield _group("money-by-payee", {plan.party_name(id_): p for id_, p in parts.items()})
        elif key == "by_term":
            yield _group("money-by-term", parts)
        else:
            kinds = {f"cost-{kind}": part for kind, part in parts.items()}
            yield _group("money-by-cost", kinds, words=True)
    yield from _outcome(plan, measure)


def _outcome(plan: Plan, measure: Measure) -> Iterator[FundingGroup]:
    for stage in ("granted", "revised"):
        parts = {
            plan.scheme_name(scheme): row
            for scheme, part in measure.funding.items()
            if (row := getattr(part, stage))
        }
        if parts:
            yield _group(f"money-{stage}-by-scheme", parts)
    rows = {"asked": measure.amounts, "granted": measure.granted, "revised": measure.revised}
    told = {f"money-{stage}": row for stage, row in rows.items() if row is not None}
    if len(told) > 1:
        yield _group("money-outcome", told, words=True)


def _group(title: str, parts: Mapping[str, Amounts], *, words: bool = False) -> FundingGroup:
    rows = [
        FundingRow(name, words, tuple(_kroner(part, column) for column in COLUMNS))
        for name, part in parts.items()
    ]
    return FundingGroup(title, tuple(rows))


def _kroner(part: Amounts, column: str) -> Kroner | None:
    stated: Kroner | None = getattr(part, column)
    return row_of(part).total if column == "total" and stated is None else stated


VIEW = View(
    name="funding",
    title="view-funding",
    order=46,
    order_in={"needs-notification": 12},
    build=build_funding,
)
