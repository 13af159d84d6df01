"""The commands that compare versions of plans, as the command line sees them."""

from __future__ import annotations

from typing import Annotated

import typer

from kompplan.cli.options import AFTER_DASHES, ChangeFormat, LanguageOption


def diff(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="GAMMEL NY STI",
            help=(
                "Revisjoner i git (gren, merke, HEAD~3, A..B eller en dag som 2025-06-11) og "
                "planer; uten revisjoner: det som er endret siden HEAD. Eller to filer, eller "
                "to mapper."
            ),
        ),
    ] = None,
    since: Annotated[
        str,
        typer.Option(
            "--since", metavar="UTGAVE", help="Siden en revisjon, eller «adopted»: siden vedtaket."
        ),
    ] = "",
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
    from kompplan.cli.diff import Wanted
    from kompplan.cli.revision_diff import run_revision_diff

    wanted = Wanted(format_.value, lang.value if lang else None, actor, exit_code)
    paths = context.meta.get(AFTER_DASHES)
    raise typer.Exit(run_revision_diff(words or [], paths, since, wanted))


def review(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="GAMMEL NY STI",
            help=(
                "Revisjoner i git (også A...B) og planer; uten revisjoner: det som er endret siden "
                "grenen forlot main. Eller to filer."
            ),
        ),
    ] = None,
    format_: Annotated[
        ChangeFormat, typer.Option("--format", help="Form på gjennomgangen.")
    ] = ChangeFormat.text,
    lang: LanguageOption = None,
) -> None:
    """Vis en endring for den som skal godkjenne: konflikter, funn, endringer og budsjett."""
    from kompplan.cli.review.run import run_review

    paths = context.meta.get(AFTER_DASHES)
    language = lang.value if lang else None
    raise typer.Exit(run_review(words or [], paths, format_.value, language))
