"""The commands that compare versions of plans, as the command line sees them."""

from __future__ import annotations

from typing import Annotated

import typer

from kompplan.cli.options import ChangeFormat, LanguageOption


def diff(
    sides: Annotated[
        list[str] | None,
        typer.Argument(metavar="GAMMEL NY", help="To planfiler, eller to mapper med planer."),
    ] = None,
    format_: Annotated[
        ChangeFormat, typer.Option("--format", help="Form på endringene.")
    ] = ChangeFormat.text,
    actor: Annotated[
        str, typer.Option("--for", metavar="AKTØR", help="Bare det som berører én aktør.")
    ] = "",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Gi sluttstatus 1 når noe er endret.")
    ] = False,
    lang: LanguageOption = None,
) -> None:
    """Vis hva som er endret mellom to utgaver av en plan, i ord."""
    from kompplan.cli.diff import Wanted, run_diff

    wanted = Wanted(format_.value, lang.value if lang else None, actor, exit_code)
    raise typer.Exit(run_diff(sides or [], wanted))
