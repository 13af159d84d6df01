"""Which activities a time such as «før workshop 1» is told from, and in which order that leads."""

from __future__ import annotations

import unicodedata
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.model import Activity


_WORK_ON = (
    "arbeidet med ", "arbeid med ", "gjennomføringen av ", "gjennomføringa av ",
    "gjennomføring av ", "the work on ", "work on ", "completion of ",
)  # fmt: skip


class AnchorIndex:
    """Finds activities by what people call them.

    The search goes by id, by exact title, then by the start of a title followed by a blank or a
    sign («workshop 1» in «Workshop 1 for Nord-Østerdalen»); at last for what is worked on. An
    activity that has dated instances is never the anchor itself; its instances are.
    """

    def __init__(self, activities: Mapping[str, Activity]) -> None:
        self._activities = activities
        self._titles = {id_: _key(activity.title) for id_, activity in activities.items()}
        self._instances: dict[str, list[str]] = {}
        for id_, activity in activities.items():
            if activity.instance_of:
                self._instances.setdefault(activity.instance_of, []).append(id_)

    def search(self, text: str, asking: str) -> tuple[str, ...]:
        """Return the ids of the activities that a text may mean.

        Args:
            text: The anchor as written, such as «Workshop 1».
            asking: Id of the activity whose time is told from it; never an answer itself.
        """
        row = self._activities[asking]
        named = [row.anchor] if row.anchor else self._by_name(text, asking)
        found = [id_ for name in named for id_ in self._instances.get(name, [name])]
        known = [id_ for id_ in dict.fromkeys(found) if id_ in self._activities and id_ != asking]
        return tuple(self._for_same(known, row) or known)

    def _by_name(self, text: str, asking: str) -> list[str]:
        names = (self._by_one_name(_key(name), asking) for name in names_in(text))
        return next((found for found in names if found), [])

    def _by_one_name(self, wanted: str, asking: str) -> list[str]:
        by_id = wanted.replace(" ", "-")
        if by_id in self._activities:
            return [by_id]
        exact = [id_ for id_, title in self._titles.items() if title == wanted and id_ != asking]
        return exact or [
            id_
            for id_, title in self._titles.items()
            if id_ != asking and title.startswith(wanted) and not title[len(wanted)].isalnum()
        ]

    def _for_same(self, found: list[str], row: Activity) -> list[str]:
        """A row for one region is told from that region's instance."""
        wanted = set(row.for_)
        return [id_ for id_ in found if wanted & set(self._activities[id_].for_)]


def names_in(text: str) -> tuple[str, ...]:
    """Return what an anchor may name: its whole text, then what «arbeidet med …» is work on."""
    folded = text.casefold()
    return text, *(text[len(words) :] for words in _WORK_ON if folded.startswith(words))


def resolving_order(
    activities: Mapping[str, Activity], index: AnchorIndex
) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the order in which activities can be resolved, anchors before what hangs on them.

    Returns:
        All ids; and every circle, as the ids on it, first and last the same.
    """
    graph = {
        id_: {anchor for text in activity.when.anchors for anchor in index.search(text, id_)}
        for id_, activity in activities.items()
        if activity.when and activity.when.anchors
    }
    free = [id_ for id_ in activities if id_ not in graph]
    circles: list[tuple[str, ...]] = []
    while True:
        try:
            hanging = TopologicalSorter(graph).static_order()
            return list(dict.fromkeys([*free, *hanging])), circles
        except CycleError as error:
            circle = tuple(reversed(error.args[1]))
            circles.append(circle)
            # Cut open, it can be ordered like the rest; its members are not resolved.
            graph |= {member: set() for member in circle}


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
