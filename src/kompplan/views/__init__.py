"""Pure tables of a plan, one file each, before any words or markup are chosen."""

from __future__ import annotations

import sys
from functools import cache

from kompplan.registry import collect
from kompplan.views.core.view import View

__all__ = ["View", "views"]


@cache
def views() -> dict[str, View]:
    """Return every view by name."""
    return {view.name: view for view in collect(sys.modules[__name__], "VIEW", View)}
