"""The commands. Each one asks the stages below for its result and prints it."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003  # typer reads the annotations
from typing import Annotated

import typer

from kompplan.cli.norwegian import NorwegianCommand, NorwegianGroup
from kompplan.cli.options import (
    BaseOption,
    BudgetByOption,
    BudgetFormat,
    BudgetFormatOption,
    DocumentFormat,
    FailOn,
    FindingFormat,
    Language,
    LanguageOption,
    NewOnlyOption,
    OutFile,
    OutFolder,
    Paths,
    Profile,
    ProfileOption,
    ScheduleFormat,
    TableFormat,
)
from kompplan.cli.revision_commands import add_commands

# Rich help costs as much to import as reading a hundred plans, and looks no better in a log.
app = typer.Typer(
    name="kompplan",
    cls=NorwegianGroup,
    help="Planer for kompetanseutvikling som ren tekst: hver dato tolket, hver sum kontrollert.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback(invoke_without_command=True)
def _top(
    version: Annotated[bool, typer.Option("--version", "-V", help="Vis versjonen.")] = False,
) -> None:
    if version:
        from kompplan import __version__

        typer.echo(f"kompplan {__version__}")
        raise typer.Exit


@app.command(cls=NorwegianCommand)
def validate(
    paths: Paths = None,
    format_: Annotated[
        FindingFormat, typer.Option("--format", help="Form på funnene.")
    ] = FindingFormat.text,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Letteste funn som gir sluttstatus 1.")
    ] = FailOn.error,
    new_only: NewOnlyOption = False,
    base: BaseOption = "",
    lang: LanguageOption = None,
) -> None:
    """Vis alle funn i planene, hvert på sitt sted."""
    from datetime import datetime

    from kompplan.cli.validate import Wanted, run_validate

    wanted = Wanted(format_.value, _code(lang), fail_on.value, new_only or bool(base), base)
    today = datetime.now().astimezone().date()
    raise typer.Exit(run_validate(paths or [], wanted, today=today))


@app.command(cls=NorwegianCommand)
def render(
    paths: Paths = None,
    format_: Annotated[
        DocumentFormat, typer.Option("--format", help="Dokumentformat.")
    ] = DocumentFormat.html,
    out: OutFolder = None,
    views: Annotated[
        list[str] | None,
        typer.Option(
            "--view", metavar="NAVN", help="Bare denne visningen; kan gjentas. Ellers alle."
        ),
    ] = None,
    profile: ProfileOption = Profile.public,
    lang: LanguageOption = None,
) -> None:
    """Lag dokumenter av planene."""
    from kompplan.cli.render import Wanted, run_render

    wanted = Wanted(tuple(views or ()), profile.value)
    status = run_render(paths or [], format_.value, out, _code(lang), wanted)
    raise typer.Exit(status)


@app.command("views", cls=NorwegianCommand)
def list_views(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="STI", help="Planer: vis hvilke visninger hver av dem har noe for."),
    ] = None,
    format_: Annotated[
        TableFormat, typer.Option("--format", help="Form på lista.")
    ] = TableFormat.table,
    lang: LanguageOption = None,
) -> None:
    """Vis hvilke visninger en plan kan lages i."""
    from kompplan.cli.views import run_views

    raise typer.Exit(run_views(paths or [], format_.value, _code(lang)))


@app.command(cls=NorwegianCommand)
def budget(
    paths: Paths = None,
    by: BudgetByOption = None,
    format_: BudgetFormatOption = BudgetFormat.table,
    out: OutFile = None,
    lang: LanguageOption = None,
) -> None:
    """Vis summene for eier og UH, oppgitt mot beregnet."""
    from kompplan.cli.budget import BudgetAsked, run_budget

    asked = BudgetAsked(by.value if by else None, format_.value, out)
    raise typer.Exit(run_budget(paths or [], asked, _code(lang)))


@app.command(cls=NorwegianCommand)
def schedule(
    paths: Paths = None,
    first: Annotated[
        str, typer.Option("--from", metavar="TID", help="Fra og med, som «15. oktober».")
    ] = "",
    last: Annotated[
        str,
        typer.Option("--to", metavar="TID", help="Til og med, som «uke 44» eller «2025-10-31»."),
    ] = "",
    week: Annotated[
        str, typer.Option("--week", metavar="UKE", help="I uke 44, 44-46 eller 2025-W44.")
    ] = "",
    actor: Annotated[
        str, typer.Option("--for", metavar="AKTØR", help="For én aktør, med gruppene den er i.")
    ] = "",
    format_: Annotated[
        ScheduleFormat, typer.Option("--format", help="Form på tabellen.")
    ] = ScheduleFormat.table,
    lang: LanguageOption = None,
) -> None:
    """Vis hver aktivitet med tiden som skrevet og som tolket."""
    from kompplan.cli.choosing import Choice
    from kompplan.cli.schedule import run_schedule

    is_choice = any((first, last, week, actor))
    choice = Choice(first, last, week, actor) if is_choice else None
    raise typer.Exit(run_schedule(paths or [], format_.value, _code(lang), choice))


@app.command(cls=NorwegianCommand)
def when(
    texts: Annotated[
        list[str] | None, typer.Argument(metavar="TEKST", help="Tidsuttrykk, som «uke 44».")
    ] = None,
    year: Annotated[str, typer.Option("--year", help="Planåret, som 2025/2026.")] = "",
    section: Annotated[str, typer.Option("--section", help="Overskriften rundt.")] = "",
    anchors: Annotated[
        list[str] | None, typer.Option("--anchor", help="Noe å regne fra: «navn=2026-02-02».")
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Les ett JSON-objekt per linje fra standard inn.")
    ] = False,
    lang: LanguageOption = None,
) -> None:
    """Forklar et tidsuttrykk: hva det betyr, og hvorfor."""
    from kompplan.cli.when import Surroundings, parse_anchors, run_when

    if jsonl:
        from kompplan.cli.when_lines import run_lines

        if sys.stdin:  # there is none where it was closed, as by «<&-»
            # One byte that is not UTF-8 spoils its own line, not those after it.
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # a text file
        raise typer.Exit(run_lines(sys.stdin or (), language=_code(lang)))
    around = Surroundings(year, section, anchors=parse_anchors(anchors or []))
    raise typer.Exit(run_when(texts or [], around, language=_code(lang)))


@app.command(cls=NorwegianCommand)
def explain(
    code: Annotated[
        str | None,
        typer.Argument(metavar="KODE", help="Kode eller navn; uten: en liste."),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Forklar alle funn.")] = False,
    lang: LanguageOption = None,
) -> None:
    """Forklar et funn, og hva en skriver i stedet."""
    from kompplan.cli.explain import run_explain

    raise typer.Exit(run_explain(code, everything=all_, language=_code(lang)))


@app.command(cls=NorwegianCommand)
def schema(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="STI", help="Planer, eller mapper med planer, som id-ene hentes fra."
        ),
    ] = None,
    out: OutFile = None,
) -> None:
    """Skriv planformatet som JSON Schema, for redigeringsprogrammer."""
    from kompplan.cli.schema import run_schema

    raise typer.Exit(run_schema(paths or [], out))


add_commands(app)


def _code(lang: Language | None) -> str | None:
    return lang.value if lang else None
