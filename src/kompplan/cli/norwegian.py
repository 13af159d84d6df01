"""The words that typer brings along, in Norwegian: headings of the help, and usage errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from kompplan.diagnostics import KompplanError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDS = {
    "Arguments": "Argumenter",
    "Commands": "Kommandoer",
    "Options": "Valg",
    "Install completion for the current shell.": "Slå på fullføring i skallet du bruker.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Vis oppsettet for fullføring, for å kopiere eller tilpasse det."
    ),
    "Show this message and exit.": "Vis denne hjelpen.",
}

_DEFAULT = re.compile(r"\[default: ([^\[\]]*)\]")

_REQUIRED = "[required]"

_TYPE = re.compile(r" <(?:list\[(?:Path|str)\]|str|Path|path)>$")

_Formatter: Any = typer.Context.formatter_class


class NorwegianFormatter(_Formatter):  # type: ignore[misc] # typer does not export the class
    """Writes help with Norwegian headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        words = args.replace("[OPTIONS]", "[VALG]").replace("COMMAND [ARGS]", "KOMMANDO [ARGUMENT]")
        words = words.replace("{", "").replace("}", "")  # around what must be given
        super().write_usage(prog, words, prefix or "Bruk: ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(_WORDS.get(heading, heading))

    def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **options: Any) -> None:
        """Write a list of options or commands."""
        translated = [(_TYPE.sub("", name), _in_norwegian(text)) for name, text in rows]
        super().write_dl(translated, *args, **options)


def _in_norwegian(text: str) -> str:
    """Return the help of an option or a command, with what typer adds to it in Norwegian."""
    text = _DEFAULT.sub(r"[ellers \1]", _WORDS.get(text, text))
    return text.replace(_REQUIRED, "[må oppgis]")


class NorwegianContext(typer.Context):
    """Lends its formatter to every command."""

    formatter_class = NorwegianFormatter


class NorwegianGroup(TyperGroup):
    """The program itself."""

    context_class = NorwegianContext

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the program's own options.

        All are flags. One that is False needs no pydantic to make a bool of it; one that is None
        does, and a Tab on the command line would wait for that.
        """
        options = super().get_params(ctx)
        for option in options:
            option.default = option.default or False
        return options


class NorwegianCommand(TyperCommand):
    """One command."""

    context_class = NorwegianContext


def raise_in_norwegian(message: str, command: str) -> NoReturn:
    """Raise a usage error in Norwegian.

    Args:
        message: What typer says.
        command: How the program was called, to ask for help.

    Raises:
        KompplanError: Always.
    """
    hint = f"se {command} --help"
    for pattern, words in _errors():
        found = pattern.fullmatch(message)
        if found:
            raise KompplanError(words.format(**found.groupdict()), hint)
    raise KompplanError(message, hint)


def _errors() -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield what typer says, and how we say it."""
    yield from (
        (re.compile(r"No such option: (?P<it>\S+)(?: .*)?", re.DOTALL),
         "det finnes ikke noe valg «{it}»"),
        (re.compile(r"^No such command '(?P<it>.*)'\.?(?: .*)?", re.DOTALL),
         "det finnes ingen kommando «{it}»"),
        (re.compile(r"^Option '(?P<it>[^']*)' requires (?:an argument|[0-9]+ arguments)\.?"),
         "«{it}» mangler en verdi"),
        (re.compile(r"^Invalid value for '(?P<it>[^']*)': (?:Value error, )?'(?P<value>.*)' is not "
                    r"one of (?P<known>'[a-z]+'(?:, '[a-z]+')*)\.", re.DOTALL),
         "«{value}» er ikke en gyldig verdi for {it}; velg mellom {known}"),
        (re.compile(r"^Invalid value for '(?P<it>[^']*)': .*", re.DOTALL),
         "ugyldig verdi for {it}"),
        (re.compile(r"^Got unexpected extra argument(?:s|\(s\))? \((?P<it>.*)\)", re.DOTALL),
         "for mange argumenter: {it}"),
        (re.compile(r"Missing (?:argument|option|parameter) '?(?P<it>[^']*)'?\.?(?: .*)?",
                    re.DOTALL),
         "{it} mangler"),
        (re.compile(r"Missing command\."), "kommandoen mangler"),
    )  # fmt: skip
