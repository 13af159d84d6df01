"""Findings in the forms that build servers read, one file each with a function ``write``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from kompplan.locales import Locale, locale_of
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kompplan.diagnostics import Diagnostic

__all__ = ["Report", "write_report"]

_FROM_GRAVEST = ("error", "warning", "info")


class Report(Value):
    """What came of a run of ``validate``.

    Attributes:
        diagnostics: All findings in order, also those that the plans accept.
        files: The plans and libraries that were asked for and could be opened, in order.
        locale_for: The reader's language by file.
        locale: The language of what concerns no single plan.
        fail_on: The lightest severity that counts as a failure.
        could_not_run: Whether something asked for could not even be opened.
    """

    diagnostics: Sequence[Diagnostic]
    files: Sequence[str]
    locale_for: Mapping[str, Locale]
    locale: Locale
    fail_on: str = "error"
    could_not_run: bool = False

    @property
    def valid(self) -> list[Diagnostic]:
        """The findings that no plan accepts."""
        return [diagnostic for diagnostic in self.diagnostics if not diagnostic.waived]

    def words_of(self, diagnostic: Diagnostic) -> Locale:
        """Return the language in which a finding is told."""
        return self.locale_for.get(diagnostic.fault.file) or locale_of("nb")

    def is_failure(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a finding makes the run fail."""
        weights = _FROM_GRAVEST[: _FROM_GRAVEST.index(self.fail_on) + 1]
        return not diagnostic.waived and diagnostic.severity in weights


def write_report(report: Report, format_: str) -> str:
    """Return a report in a form, which is the name of a module of this package."""
    text: str = import_module(f"{__name__}.{format_}").write(report)
    return text
