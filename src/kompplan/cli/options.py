"""Options and arguments that several commands share, and the values they may have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

AFTER_DASHES = "kompplan.paths"
"""Where a command finds what stands behind ``--``; there is nothing of that name without one."""


class Language(StrEnum):
    """Languages of the readers."""

    nb = "nb"
    nn = "nn"
    en = "en"


class FindingFormat(StrEnum):
    """How findings are written."""

    text = "text"
    concise = "concise"
    json = "json"
    sarif = "sarif"
    github = "github"
    gitlab = "gitlab"
    junit = "junit"


class FailOn(StrEnum):
    """Severities, the gravest first."""

    error = "error"
    warning = "warning"
    info = "info"


class TableFormat(StrEnum):
    """How tables are written."""

    table = "table"
    json = "json"


class BudgetFormat(StrEnum):
    """How sums are written."""

    table = "table"
    json = "json"
    csv = "csv"
    md = "md"
    html = "html"


class BudgetBy(StrEnum):
    """What sums are counted by."""

    measure = "measure"
    scheme = "scheme"
    owner = "owner"
    payee = "payee"
    term = "term"
    year = "year"
    purpose = "purpose"


class ScheduleFormat(StrEnum):
    """How a schedule is written."""

    table = "table"
    json = "json"
    csv = "csv"


class ChangeFormat(StrEnum):
    """How changes are written."""

    text = "text"
    md = "md"
    html = "html"
    json = "json"


class Profile(StrEnum):
    """Whom a document is for; a test holds them against the model's."""

    public = "public"
    authority = "authority"
    internal = "internal"


class DocumentFormat(StrEnum):
    """Formats of documents; a test holds them against the exporters."""

    html = "html"
    md = "md"


Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="STI", help="Planfiler eller mapper; uten sti: mappen plans/."),
]
LanguageOption = Annotated[
    Language | None,
    typer.Option("--lang", help="Språk for meldinger og faste ord; ellers planens eget."),
]
NewOnlyOption = Annotated[
    bool, typer.Option("--new-only", help="Bare funn som endringen fører med seg.")
]
BaseOption = Annotated[
    str,
    typer.Option("--base", metavar="REVISJON", help="Det endringen måles mot; ellers main."),
]
ProfileOption = Annotated[
    Profile,
    typer.Option(
        "--profile",
        help="Hvem det er for: org.nr., konto, e-post og telefon vises bare authority og internal.",
    ),
]
OutFolder = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="MAPPE",
        help="Mappe for filene; - for standard ut; ellers build, eller arbeidsområdets egen.",
    ),
]
OutFile = Annotated[
    Path | None,
    typer.Option("--out", metavar="FIL", help="Fil å skrive til; ellers standard ut."),
]
BudgetByOption = Annotated[
    BudgetBy | None,
    typer.Option("--by", help="Summer etter dette, over alle planene; ellers tiltak for tiltak."),
]
BudgetFormatOption = Annotated[
    BudgetFormat,
    typer.Option("--format", help="Form på summene; csv uten --by har én rad for hvert tiltak."),
]
