"""Where findings, which speak of key paths, stand in the files of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.source import Fault, NotedPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.diagnostics import Finding, KeyPath, Related
    from kompplan.loading.syntax_tree import SyntaxTree

Trees: TypeAlias = "Sequence[SyntaxTree]"
"""The files of one plan, its own first."""


def locate(finding: Finding, trees: Trees) -> Fault:
    """Return a finding as a fault at its place in one of a plan's files."""
    tree = _tree_with(finding.path, trees)
    if finding.at_key:
        span = tree.key_span_of(finding.path)
    else:
        span = tree.span_of(finding.path, finding.part)
    related = tuple(_note(place, trees) for place in finding.related if _exists(place, trees))
    place = (finding.name, tree.source.name, span)
    return Fault(*place, finding.values, related, finding.path, finding.severity)


def _exists(place: Related, trees: Trees) -> bool:
    return _tree_with(place.path, trees).has(place.path)


def _note(place: Related, trees: Trees) -> NotedPlace:
    tree = _tree_with(place.path, trees)
    span = tree.key_span_of(place.path) if place.at_key else tree.span_of(place.path)
    return NotedPlace(tree.source.name, span, place.label)


def _tree_with(path: KeyPath, trees: Trees) -> SyntaxTree:
    """The file that holds the most of a path; the plan's own on a tie, as max keeps the first."""
    return max(trees, key=lambda tree: tree.depth_of(path))
