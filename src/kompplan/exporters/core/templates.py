"""The templates: where they are found, what they may use, and how they are kept harmless."""

from __future__ import annotations

from collections.abc import Callable, Mapping  # noqa: TC003  # read at run time below
from functools import cache, lru_cache, partial
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.compiler import CodeGenerator
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

import kompplan
from kompplan.diagnostics import KompplanError
from kompplan.exporters.core.words import (
    begin,
    clock_of,
    day_range,
    meaning,
    month_name,
    named_days,
    paragraphs,
    resolved,
    say_phrase,
    short_step_name,
    step_name,
)
from kompplan.locales.core.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template
    from jinja2.compiler import Frame
    from jinja2.nodes import Expr, Getattr

    from kompplan.exporters.core.exporter import Document
    from kompplan.locales import Locale


_WORDS: dict[str, Callable[..., str]] = {
    "clock": clock_of,
    "days": named_days,
    "meaning": meaning,
    "month": month_name,
    "resolved": resolved,
    "say": say_phrase,
    "short_step": short_step_name,
    "span": day_range,
    "step": step_name,
}
"""Filters that make words of values, in the reader's language."""


def built_in_templates() -> Path:
    """Return the folder of the program's own templates, installed or in a checkout."""
    package = Path(kompplan.__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def fill_template(name: str, values: Mapping[str, object]) -> str:
    """Return one of the program's own templates for HTML filled in, every value escaped.

    Args:
        name: Its file name.
        values: What it uses, by name.
    """
    return _environment((), True).get_template(name).render(values)


def render_template(
    document: Document, suffix: str, escapers: Mapping[str, Callable[[str], str]] | None = None
) -> str:
    """Return a document's template filled in.

    Args:
        document: What is to be written.
        suffix: Ending of the template's name, such as ``.html.j2``.
        escapers: Filters of the format, by name; None for HTML, where every value is escaped.

    Raises:
        KompplanError: If there is no such template, or it has a fault.
    """
    values = {"page": document.page}
    return fill_in(f"page{suffix}", values, document.locale, document.templates, escapers)


def fill_in(
    name: str,
    values: Mapping[str, object],
    locale: Locale,
    folders: tuple[Path, ...],
    escapers: Mapping[str, Callable[[str], str]] | None,
) -> str:
    """Return a template filled in.

    Args:
        name: Its name, such as ``budget.html.j2``.
        values: What it is filled in with.
        locale: The reader's language.
        folders: Folders to look for it in before the program's own.
        escapers: Filters of the format, by name; None for HTML, where every value is escaped.

    Raises:
        KompplanError: If there is no such template, or it has a fault.
    """
    environment = _environment(folders, escapers is None)
    environment.filters.update(escapers or {})
    environment.filters["amount"] = format_number
    environment.filters["begin"] = begin
    environment.filters["paragraphs"] = paragraphs
    for filter_, words in _WORDS.items():
        environment.filters[filter_] = partial(words, locale=locale)
    try:
        template: Template = environment.get_template(name, globals={"t": locale.word})
        return template.render(**values, lang=locale.code)
    except TemplateNotFound as error:
        raise KompplanError(f"finner ikke malen {error.name}") from error
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise KompplanError(
            f"feil i malen {_name_of_faulty(error) or name}: {error}",
            "se på mappen templates/ i arbeidsområdet",
        ) from error


def _name_of_faulty(error: Exception) -> str:
    """Return the name of the innermost template that an error came from; empty if none is known."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or ""
    files = [frame.f_code.co_filename for frame, _ in walk_tb(error.__traceback__)]
    own = [file for file in files if file.endswith(".j2")]
    return own[-1].rpartition("templates/")[2] if own else ""


@cache
def _environment(folders: tuple[Path, ...], autoescape: bool) -> Environment:  # a cache key
    """Templates that a workspace brings are kept in a sandbox; the program's own need none."""
    environment = ImmutableSandboxedEnvironment if folders else Environment
    made = environment(
        loader=FileSystemLoader([*folders, built_in_templates()]),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.code_generator_class = _RememberingGenerator if folders else _DirectGenerator
    made.extend(written=_written)
    return made


def _written(value: object) -> str:
    if type(value) is str:
        return _escaped(value)
    return value if type(value) is Markup else escape(value)


@lru_cache(maxsize=8192)
def _escaped(text: str) -> str:
    return str(escape(text))


class _RememberingGenerator(CodeGenerator):
    """Escapes by ``_written``: most of what a page says it says again, a view or a row later."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.written(")


class _DirectGenerator(_RememberingGenerator):
    """Takes attributes as Python does: Jinja's own way, by a function, takes four times as long."""

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        self.visit(node.node, frame)
        self.write(f".{node.attr}")
