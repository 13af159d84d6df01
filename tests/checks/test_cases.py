"""Every kind of fault, with texts that have it and texts that do not.

The cases stand in ``cases/<CODE>-<name>.yaml``. A case under ``fail`` has ``at``, the exact span as
``line:column-line:column``, and ``message`` (and perhaps ``hint``) in bokmål; ``related`` lists the
other places shown. With ``only: true`` nothing else may be found, not even a note; without it, no
other error. A case under ``pass`` must have no finding of that kind and no error.

A case gives a ``plan`` as text (repeated ``times`` times) or its ``bytes`` in Base64 or as ``hex``,
``files`` by name, and ``unreadable`` names. ``paths`` instead asks for files and folders on disk,
as a reader does. ``today`` is the day on which waivers must hold. No identity number stands in a
case: ``NUMMER1``, ``NUMMER2`` and so on are made on the way, see ``NUMBERS``.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from stdnum.no import kontonr

from kompplan.checks import all_checks, check_by_code
from kompplan.cli.report import hint_of, message_of
from kompplan.cli.session import Session
from kompplan.loading.loader import Loader
from kompplan.locales import locale_of
from kompplan.pipeline import analyse
from tests.support import NAME, MemoryFiles, found, national_number, write_files

if TYPE_CHECKING:
    from kompplan.diagnostics import Diagnostic

CASES = Path(__file__).parent / "cases"
KEYS = {
    "name", "plan", "times", "bytes", "hex", "files", "unreadable", "paths", "file", "at",
    "message",
    "hint", "related", "only", "today",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One case of one file."""

    code: str
    is_fault: bool
    given: dict[str, Any]

    @property
    def title(self) -> str:
        """What pytest calls it."""
        kind = "fails" if self.is_fault else "passes"
        return f"{self.code}-{kind}-{self.given['name'].replace(' ', '_')}"


def _cases_in(path: Path) -> list[Case]:
    code = path.stem.partition("-")[0]
    # BaseLoader: in YAML 1.1 «12:30» would be 750, and the cases are about such texts.
    content = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # it makes only text
    return [
        Case(code, kind == "fail", given)
        for kind in ("fail", "pass")
        for given in content.get(kind, [])
    ]


ALL_FILES = sorted(CASES.glob("*.yaml"))
ALL_CASES = [case for path in ALL_FILES for case in _cases_in(path)]


_HALVES = re.findall("^.{6}|.{5}$", national_number("020100", 7))
NUMBERS = {
    # Nobody who was born in January 1900 is alive.
    "NUMMER1": national_number("010100", 123),
    "NUMMER2": national_number("410100", 45),  # a D-number has 4 more on its first digit
    "NUMMER3": " ".join(_HALVES),
    "NUMMER4": "-".join(_HALVES),
    "NUMMER5": "\u00a0".join(_HALVES),
    # The check digits of both kinds hold.
    "NUMMER6": next(
        number
        for individual in range(500)
        if kontonr.is_valid(number := national_number("030100", individual))
    ),
}
"""What stands for national identity numbers in the cases."""


def with_numbers(text: str) -> str:
    """Return a case's text with numbers for the words that stand for them."""
    for word, number in NUMBERS.items():
        text = text.replace(word, number)
    return text


_OF_WHOLE_PLANS = ("KP602", "KP621", "KP72")
"""What a case, which is no whole plan, may lack, or tell besides: it has cases of its own."""


def _data(given: dict[str, Any]) -> bytes:
    if "bytes" in given:
        return base64.b64decode(given["bytes"], validate=True)
    if "hex" in given:
        return bytes.fromhex(given["hex"])
    return with_numbers(given["plan"]).encode() * int(given.get("times", 1))


def _diagnose(
    given: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> list[Diagnostic]:
    files: dict[str, str] = given.get("files", {})
    if "paths" in given:
        write_files(folder, files)
        monkeypatch.chdir(folder)
        session = Session()
        list(session.analyse([Path(path) for path in given["paths"]]))
        return session.diagnostics
    contents = {name: with_numbers(text).encode() for name, text in files.items()}
    memory = MemoryFiles({NAME: _data(given), **contents}, frozenset(given.get("unreadable", ())))
    today = date.fromisoformat(given["today"]) if "today" in given else None
    return list(analyse(Loader(memory), NAME, today=today).diagnostics)


def _stated(given: dict[str, Any]) -> dict[str, Any]:
    stated: dict[str, Any] = {"at": given["at"], "message": given["message"]}
    if "hint" in given:
        stated["hint"] = given["hint"]
    if "related" in given:
        stated["related"] = given["related"]
    if "file" in given:
        stated["file"] = given["file"]
    return stated


def _reported(diagnostic: Diagnostic, keys: dict[str, Any]) -> dict[str, Any]:
    nb = locale_of("nb")
    related = [
        f"{place.file}:{place.span.line}:{place.span.column}"
        if place.file != diagnostic.fault.file
        else f"{place.span.line}:{place.span.column}"
        for place in diagnostic.fault.related
    ]
    reported: dict[str, Any] = {
        "at": found(diagnostic).place,
        "message": message_of(diagnostic, nb),
        "hint": hint_of(diagnostic, nb),
        "related": related,
        "file": diagnostic.fault.file,
    }
    return {key: reported[key] for key in keys}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in ALL_CASES])
def test_a_check_finds_its_fault_and_nothing_else(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diagnostics = _diagnose(case.given, tmp_path, monkeypatch)
    own = [d for d in diagnostics if d.check.code == case.code]
    others = [d for d in diagnostics if d.check.code != case.code and not d.waived]
    others = [d for d in others if not d.check.code.startswith(_OF_WHOLE_PLANS)]
    if case.given.get("only") != "true":
        others = [d for d in others if d.severity == "error"]
    assert [found(d) for d in others] == []
    if not case.is_fault:
        assert [found(d) for d in own] == []
        return
    stated = _stated(case.given)
    assert [_reported(d, stated) for d in own] == [stated]
    for language in ("nb", "nn", "en"):
        # Whatever the language, every value of the sentence is there.
        for sentence in (message_of, hint_of):
            text = sentence(own[0], locale_of(language))
            assert text
            assert not re.search(r"\{[a-z_]+\}", text)


@pytest.mark.parametrize("path", ALL_FILES, ids=lambda path: path.stem)
def test_a_case_file_is_named_after_its_check_and_well_formed(path: Path) -> None:
    code, _, name = path.stem.partition("-")
    check = check_by_code(code)
    assert check is not None
    assert (check.code, check.name) == (code, name)
    content = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # it makes only text
    assert set(content) == {"fail", "pass"}
    assert content["fail"]
    assert content["pass"]
    names = [case["name"] for cases in content.values() for case in cases]
    assert len(set(names)) == len(names)
    for kind, cases in content.items():
        for case in cases:
            assert set(case) <= KEYS
            assert sum(key in case for key in ("plan", "bytes", "hex", "paths")) == 1
            assert kind == "pass" or {"at", "message"} <= set(case)


def test_every_check_has_a_case_file() -> None:
    stems = {path.stem for path in ALL_FILES}
    assert {f"{check.code}-{check.name}" for check in all_checks()} == stems
