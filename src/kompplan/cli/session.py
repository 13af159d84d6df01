"""One run: which files are asked for, what came of them, and in whose words it is said."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.files import DiskFiles, nearest_file, plan_files, workspace_of
from kompplan.cli.report import write_text
from kompplan.diagnostics import Diagnostic, KompplanError
from kompplan.loading.loader import Loader
from kompplan.locales import Locale, locale_of
from kompplan.pipeline import Analysis, analyse, stamp
from kompplan.source import Fault
from kompplan.source.span import START
from kompplan.value import Record, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.source import SourceFile

DEFAULT_FOLDER = "plans"
"""Where plans are when no path is given."""


class Session(Record):
    """Analyses the files that were asked for, one at a time.

    Attributes:
        language: The language asked for; None for that of each plan.
        sources: Texts of the files read so far, for excerpts.
        locale_for: The reader's language by file.
        could_not_run: Whether something asked for could not be read at all.
    """

    language: str | None = None
    sources: dict[str, SourceFile] = field(default_factory=dict)
    locale_for: dict[str, Locale] = field(default_factory=dict)
    could_not_run: bool = False
    _loaders: dict[Path, Loader] = field(default_factory=dict)

    @property
    def locale(self) -> Locale:
        """The language of what concerns no single plan."""
        return locale_of(self.language or "nb")

    def analyse(self, paths: list[Path]) -> Iterator[Analysis | Diagnostic]:
        """Yield what came of each file, or why a path could not be read.

        Args:
            paths: Files and folders; none for the folder ``plans``.
        """
        for path in paths or [Path(DEFAULT_FOLDER)]:
            found = list(plan_files(path)) if path.is_dir() else [path]
            if not found:
                yield self._unreadable("empty-folder", path)
            for file in found:
                yield self._analyse_file(file)

    def _analyse_file(self, path: Path) -> Analysis | Diagnostic:
        try:
            root = workspace_of(path)
            loader = self._loaders.setdefault(root, Loader(DiskFiles(root)))
            analysis = analyse(loader, str(path))
        except FileNotFoundError:
            return self._unreadable("file-missing", path, suggestion=nearest_file(path))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            return self._unreadable("file-unreadable", path, reason=reason)
        self._remember(analysis)
        return analysis

    def _remember(self, analysis: Analysis) -> None:
        plan = analysis.plan
        locale = locale_of(self.language or (plan.head.language if plan else "nb"))
        self.locale_for.setdefault(analysis.loaded.name, locale)
        for source in analysis.loaded.sources:
            self.sources.setdefault(source.name, source)
            self.locale_for.setdefault(source.name, locale)

    def _unreadable(self, name: str, path: Path, **values: object) -> Diagnostic:
        self.could_not_run = True
        self.locale_for[str(path)] = self.locale
        return stamp([Fault(name, str(path), START, values)])[0]

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Print diagnostics to standard error, for commands whose result is something else."""
        text = write_text(
            diagnostics, self.sources, self.locale_for, colour=is_coloured(sys.stderr.isatty())
        )
        sys.stderr.write(text)


def split(
    results: Iterable[Analysis | Diagnostic],
) -> tuple[list[Analysis], list[Diagnostic]]:
    """Return analyses, and all diagnostics in order, each once.

    A library that several plans use is analysed with each; its faults are told once.
    """
    analyses: list[Analysis] = []
    diagnostics: dict[tuple[object, ...], Diagnostic] = {}
    for result in results:
        own = [result] if isinstance(result, Diagnostic) else result.diagnostics
        if isinstance(result, Analysis):
            analyses.append(result)
        for diagnostic in own:
            key = (diagnostic.check.code, diagnostic.fault.file, diagnostic.fault.span)
            diagnostics.setdefault((*key, diagnostic.fault.path), diagnostic)
    return analyses, list(diagnostics.values())


def is_coloured(is_terminal: bool) -> bool:  # a plain fact about the stream
    """Return whether to colour: on a terminal, unless ``NO_COLOR`` asks not to.

    Source: https://no-color.org.
    """
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def require_plans(analyses: list[Analysis], session: Session) -> list[Analysis]:
    """Return the analyses that hold a plan; libraries are passed over.

    Raises:
        KompplanError: If nothing that was asked for is a plan, and no fault says why.
    """
    plans = [analysis for analysis in analyses if analysis.plan]
    only_libraries = all(analysis.loaded.is_library for analysis in analyses)
    if not plans and only_libraries and not session.could_not_run:
        raise KompplanError("ingen av filene er en plan", "oppgi en fil med «plan:» i")
    return plans
