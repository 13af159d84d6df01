"""A plan as plain text, one fact a line: what a diff of lines is made of.

How the file is written (quotes, folding, comments, style) leaves no trace; every time has what it
means beside it.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from kompplan.cli.visible import visible
from kompplan.locales import LANGUAGES, locale_of
from kompplan.locales.changes import word_tables
from kompplan.schema.words import words_of
from kompplan.time_expressions import format_when

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.loading.syntax_tree import Plain
    from kompplan.pipeline import Analysis
    from kompplan.time_expressions import When

_WIDTH = 80
_LONGEST_ITEM = 30
"""Longer items of a list stand on lines of their own."""

_NAMES = ("title", "name")


def plain_text_of(analysis: Analysis) -> str:
    """Return a file as plain text; empty when it could not be read at all."""
    if not analysis.loaded.trees:
        return ""
    plan, schedule = analysis.plan, analysis.schedule
    times: dict[KeyPath, When] = {}
    if schedule is not None:
        entries = (*schedule.entries, *schedule.others)
        times = {entry.path: entry.when for entry in entries if entry.when}
    language = plan.head.language if plan else "nb"
    lines = _Writer(times, language).lines(analysis.loaded.trees[0].value, (), 0)
    return "".join(f"{line}\n" for line in lines)


class _Writer:
    def __init__(self, times: Mapping[KeyPath, When], language: str) -> None:
        self.times, self.language = times, language

    def lines(self, value: Plain, path: KeyPath, level: int) -> Iterator[str]:
        if isinstance(value, str):
            yield from _wrapped(self._scalar(value, path), level)
        elif isinstance(value, list):
            for place, item in enumerate(value):
                inner = list(self.lines(item, (*path, place), level + 1))
                yield f"{'  ' * level}- {inner[0].lstrip()}" if inner else f"{'  ' * level}-"
                yield from inner[1:]
        else:
            for key, item in value.items():
                if len(path) != 2 or key != _name_of(value):
                    yield from self._entry(key, item, (*path, key), level)

    def _entry(self, key: str, item: Plain, path: KeyPath, level: int) -> Iterator[str]:
        label = self._label(path)
        if isinstance(item, dict) and len(path) == 2:
            name = " ".join(str(item.get(_name_of(item), "")).split())
            label = f"{name} [{key}]" if name else key
        if isinstance(item, str):
            yield from _wrapped(f"{label}: {self._scalar(item, path)}", level)
        elif isinstance(item, list) and all(_is_short(each) for each in item):
            yield from _wrapped(f"{label}: {', '.join(map(str, item))}", level)
        else:
            yield from _wrapped(label if len(path) < 3 else f"{label}:", level)
            yield from self.lines(item, path, level + 1)

    def _scalar(self, text: str, path: KeyPath) -> str:
        when = self.times.get(path)
        written = " ".join(text.split())
        meant = format_when(when, self.language) if when else ""
        return f"{written} → {meant}" if meant and meant != written else written

    def _label(self, path: KeyPath) -> str:
        """Return what a key is called; ids of rows, actors and so on stay as they are."""
        key = str(path[-1])
        if len(path) == 2 and path[0] != "plan":
            return key
        found = word_tables()["field"].get(key)
        if found:
            return found[LANGUAGES.index(locale_of(self.language).code)]
        is_top = len(path) == 1 and self.language != "en"
        try:
            return words_of("PlanFile", key)[0] if is_top else key.replace("_", " ")
        except KeyError:
            return key


def _name_of(row: Mapping[str, Plain]) -> str:
    """Return the key that names a row, an actor and so on; empty where none does."""
    return next((key for key in _NAMES if isinstance(row.get(key), str)), "")


def _is_short(item: Plain) -> bool:
    return isinstance(item, str) and len(item) <= _LONGEST_ITEM and "," not in item


def _wrapped(text: str, level: int) -> list[str]:
    blanks = "  " * level
    return textwrap.wrap(
        visible(text), _WIDTH, initial_indent=blanks, subsequent_indent=f"{blanks}  ",
        break_long_words=False, break_on_hyphens=False,
    ) or [blanks]  # fmt: skip
