"""What a plan is for: goals, on as many levels as the document has."""

from typing import Annotated

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel
from kompplan.model.chapters import titled_by_id
from kompplan.model.values import Id, Line, Link, Prose, Title


class Goal(PlanModel):
    """A goal, or a group of goals.

    Attributes:
        title: The goal in short; a text alone stands for its title.
        text: What it means.
        source: Where it is taken from, such as a framework plan and its page.
        link: Where that is found.
        goals: Goals below it, by id.
    """

    title: Title
    text: Prose = ""
    source: Line = ""
    link: Link = ""
    goals: Annotated[dict[Id, "Goal"], BeforeValidator(titled_by_id, dict[Id, "Title | Goal"])] = {}
