"""The terms and years that amounts are for, named alike however they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.time_expressions import parse_time
from kompplan.time_expressions.boxes import Boxes
from kompplan.time_expressions.core.spans import Listing
from kompplan.time_expressions.term import Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.time_expressions import TimeExpression
    from kompplan.time_expressions.core.nodes import Node

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def terms_of(times: Iterable[TimeExpression]) -> tuple[str, ...]:
    """Return the terms in some times, each once: ``2024-spring``; other times as written.

    Of terms with boxes only the ticked ones count.
    """
    return tuple(dict.fromkeys(term for time in times for term in _terms_in(time)))


def term_in(text: str) -> str:
    """Return a term or year by its name, such as ``2025-autumn``; another text as written."""
    found = tuple(_terms_in(parse_time(text)))
    return found[0] if len(found) == 1 else text.strip()


def year_in(text: str) -> str:
    """Return the first year that a text names; empty where it names none."""
    found = _YEAR.search(text)
    return found[0] if found else ""


def _terms_in(time: TimeExpression) -> Iterator[str]:
    found = list(_walk(time.node)) if time.node else []
    yield from found or [time.text.strip()]


def _walk(node: Node) -> Iterator[str]:
    if isinstance(node, Term) and node.year:
        yield f"{node.year}-{node.season}"
    elif isinstance(node, Boxes):
        for unit, is_ticked in node.items:
            yield from _walk(unit) if is_ticked else ()
    elif isinstance(node, Listing):
        for inner in node.children():
            yield from _walk(inner)
