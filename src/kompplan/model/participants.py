"""Those who take part in an activity, or whom it is for."""

from functools import lru_cache
from typing import Any, TypeAlias

from kompplan.model.base import PlanModel
from kompplan.model.values import Flag, Line, PartyRef


class Participant(PlanModel):
    """Somebody who takes part, or whom something is for.

    Attributes:
        who: Id of an actor, a municipality or a region.
        uncertain: Whether the plan itself doubts it; ``alle-ansatte?`` says so in short.
        note: A remark on this participation.
    """

    who: PartyRef
    uncertain: Flag = False
    note: Line = ""


@lru_cache(maxsize=4096)
def _named(text: str) -> Participant:
    """Return the participant of a short form; any text will do, and most stand in many rows."""
    doubt: dict[str, Any] = {"uncertain": True} if text.endswith("?") else {}
    return Participant.model_construct(who=text.rstrip("?").rstrip(), **doubt)


def bind_participants(value: object) -> object:
    """Return participants as a list of the long form; another sort of value as it is."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list):
        return values
    return [_named(item) if isinstance(item, str) else item for item in values]


AsWritten: TypeAlias = PartyRef | tuple[PartyRef | Participant, ...]
"""Ids, with «?» for doubt, or the long form; a single id may stand without its list."""
