"""Themes that a plan works with over time, and the strategies behind them."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel, Ref
from kompplan.model.chapters import PointGroup, Resource, SeveralTitled, all_titled
from kompplan.model.values import Count, Id, Line, Lines, Link, PartyRefs, Prose, Time, Title


class Phase(PlanModel):
    """Something inside a theme that has a time of its own.

    Attributes:
        title: What happens.
        when: When, or how often: «skoleåret 2020/21», «6 ganger i året».
    """

    title: Title
    when: Time


class Theme(PlanModel):
    """One area of development.

    Attributes:
        number: Its number in the document.
        title: Its name.
        text: What it is about, in a few lines.
        goals: What is to be reached.
        expectations: What is expected of those who work with it.
        period: When it is worked with.
        phases: What happens when inside it, by id.
        responsible: Ids of those who answer for it.
        partners: Ids of those who help with it.
        cohorts: Ids of the cohorts of units that take part.
        units: Ids of units that take part outside any cohort.
        groups: Lists with headings, such as leadership keys, by id.
        resources: What it builds on.
        open: Known gaps.
    """

    number: Count | None = None
    title: Title
    text: Prose = ""
    goals: Lines = ()
    expectations: Lines = ()
    period: Time | None = None
    phases: dict[Id, Phase] = {}
    responsible: PartyRefs = ()
    partners: PartyRefs = ()
    cohorts: tuple[Annotated[str, Ref("cohort")], ...] = ()
    units: PartyRefs = ()
    groups: dict[Id, PointGroup] = {}
    resources: Annotated[tuple[Resource, ...], BeforeValidator(all_titled, SeveralTitled)] = ()
    open: Lines = ()


StrategyColumn: TypeAlias = Literal["who", "area", "aims", "focus", "measures", "roles"]


class StrategyRow(PlanModel):
    """One row of a strategy: who works with what, and how.

    Attributes:
        who: Whom it is about.
        area: The focus area (satsingsområde).
        aims: What is to be reached.
        focus: What the work concentrates on.
        measures: What is planned.
        roles: Who does it, or whom it is for.
    """

    who: Lines = ()
    area: Lines = ()
    aims: Lines = ()
    focus: Lines = ()
    measures: Lines = ()
    roles: Lines = ()


class Strategy(PlanModel):
    """A strategy with its table.

    Attributes:
        title: Its name.
        period: The years it holds for.
        vision: Its vision.
        text: What it is, in a few lines.
        goals: Its goals for the sector.
        source: Where it is taken from.
        link: Where that is found.
        columns: Columns of its table, in order.
        rows: Its rows by id.
        resources: What it refers to.
    """

    title: Title
    period: Time | None = None
    vision: Line = ""
    text: Prose = ""
    goals: Lines = ()
    source: Line = ""
    link: Link = ""
    columns: tuple[StrategyColumn, ...] = ("who", "area", "aims", "focus", "measures", "roles")
    rows: dict[Id, StrategyRow] = {}
    resources: Annotated[tuple[Resource, ...], BeforeValidator(all_titled, SeveralTitled)] = ()
