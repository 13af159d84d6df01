"""One run: which files are asked for, what came of them, and in whose words it is said."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kompplan.cli.files import (
    WORKSPACE_FILE,
    DiskFiles,
    nearest_file,
    plan_files,
    shown,
    workspace_of,
)
from kompplan.cli.progress import Progress
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
    from datetime import date

    from kompplan.model.workspace import WorkspaceFile
    from kompplan.source import SourceFile


class Session(Record):
    """Analyses the files that were asked for, one at a time, and keeps only what is to be told.

    Attributes:
        language: The language asked for; None for that of each plan.
        sources: Texts of the files with findings, for excerpts.
        locale_for: The reader's language by file.
        plans: How many plans could be read.
        unread: Names of the files that could not be read as a plan or a library.
        could_not_run: Whether something asked for could not even be opened.
        today: The day on which waivers must hold; None to let every one of them hold.
        only: Names of the checks to run on plans; None for all. What is found while a file is read
            is always told.
    """

    language: str | None = None
    sources: dict[str, SourceFile] = field(default_factory=dict)
    locale_for: dict[str, Locale] = field(default_factory=dict)
    plans: int = 0
    unread: list[str] = field(default_factory=list)
    could_not_run: bool = False
    today: date | None = None
    only: frozenset[str] | None = None
    _found: dict[tuple[Any, ...], Diagnostic] = field(default_factory=dict)
    _loaders: dict[Path, Loader] = field(default_factory=dict)
    _settings: dict[Path, WorkspaceFile | None] = field(default_factory=dict)
    _roots: dict[Path, Path] = field(default_factory=dict)

    @property
    def locale(self) -> Locale:
        """The language of what concerns no single plan."""
        return locale_of(self.language or "nb")

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All findings so far, in order; those of a library that several plans use only once."""
        return list(self._found.values())

    def analyse(self, paths: list[Path]) -> Iterator[Analysis]:
        """Yield what came of each file that could be opened; note all findings.

        Args:
            paths: Files and folders; none for the folder ``plans``.
        """
        asked = [(path, path.is_dir() or not paths) for path in paths or [self.default_folder()]]
        # A folder without plans stands in the list itself, so that it is told in its turn.
        files = [
            file
            for path, is_folder in asked
            for file in ((list(plan_files(path)) or [path]) if is_folder else [path])
        ]
        empty = {path for path, is_folder in asked if is_folder}
        progress = Progress(len(files))
        for file in files:
            if file in empty:
                self._note_unreadable("empty-folder", file)
                continue
            progress.show(file)
            analysis = self._analyse_file(file)
            progress.wipe()
            if analysis is not None:
                self._note(analysis)
                yield analysis

    def analyse_plans(self, paths: list[Path]) -> Iterator[Analysis]:
        """Yield what came of each plan; libraries, and files that could not be read, are not.

        Raises:
            KompplanError: If all that was asked for are libraries.
        """
        files = 0
        for analysis in self.analyse(paths):
            files += 1
            if analysis.plan is not None:
                yield analysis
        if files and not (self.plans or self.unread or self.could_not_run):
            raise KompplanError("ingen av filene er en plan", "oppgi en fil med «plan:» i")

    def _analyse_file(self, path: Path) -> Analysis | None:
        try:
            root = self._root_of(path)
            loader = self._loaders.setdefault(root, Loader(DiskFiles(root)))
            settings = self.settings_of(root)
            weights = settings.severity if settings else None
            return analyse(loader, str(path), weights=weights, today=self.today, only=self.only)
        except FileNotFoundError:
            self._note_unreadable("file-missing", path, suggestion=nearest_file(path))
        except OSError as error:
            reason = error.strerror or str(error)
            self._note_unreadable("file-unreadable", path, reason=reason)
        return None

    def _root_of(self, path: Path) -> Path:
        """Return the workspace of a file; those of one folder share it, but for links."""
        if path.is_symlink():
            return _workspace_of(path)
        if path.parent not in self._roots:
            self._roots[path.parent] = _workspace_of(path)
        return self._roots[path.parent]

    def default_folder(self) -> Path:
        """Return the folder of the plans of the workspace one stands in."""
        root = workspace_of(Path(WORKSPACE_FILE))
        settings = self.settings_of(root)
        return shown(root / settings.plans) if settings else Path("plans")

    def out_folder(self, plan: Path) -> Path:
        """Return the folder for a plan's documents when none is asked for."""
        root = workspace_of(plan)
        settings = self.settings_of(root)
        return shown(root / settings.out) if settings else Path("build")

    def settings_of(self, root: Path) -> WorkspaceFile | None:
        """Return the defaults of a workspace that has a file for them; note what is wrong in it."""
        if root not in self._settings:
            path = root / WORKSPACE_FILE
            self._settings[root] = self._read_settings(path) if path.is_file() else None
        return self._settings[root]

    def _read_settings(self, path: Path) -> WorkspaceFile:
        # Imported here because most workspaces have no file of their own.
        from kompplan.loading.locating import locate  # noqa: PLC0415
        from kompplan.loading.settings import read_settings  # noqa: PLC0415
        from kompplan.pipeline.weighing import unknown_findings  # noqa: PLC0415

        name = str(shown(path))
        settings, tree, faults = read_settings(name, DiskFiles(path.parent).read(str(path)))
        found = list(faults)
        if tree is not None:
            found += [locate(f, (tree,)) for f in unknown_findings(settings.severity)]
            self.sources[name] = tree.source
        self.language = self.language or settings.language
        self.locale_for[name] = self.locale
        self._add(stamp(found))
        return settings

    def _note(self, analysis: Analysis) -> None:
        plan, name = analysis.plan, analysis.loaded.name
        locale = locale_of(self.language or (plan.head.language if plan else "nb"))
        self.locale_for.setdefault(name, locale)
        if plan is not None:
            self.plans += 1
        elif not analysis.loaded.is_library:
            self.unread.append(name)
        if analysis.diagnostics:
            for source in analysis.loaded.sources:
                self.sources.setdefault(source.name, source)
                self.locale_for.setdefault(source.name, locale)
        self._add(analysis.diagnostics)

    def _note_unreadable(self, name: str, path: Path, **values: object) -> None:
        self.could_not_run = True
        self.locale_for[str(path)] = self.locale
        self._add(stamp([Fault(name, str(path), START, values)]))

    def _add(self, diagnostics: Iterable[Diagnostic]) -> None:
        for diagnostic in diagnostics:
            fault = diagnostic.fault
            key = (diagnostic.check.code, fault.file, fault.span, fault.path)
            self._found.setdefault(key, diagnostic)

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Print diagnostics to standard error, for commands whose result is something else."""
        colour = is_coloured(sys.stderr.isatty())
        sys.stderr.write(write_text(diagnostics, self.sources, self.locale_for, colour=colour))


def _workspace_of(path: Path) -> Path:
    """Return the workspace of a file; what no file can be called is an error like any other."""
    try:
        return workspace_of(path)
    except ValueError as error:
        raise OSError(str(error)) from error


def is_coloured(is_terminal: bool) -> bool:  # a plain fact about the stream
    """Return whether to colour: on a terminal, unless ``NO_COLOR`` asks not to.

    Source: https://no-color.org.
    """
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
