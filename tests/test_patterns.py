"""No text can make a regular expression of the program slow, as npm's ``recheck`` judges.

The patterns are found in the source, so that a new one is judged without being listed anywhere.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import kompplan
from tests.judges import ask

SOURCE = Path(kompplan.__file__).parent

USES = frozenset(
    {"compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"}
)
"""Functions of ``re`` whose first argument is a pattern."""

FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}
"""Flags of Python as JavaScript writes them."""

SYNTAX = {
    "(?P<": "(?<",
    # Python's letters and digits are those of Unicode, JavaScript's only those of ASCII. The first
    # of these leaves out the digits of other scripts, which no other part of a pattern names.
    r"[^\W0-9_]": r"\p{L}",
    r"[^\W\d_]": r"\p{L}",
    r"[^\W_]": r"[\p{L}\p{N}]",
    r"[\w": r"[\p{L}\p{N}_",
    r"\w": r"[\p{L}\p{N}_]",
}
"""What Python writes otherwise than JavaScript, in the order in which it is replaced.

«$» before a final line feed and «\\b» beside a letter that is not ASCII are left as they are: where
a match may begin or end makes no search for it slow.
"""

ONLY_PYTHON = re.compile(r"\(\?(?:P|[aiLmsux]+[:)]|\()|\\[AZwWdDBN]|[*+?}]\+")
"""What is not translated, as no pattern needs it so far."""


class Pattern(NamedTuple):
    """A regular expression with its flags and its place in the source."""

    source: str
    flags: re.RegexFlag
    place: str


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return every pattern that the program hands to ``re``, wherever it does so."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if is_use_of_re(node):
                assert isinstance(node, ast.Call)
                place = f"{path.relative_to(SOURCE)}:{node.lineno}"
                found.append(Pattern(literal(node.args[0], place), flags_of(node), place))
    return tuple(found)


def is_use_of_re(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in USES
    )


def literal(node: ast.expr, place: str) -> str:
    assert isinstance(node, ast.Constant) and isinstance(node.value, str), (
        f"{place}: write the pattern where it is used, so that it can be judged"
    )
    return node.value


def flags_of(call: ast.Call) -> re.RegexFlag:
    names = (part.attr for part in ast.walk(call) if isinstance(part, ast.Attribute))
    flags = re.RegexFlag(0)
    for name in filter(str.isupper, names):
        assert re.RegexFlag[name] in FLAGS, f"re.{name} is not translated yet"
        flags |= re.RegexFlag[name]
    return flags


def in_javascript(pattern: Pattern) -> dict[str, str]:
    """Return a pattern as JavaScript writes it; anything not known to mean the same is refused."""
    source = unknown = pattern.source
    for python, javascript in SYNTAX.items():
        source, unknown = source.replace(python, javascript), unknown.replace(python, "(")
    assert not ONLY_PYTHON.search(unknown), f"{pattern.place}: {source} is not translated yet"
    source = re.sub(r"[^\x20-\x7e]", lambda sign: f"\\u{{{ord(sign.group()):x}}}", source)
    return {
        "source": source,
        "flags": "u" + "".join(sign for flag, sign in FLAGS.items() if flag in pattern.flags),
    }


def verdicts(sources: list[dict[str, str]]) -> list[str]:
    """Return what ``recheck`` says: «safe», or else why not."""
    answers = ask("recheck.mjs", sources)
    return [a["status"] if a["status"] == "safe" else f"{a['status']}: {a['why']}" for a in answers]


def as_whole(pattern: dict[str, str]) -> dict[str, str]:
    """Return a pattern that must match a whole text, as for ``fullmatch``."""
    return {**pattern, "source": f"^(?:{pattern['source']})$"}


def test_every_pattern_is_safe_in_a_search_and_on_a_whole_text() -> None:
    found = patterns()
    judged = [in_javascript(pattern) for pattern in found]
    places = [pattern.place for pattern in found]
    said = verdicts([*judged, *map(as_whole, judged)])
    assert [
        f"{place} {verdict}"
        for place, verdict in zip(places * 2, said, strict=True)
        if verdict != "safe"
    ] == []


def test_the_patterns_of_the_time_language_and_of_the_loader_are_among_them() -> None:
    files = {pattern.place.partition(":")[0] for pattern in patterns()}
    assert {
        "time_expressions/core/tokens.py",
        "time_expressions/core/periods.py",
        "loading/characters.py",
        "exporters/markdown.py",
        "cli/visible.py",
    } <= files


def test_the_judge_knows_a_slow_pattern() -> None:
    slow = {"source": "^(?:a|a)*$", "flags": "u"}
    quick = {"source": "^a*$", "flags": "u"}
    assert [said.partition(":")[0] for said in verdicts([slow, quick])] == ["vulnerable", "safe"]


@pytest.mark.parametrize("source", [r"\Bx", r"(?P=x)", r"(?i:x)", r"\d+", "a++"])
def test_what_is_not_translated_is_refused(source: str) -> None:
    with pytest.raises(AssertionError, match="not translated"):
        in_javascript(Pattern(source, re.RegexFlag(0), "here"))


def test_a_pattern_made_elsewhere_is_refused() -> None:
    (call,) = [node for node in ast.walk(ast.parse("re.compile(words)")) if is_use_of_re(node)]
    assert isinstance(call, ast.Call)
    with pytest.raises(AssertionError, match="so that it can be judged"):
        literal(call.args[0], "here")
