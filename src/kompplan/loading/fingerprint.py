"""The fingerprint of what a plan says, by which an adopted plan is known again.

It is taken of what is written and not of the model, so that a release that adds keys, or reads a
time better, leaves every old fingerprint as it was. What says the same counts as the same:
comments, quotes, folding, blank lines, the order of keys in a row, one text for a list of one, a
title alone for ``{title: …}``. The order of rows counts, for it is seen.

Left out are where the plan stands (``status``, ``history``), what is accepted (``waivers``) and the
files it is spread over (``uses``). Of shared files that counts which the plan speaks of, by any
number of steps, with the school calendars of its places and years; what ships with the program does
not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kompplan.loading.workspace import PACK_PREFIX
from kompplan.model.files import SHARED_KINDS
from kompplan.time_expressions import parse_plan_period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kompplan.loading.syntax_tree import Plain, SyntaxTree

PREFIX = "sha256:"
DIGITS = 32
"""Hexadecimal digits that are kept: 128 bits, so that no two plans are ever met with the same."""

_NOT_CONTENT = frozenset({"kompplan", "uses", "waivers", *SHARED_KINDS})
_NOT_OF_HEAD = frozenset({"status", "history"})
_ROWS = (
    "sections", "activities", "measures", "chapters", "goals", "roles", "themes", "strategies",
    "matrices", "attachments",
)  # fmt: skip
"""Keys whose entries are seen in the order they are written."""

_ALONE = frozenset({"title", "text", "who", "when"})
"""Keys whose text may stand without them where it is all there is."""

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n")


def fingerprint(trees: Sequence[SyntaxTree]) -> str:
    """Return the fingerprint of a plan, such as ``sha256:`` and 32 digits.

    Args:
        trees: Its files, its own first.
    """
    # Imported here because most plans that are checked carry no fingerprint.
    from hashlib import sha256  # noqa: PLC0415
    from json import dumps  # noqa: PLC0415

    content = dumps(canonical(trees), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return PREFIX + sha256(content.encode()).hexdigest()[:DIGITS]


def canonical(trees: Sequence[SyntaxTree]) -> dict[str, Any]:
    """Return what a plan says, in the one way that its fingerprint is taken of."""
    own = _mapping(trees[0].value)
    content: dict[str, Any] = {key: own[key] for key in own if key not in _NOT_CONTENT}
    head = _mapping(content.get("plan"))
    content["plan"] = {key: head[key] for key in head if key not in _NOT_OF_HEAD}
    order = {key: _order(own[key]) for key in _ROWS if isinstance(own.get(key), dict)}
    shared = _reached(content, trees)
    return {
        "content": {key: _plain(value) for key, value in content.items()},
        "order": order,
        "shared": {kind: {id_: _plain(v) for id_, v in of.items()} for kind, of in shared.items()},
    }


def _order(entries: Plain) -> list[Any]:
    """Return ids in order, each heading with those inside it."""
    found: list[Any] = []
    for id_, value in _mapping(entries).items():
        inner = _order(_mapping(value).get("sections", ""))
        found.append([id_, inner] if inner else id_)
    return found


def _plain(value: Plain) -> Any:
    """Return a value with one form for all ways to write it."""
    if isinstance(value, str):
        return "\n\n".join(" ".join(part.split()) for part in _PARAGRAPHS.split(value.strip()))
    if isinstance(value, list):
        items = [_plain(item) for item in value]
        return items[0] if len(items) == 1 and not isinstance(items[0], list) else items
    if len(value) == 1 and (alone := _ALONE & value.keys()):
        return _plain(value[next(iter(alone))])
    return {key: _plain(inner) for key, inner in value.items()}


def _reached(
    content: Mapping[str, Plain], trees: Sequence[SyntaxTree]
) -> dict[str, dict[str, Plain]]:
    """Return what the plan's own file declares for others, and what it speaks of in shared ones."""
    declared = _declared(trees)
    own = {kind: of for kind, of in _declared(trees[:1]).items() if of}
    calendars = declared.pop("calendars")
    found = {kind: dict(of) for kind, of in own.items()}
    words = [word for value in (*content.values(), *own.values()) for word in _words(value)]
    seen: set[str] = set()
    while words:
        word = words.pop()
        kinds = () if word in seen else [kind for kind, known in declared.items() if word in known]
        seen.add(word)
        for kind in kinds:
            found.setdefault(kind, {})[word] = declared[kind][word]
            words += _words(declared[kind][word])
    year = _mapping(content.get("plan")).get("year", "")
    for id_, calendar in calendars.items():
        if _concerns(_mapping(calendar), year, seen, declared):
            found.setdefault("calendars", {})[id_] = calendar
    return found


def _declared(trees: Sequence[SyntaxTree]) -> dict[str, dict[str, Plain]]:
    """Return what files declare for others; the first file that declares an id counts."""
    declared: dict[str, dict[str, Plain]] = {kind: {} for kind in SHARED_KINDS}
    for tree in trees:
        if not tree.source.name.startswith(PACK_PREFIX):
            for kind, known in declared.items():
                declared[kind] = {**_mapping(_mapping(tree.value).get(kind)), **known}
    return declared


def _concerns(
    calendar: Mapping[str, Plain],
    year: Plain,
    spoken_of: set[str],
    declared: Mapping[str, Mapping[str, Plain]],
) -> bool:
    """Tell whether a school calendar holds for a place and a year of the plan."""
    periods = [
        parse_plan_period(text) if isinstance(text, str) else None
        for text in (year, calendar.get("school_year", ""))
    ]
    if periods[0] and periods[1]:
        (first, last), (start, end) = ((p.start, p.end) for p in periods if p)
        if end < first or last < start:
            return False
    places = list(_words(calendar.get("for", "")))
    for place in places:
        inner = _mapping(declared["regions"].get(place, ""))
        found = (*_words(inner.get("municipalities", "")), *_words(inner.get("regions", "")))
        places += [word for word in found if word not in places]
    return not spoken_of.isdisjoint(places)


def _words(value: Plain) -> Iterator[str]:
    """Yield every text and key that may be an id; a doubtful «ppt?» is about ``ppt``."""
    if isinstance(value, str):
        yield value.strip().removesuffix("?").rstrip()
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
    else:
        for key, inner in value.items():
            yield key
            yield from _words(inner)


def _mapping(value: Plain | None) -> Mapping[str, Plain]:
    return value if isinstance(value, dict) else {}
