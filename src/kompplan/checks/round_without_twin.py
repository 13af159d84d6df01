"""Two like rounds of meetings do not visit the same places.

Rounds are alike when they stand in one section, last equally long, have titles that differ in one
word, such as «barnehage» and «skole», and visit mostly the same places. Then one that only one of
them visits is easily forgotten.

Example:
    oppstart-barnehage: {title: Oppstart i barnehage, rounds: {for: [tana, vardø, vadsø]}}
    oppstart-skole: {title: Oppstart i skole, rounds: {for: [tana, vardø]}}

Instead:
    oppstart-barnehage: {title: Oppstart i barnehage, rounds: {for: [tana, vardø, vadsø]}}
    oppstart-skole: {title: Oppstart i skole, rounds: {for: [tana, vardø, vadsø]}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Plan

# A title of so many words is a description; comparing it word by word would take long.
_MOST_WORDS = 30


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every round whose twin above it visits other places, at the lower one."""
    plan = context.plan
    first: dict[tuple[object, ...], str] = {}
    for id_ in plan.activities:
        patterns = _patterns(plan, id_)
        twins = [first[pattern] for pattern in patterns if pattern in first]
        for twin in twins[:1]:
            yield from _differences(plan, twin, id_)
        for pattern in patterns:
            first.setdefault(pattern, id_)


def _patterns(plan: Plan, id_: str) -> list[tuple[object, ...]]:
    """Return what a twin must equal: all that counts, with one word of the title left out."""
    activity = plan.activities[id_]
    if activity.rounds is None:
        return []
    words = activity.title.casefold().split()
    if len(words) > _MOST_WORDS:
        return []
    duration = " ".join(activity.rounds.duration.split())
    return [
        (activity.section, duration, place, *words[:place], *words[place + 1 :])
        for place, word in enumerate(words)
        if word.isalpha()
    ]


def _differences(plan: Plan, upper: str, lower: str) -> Iterator[Finding]:
    above, below = _places(plan, upper), _places(plan, lower)
    only_above = [id_ for id_ in above if id_ not in below]
    only_below = [id_ for id_ in below if id_ not in above]
    common = len(above) - len(only_above)
    if (only_above or only_below) and common > len(only_above) + len(only_below):
        values = {
            "title": plan.activities[lower].title,
            "other": plan.activities[upper].title,
            "only_here": [plan.party_name(id_) for id_ in only_below],
            "only_there": [plan.party_name(id_) for id_ in only_above],
        }
        related = (Related(_path(upper), "other-row"),)
        yield Finding("round-without-twin", _path(lower), values, related=related)


def _places(plan: Plan, id_: str) -> dict[str, None]:
    rounds = plan.activities[id_].rounds
    return dict.fromkeys(rounds.for_ if rounds else ())


def _path(id_: str) -> tuple[str, ...]:
    return ("activities", id_, "rounds", "for")


CHECK = Check(
    code="KP411",
    name="round-without-twin",
    severity="info",
    message=Text(
        nb=(
            "[{only_there} er bare med på «{other}», og {only_here} bare på «{title}»"
            "|{only_there} er med på «{other}», men ikke på «{title}»"
            "|{only_here} er med på «{title}», men ikke på «{other}»]"
        ),
        nn=(
            "[{only_there} er berre med på «{other}», og {only_here} berre på «{title}»"
            "|{only_there} er med på «{other}», men ikkje på «{title}»"
            "|{only_here} er med på «{title}», men ikkje på «{other}»]"
        ),
        en=(
            "[only “{other}” is for {only_there}, and only “{title}” is for {only_here}"
            "|“{other}” is for {only_there}, too, but “{title}” is not"
            "|“{title}” is for {only_here}, too, but “{other}” is not]"
        ),
    ),
    hint=Text(
        nb="se om noen er glemt i en av listene",
        nn="sjå om nokon er gløymd i ei av listene",
        en="see whether somebody was forgotten in one of the lists",
    ),
    about=Text(
        nb="Den som mangler i lista, blir ikke invitert.",
        nn="Den som manglar i lista, blir ikkje invitert.",
        en="Who is missing in the list is not invited.",
    ),
    find=find,
)
