"""What the tests of single plans share: findings and schedules as facts, and rendered pages."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeAlias

import pytest

from kompplan.cli.files import DiskFiles
from kompplan.loading.loader import Loader
from kompplan.pipeline import Analysis, analyse
from tests.support import ROOT, invoke
from tests.time_expressions.test_seeds import SEEDS

Finding: TypeAlias = tuple[str, str, str]
"""Name of the check, what it belongs to, and the keys that lead from there to its place."""


class Time(NamedTuple):
    """Days and clocks of an entry; empty where they are open."""

    days: str
    start_clock: str
    end_clock: str


@cache
def analysis_of(name: str) -> Analysis:
    """Return what comes of a plan in ``plans/``."""
    return analyse(Loader(DiskFiles(ROOT)), str(ROOT / "plans" / f"{name}.yaml"))


def findings_of(name: str) -> list[Finding]:
    """Return the findings of a plan in the order of the file."""
    return [
        (d.check.name, str(d.fault.path[1]), "/".join(map(str, d.fault.path[2:])))
        for d in analysis_of(name).diagnostics
    ]


@cache
def _entries(name: str) -> list[dict[str, Any]]:
    with pytest.MonkeyPatch.context() as patch:
        ran = invoke(patch, ROOT, "schedule", f"plans/{name}.yaml", "--format", "json")
    entries: list[dict[str, Any]] = json.loads(ran.out)
    return entries


def entry_of(name: str, activity: str, part: str | None) -> dict[str, Any]:
    """Return an entry of a plan's schedule as a program gets it."""
    found = [e for e in _entries(name) if (e["activity"], e["part"]) == (activity, part)]
    assert len(found) == 1, f"{activity} {part}"
    return found[0]


def time_of(entry: dict[str, Any]) -> Time:
    """Return the time of an entry as a seed states it."""
    days = f"{entry['start'] or ''}..{entry['end'] or ''}"
    return Time(days, entry["start_clock"] or "", entry["end_clock"] or "")


def dated_seeds(document: str) -> list[dict[str, str]]:
    """Return the expressions of a document's table that have days, in its order."""
    return [
        seed
        for seed in SEEDS
        if seed["id"].startswith(f"{document}-")
        and seed["scope"] in ("schedule", "agenda")
        and (seed["start"] or seed["end"])
    ]


def times_of(seed: dict[str, str]) -> set[Time]:
    """Return the times that are right for an expression."""
    days = [f"{seed['start']}..{seed['end']}"]
    days += [text.strip() for text in seed["accept_also"].split(";") if text.strip()]
    return {Time(day, seed["start_clock"], seed["end_clock"]) for day in days}


@cache
def page_of(name: str, format_: str) -> str:
    """Return the words of a rendered plan, without markup, on one line."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        invoke(patch, ROOT, "render", f"plans/{name}.yaml", "--format", format_, "--out", folder)
        text = (Path(folder) / f"{name}.{format_}").read_text(encoding="utf-8")
    if format_ == "html":
        body = text[text.index("<body") :]
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())
    return " ".join(re.sub(r"\\(.)", r"\1", text.replace("<br>", " ")).split())


def assert_in_order(words: list[str], page: str) -> None:
    """Assert that texts stand on a page one after the other."""
    at = 0
    for word in words:
        found = page.find(word, at)
        assert found >= 0, f"«{word}» is missing after «{page[max(0, at - 60) : at]}»"
        at = found + len(word)
