"""From plain values to the typed model, with every misfit reported at once.

pydantic finds all misfits in one go but then hands out no model. So the values at fault are taken
out, a missing title gets a stand-in, and the rest is bound again: later stages still see the whole
of what was right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from kompplan.loading.misfit import describe_misfit, without_echoes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diagnostics import Finding, KeyPath
    from kompplan.loading.syntax_tree import Plain, SyntaxTree
    from kompplan.model.base import PlanModel

M = TypeVar("M", bound="PlanModel")

_MOST_ROUNDS = 12
"""A hole can make the mapping around it incomplete, at most once for each level of a plan."""


_NAMING_KEYS = frozenset({"id", "name", "title"})
"""Texts that only name what they stand in; while one is missing, the id around it will do."""


def bind(
    tree: SyntaxTree,
    model: type[M],
    holes: Iterable[KeyPath] = (),
    prompts: frozenset[str] = frozenset(),
) -> tuple[M | None, list[Finding]]:
    """Return the values of a file as a model, and every value that does not fit it.

    Args:
        tree: The file.
        model: What it should hold.
        holes: Places whose values the reader had to leave out, and has reported.
        prompts: Prompts of the form that the file fills in, each as ``bare_prompt`` writes it.

    Returns:
        The model without the values at fault, or None when too little is left, and the findings.
    """
    value: Plain = tree.value
    findings: list[Finding] = []
    reported = set(holes)
    mended: set[KeyPath] = set()
    for _ in range(_MOST_ROUNDS):
        try:
            return model.model_validate(value, context=prompts), findings
        except ValidationError as error:
            misfits = error.errors(include_url=False)
        new = [m for m in misfits if _key_path(m["loc"]) not in mended | reported]
        findings += without_echoes([describe_misfit(m, _key_path(m["loc"]), model) for m in new])
        for misfit in misfits:
            value, hole = _mend(value, _key_path(misfit["loc"]), misfit["type"], mended)
            if not hole:
                return None, findings
            mended |= {hole, _key_path(misfit["loc"])}
    return None, findings


def _mend(value: Plain, path: KeyPath, kind: str, mended: set[KeyPath]) -> tuple[Plain, KeyPath]:
    """Return the values without a misfit, and what was taken out; () when nothing can be."""
    if _may_stand_in(path, kind) and path not in mended:
        return _with(value, path, str(path[-2])), path
    hole = _hole_for(path, is_missing=kind == "missing" or path in mended)
    return (_without(value, hole) if hole else value), hole


def _may_stand_in(path: KeyPath, kind: str) -> bool:
    return kind == "missing" and path[-1] in _NAMING_KEYS and len(path) > 1


def _key_path(loc: tuple[str | int, ...]) -> KeyPath:
    """An ill-formed key ends its place with ``[key]``, which no file has."""
    return loc[:-1] if loc and loc[-1] == "[key]" else loc


def _hole_for(path: KeyPath, *, is_missing: bool) -> KeyPath:
    """Return what to take out: the value, or what is incomplete without it.

    A list goes as a whole, so that the positions of what is left still point into the file.
    """
    hole = path[:-1] if is_missing else path
    first_position = next((i for i, step in enumerate(hole) if isinstance(step, int)), None)
    return hole if first_position is None else hole[:first_position]


def _with(value: Plain, path: KeyPath, stand_in: str) -> Plain:
    """Return a copy with a stand-in for a missing text, so that its neighbours are still bound."""
    step = path[0]
    if isinstance(value, dict):
        inner = value.get(str(step), {})
        return {
            **value,
            str(step): stand_in if len(path) == 1 else _with(inner, path[1:], stand_in),
        }
    if isinstance(value, list) and isinstance(step, int) and len(path) > 1:
        inner = _with(value[step], path[1:], stand_in)
        return [*value[:step], inner, *value[step + 1 :]]
    return value


def _without(value: Plain, path: KeyPath) -> Plain:
    """Return a copy without the value at a path; the original is left as it was read."""
    if not isinstance(value, dict) or path[0] not in value:
        return value
    key = str(path[0])
    if len(path) == 1:
        return {k: v for k, v in value.items() if k != key}
    return {**value, key: _without(value[key], path[1:])}
