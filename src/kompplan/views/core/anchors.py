"""Where on a page the parts of a plan stand, for links from one view to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


class Anchor(Value):
    """A place on a page.

    Attributes:
        view: Name of the view it belongs to; the link leads nowhere where that is not shown.
        name: Its name on the page.
    """

    view: str
    name: str


_OF_OWN_ID = {
    "chapters": ("chapters", "chapter"),
    "measures": ("needs-notification", "measure"),
    "packages": ("packages", "package"),
    "roles": ("roles", "role"),
    "themes": ("themes", "theme"),
}
"""Parts that a view shows by their own id: the view, and what comes before the id."""

_WHOLE = {
    "cohorts": "themes",
    "goals": "goals",
    "local_plans": "local-plans",
    "notification": "needs-notification",
    "strategies": "strategies",
}
"""Parts that have no anchor finer than their view."""


def anchor_of(plan: Plan, path: KeyPath) -> Anchor | None:
    """Return where what stands at a key path is shown; None where it has no place of its own."""
    kind, *rest = map(str, path)
    if kind == "activities":
        return Anchor("action-plan", rest[0])
    if kind == "sections":
        return Anchor("action-plan", f"section:{rest[0]}")
    if kind in _OF_OWN_ID and rest:
        view, prefix = _OF_OWN_ID[kind]
        if kind == "chapters":
            view = plan.chapters[rest[0]].before or view
        return Anchor(view, f"{prefix}:{rest[0]}")
    if kind == "matrices":
        row = f":{rest[2]}" if len(rest) > 2 and rest[1] == "rows" else ""
        return Anchor("matrix", f"matrix:{rest[0]}{row}")
    return Anchor(_WHOLE[kind], f"view:{_WHOLE[kind]}") if kind in _WHOLE else None
