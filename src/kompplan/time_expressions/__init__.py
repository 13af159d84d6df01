"""The time language: what «uke 44», «Nov/des.» and «senest 3 uker før møtet» mean.

Each module of this folder is one form of expression and declares ``PARSER``; the machinery they
share is in ``core``. Forms are collected when the first expression is read, and each name below
is imported when it is first asked for: most commands need only a few of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import (
        AnchorDate,
        AnchorSearch,
        PlaceDays,
        TimeContext,
        no_anchors,
    )
    from kompplan.time_expressions.core.languages import foreign_words
    from kompplan.time_expressions.core.numbers import read_count
    from kompplan.time_expressions.core.periods import PlanPeriod, parse_plan_period
    from kompplan.time_expressions.core.reading import parse_time
    from kompplan.time_expressions.core.resolving import Resolution, resolve_time
    from kompplan.time_expressions.core.values import (
        Extent,
        Interval,
        Kind,
        Precision,
        Provenance,
        Step,
        TimeExpression,
        TimeFault,
        When,
    )
    from kompplan.time_expressions.core.wording import format_when

__all__ = [
    "AnchorDate",
    "AnchorSearch",
    "Extent",
    "Interval",
    "Kind",
    "PlaceDays",
    "PlanPeriod",
    "Precision",
    "Provenance",
    "Resolution",
    "Step",
    "TimeContext",
    "TimeExpression",
    "TimeFault",
    "When",
    "foreign_words",
    "format_when",
    "no_anchors",
    "parse_plan_period",
    "parse_time",
    "read_count",
    "resolve_time",
]

_HOMES = {
    "context": ("AnchorDate", "AnchorSearch", "PlaceDays", "TimeContext", "no_anchors"),
    "languages": ("foreign_words",),
    "numbers": ("read_count",),
    "periods": ("PlanPeriod", "parse_plan_period"),
    "reading": ("parse_time",),
    "resolving": ("Resolution", "resolve_time"),
    "wording": ("format_when",),
    "values": (
        "Extent",
        "Interval",
        "Kind",
        "Precision",
        "Provenance",
        "Step",
        "TimeExpression",
        "TimeFault",
        "When",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a public name from its home when it is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.core.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value
