"""The time language: what «uke 44», «Nov/des.» and «senest 3 uker før møtet» mean.

Each module of this folder is one form of expression and declares ``PARSER``; the machinery they
share is in ``core``. Forms are collected when the first expression is read.
"""

from kompplan.time_expressions.core.context import AnchorDate, AnchorSearch, TimeContext, no_anchors
from kompplan.time_expressions.core.languages import foreign_words
from kompplan.time_expressions.core.periods import PlanPeriod, parse_plan_period
from kompplan.time_expressions.core.reading import parse_time
from kompplan.time_expressions.core.resolving import Resolution, anchors_of, resolve_time
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
    "PlanPeriod",
    "Precision",
    "Provenance",
    "Resolution",
    "Step",
    "TimeContext",
    "TimeExpression",
    "TimeFault",
    "When",
    "anchors_of",
    "foreign_words",
    "format_when",
    "no_anchors",
    "parse_plan_period",
    "parse_time",
    "resolve_time",
]
