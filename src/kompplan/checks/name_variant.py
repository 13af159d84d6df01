"""A name is spelt in two ways.

Looked at are names with capitals inside them, such as «SePU» and «ReKomp», where an actor, a unit
or a grant scheme carries them; and short codes with a number, such as «LK20», of which one is
another cut short. A word in small letters is no name, and an inflected name is the same name.

Example:
    title: SePu lager program        # aktøren heter SePU

Instead:
    title: SePU lager program
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kompplan.checks.core.context import distinct_lines, folded_text
from kompplan.checks.core.texts import written_texts
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.texts import WrittenText
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan

    _Variant = tuple[KeyPath, re.Match[str], str]

# A part of an address or of a word with a hyphen is not looked at.
_WORD = re.compile(r"(?<![\w./@-])[^\W\d_]{3,40}(?![\w/@-]|\.\w)")
_CODE = re.compile(r"\b([A-ZÆØÅ]{2,5})([0-9]{1,4})\b")
_CODE_INSIDE = re.compile(r"[A-ZÆØÅ][0-9]")
_NO_YEAR = 3
_CAPITALS_INSIDE = re.compile(r"[a-zæøå][A-ZÆØÅ]|^[A-ZÆØÅ]{3,}$")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every word or code that differs from the name it must be."""
    names = _suspects(context)
    text = context.once(distinct_lines)
    may_hold_codes = text is None or _CODE_INSIDE.search(text)
    texts = written_texts(context) if names or may_hold_codes else []
    for path, match, name in (*_words(texts, names), *_codes(texts)):
        values = {"word": match[0], "name": name}
        yield Finding("name-variant", path, values, part=match.span())


def _words(texts: list[WrittenText], names: dict[str, str]) -> Iterator[_Variant]:
    """Yield every word that is a name but for its capitals."""
    for path, text in texts:
        folded = text.casefold()
        if not any(letters in folded for letters in names):
            continue
        for match in _WORD.finditer(text):
            name = names.get(match[0].casefold(), match[0])
            # A heading in capitals says nothing of how a name is spelt.
            if match[0] != name and not match[0].islower() and not match[0].isupper():
                yield path, match, name


def _suspects(context: CheckContext) -> dict[str, str]:
    """Return the names that the plan's files spell in more than one way, by their letters."""
    names = _names(context.plan)
    text, folded = context.once(distinct_lines), context.once(folded_text)
    if text is None or folded is None:
        return names
    return {
        letters: name
        for letters, name in names.items()
        if not name.isascii()
        or folded.count(letters.encode()) > sum(map(text.count, {name, letters, name.upper()}))
    }


def _names(plan: Plan) -> dict[str, str]:
    """Return the names with capitals inside them, by their letters."""
    titles = [p.name for kind in (plan.actors, plan.units) for p in kind.values()]
    titles += [scheme.short for scheme in plan.schemes.values()]
    words = [word for title in titles for word in _WORD.findall(title)]
    spellings = {word for word in words if _CAPITALS_INSIDE.search(word)}
    return {word.casefold(): word for word in sorted(spellings)}


def _codes(texts: list[WrittenText]) -> Iterator[_Variant]:
    """Yield every code that is a rarer spelling of one it begins, or that begins it.

    Of two that are equally rare, one with three digits is the wrong one: it is no year.
    """
    # Most texts have no capital but their first.
    with_capitals = [(path, text) for path, text in texts if not text[1:].islower()]
    found = [(path, match) for path, text in with_capitals for match in _CODE.finditer(text)]
    often = Counter(match[0] for _, match in found)
    for path, match in found:
        rank = (often[match[0]], len(match[2]) != _NO_YEAR)
        others = [
            code
            for code in often
            if _is_cut(match[0], code)
            and (often[code], len(code) - len(match[1]) != _NO_YEAR) > rank
        ]
        if others:
            yield path, match, max(others, key=lambda code: (often[code], code))


def _is_cut(code: str, other: str) -> bool:
    return code != other and (code.startswith(other) or other.startswith(code))


CHECK = Check(
    code="KP331",
    name="name-variant",
    severity="info",
    message=Text(
        nb="«{word}» er ellers skrevet «{name}»",
        nn="«{word}» er elles skrive «{name}»",
        en="“{word}” is otherwise spelt “{name}”",
    ),
    hint=Text(
        nb="skriv «{name}» hvis det er det samme",
        nn="skriv «{name}» dersom det er det same",
        en="write “{name}” if it is the same",
    ),
    about=Text(
        nb="Den som søker etter et navn, skal finne det overalt.",
        nn="Den som søkjer etter eit namn, skal finne det overalt.",
        en="Whoever searches for a name must find it everywhere.",
    ),
    find=find,
)
