"""What can be said about a plan: findings, checks, and diagnostics with their place."""

from kompplan.diagnostics.check import Check, Text
from kompplan.diagnostics.diagnostic import Diagnostic
from kompplan.diagnostics.errors import KompplanError
from kompplan.diagnostics.finding import Finding, KeyPath, Related, Severity

__all__ = [
    "Check",
    "Diagnostic",
    "Finding",
    "KeyPath",
    "KompplanError",
    "Related",
    "Severity",
    "Text",
]
