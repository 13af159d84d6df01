"""Sums that running text states: «til sammen kr 210 000»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.budgeting import COLUMNS
from kompplan.budgeting.slips import slip_between
from kompplan.checks.core.texts import written_texts
from kompplan.locales.core.numbers import Kroner
from kompplan.model.written_amounts import read_amount
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath

_WORDS = ("sammen", "saman", "total", "i alt", "samlet", "samla", "summen")
"""Every word that says that an amount is a sum holds one of these."""

_BEFORE = re.compile(
    r"\b(?:til {0,3}sammen|til {0,3}saman|totalt|totalsum(?:men)?|i alt"
    r"|saml(?:et|a)(?: sum| beløp| behov| ramme)?|summen)"
    r"(?:[ \u00a0](?:er|på|blir|om lag)){0,2}:?[ \u00a0]",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"kr\.?[ \u00a0]?[0-9]{1,9}(?:[ \u00a0.][0-9]{1,3}){0,4}(?:,[0-9]{1,3})?(?:,-| ?mill\b)?"
    r"|(?<![0-9])[0-9]{1,9}(?:[ \u00a0.][0-9]{1,3}){0,4}(?:,[0-9]{1,3})?"
    r"[ \u00a0]?(?:mill\.? ?kr|kroner|kr)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[ \u00a0]?(?:til {0,3}sammen|til {0,3}saman|totalt|i alt)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_END_OF_SENTENCE = re.compile(r"[.!?][ \n]+(?=[A-ZÆØÅ])|\n\n")


class TextSum(Value):
    """A sum in running text.

    Attributes:
        measure: Id of the measure whose text it is.
        path: Where the text stands.
        part: First character of the amount, and the one after its last.
        amount: The sum.
    """

    measure: str
    path: KeyPath
    part: tuple[int, int]
    amount: Kroner


def unmatched_sums(context: CheckContext) -> list[TextSum]:
    """Return the sums in the texts of measures that are no sum of the plan.

    What is said of another year than the plan's is left out, and so is what the measure repeats
    under ``sums``.
    """
    return context.once(_find)


def _find(context: CheckContext) -> list[TextSum]:
    if not context.plan.measures or not context.may_mention(*_WORDS):
        return []
    found = list(_sums_in_texts(context))
    known = _known(context) if found else set()
    return [stated for stated in found if stated.amount not in known]


def _sums_in_texts(context: CheckContext) -> Iterator[TextSum]:
    year = context.plan.head.grant_year or context.plan.head.year.start.year
    for path, text in written_texts(context):
        # No sum is looked for where no money is spoken of.
        if path[0] != "measures" or "kr" not in text.lower():
            continue
        for found in _told(text):
            written = found[0].rstrip(" .\u00a0")
            amount = read_amount(written)
            years = set(_YEAR.findall(_sentence_at(text, found.start())))
            if amount is not None and years <= {str(year)}:
                part = (found.start(), found.start() + len(written))
                yield TextSum(str(path[1]), path, part, Kroner(amount))


def _told(text: str) -> list[re.Match[str]]:
    """Return the amounts that a text says are sums, by a word in front or else behind."""
    words = _BEFORE.finditer(text)
    # «10 000 kr til sammen 50 000 kr» has the word once, for what comes next.
    before = [found for word in words if (found := _AMOUNT.match(text, word.end()))]
    behind = (found for found in _AMOUNT.finditer(text) if _BEHIND.match(text, found.end()))
    return before or [found for found in behind if not _is_cut(text, found.start())]


def _is_cut(text: str, start: int) -> bool:
    """Tell whether digits stand right in front of an amount, which is then not all of it."""
    return text[max(0, start - 2) : start].rstrip(" ")[-1:].isdigit()


def _sentence_at(text: str, place: int) -> str:
    """Return the sentence that holds a place of a text."""
    start = 0
    for end in _END_OF_SENTENCE.finditer(text):
        if end.start() >= place:
            return text[start : end.start()]
        start = end.end()
    return text[start:]


def _known(context: CheckContext) -> set[int]:
    """Return every amount and sum of the plan that a text may rightly repeat."""
    budget = context.budget
    rows = [
        *(row.computed for row in budget.rows),
        *(total.computed for total in budget.schemes),
        *(total.declared for total in budget.schemes),
        budget.grand.computed,
        budget.grand.declared,
    ]
    known: set[int] = {amount for row in rows for column in COLUMNS if (amount := row.get(column))}
    known |= {claim.equation.stated for claim in budget.claims}
    for measure in context.plan.measures.values():
        own = (measure.amounts, measure.granted, measure.revised)
        known |= {a for row in own if row for a in (row.owner, row.uh, row.total) if a}
        if measure.own_share and measure.own_share.amount:
            known.add(measure.own_share.amount)
        sides = [side for f in measure.forecast.values() for side in (f.owner, f.uh) if side]
        known |= {side.amount for side in sides if side.amount}
        known.add(sum(side.amount or 0 for side in sides))
    return known


def slip_of(context: CheckContext, stated: TextSum) -> Kroner | None:
    """Return the sum of the measure or its scheme that a text has with a slip of the pen."""
    budget = context.budget
    own = [row for row in budget.rows if row.measure == stated.measure]
    schemes = {row.scheme for row in own}
    sums = [
        context.plan.measures[stated.measure].amounts.total,
        *(row.computed.total for row in own),
        *(total.computed.total for total in budget.schemes if total.scheme in schemes),
    ]
    meant = [s for s in sums if s and slip_between(stated.amount, s) in ("digits", "thousands")]
    return Kroner(meant[0]) if meant else None
