"""The reference is complete and fresh, and links lead somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from docs.format_page import models_of_the_format
from docs.generate import NOTE, PAGES, command_names
from kompplan.checks import all_checks
from kompplan.time_expressions.core.forms import all_forms
from tests.support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

REFERENCE = ROOT / "docs" / "reference"
TEXTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
STILL_SILENT: set[str] = set()
"""Keys whose model says nothing of them yet; the list may only shrink."""

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_ANCHOR = re.compile(r'<a id="([^"]+)">')


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_fresh(name: str) -> None:
    page = (REFERENCE / f"{name}.md").read_text(encoding="utf-8")
    assert page == f"{NOTE}\n\n{PAGES[name]().rstrip()}\n", "run: nox -s docs -- --write"


def test_every_command_has_help_and_stands_in_the_reference() -> None:
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    missing = [name for name in command_names() if f"## kompplan {name}\n" not in page]
    assert missing == []


def test_every_check_stands_in_the_reference() -> None:
    page = (REFERENCE / "diagnostics.md").read_text(encoding="utf-8")
    missing = [c.code for c in all_checks() if f"### {c.code} {c.name}\n" not in page]
    assert missing == []


def test_every_form_of_time_stands_in_the_reference() -> None:
    page = (REFERENCE / "time.md").read_text(encoding="utf-8")
    assert [form.name for form in all_forms() if f"## {form.name}\n" not in page] == []


def test_every_key_of_the_format_stands_in_the_reference() -> None:
    page = (REFERENCE / "format.md").read_text(encoding="utf-8")
    keys = {
        field.alias or name
        for model in models_of_the_format()
        for name, field in model.model_fields.items()
    }
    assert [key for key in sorted(keys) if f"`{key}`" not in page] == []


def test_every_key_of_the_format_is_explained() -> None:
    page = (REFERENCE / "format.md").read_text(encoding="utf-8")
    silent = [line.split("`")[1] for line in page.splitlines() if line.endswith("|  |")]
    assert set(silent) <= STILL_SILENT


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_resolve(path: Path) -> None:
    text = _CODE.sub("", path.read_text(encoding="utf-8"))
    broken = [link for link in _LINK.findall(text) if not _resolves(link, path)]
    assert broken == []


def test_every_page_is_reached_from_the_contents() -> None:
    contents = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {str(path.relative_to(ROOT / "docs")) for path in TEXTS if "docs" in path.parts[-3:]}
    assert {page for page in pages if page != "README.md"} <= set(_LINK.findall(contents))


def _resolves(link: str, path: Path) -> bool:
    if link.startswith(("http://", "https://", "mailto:")):
        return True
    name, _, anchor = unquote(link).partition("#")
    target = (path.parent / name).resolve() if name else path
    if not target.exists() or not target.is_relative_to(ROOT):
        return False
    return not anchor or anchor in _anchors(target)


def _anchors(path: Path) -> set[str]:
    """Return the anchors of a page, those of headings as GitHub makes them."""
    text = path.read_text(encoding="utf-8")
    headings = (re.sub(r"[^\w\- ]", "", head.lower()) for head in _HEADING.findall(text))
    return {head.replace(" ", "-") for head in headings} | set(_ANCHOR.findall(text))
