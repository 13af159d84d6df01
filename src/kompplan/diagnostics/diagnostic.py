"""A fault with its code and its weight, ready to be put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.diagnostics.check import Check
    from kompplan.diagnostics.finding import Severity
    from kompplan.source import Fault


class Diagnostic(Value):
    """One finding at its place.

    Attributes:
        check: The kind of fault.
        fault: Where it is, and the values it speaks of.
        severity: How much it weighs here.
        waived: Whether the plan accepts it.
    """

    check: Check
    fault: Fault
    severity: Severity
    waived: bool = False

    def sort_key(self) -> tuple[str, int, int, str]:
        """Order by file, line, column and code."""
        span = self.fault.span
        return (self.fault.file, span.line, span.column, self.check.code)
