"""Reads one time text: the only reading there is, or the faults that say why there is none."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.clocks import CLOCK_START
from kompplan.time_expressions.core.forms import Form, all_forms, choices_of, form_readings
from kompplan.time_expressions.core.framing import Framed, framings
from kompplan.time_expressions.core.tokens import Tokens, tokenize
from kompplan.time_expressions.core.values import TimeExpression, TimeFault
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.nodes import Node
    from kompplan.time_expressions.core.starts import Choices

LONGEST = 200
"""Characters in the longest text that is read."""


class Reading(Value):
    """One way to read a text.

    Attributes:
        form: The form that reads it.
        node: What it then says.
        faults: What is wrong with that whatever the plan.
    """

    form: Form
    node: Node
    faults: tuple[TimeFault, ...]


@lru_cache(maxsize=8192)
def parse_time(text: str) -> TimeExpression:
    """Read a time expression.

    Args:
        text: Any text; a cell or field that is meant to hold a time and nothing else.

    Returns:
        The expression. Its ``node`` is None when there is no reading, when there are two, or when
        the only one is impossible, such as a 31st of November; the faults say which.
    """
    if len(text) > LONGEST:
        values = {"length": len(text), "limit": LONGEST}
        return TimeExpression(text, None, (TimeFault("time-too-long", values),))
    for framed in framings(tokenize(text)):
        found = whole_readings(framed.tokens)
        if found:
            return _judge(text, framed, found)
    # Imported here because few texts are unreadable, and looking for like words takes difflib.
    from kompplan.time_expressions.core.suggestions import unreadable  # noqa: PLC0415  # most runs read all

    return TimeExpression(text, None, (unreadable(text, reads),))


def reads(text: str) -> bool:
    """Tell whether a text, without anything around it, has a reading that is possible."""
    tokens = tokenize(text)
    return len(text) <= LONGEST and any(not r.faults for r in whole_readings(tokens))


def whole_readings(tokens: Tokens) -> tuple[Reading, ...]:
    """Return the distinct readings of all tokens, which are of the best rank that has any.

    A reading that is possible is kept alone where another one is not: «08.30-11.30» is no pair of
    dates, as there is no 30th month. Ranks are tried in turn, so that the costly forms of a bad
    rank are never read for a text that a better form knows.
    """
    found: dict[Node, Reading] = {}
    for forms in _forms_by_rank():
        for form, node in _complete(forms, tokens):
            if node not in found:
                faults = tuple(fault for part in node.walk() for fault in part.own_faults())
                found[node] = Reading(form, node, faults)
        readings = tuple(reading for reading in found.values() if not reading.faults)
        if readings:
            return readings
    # Of several impossible readings the one with the fewest faults is what was meant.
    return tuple(sorted(found.values(), key=_faults)[:1])


def _faults(reading: Reading) -> tuple[int, int]:
    """Return how many faults a reading has; of equals the form that is named first is kept."""
    return (len(reading.faults), all_forms().index(reading.form))


@cache
def _forms_by_rank() -> tuple[Choices[Form], ...]:
    """Return the forms of each rank, the best first."""
    forms = all_forms()
    ranks = sorted({form.rank for form in forms})
    return tuple(choices_of(tuple(f for f in forms if f.rank == rank)) for rank in ranks)


def _complete(forms: Choices[Form], tokens: Tokens) -> Iterator[tuple[Form, Node]]:
    """Yield each reading that ends where the text does."""
    if not tokens.items:
        return
    for form in forms.at(tokens, 0):
        for node, after in form_readings(form, tokens, 0):
            if after == len(tokens.items):
                yield form, node


def _judge(text: str, framed: Framed, found: tuple[Reading, ...]) -> TimeExpression:
    """Return the expression for the readings of one part of the text."""
    first, *others = found
    part = framed.tokens.part(0, len(framed.tokens))
    if others:
        pair = (first, others[0])
        names = [reading.node.spelt() or reading.form.examples[0] for reading in pair]
        values = {"text": text.strip(), "first": names[0], "second": names[1]}
        fault = TimeFault("ambiguous-time", values, part)
        return TimeExpression(text, None, (fault,), framed.remarks)
    faults = (*framed.faults, *first.faults)
    if first.faults:
        return TimeExpression(text, None, faults, framed.remarks, first.form.name)
    notes = [note for node in first.node.walk() for note in node.own_notes()]
    if first.form.rank == 0 and _is_clock(framed.tokens):
        notes.append(TimeFault("date-or-clock", {"text": text[slice(*part)]}, part))
    anchors = dict.fromkeys(name for node in first.node.walk() for name in node.own_anchors())
    return TimeExpression(
        text, first.node, (*faults, *notes), framed.remarks, first.form.name, tuple(anchors)
    )


def _is_clock(tokens: Tokens) -> bool:
    """Tell whether a date may be meant as a clock: «10.12» is a day of December, or ten past."""
    return any(after == len(tokens) for _, after in CLOCK_START(tokens, 0))
