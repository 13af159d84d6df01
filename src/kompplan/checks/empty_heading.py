"""A heading has nothing under it.

Looked at are chapters, the lists inside chapters and themes, themes and strategies. A chapter may
be the heading of what it stands ``before``, and a gap that is known, under ``open``, is not told.

Example:
    groups: {milepæler: {title: Milepælsplan 2020/2021}}

Instead:
    groups: {milepæler: {title: Milepælsplan 2020/2021, points: [Utkast i november]}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Chapter, PointGroup, Strategy, Theme

# What a heading says of itself is nothing that stands under it.
_NO_CONTENT = frozenset({"title", "number", "updated", "columns"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every heading without content, outer before inner."""
    plan = context.plan
    for path, part in (
        *_with_groups("chapters", plan.chapters),
        *_with_groups("themes", plan.themes),
        *((("strategies", id_), part) for id_, part in plan.strategies.items()),
    ):
        has_content = any(getattr(part, name) for name in part.model_fields_set - _NO_CONTENT)
        is_faulty = any(faulty[: len(path)] == path for faulty in context.faulty)
        if not has_content and not is_faulty:
            yield Finding("empty-heading", (*path, "title"), {"title": part.title})


def _with_groups(
    key: str, parts: Mapping[str, Chapter] | Mapping[str, Theme]
) -> Iterator[tuple[KeyPath, Chapter | Theme | PointGroup | Strategy]]:
    for id_, part in parts.items():
        yield (key, id_), part
        for group_id, group in part.groups.items():
            yield (key, id_, "groups", group_id), group


CHECK = Check(
    code="KP751",
    name="empty-heading",
    severity="warning",
    message=Text(
        nb="overskriften «{title}» har ikke noe under seg",
        nn="overskrifta «{title}» har ikkje noko under seg",
        en="the heading “{title}” has nothing under it",
    ),
    hint=Text(
        nb="fyll ut, eller ta ut overskriften",
        nn="fyll ut, eller ta ut overskrifta",
        en="fill it in, or take the heading out",
    ),
    about=Text(
        nb="Det som er varslet og ikke skrevet, venter leserne på.",
        nn="Det som er varsla og ikkje skrive, ventar lesarane på.",
        en="Readers wait for what is announced and not written.",
    ),
    find=find,
)
