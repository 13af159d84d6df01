"""A file's values as a plan or a library, with every misfit and every fault of its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.loading.binding import bind
from kompplan.loading.locating import locate
from kompplan.model.files import PLAN_KEYS, LibraryFile, PlanFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.loading.syntax_tree import SyntaxTree
    from kompplan.source import Fault


def bind_file(
    tree: SyntaxTree, faults: Iterable[Fault], prompts: frozenset[str]
) -> tuple[LibraryFile | None, list[Fault]]:
    """Return what a file holds, None when too little of it fits, and what does not fit.

    Args:
        tree: The file, whose top is a mapping.
        faults: What the reader has reported of it.
        prompts: Prompts of the form that the file fills in, each as ``bare_prompt`` writes it.
    """
    is_plan = isinstance(tree.value, dict) and PLAN_KEYS & tree.value.keys()
    model = PlanFile if is_plan else LibraryFile
    content, findings = bind(tree, model, [fault.path for fault in faults if fault.path], prompts)
    if content and content.rules:
        # Imported here because most files have no rules.
        from kompplan.loading.rule_findings import rule_findings  # noqa: PLC0415

        findings += rule_findings(content.rules, [finding.path for finding in findings])
    return content, [locate(finding, (tree,)) for finding in findings]
