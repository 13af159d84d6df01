"""What holds of every check: its code, its name, its manual page and its words."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kompplan
from kompplan.checks import all_checks, check_by_code, check_named, page_of
from kompplan.locales.core.wording import names_in

if TYPE_CHECKING:
    from kompplan.diagnostics import Check, Text

SOURCE = Path(kompplan.__file__).parent
LANGUAGES = ("nb", "nn", "en")
TIERS = {
    "KP0": "file and YAML",
    "KP1": "shape",
    "KP2": "time",
    "KP3": "references",
    "KP4": "calendar",
    "KP5": "budget",
    "KP6": "grant rules",
    "KP7": "completeness",
    "KP8": "privacy",
}
"""The hundreds of the codes, as the design assigns them."""

RAISERS = {"Fault", "Finding", "TimeFault", "_fail", "_fault", "_unreadable", "finding"}
"""Functions and classes whose first text argument may be the name of a check."""

every_check = pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)


def _docstring(check: Check) -> str:
    module = page_of(check.name)
    return inspect.getdoc(module) or ""


def test_no_two_checks_share_a_code_or_a_name() -> None:
    for attribute in ("code", "name"):
        counts = Counter(getattr(check, attribute) for check in all_checks())
        assert [value for value, count in counts.items() if count > 1] == []


def test_every_module_of_the_folder_is_a_check() -> None:
    folders = (SOURCE / "checks", SOURCE / "checks" / "raised")
    modules = {path.stem for folder in folders for path in folder.glob("[a-z]*.py")}
    assert modules == {check.name.replace("-", "_") for check in all_checks()}


@every_check
def test_a_check_has_a_stable_code_and_a_readable_name(check: Check) -> None:
    assert re.fullmatch(r"KP[0-9]{3}", check.code)
    assert check.code[:3] in TIERS
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.name)
    assert check.severity in ("error", "warning", "info")


@every_check
def test_a_check_is_found_by_code_and_by_name_in_any_case(check: Check) -> None:
    assert check_named(check.name) is check
    for written in (check.code, check.code.lower(), check.name, f" {check.name.upper()} "):
        assert check_by_code(written) is check


@every_check
def test_a_manual_page_begins_with_one_full_sentence(check: Check) -> None:
    first = _docstring(check).split("\n")[0]
    assert first.endswith(".")
    assert not first.startswith((" ", "a ", "the "))
    assert len(first) <= 100


@every_check
def test_the_sections_of_a_manual_page_are_well_formed(check: Check) -> None:
    lines = _docstring(check).split("\n")
    titles = [line.partition(":")[0] for line in lines if re.match(r"[A-Z][a-z]+:( |$)", line)]
    assert set(titles) <= {"Example", "Instead", "Source"}
    assert titles == sorted(titles, key=("Example", "Instead", "Source").index)
    assert len(set(titles)) == len(titles)
    assert "Example" in titles or "Instead" not in titles
    for number, line in enumerate(lines):
        if line in ("Example:", "Instead:"):
            assert lines[number - 1] == ""
            assert lines[number + 1].startswith("    ")
        if line.startswith("Source:"):
            assert line.removeprefix("Source:").strip()


@every_check
def test_an_instead_differs_from_its_example(check: Check) -> None:
    parts = re.split(r"^(Example|Instead|Source):.*$", _docstring(check), flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    if "Instead" in sections:
        assert sections["Instead"].strip()
        assert sections["Instead"].strip() != sections["Example"].strip()


@every_check
@pytest.mark.parametrize("kind", ["message", "hint", "about"])
def test_the_texts_of_a_check_say_the_same_in_every_language(check: Check, kind: str) -> None:
    text: Text = getattr(check, kind)
    shapes = {language: _shape(getattr(text, language)) for language in LANGUAGES}
    assert shapes["nn"] == shapes["nb"]
    assert shapes["en"] == shapes["nb"]


def _shape(pattern: str) -> tuple[set[str], set[str]]:
    """Return the values a sentence must have, and those it may have, whatever the language.

    A value may exist in each language, as ``weekday_nb``; those count as one.
    """
    required = names_in(re.sub(r"\[[^\]]*\]", "", pattern))
    return _common(required), _common(names_in(pattern) - required)


def _common(names: set[str]) -> set[str]:
    return {re.sub(r"_(nb|nn|en)$", "", name) for name in names}


@every_check
def test_the_texts_of_a_check_are_there_and_are_no_sentences_with_a_full_stop(check: Check) -> None:
    for language in LANGUAGES:
        message, hint = getattr(check.message, language), getattr(check.hint, language)
        about = getattr(check.about, language)
        assert message
        assert hint
        assert about.endswith(".")
        assert not message.endswith(".")
        assert not hint.endswith(".")
        for text in (message, hint, about):
            assert text == text.strip()
            assert "\n" not in text
            assert text.count("[") == text.count("]")
            assert "  " not in text


@every_check
def test_norwegian_texts_use_norwegian_quotation_marks(check: Check) -> None:
    for language in ("nb", "nn"):
        text = getattr(check.message, language) + getattr(check.about, language)
        assert '"' not in text
        assert "“" not in text
        assert text.count("«") == text.count("»")


_NAME = re.compile(r"[a-z]+(-[a-z]+)+|alias|tag|tab|weekend")


def _raised_names() -> dict[str, set[str]]:
    """Return the names of checks that the source raises, with the files they stand in."""
    found: dict[str, set[str]] = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in RAISERS:
                for argument in node.args[:2]:
                    name = argument.value if isinstance(argument, ast.Constant) else None
                    if isinstance(name, str) and _NAME.fullmatch(name):
                        found.setdefault(name, set()).add(path.name)
    return found


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def test_every_name_that_is_raised_is_that_of_a_check() -> None:
    raised = _raised_names()
    known = {check.name for check in all_checks()}
    assert {name: files for name, files in raised.items() if name not in known} == {}
    assert len(raised) > 30


def test_every_check_is_raised_somewhere() -> None:
    # Names reach their call by way of a variable too, so any mention outside the catalogue counts.
    mentions = "\n".join(
        path.read_text("utf-8")
        for path in SOURCE.rglob("*.py")
        if path.parent.name not in ("checks", "raised")
        or re.search(r"yield Finding|\.finding\(", path.read_text("utf-8"))
    )
    assert [check.name for check in all_checks() if f'"{check.name}"' not in mentions] == []
