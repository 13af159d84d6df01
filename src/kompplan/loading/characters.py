"""Characters that have no business in a plan, wherever they hide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.source import Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.source import SourceFile

# C0 and C1 controls but tab and line feed, DEL, the line separators on which C and pure YAML
# parsers disagree, the bidirectional controls of CVE-2021-42574, surrogates, noncharacters, and
# a byte order mark anywhere but at the start.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)


def has_forbidden(text: str) -> bool:
    """Return whether a text holds a character that no plan may hold."""
    return _FORBIDDEN.search(text) is not None


def name_forbidden(text: str) -> str:
    """Return the first forbidden character of a text as ``U+XXXX``."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""


def find_forbidden(source: SourceFile) -> Iterator[Fault]:
    """Yield a fault for every forbidden character that stands raw in a file."""
    if not has_forbidden(source.text):
        return
    for number, line in enumerate(source.text.split("\n"), start=1):
        for found in _FORBIDDEN.finditer(line):
            span = Span(number, found.start() + 1, number, found.end() + 1)
            values = {"character": name_forbidden(found.group())}
            yield Fault("control-character", source.name, span, values)
