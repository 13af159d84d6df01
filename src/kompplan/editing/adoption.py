"""Records a decision in the history of a plan's own file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kompplan.editing.splice import Edit, insert, splice
from kompplan.loading.plain_reader import NO_VALUE
from kompplan.loading.reader import read_tree
from kompplan.source import Fault, decode
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.loading.syntax_tree import Place, SyntaxTree

# What YAML reads as it stands, also inside braces: no colon, comma, bracket, quote or hash sign.
_PLAIN = re.compile(r"[^\W_][\w ./()&+–-]*")
_COUNTS_AS_DECIDED = ("adopted", "in-use")


class Decision(Value):
    """What is recorded.

    Attributes:
        keys: The keys of the event and their texts, in order; empty texts are left out.
        onto: The place in the history of an event that these keys are put onto; None for a new
            event at the end.
    """

    keys: Mapping[str, str]
    onto: int | None = None


def record_decision(data: bytes, tree: SyntaxTree, decision: Decision) -> bytes | None:
    """Return a plan's file with a decision in its history, and as adopted by its status.

    Args:
        data: The file.
        tree: What stands in it, read without a fault in its head.
        decision: What is recorded.

    Returns:
        The file, in which nothing else is changed; None where that cannot be had.
    """
    plan = _entry(tree.place, "plan")
    if plan is None or not isinstance(plan.entries, dict):
        return None
    edits = [*_status(plan, tree), *_history(plan, tree, decision)]
    changed = splice(data, edits)
    return changed if _says(changed, _expected(tree, decision)) else None


def write_event(keys: Mapping[str, str]) -> str:
    """Return an event on one line, such as ``{date: 2025-06-11, event: adopted, by: styret}``."""
    return "{" + _pairs(keys) + "}"


def _pairs(keys: Mapping[str, str]) -> str:
    return ", ".join(f"{key}: {_scalar(text)}" for key, text in keys.items() if text)


def _scalar(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and text not in NO_VALUE
    if is_plain or re.fullmatch("sha256:[0-9a-f]+", text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _status(plan: Place, tree: SyntaxTree) -> list[Edit]:
    place, status = _entry(plan, "status"), _status_in(tree)
    if status in _COUNTS_AS_DECIDED:
        return []
    if place is not None:
        line, column, end_line, end_column = place.mark
        return [Edit((line, column), (end_line, end_column), "adopted")]
    history = (plan.keys or {}).get("history")
    if history is None:
        return _append(plan, tree, {"status": "adopted"}, "status: adopted")
    at = (history.start_mark.line, history.start_mark.column)
    gap = ", " if plan.start.flow_style else "\n" + " " * at[1]
    return [insert(at, f"status: adopted{gap}")]


def _history(plan: Place, tree: SyntaxTree, decision: Decision) -> list[Edit]:
    history = _entry(plan, "history")
    if history is None:
        event = write_event(decision.keys)
        if plan.start.flow_style:
            return [insert(_before_end(plan), f", history: [{event}]")]
        column = _column_of_keys(plan)
        lines = f"history:\n{' ' * column}  - {event}"
        return [insert(_after(_last(plan), tree), f"\n{' ' * column}{lines}")]
    if decision.onto is not None and isinstance(history.entries, list):
        event_place = history.entries[decision.onto]
        keys = _missing(tree, decision)
        return _append(event_place, tree, keys, _pairs(keys))
    return _new_event(history, tree, write_event(decision.keys))


def _new_event(history: Place, tree: SyntaxTree, event: str) -> list[Edit]:
    if history.start.flow_style:
        return [insert(_before_end(history), f", {event}" if history.entries else event)]
    assert isinstance(history.entries, list)  # noqa: S101  # the history is a list
    dash: int = history.start.start_mark.column
    return [insert(_after(history.entries[-1], tree), f"\n{' ' * dash}- {event}")]


def _append(place: Place, tree: SyntaxTree, keys: Mapping[str, str], flow: str) -> list[Edit]:
    """Return what adds keys at the end of a mapping, in the style it is written in."""
    if place.start.flow_style:
        return [insert(_before_end(place), f", {flow}")]
    gap = "\n" + " " * _column_of_keys(place)
    lines = "".join(f"{gap}{key}: {_scalar(text)}" for key, text in keys.items() if text)
    return [insert(_after(_last(place), tree), lines)]


def _column_of_keys(place: Place) -> int:
    column: int = next(iter((place.keys or {}).values())).start_mark.column
    return column


def _before_end(place: Place) -> tuple[int, int]:
    """Return the place of the bracket that closes a collection."""
    mark = place.end.start_mark
    return mark.line, mark.column


def _last(place: Place) -> Place:
    entries = place.entries
    assert isinstance(entries, dict)  # noqa: S101  # only mappings with entries come here
    return entries[next(reversed(entries))]


def _after(place: Place, tree: SyntaxTree) -> tuple[int, int]:
    """Return the end of the line that a value ends on, behind its comment.

    A folded or literal text ends, for YAML, where the next thing begins.
    """
    _, _, line, column = place.mark
    if not column:
        line -= 1
        while line and not tree.source.line(line + 1).strip():
            line -= 1
    return line, len(tree.source.line(line + 1))


def _entry(place: Place, key: str) -> Place | None:
    return place.entries.get(key) if isinstance(place.entries, dict) else None


def _status_in(tree: SyntaxTree) -> str:
    found = _head(tree).get("status", "")
    return found if isinstance(found, str) else ""


def _head(tree: SyntaxTree) -> dict[str, Any]:
    top = tree.value
    head = top.get("plan") if isinstance(top, dict) else None
    return head if isinstance(head, dict) else {}


def _missing(tree: SyntaxTree, decision: Decision) -> dict[str, str]:
    assert decision.onto is not None  # noqa: S101  # there is an event to put them onto
    event = _head(tree)["history"][decision.onto]
    return {key: text for key, text in decision.keys.items() if text and key not in event}


def _expected(tree: SyntaxTree, decision: Decision) -> Any:
    """Return the values that the file must have afterwards."""
    head = dict(_head(tree))
    history = list(head.get("history", []))
    if decision.onto is None:
        history.append({key: text for key, text in decision.keys.items() if text})
    else:
        history[decision.onto] = {**history[decision.onto], **_missing(tree, decision)}
    if _status_in(tree) not in _COUNTS_AS_DECIDED:
        head["status"] = "adopted"
    assert isinstance(tree.value, dict)  # noqa: S101  # it has a head
    return {**tree.value, "plan": {**head, "history": history}}


def _says(data: bytes, expected: Any) -> bool:
    source = decode("", data)
    if isinstance(source, Fault):
        return False
    tree, _ = read_tree(source)
    return tree is not None and tree.value == expected
