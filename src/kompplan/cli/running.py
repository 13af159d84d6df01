"""Runs the command line: the one place where errors become exit statuses."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn

import typer

from kompplan.cli.app import app
from kompplan.cli.norwegian import raise_in_norwegian
from kompplan.diagnostics import KompplanError

if TYPE_CHECKING:
    from typer.models import CommandInfo


def run() -> NoReturn:
    """Run the command line.

    Exit status: 0 clean, 1 faults found, 2 could not run.
    """
    for stream in (sys.stdout, sys.stderr):
        # Norwegian and Sámi letters come out whole whatever the terminal says it can show.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr] # both are text files here
    _without_plugins()
    try:
        status = _run_app()
        sys.stdout.flush()
        sys.exit(status)
    except KompplanError as error:
        _fail(error.message, error.hint)
    except BrokenPipeError:
        # The reader went away, as in «kompplan … | head»; nothing more can or should be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _fail(f"kan ikke skrive ut: {error.strerror or error}", "rydd plass først")
    except Exception as error:  # whoever runs a plan is no programmer
        if os.environ.get("KOMPPLAN_DEBUG"):
            raise
        _fail(
            f"intern feil: {type(error).__name__}: {error}",
            "dette er en feil i kompplan og ikke i planen; sett KOMPPLAN_DEBUG=1 for detaljer",
        )


def _without_plugins() -> None:
    """Keep pydantic from looking for plugins, which have no business with plans.

    The setting is enough to keep them out. But pydantic imports half of the standard library's mail
    and archive modules to look for them all the same, which takes longer than reading a plan; the
    empty stand-in spares that, and does no harm where pydantic no longer asks for it.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    stand_in = ModuleType("pydantic.plugin._loader")
    stand_in.get_plugins = tuple  # type: ignore[attr-defined] # modules take attributes
    sys.modules.setdefault(stand_in.__name__, stand_in)


def _run_app() -> int:
    """Run the command that was asked for and return its exit status."""
    commands, groups = app.registered_commands, app.registered_groups
    asked = [command for command in commands if _name_of(command) in sys.argv[1:2]]
    if asked:
        # typer builds every command before it runs one, and each takes as long as ten rows.
        app.registered_commands, app.registered_groups = asked, []
    try:
        return app(standalone_mode=False) or 0
    except typer.Abort:
        return 2
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        if context and type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(context.get_help())
            return 0
        raise_in_norwegian(error.format_message(), context.command_path if context else "kompplan")
    finally:
        app.registered_commands, app.registered_groups = commands, groups


def _name_of(command: CommandInfo) -> str:
    return command.name or command.callback.__name__ if command.callback else ""


def _fail(message: str, hint: str) -> NoReturn:
    from kompplan.cli.visible import visible  # noqa: PLC0415  # most runs end well

    sys.stderr.write(f"kompplan: {visible(message)}\n")
    if hint:
        sys.stderr.write(f"  hint: {visible(hint)}\n")
    sys.exit(2)
