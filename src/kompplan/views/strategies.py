"""Strategies behind a plan, each as a table in its own columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.texts import Source, sources
from kompplan.views.core.times import OtherTimes
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from kompplan.model import Plan, Strategy
    from kompplan.model.themes import StrategyColumn
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Moment


class StrategyTable(Value):
    """A strategy with its table.

    Attributes:
        id: The strategy's id, unique in the plan.
        title: Its name.
        moment: The years it holds for; None where the plan does not say.
        vision: Its vision.
        text: What it is.
        goals: Its goals for the sector.
        source: Where it is taken from; None when the plan does not say.
        columns: The columns of its table, in order.
        rows: Its rows; each cell is a list of short texts.
        sources: What it refers to.
    """

    id: str
    title: str
    moment: Moment | None
    vision: str
    text: str
    goals: tuple[str, ...]
    source: Source | None
    columns: tuple[StrategyColumn, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    sources: tuple[Source, ...]


def build_strategies(plan: Plan, schedule: Schedule) -> tuple[StrategyTable, ...] | None:
    """Return the strategies of a plan, in the author's order; None where there are none."""
    times = OtherTimes(schedule)
    listed = tuple(
        _table(id_, strategy, times.at("strategies", id_, "period"))
        for id_, strategy in plan.strategies.items()
    )
    return listed or None


def _table(id_: str, strategy: Strategy, moment: Moment | None) -> StrategyTable:
    has_source = strategy.source or strategy.link
    return StrategyTable(
        id=id_,
        title=strategy.title,
        moment=moment,
        vision=strategy.vision,
        text=strategy.text,
        goals=strategy.goals,
        source=Source(strategy.source, strategy.link) if has_source else None,
        columns=strategy.columns,
        rows=tuple(
            tuple(getattr(row, column) for column in strategy.columns)
            for row in strategy.rows.values()
        ),
        sources=sources(strategy.resources),
    )


VIEW = View(
    name="strategies",
    title="view-strategies",
    order=34,
    order_in={"development-plan": 31},
    build=build_strategies,
)
