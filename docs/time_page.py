"""Makes the reference of the time language from its forms and their examples."""

from __future__ import annotations

import importlib
import inspect
from datetime import date
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from kompplan import time_expressions
from kompplan.time_expressions import (
    AnchorDate,
    TimeContext,
    format_when,
    parse_plan_period,
    parse_time,
    resolve_time,
)
from kompplan.time_expressions.core.forms import all_forms

if TYPE_CHECKING:
    from types import ModuleType

    from kompplan.time_expressions.core.forms import Form

_YEAR = "2025/2026"
_INTRO = f"""\
# Times

A time is written as people write it; case, points after short forms and the sort of dash do not
matter. Words may be bokmål, nynorsk or English. What is written is kept and shown, and beside it
stands what it means. Precision is never invented: a week stays a week. A text with two possible
readings is an error that names both, and a text with none is shown with the nearest form.

A year that is not written comes from the section, else from the plan year. The examples are read in
the plan year {_YEAR}, on a row whose meeting is on 9 September 2025 and where every other activity
that is named was held on 2 February 2026."""


def time_page() -> str:
    """Return the page: every form with its examples and what they mean."""
    return "\n\n".join([_INTRO, *(_form_section(form) for form in all_forms())])


def _form_section(form: Form) -> str:
    summary = (inspect.getdoc(_module_of(form)) or "").split("\n\n")[0]
    rows = [f"| {text} | {_meaning(text)} |" for text in form.examples]
    table = "\n".join(["| Written | Means |", "| --- | --- |", *rows])
    return f"## {form.name}\n\n{' '.join(summary.split())}\n\n{table}"


def _module_of(form: Form) -> ModuleType:
    names = (
        f"{time_expressions.__name__}.{m.name}" for m in iter_modules(time_expressions.__path__)
    )
    modules = map(importlib.import_module, names)
    return next(module for module in modules if getattr(module, "PARSER", None) is form)


def _meaning(text: str) -> str:
    found = resolve_time(parse_time(text), _context())
    return format_when(found.when, "nb") if found.when else "–"


def _context() -> TimeContext:

    period = parse_plan_period(_YEAR)
    plain = TimeContext(period=period)
    meeting = resolve_time(parse_time("9. september 2025 kl. 08.30-12.00"), plain).when
    workshop = date(2026, 2, 2)
    return TimeContext(
        period=period,
        row=meeting,
        anchors=lambda text: (AnchorDate(text, workshop, workshop),),
    )
