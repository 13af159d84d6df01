"""The commands on how a plan came to be what it is: decisions, and changes over revisions."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003  # typer reads the annotations
from typing import Annotated, Any

import typer

from kompplan.cli.comparing import diff, review
from kompplan.cli.git_commands import git_app
from kompplan.cli.norwegian import NorwegianCommand
from kompplan.cli.options import AFTER_DASHES, ChangeFormat, LanguageOption


class RevisionCommand(NorwegianCommand):
    """A command whose arguments are revisions in front of ``--`` and paths behind it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Set aside what stands behind ``--``, which would else be lost among the rest."""
        if "--" in args:
            place = args.index("--")
            ctx.meta[AFTER_DASHES] = args[place + 1 :]
            args = args[:place]
        return super().parse_args(ctx, args)


def add_commands(app: typer.Typer) -> None:
    """Put the commands into the program."""
    app.command(cls=RevisionCommand)(diff)
    app.command(cls=RevisionCommand)(review)
    app.command(cls=RevisionCommand)(changelog)
    app.command(cls=NorwegianCommand)(approve)
    app.add_typer(git_app)


def approve(
    path: Annotated[Path, typer.Argument(metavar="PLAN", help="Planen som er vedtatt.")],
    by: Annotated[
        str, typer.Option("--by", metavar="HVEM", help="Hvem som vedtok den, som «styret».")
    ],
    on: Annotated[
        str, typer.Option("--on", metavar="DAG", help="Dagen for vedtaket, som 2025-06-11.")
    ],
    note: Annotated[
        str, typer.Option("--note", metavar="TEKST", help="En merknad til vedtaket.")
    ] = "",
    with_errors: Annotated[
        bool, typer.Option("--with-errors", help="Før opp vedtaket selv om planen har feil.")
    ] = False,
    lang: LanguageOption = None,
) -> None:
    """Før opp i planen at den er vedtatt slik den er."""
    from kompplan.cli.approve import Approval, run_approve

    approval = Approval(by, on, note, with_errors)
    raise typer.Exit(run_approve(path, approval, lang.value if lang else None))


def changelog(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REV..REV STI",
            help="Revisjonene, som v2025..HEAD, og planer; uten: hele historien til alle planer.",
        ),
    ] = None,
    format_: Annotated[
        ChangeFormat, typer.Option("--format", help="Form på endringene.")
    ] = ChangeFormat.text,
    target: Annotated[
        Path | None,
        typer.Option(
            "--write", metavar="FIL", help="Markdown-fil med et avsnitt som holdes ved like."
        ),
    ] = None,
    actor: Annotated[
        str, typer.Option("--for", metavar="AKTØR", help="Bare det som berører én aktør.")
    ] = "",
    lang: LanguageOption = None,
) -> None:
    """Vis hva som er endret i planene, revisjon for revisjon, under hvert vedtak."""
    from kompplan.cli.changelog import run_changelog
    from kompplan.cli.diff import Wanted

    paths = context.meta.get(AFTER_DASHES)
    wanted = Wanted(format_.value, lang.value if lang else None, actor)
    raise typer.Exit(run_changelog(words or [], paths, wanted, target))
