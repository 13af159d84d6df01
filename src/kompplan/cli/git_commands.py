"""``kompplan git``: what a repository needs, and what git calls by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kompplan.cli.norwegian import NorwegianCommand, NorwegianGroup

git_app = typer.Typer(
    name="git",
    cls=NorwegianGroup,
    help="Få git til å vise og flette planer som planer.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

_File = Annotated[Path, typer.Argument()]


@git_app.callback()
def _top() -> None:
    """Få git til å vise og flette planer som planer."""


@git_app.command(cls=NorwegianCommand)
def install(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="MAPPE", help="Mapper med planer; ellers arbeidsområdets egen."),
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Ta bort igjen det som ble satt opp.")
    ] = False,
) -> None:
    """Sett opp dette depotet, så git diff, git log -p og git merge forstår planer."""
    from kompplan.cli.git_install import run_install, run_undo

    raise typer.Exit(run_undo() if undo else run_install(folders or []))


@git_app.command("merge-driver", cls=NorwegianCommand, hidden=True)
def merge_driver(
    base: _File, ours: _File, theirs: _File, marker_size: int = 7, path: str = ""
) -> None:
    """Flett to grener av en plan (kalles av git)."""
    from kompplan.cli.git_merge import run_merge_driver

    del path  # git names it for drivers that report; git itself tells of conflicts
    raise typer.Exit(run_merge_driver(base, ours, theirs, marker_size))


@git_app.command("diff-driver", cls=NorwegianCommand, hidden=True)
def diff_driver(words: list[str]) -> None:
    """Vis i ord hva som er endret i en plan (kalles av git)."""
    from kompplan.cli.git_diff import run_diff_driver

    raise typer.Exit(run_diff_driver(words))


@git_app.command(cls=NorwegianCommand, hidden=True)
def textconv(path: _File) -> None:
    """Vis en plan som tekst, linje for linje (kalles av git)."""
    from kompplan.cli.git_diff import run_textconv

    raise typer.Exit(run_textconv(path))
