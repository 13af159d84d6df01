"""The shape of the action plan: typed rows and labels, before any words or markup are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.time_expressions import When
    from kompplan.views.core.texts import Source

Column: TypeAlias = Literal["when", "week", "time", "what", "who", "responsible", "target_group"]
"""The columns a plan may ask for; ``week`` and ``time`` together stand for ``when``."""

Colour: TypeAlias = Literal["green", "blue", "amber", "violet", "red", "teal", "grey"]
"""Named colours; the templates give each a shade that keeps its contrast in light and dark."""


class Phrase(Value):
    """A sentence still without words: its key in the locales, and what fills it in."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class Label(Value):
    """The grant scheme or legend group of a row, always as text and colour together."""

    text: str
    colour: Colour


class Moment(Value):
    """A time as the author wrote it and as it was understood.

    Attributes:
        written: The author's text, whole; empty when none was given.
        when: What it means; None when it could not be read or resolved.
        notes: Who sets the hour, and for whom it is held round by round.
        week: Its ISO week or weeks, such as «34» or «11–13»; empty for longer times.
    """

    written: str
    when: When | None = None
    notes: tuple[Phrase, ...] = ()
    week: str = ""


class WeekLink(Value):
    """One entry of the index that leads a reader to her own week.

    Attributes:
        row: Id of the first row of that week.
        label: The week, or the author's words for a time without one.
        is_week: Whether the label is a week.
    """

    row: str
    label: str
    is_week: bool


class Person(Value):
    """Somebody named in a row: a group, a role, a place.

    Attributes:
        name: As readers know it.
        uncertain: True where the plan itself doubts it («alle ansatte?»).
        note: A remark on just this participation; empty when there is none.
    """

    name: str
    uncertain: bool = False
    note: str = ""


class Detail(Value):
    """A line inside a row with a time of its own: an agenda slot, a part, or a deadline.

    Attributes:
        title: What happens.
        moment: When; None where only the row has a time.
        points: What it consists of.
        facts: How long it takes, who answers for it, and whom it is for.
    """

    title: str
    moment: Moment | None = None
    points: tuple[str, ...] = ()
    facts: tuple[Phrase, ...] = ()


class Work(Value):
    """A list of what participants do before, between or after gatherings; a word heads it."""

    heading: str
    points: tuple[str, ...]


class Row(Value):
    """One activity.

    Attributes:
        id: The activity's id, unique in the plan; used as the row's anchor.
        moment: When.
        title: What, in one line.
        text: What, in a few lines; empty when the title says it all.
        points: What it consists of.
        label: Scheme or legend group; None when the plan does not say.
        facts: Venue, rounds per municipality, numbers of units and groups, and so on.
        link: Where a digital meeting is held; empty when there is none. Only http and https.
        agenda: Clocked slots, in order.
        parts: Sessions in parts.
        deadlines: Deadlines that belong to the activity.
        work: What participants do beforehand, between two gatherings, and afterwards.
        resources: What it uses.
        participants: Who takes part.
        responsible: Who answers for it.
        target_group: Whom it is for.
        open: Known gaps, as the plan words them.
        caveats: Reservations that hold for this row.
        unread: True when the row's time could not be read or resolved.
    """

    id: str
    moment: Moment
    title: str
    text: str = ""
    points: tuple[str, ...] = ()
    label: Label | None = None
    facts: tuple[Phrase, ...] = ()
    link: str = ""
    agenda: tuple[Detail, ...] = ()
    parts: tuple[Detail, ...] = ()
    deadlines: tuple[Detail, ...] = ()
    work: tuple[Work, ...] = ()
    resources: tuple[Source, ...] = ()
    participants: tuple[Person, ...] = ()
    responsible: tuple[Person, ...] = ()
    target_group: tuple[Person, ...] = ()
    open: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    unread: bool = False


class RowGroup(Value):
    """The rows under one heading; a heading may hold further headings.

    Attributes:
        id: The section's id; empty for rows outside every section.
        title: The heading; empty for rows outside every section.
        level: 1 for a section of the plan, 2 for a section inside it, and so on.
        rows: The activities, in the author's order.
        weeks: The index of its rows.
        groups: Sections inside this one.
        caveats: Reservations that hold for all its rows.
    """

    id: str
    title: str
    level: int = 1
    rows: tuple[Row, ...] = ()
    weeks: tuple[WeekLink, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    caveats: tuple[str, ...] = ()


class LegendEntry(Value):
    """One entry of the legend: a label and the scheme it stands for."""

    label: Label
    scheme: str


class FindingCount(Value):
    """How many findings of each severity the plan has."""

    errors: int = 0
    warnings: int = 0
    infos: int = 0


class ActionPlan(Value):
    """The action plan as one table in the document's own order and columns.

    Attributes:
        columns: The columns, in the document's order.
        groups: The rows under their headings.
    """

    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
