"""What the tests of views need: a view's data of a plan that is given as a text."""

from __future__ import annotations

from typing import Any

from kompplan.views import views
from tests.support import HEAD, analyse_text, concise


def build(name: str, text: str, *, head: str = HEAD) -> Any:
    """Return what a view makes of a plan."""
    analysis = analyse_text(head + text)
    assert analysis.plan is not None, concise(analysis)
    assert analysis.schedule is not None
    assert not any(d.check.code.startswith("KP1") for d in analysis.diagnostics), concise(analysis)
    return views()[name].build(analysis.plan, analysis.schedule)
