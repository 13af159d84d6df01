"""A digital meeting's link is known to be missing.

Example:
    nyansatte: {title: Digital samling, mode: digital, open: [lenke mangler]}

Instead:
    nyansatte: {title: Digital samling, mode: digital, link: https://møte.example.no/ppt}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


_LINK = re.compile(r"\b(?:møte|påmeldings?)?(?:lenk|link|lenkj)(?:e|en|a|je)?\b", re.IGNORECASE)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every open point about the link of an activity that has none."""
    if not context.may_mention("lenk", "link"):
        return
    for id_, activity in context.plan.activities.items():
        for place, text in enumerate(activity.open if not activity.link else ()):
            if _LINK.search(text):
                path = ("activities", id_, "open", place)
                yield Finding("link-missing", path, {"title": activity.title})


CHECK = Check(
    code="KP723",
    name="link-missing",
    severity="warning",
    message=Text(
        nb="lenken til «{title}» mangler",
        nn="lenkja til «{title}» manglar",
        en="the link to “{title}” is missing",
    ),
    hint=Text(
        nb="legg inn link, og ta ut det åpne punktet",
        nn="legg inn link, og ta ut det opne punktet",
        en="add link, and take the open point out",
    ),
    about=Text(
        nb="Den som skal være med på en digital samling, trenger lenken.",
        nn="Den som skal vere med på ei digital samling, treng lenkja.",
        en="Whoever takes part in a digital meeting needs the link.",
    ),
    find=find,
)
