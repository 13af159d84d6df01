"""An id is used that nobody declares.

Example:
    participants: [ptt]

Instead:
    participants: [ppt]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.references import (
    OWN_KINDS,
    REF_KINDS,
    declared_ids,
    faulty_ids,
    named_ids,
    references,
)
from kompplan.diagnostics import Check, Finding, Text
from kompplan.diagnostics.suggest import suggest
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.references import Reference
    from kompplan.model import Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every reference to an id that nobody declares."""
    known = {
        kind: declared_ids(context.plan, kind) | faulty_ids(context.faulty, kind)
        for kind in REF_KINDS
    }
    for reference in references(context.plan, known):
        if context.is_complete or reference.kind in OWN_KINDS:
            values = {
                "id": reference.id,
                "kind": Term(f"kind-of-{reference.kind}"),
                "suggestion": _meant(context.plan, reference, known[reference.kind]),
            }
            yield Finding("unknown-reference", reference.path, values, at_key=reference.at_key)


def _meant(plan: Plan, reference: Reference, known: Collection[str]) -> str:
    """Return the id that was likely meant: whose name was written, or the nearest one."""
    written = reference.id.casefold()
    named = named_ids(plan, reference.kind)
    by_name = [id_ for id_, names in named.items() if written in map(str.casefold, names)]
    return by_name[0] if len(by_name) == 1 else suggest(reference.id, sorted(known))


CHECK = Check(
    code="KP301",
    name="unknown-reference",
    severity="error",
    message=Text(
        nb="«{id}» er ikke oppført blant {kind}",
        nn="«{id}» er ikkje ført opp blant {kind}",
        en="“{id}” is not declared among the {kind}",
    ),
    hint=Text(
        nb="[mente du «{suggestion}»?|før det opp i planen, eller i en fil som planen bruker]",
        nn="[meinte du «{suggestion}»?|før det opp i planen, eller i ei fil som planen bruker]",
        en=(
            "[did you mean “{suggestion}”?|declare it in the plan or in a file that the plan uses]"
        ),
    ),
    about=Text(
        nb="En id som ingen har oppført, peker på ingen og ingenting.",
        nn="Ein id som ingen har ført opp, peikar på ingen og ingenting.",
        en="An id that nobody declares points at nobody and nothing.",
    ),
    find=find,
)
