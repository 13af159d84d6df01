"""The commands on how a plan came to be what it is: decisions, and changes over revisions."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003  # typer reads the annotations
from typing import Annotated

import typer

from kompplan.cli.norwegian import NorwegianCommand
from kompplan.cli.options import LanguageOption  # noqa: TC001  # typer reads the annotations


def add_commands(app: typer.Typer) -> None:
    """Put the commands into the program."""
    app.command(cls=NorwegianCommand)(approve)


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
