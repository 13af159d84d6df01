"""The same measure seems to be listed twice: two have one title and the same amounts.

Example:
    measures:
      nettverk: {title: Nettverk, amounts: {owner: 50 000}}
      nettverk-2: {title: Nettverk, amounts: {owner: 50 000}}

Source: FOR-2021-01-26-230 point 7.2: a measure may have money of several schemes, but each krone
is asked for once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Measure


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure that repeats an earlier one, unless a wrong sum tells it."""
    told = {
        candidate.path[1]
        for wrong in context.budget.discrepancies
        for candidate in wrong.candidates
        if candidate.slip == "repeated"
    }
    seen: dict[object, str] = {}
    for id_, measure in context.plan.measures.items():
        key = _what_it_is(measure)
        if key is None:
            continue
        first = seen.setdefault(key, id_)
        if first != id_ and not told & {first, id_}:
            values = {"measure": measure.title}
            related = (Related(("measures", first), at_key=True),)
            yield Finding(
                "measure-listed-twice", ("measures", id_), values, at_key=True, related=related
            )


def _what_it_is(measure: Measure) -> object:
    """Return what tells a measure from others; None for one without amounts."""
    amounts = (measure.amounts.owner, measure.amounts.uh, measure.amounts.total)
    if not any(amounts):
        return None
    terms = tuple(time.text for time in measure.terms)
    title = " ".join(measure.title.split()).casefold()
    return (title, measure.scheme, tuple(measure.funding), amounts, terms)


CHECK = Check(
    code="KP516",
    name="measure-listed-twice",
    severity="warning",
    message=Text(
        nb="«{measure}» ser ut til å stå to ganger, med samme beløp",
        nn="«{measure}» ser ut til å stå to gonger, med same beløp",
        en="“{measure}” seems to stand twice, with the same amounts",
    ),
    hint=Text(
        nb="ta bort det ene, eller gi dem titler som skiller dem",
        nn="ta bort det eine, eller gi dei titlar som skil dei",
        en="remove one of them, or give them titles that tell them apart",
    ),
    about=Text(
        nb="Et tiltak som står to ganger, ber om pengene to ganger.",
        nn="Eit tiltak som står to gonger, ber om pengane to gonger.",
        en="A measure that stands twice asks for its money twice.",
    ),
    find=find,
)
