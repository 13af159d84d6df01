"""Diagnostics in words: for people with excerpts, one a line, or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.cli.visible import json_safe, masked, visible
from kompplan.locales import Locale, locale_of, text_in
from kompplan.locales.core.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kompplan.diagnostics import Diagnostic
    from kompplan.source import SourceFile, Span

_WIDEST = 110
_STYLES = {"error": "1;31", "warning": "1;33", "info": "1;36", "place": "34", "hint": "32"}


def message_of(diagnostic: Diagnostic, locale: Locale) -> str:
    """Return what is wrong, on one line."""
    return masked(say(text_in(diagnostic.check.message, locale), diagnostic.fault.values, locale))


def hint_of(diagnostic: Diagnostic, locale: Locale) -> str:
    """Return what to do about it; empty when there is nothing to add."""
    return masked(say(text_in(diagnostic.check.hint, locale), diagnostic.fault.values, locale))


def write_text(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, SourceFile],
    locale_for: Mapping[str, Locale],
    *,
    colour: bool,
) -> str:
    """Return diagnostics with excerpts and carets.

    Args:
        diagnostics: What to report, in order.
        sources: The files by name, for excerpts.
        locale_for: The reader's language by file; ``nb`` where a file is not named.
        colour: Whether to colour for a terminal.
    """
    blocks = []
    for diagnostic in diagnostics:
        locale = locale_for.get(diagnostic.fault.file) or locale_of("nb")
        source = sources.get(diagnostic.fault.file)
        blocks.append("\n".join(_lines(diagnostic, source, locale, colour=colour)) + "\n")
    return "\n".join(blocks)


def _lines(
    diagnostic: Diagnostic, source: SourceFile | None, locale: Locale, *, colour: bool
) -> list[str]:
    def paint(text: str, style: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if colour else text

    fault, severity = diagnostic.fault, diagnostic.severity
    head = paint(f"{severity}[{diagnostic.check.code}]", severity)
    lines = [f"{head} {visible(message_of(diagnostic, locale))}"]
    margin = " " * len(str(fault.span.line))
    lines.append(f"{margin} {paint('-->', 'place')} {_place(fault.file, fault.span)}")
    text = masked(source.line(fault.span.line)) if source else ""
    if text.strip():
        excerpt, carets = _excerpt(text, fault.span)
        bar = paint("|", "place")
        lines += [
            f"{margin} {bar}",
            f"{paint(str(fault.span.line), 'place')} {bar} {excerpt}",
            f"{margin} {bar} {paint(carets, severity)}",
        ]
    for place in fault.related:
        label = locale.phrases.get(place.label, "")
        lines.append(
            f"{margin} {paint(':::', 'place')} {_place(place.file, place.span)} {label}".rstrip()
        )
    hint = hint_of(diagnostic, locale)
    if hint:
        lines.append(f"{margin} {paint('=', 'place')} {paint('hint:', 'hint')} {visible(hint)}")
    return lines


def _place(file: str, span: Span) -> str:
    return f"{visible(file)}:{span.line}:{span.column}"


def _excerpt(text: str, span: Span) -> tuple[str, str]:
    """Return a line as it may be printed, cut to a window, and the carets beneath it."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    shift = max(0, start - _WIDEST // 2) if len(text) > _WIDEST else 0
    before = ("…" if shift else "") + visible(text[shift:start].replace("\t", " "))
    fault = visible(text[start:end].replace("\t", " "))
    room = max(_WIDEST - len(before), 10)
    rest = visible(text[end:].replace("\t", " "))
    line = (before + fault + rest).rstrip()
    if len(line) > len(before) + room:
        line = line[: len(before) + room] + "…"
    return line, " " * len(before) + "^" * min(max(len(fault), 1), room)


def write_concise(diagnostics: Iterable[Diagnostic], locale_for: Mapping[str, Locale]) -> str:
    """Return diagnostics as ``path:line:column: severity[code] message``, one a line."""
    lines = []
    for diagnostic in diagnostics:
        fault = diagnostic.fault
        locale = locale_for.get(fault.file) or locale_of("nb")
        head = f"{_place(fault.file, fault.span)}: {diagnostic.severity}[{diagnostic.check.code}]"
        lines.append(f"{head} {visible(message_of(diagnostic, locale))}\n")
    return "".join(lines)


def as_json(diagnostic: Diagnostic, locale: Locale) -> dict[str, Any]:
    """Return a diagnostic in the stable shape of ``docs/reference/json.md``."""
    fault = diagnostic.fault
    span = fault.span
    return {
        "code": diagnostic.check.code,
        "name": diagnostic.check.name,
        "severity": diagnostic.severity,
        "message": message_of(diagnostic, locale),
        "hint": hint_of(diagnostic, locale),
        "file": fault.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "path": [masked(step) if isinstance(step, str) else step for step in fault.path],
        "related": [
            {
                "file": place.file,
                "line": place.span.line,
                "column": place.span.column,
                "label": locale.phrases.get(place.label, place.label),
            }
            for place in fault.related
        ],
        "waived": diagnostic.waived,
    }


def dump_json(value: object) -> str:
    """Return a value as indented JSON that is safe to print, with a final line feed."""
    import json  # noqa: PLC0415  # most findings are read by people

    text = json.dumps(value, ensure_ascii=False, indent=2)
    if text != masked(text):
        text = json.dumps(_masked_in(value), ensure_ascii=False, indent=2)
    return json_safe(text) + "\n"


def _masked_in(value: Any) -> Any:
    """Return a value with its texts as they may be printed; its numbers stay as they are."""
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, dict):
        return {masked(key): _masked_in(v) for key, v in value.items()}
    is_list = isinstance(value, list | tuple)
    return [_masked_in(item) for item in value] if is_list else value


def count(diagnostics: Sequence[Diagnostic], plans: int) -> dict[str, int]:
    """Return how many findings there are of each severity; waived ones count apart."""
    valid = [d for d in diagnostics if not d.waived]
    return {
        "errors": sum(d.severity == "error" for d in valid),
        "warnings": sum(d.severity == "warning" for d in valid),
        "infos": sum(d.severity == "info" for d in valid),
        "waived": len(diagnostics) - len(valid),
        "plans": plans,
    }
