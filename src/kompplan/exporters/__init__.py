"""Documents made of views, one file for each format."""

from __future__ import annotations

import sys
from functools import cache

from kompplan.exporters.core.exporter import Exporter
from kompplan.registry import collect

__all__ = ["Exporter", "exporters"]


@cache
def exporters() -> dict[str, Exporter]:
    """Return every exporter by its format."""
    return {e.format: e for e in collect(sys.modules[__name__], "EXPORTER", Exporter)}
