"""What an author sees in VS Code, as yaml-language-server tells it: keys, ids, words and faults.

The server is started as an editor starts it, and finds the schema as a plan's first line says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.judges import ask
from tests.support import ROOT, invoke

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import MonkeyPatch, TempPathFactory

PLAN = """\
# yaml-language-server: $schema=kompplan.schema.json
kompplan: 1
plan: {id: prøve, title: 2025, year: 2025/2026}
activities:
  samling:
    title: Samling
"""

QUESTIONS = {
    "key": "    {}\n",
    "participant": "    participants: {}\n",
    "second participant": "    participants:\n      - styrere\n      - {}\n",
    "section": "    section: {}\n",
    "venue": "    venue: {}\n",
    "mode": "    mode: {}\n",
    "pointer": "    ve{}nue: rådhuset\n",
    "unknown key": "    {}venu: rådhuset\n",
    "missing title": "  møte:\n    {}when: uke 44\n",
    "unknown id": "    participants: [{}noen]\n",
    "instance": "  møte:\n    {}instance_of: samling\n",
    "ill-formed id": "  det møtet:\n    {}title: Møte\n",
    "amount": "measures:\n  t: {title: T, amounts: {owner: {}5o 000}}\n",
    "prompt": "measures:\n  t: {title: T, amounts: {owner: {}Velg et element.}}\n",
    "year": "matrices:\n  m: {title: M, years: [{}2027/2026]}\n",
    "purpose": "measures:\n  t:\n    title: T\n    purpose: {}\n",
    "needed": "measures:\n  t:\n    title: T\n    coordinator:\n      needed: {}\n",
    "amount key": "measures:\n  t:\n    title: T\n    amounts:\n      {}\n",
    "measure key": "measures:\n  t:\n    title: T\n    {}\n",
    "wrong purpose": "measures:\n  t: {title: T, purpose: {}pengar}\n",
    "declared scheme": "declared:\n  schemes:\n    {}\n",
}
"""What follows the plan; «{}» is where the author points."""


class Answer(NamedTuple):
    """What the author sees there.

    Attributes:
        proposals: What may be written, with the words beside it.
        hover: The words below the pointer.
        faults: Line in the plan, from 1, with the message.
    """

    proposals: dict[str, str]
    hover: str
    faults: list[tuple[int, str]]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: TempPathFactory) -> dict[str, Answer]:
    folder = tmp_path_factory.mktemp("workspace")
    with pytest.MonkeyPatch.context() as patch:
        ran = write_schema(patch, folder)
    assert ran == (0, "kompplan.schema.json\n", "")
    given = ask("language_server.mjs", {"folder": str(folder), "questions": questions()})
    return {
        name: Answer(
            {item["label"]: item["words"] for item in answer["completion"]},
            answer["hover"],
            [(fault["line"] + 1, fault["message"]) for fault in answer["diagnostics"]],
        )
        for name, answer in zip(QUESTIONS, given, strict=True)
    }


def write_schema(patch: MonkeyPatch, folder: Path) -> tuple[int, str, str]:
    """Write the schema for the first plan of the tutorial."""
    plan = str(ROOT / "examples" / "first-plan.yaml")
    return invoke(patch, folder, "schema", plan, "--out", "kompplan.schema.json")


def questions() -> list[dict[str, Any]]:
    found = []
    for more in QUESTIONS.values():
        before, _, after = (PLAN + more).partition("{}")
        line, character = before.count("\n"), len(before) - before.rindex("\n") - 1
        found.append({"text": before + after, "line": line, "character": character})
    return found


def test_the_keys_of_an_activity_are_proposed_with_their_words(answers: dict[str, Answer]) -> None:
    proposals = answers["key"].proposals
    assert proposals["venue"] == "Hvor det holdes, for eksempel «kommunestyresalen»."
    assert {"when", "participants", "caveats"} <= proposals.keys()
    assert "title" not in proposals  # it stands there already
    assert "budget" not in proposals


def test_the_ids_in_use_are_proposed(answers: dict[str, Answer]) -> None:
    actors = {"høgskolen", "ledere", "lærere"}
    assert answers["participant"].proposals.keys() == actors
    assert actors <= answers["second participant"].proposals.keys()
    assert answers["section"].proposals.keys() == {"høst", "vår"}
    # Those before 2021 are proposed too: a plan of 2019 needs them.
    old = {"regional-2018", "decentralised-2017"}
    schemes = {"regional", "decentralised", "inclusion", "collective", *old}
    assert answers["declared scheme"].proposals.keys() == schemes


def test_the_words_of_a_choice_are_proposed(answers: dict[str, Answer]) -> None:
    assert answers["mode"].proposals.keys() == {"digital", "physical", "hybrid"}
    purposes = {"assessment", "planning", "implementation"}
    assert answers["purpose"].proposals.keys() == purposes


def test_forms_are_proposed_as_other_parts_are(answers: dict[str, Answer]) -> None:
    assert answers["amount key"].proposals.keys() == {"owner", "uh", "total"}
    assert {"amounts", "coordinator"} <= answers["measure key"].proposals.keys()
    assert answers["needed"].proposals.keys() == {"true", "false"}


def test_nothing_is_proposed_where_any_text_may_stand(answers: dict[str, Answer]) -> None:
    assert answers["venue"].proposals == {}


def test_what_a_key_means_is_shown_in_norwegian(answers: dict[str, Answer]) -> None:
    shown = "#### Sted\n\nHvor det holdes, for eksempel «kommunestyresalen».\n"
    assert answers["pointer"].hover.startswith(shown)


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("unknown key", 7, "Property venu is not allowed."),
        ("missing title", 7, 'Missing property "title".'),
        ("ill-formed id", 7, "String does not match the pattern of "),
        ("amount", 8, "String does not match the pattern of "),
        ("wrong purpose", 8, 'Value is not accepted. Valid values: "assessment", '),
        ("year", 8, "Matches a schema that is not allowed."),
    ],
)
def test_a_fault_is_told_at_its_line(
    answers: dict[str, Answer], name: str, line: int, message: str
) -> None:
    ((at, said),) = answers[name].faults
    assert at == line
    assert said.startswith(message)


@pytest.mark.parametrize("name", ["pointer", "unknown id", "instance", "prompt"])
def test_what_validate_reads_is_no_fault(answers: dict[str, Answer], name: str) -> None:
    assert answers[name].faults == []
