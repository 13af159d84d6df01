"""One form of time expression, and the collection of them all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from kompplan.time_expressions.core.combinators import Readings, remembered, starting
from kompplan.time_expressions.core.starts import Choices, Start, start_of, start_of_any
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.combinators import Parser
    from kompplan.time_expressions.core.tokens import Tokens

Category: TypeAlias = Literal["unit", "days", "moment", "time", "bound", "relation", "cell"]
"""What a form may stand for in another one.

``unit`` recurs each year and can be the end of a range; ``days`` names days of day precision;
``moment`` has a clock; ``time`` is any other time without an anchor; ``relation`` hangs
on a time or an activity; ``bound`` has one end; ``cell`` stands alone only.
A form of category ``time`` may begin with a ``unit`` but with no other ``time``, and one of
``moment`` with any of them but a ``moment``: a form that began with itself would never end.
"""

TIMES: tuple[Category, ...] = ("unit", "days", "moment", "time")


class Form(Value):
    """A way of writing a time.

    Attributes:
        name: Readable name, such as ``week``.
        category: Where other forms may use it.
        parse: Yields every reading at a position.
        examples: Texts it reads, the commonest first; shown to who wrote something unreadable.
        rank: Lower wins: a form of free words gives way to one that knows every word.
    """

    name: str
    category: Category
    parse: Parser[Any]
    examples: tuple[str, ...]
    rank: int = 0


@cache
def all_forms() -> tuple[Form, ...]:
    """Return every form of the growth folder, collected at the first call."""
    # The folder's own package imports this module, and most commands never read a time.
    from kompplan import time_expressions  # noqa: PLC0415
    from kompplan.registry import collect  # noqa: PLC0415

    return collect(time_expressions, "PARSER", Form)


@cache
def forms_of(categories: tuple[Category, ...]) -> tuple[Form, ...]:
    """Return the forms of some categories."""
    return tuple(form for form in all_forms() if form.category in categories)


def choices_of(forms: tuple[Form, ...]) -> Choices[Form]:
    """Return forms by the tokens that they can begin with."""
    return Choices(forms, lambda form: start_of(form.parse))


@cache
def _choices(categories: tuple[Category, ...]) -> Choices[Form]:
    return choices_of(forms_of(categories))


@cache
def any_of(*categories: Category) -> Parser[Any]:
    """Read any form of the categories; each position is read once and then remembered."""

    def parse(tokens: Tokens, at: int) -> Readings[Any]:
        readings: list[tuple[Any, int]] = []
        for form in _choices(categories).at(tokens, at):
            readings += form_readings(form, tokens, at)
        # Two forms may say the same; nodes are only worth comparing when there are several.
        return tuple(dict.fromkeys(readings)) if len(readings) > 1 else readings

    def start() -> Start:
        return start_of_any(form.parse for form in forms_of(categories))

    return remembered(starting(parse, start))


def any_time() -> Parser[Any]:
    """Read any time that needs no anchor."""
    return any_of(*TIMES)


_DEEPEST = 12
"""Forms inside each other; «i i i i …» must not exhaust the stack."""


def form_readings(form: Form, tokens: Tokens, at: int) -> tuple[tuple[Any, int], ...]:
    """Return every reading of one form at a position, from memory when it was asked before."""
    key = (form.name, at)
    found = tokens.memo.get(key)
    if found is None:
        tokens.depth += 1
        found = tuple(form.parse(tokens, at)) if tokens.depth <= _DEEPEST else ()
        tokens.depth -= 1
        tokens.memo[key] = found
    return found
