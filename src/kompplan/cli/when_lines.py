"""``kompplan when --jsonl``: a stream of questions, each of which gets its line of answer."""

from __future__ import annotations

import json
import math
import sys
from typing import TYPE_CHECKING, Any

from kompplan.cli.times import time_as_json, told
from kompplan.cli.visible import json_safe
from kompplan.cli.when import Surroundings, parse_day
from kompplan.diagnostics import KompplanError
from kompplan.locales import locale_of
from kompplan.time_expressions import Resolution, format_when, parse_time, resolve_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kompplan.locales import Locale

_EXAMPLE = 'skriv for eksempel {"text": "uke 44"}'


def run_lines(lines: Iterable[str], *, language: str | None) -> int:
    """Read one JSON object a line and write one a line; an unusable line stops nothing.

    Returns:
        The exit status: 1 if a line could not be used, else 0.
    """
    locale = locale_of(language or "nb")
    status = 0
    for number, line in enumerate(lines, start=1):
        if line.strip():
            answer = _answer(line, number, locale)
            status |= "error" in answer
            sys.stdout.write(f"{json_safe(json.dumps(answer, ensure_ascii=False))}\n")
    return status


def _answer(line: str, number: int, locale: Locale) -> dict[str, Any]:
    """Return the stable shape of ``docs/reference/json.md`` for one line."""
    name = None
    try:
        asked = _object(line)
        name = _id(asked)
        text = _text(asked, "text", required=True)
        found = resolve_time(parse_time(text), _surroundings(asked).context())
    except KompplanError as error:
        return {"id": name, "line": number, "error": error.message, "hint": error.hint}
    return {"id": name, "text": text, **_as_json(found, locale)}


def _as_json(found: Resolution, locale: Locale) -> dict[str, Any]:
    when = found.when
    return {
        "kind": when.kind if when else None,
        **time_as_json(when),
        "canonical": format_when(when, locale.code) if when else None,
        "recurrence": when.recurrence if when else None,
        "findings": [told(fault, locale) for fault in found.faults],
    }


def _object(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line.removeprefix("\ufeff"))
    # A number of thousands of digits is a ValueError, and brackets in brackets end the stack.
    except (ValueError, RecursionError) as error:
        raise KompplanError(
            "linjen er ikke JSON", 'skriv for eksempel {"text": "uke 44"}'
        ) from error
    if not isinstance(asked, dict):
        raise KompplanError("linjen er ikke et objekt", _EXAMPLE)
    return asked


def _id(asked: dict[str, Any]) -> str | int | float | None:
    """Return the id, which comes back as it was; a text, a number or nothing."""
    name = asked.get("id")
    if name is None or isinstance(name, (str, int)) or _is_finite(name):
        return name
    raise KompplanError("«id» kan ikke gjengis", "skriv en tekst eller et tall")


def _is_finite(value: object) -> bool:
    return isinstance(value, float) and math.isfinite(value)


def _text(asked: dict[str, Any], key: str, *, required: bool = False) -> str:
    value = asked.get(key)
    if value is None and required:
        raise KompplanError(f"«{key}» mangler", _EXAMPLE)
    if value is not None and not isinstance(value, str):
        raise KompplanError(f"«{key}» er ikke en tekst", "sett anførselstegn rundt verdien")
    return value or ""


def _surroundings(asked: dict[str, Any]) -> Surroundings:
    day, year = _text(asked, "row_day"), asked.get("year")
    return Surroundings(
        str(year) if type(year) is int else _text(asked, "year"),
        _text(asked, "section"),
        parse_day(day, "row_day") if day else None,
        _anchors(asked.get("anchors")),
    )


def _anchors(written: object) -> dict[str, tuple[date, ...]]:
    hint = 'skriv for eksempel {"workshop 1": ["2018-01-18"]}'
    if not written:
        return {}
    if not isinstance(written, dict):
        raise KompplanError("«anchors» er ikke et objekt", hint)
    for name, days in written.items():
        if not isinstance(days, list) or not all(isinstance(day, str) for day in days):
            raise KompplanError(f"«{name}» i «anchors» er ikke en liste med datoer", hint)
    return {
        name.strip().casefold(): tuple(parse_day(day, name) for day in days)
        for name, days in written.items()
    }
