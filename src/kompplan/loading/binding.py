"""From plain values to the typed model, with every misfit reported at once.

pydantic finds all misfits in one go but then hands out no model. So the values at fault are taken
out and the rest is bound again: later stages still see the whole of what was right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from kompplan.loading.misfit import describe_misfit

if TYPE_CHECKING:
    from kompplan.diagnostics import Finding, KeyPath
    from kompplan.loading.syntax_tree import SyntaxTree, Value
    from kompplan.model.base import PlanModel

M = TypeVar("M", bound="PlanModel")

_MOST_ROUNDS = 12
"""A hole can make the mapping around it incomplete, at most once for each level of a plan."""


def bind(tree: SyntaxTree, model: type[M]) -> tuple[M | None, list[Finding]]:
    """Return the values of a file as a model, and every value that does not fit it.

    Returns:
        The model without the values at fault, or None when too little is left, and the findings.
    """
    value: Value = tree.value
    findings: list[Finding] = []
    holes: set[KeyPath] = set()
    for _ in range(_MOST_ROUNDS):
        try:
            return model.model_validate(value), findings
        except ValidationError as error:
            for misfit in error.errors(include_url=False):
                path = _key_path(misfit["loc"])
                if not (misfit["type"] == "missing" and path in holes):
                    findings.append(describe_misfit(misfit, path, model))
                hole = _hole_for(path, misfit["type"], holes)
                if not hole:
                    return None, findings
                holes.add(hole)
                value = _without(value, hole)
    return None, findings


def _key_path(loc: tuple[str | int, ...]) -> KeyPath:
    """Pydantic ends the place of an ill-formed key with ``[key]``."""
    return loc[:-1] if loc and loc[-1] == "[key]" else loc


def _hole_for(path: KeyPath, kind: str, holes: set[KeyPath]) -> KeyPath:
    """Return what to take out: the value, or what is incomplete without it.

    A list goes as a whole, so that the positions of what is left still point into the file.
    """
    hole = path[:-1] if kind == "missing" or path in holes else path
    first_position = next((i for i, step in enumerate(hole) if isinstance(step, int)), None)
    return hole if first_position is None else hole[:first_position]


def _without(value: Value, path: KeyPath) -> Value:
    """Return a copy without the value at a path; the original is left as it was read."""
    if not isinstance(value, dict) or path[0] not in value:
        return value
    key = str(path[0])
    if len(path) == 1:
        return {k: v for k, v in value.items() if k != key}
    return {**value, key: _without(value[key], path[1:])}
