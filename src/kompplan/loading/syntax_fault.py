"""What libyaml says when it gives up, as the fault that its reader can mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.source import Fault, Span

if TYPE_CHECKING:
    from kompplan.loading.events import YamlMark, YamlSyntaxError
    from kompplan.loading.syntax_tree import Mark
    from kompplan.source import SourceFile


def describe_syntax_error(source: SourceFile, error: YamlSyntaxError, opened: Mark | None) -> Fault:
    """Return a syntax error as a fault at its place, named for what the author can do.

    libyaml's own words are English and speak of tokens; they are used only to tell kinds apart.

    Args:
        source: The file.
        error: What libyaml said.
        opened: Where the innermost bracket that was still open stands.
    """
    at = _position(error.mark)
    character = source.line(at[0])[at[1] - 1 : at[1]]
    if "mapping values are not allowed" in error.problem:
        return _unquoted_colon(source, at)
    if character == "\t" or (not character.strip() and _is_tab_indented(source, at[0])):
        return _fault(source, "tab", at)
    if "cannot start any token" in error.problem:
        return _fault(source, "unquoted-character", at, character=character)
    if error.context == "while parsing a quoted scalar":
        return _fault(source, "unknown-escape", at)
    return _unclosed(source, error, opened) or _fault(
        source, "yaml-syntax", at, found=character.strip()
    )


def _unclosed(source: SourceFile, error: YamlSyntaxError, opened: Mark | None) -> Fault | None:
    if "quoted scalar" in error.context and "end of stream" in error.problem:
        return _fault(source, "unclosed-quote", _position(error.context_mark))
    if "flow" not in error.context or opened is None:
        return None
    bracket = source.line(opened[0] + 1)[opened[1]]
    return _fault(source, "unclosed-bracket", (opened[0] + 1, opened[1] + 1), bracket=bracket)


def _unquoted_colon(source: SourceFile, at: tuple[int, int]) -> Fault:
    """The colon stands inside a text; the key in front of the text is worth naming."""
    line = source.line(at[0])
    key, colon, text = line.strip().partition(": ")
    if colon and text:
        return _fault(
            source, "unquoted-colon", at, key=key.removeprefix("- ").strip(), text=text.strip()
        )
    return _fault(source, "yaml-syntax", at, found=":")


def _is_tab_indented(source: SourceFile, line: int) -> bool:
    text = source.line(line)
    return "\t" in text[: len(text) - len(text.lstrip())]


def _fault(source: SourceFile, name: str, at: tuple[int, int], **values: object) -> Fault:
    return Fault(name, source.name, Span(at[0], at[1], at[0], at[1] + 1), values)


def _position(mark: YamlMark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
