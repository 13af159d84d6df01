"""Titles that instances have from their general row: told once, at that row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import replace

if TYPE_CHECKING:
    from kompplan.diff.change import Change
    from kompplan.model import Plan


def fold_inherited_titles(changes: list[Change], old: Plan, new: Plan) -> list[Change]:
    """Make the new titles of instances followers of the new title of what they are instances of."""
    titles = {
        change.path[1]: change
        for change in changes
        if change.field == "Activity.title" and len(change.path) == 3
    }
    follows: dict[str | int, list[Change]] = {}
    for id_, change in titles.items():
        general = _general(change, old, new)
        if general in titles and general != id_:
            follows.setdefault(general, []).append(change)
    folded = {id(change) for found in follows.values() for change in found}
    return [
        replace(change, followers=tuple(follows[change.path[1]]))
        if titles.get(_row_of(change)) is change and change.path[1] in follows
        else change
        for change in changes
        if id(change) not in folded
    ]


def _row_of(change: Change) -> str | int:
    return change.path[1] if len(change.path) > 1 else ""


def _general(change: Change, old: Plan, new: Plan) -> str:
    """Return the row that a title comes from on both sides; empty where it is the row's own."""
    if change.old is None or change.new is None:
        return ""
    sides = ((old, change.old.path[1]), (new, change.new.path[1]))
    rows = [(plan, plan.activities[str(id_)]) for plan, id_ in sides]
    generals = [plan.activities.get(row.instance_of or "") for plan, row in rows]
    is_theirs = all(g and g.title == row.title for g, (_, row) in zip(generals, rows, strict=True))
    return (rows[1][1].instance_of or "") if is_theirs else ""
