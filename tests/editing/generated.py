"""Plans with comments in mixed styles, and changes of them, for the properties of the merge.

A plan is kept as values; how a value is written, and which comments stand at it, follows from its
path alone. So the text of a changed plan differs from the first only where the values do, and the
text that a merge must come to is known without merging texts.
"""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[Any, ...]

_KEYS = ("title", "when", "text", "venue", "participants", "agenda", "deadlines", "amounts")


def number_of(path: Path) -> int:
    """Return a number that is always the same for a path, so that style follows from it."""
    return crc32("/".join(map(str, path)).encode())


@st.composite
def values(draw: st.DrawFn, depth: int = 0) -> Any:
    """Return a value: a text, a list of different texts, or a mapping with at least one key."""
    kinds = ["text", "list", "map", "rows"] if depth < 3 else ["text", "list"]
    kind = draw(st.sampled_from(kinds))
    if kind == "text":
        return draw(st.sampled_from(["uke 44", "Samling", "lang tekst over\nto linjer\n"]))
    if kind == "list":
        return [f"ledd{n}" for n in range(draw(st.integers(1, 4)))]
    if kind == "rows":
        rows = range(draw(st.integers(1, 3)))
        return [{"navn": f"rad{n}", "anker": "fast", "at": "9-10"} for n in rows]
    keys = draw(st.lists(st.sampled_from(_KEYS), unique=True, max_size=4))
    return {"anker": "fast", **{key: draw(values(depth + 1)) for key in keys}}


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """Return the values of a file with some activities."""
    rows = {f"rad-{n}": draw(values()) for n in range(draw(st.integers(1, 4)))}
    activities = {"anker": "fast", **rows}
    return {
        "kompplan": "1",
        "plan": {"anker": "fast", "id": "p"},
        "activities": activities,
        "anker": "fast",
    }


def as_text(value: Any) -> str:
    """Return the text of a file."""
    return "".join(_lines_of_map(value, (), 0))


def _lines_of_map(value: dict[str, Any], path: Path, level: int) -> Iterator[str]:
    for key, item in value.items():
        here = (*path, key)
        blanks = "  " * level
        if number_of(here) % 4 == 1:
            yield f"\n{blanks}# om {key}\n"
        yield f"{blanks}{key}:{_rest(item, here, level)}"


def _rest(item: Any, path: Path, level: int) -> str:
    number = number_of(path)
    comment = "   # se også" if number % 5 == 2 else ""
    if isinstance(item, str) and "\n" in item:
        blanks = "  " * (level + 1)
        return " |\n" + "".join(f"{blanks}{line}\n" for line in item.splitlines())
    if isinstance(item, str) or number % 3 == 0:
        return f" {as_flow(item)}{comment}\n"
    if isinstance(item, dict):
        return f"{comment}\n" + "".join(_lines_of_map(item, path, level + 1))
    lines = []
    for entry in item:
        start = f"{'  ' * (level + 1)}- "
        if isinstance(entry, dict):
            inner = "".join(_lines_of_map(entry, (number, entry.get("navn")), level + 2))
            first = inner.lstrip("\n").removeprefix("  " * (level + 2))
            if first.startswith("#") or inner.startswith("\n"):
                lines.append(f"{start}{as_flow(entry)}\n")
            else:
                lines.append(f"{start}{first}")
        else:
            lines.append(f"{start}{as_flow(entry)}\n")
    return f"{comment}\n" + "".join(lines)


def as_flow(value: Any) -> str:
    """Return a value in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {as_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_flow(item) for item in value) + "]"
    return json.dumps(value) if "\n" in value else str(value)


# Changes


@dataclass(frozen=True)
class Edit:
    """One change of a plan.

    Attributes:
        kind: ``set`` a text, ``delete`` a key or an item, ``add`` one at the end.
        path: Of the value; of an addition, the collection.
        word: The word that it brings in.
        of_list: The list whose items it changes, if it does.
    """

    kind: str
    path: Path
    word: str = ""
    of_list: Path | None = None

    def apply(self, plan: Any) -> Any:
        """Return a changed copy."""
        changed = deepcopy(plan)
        holder = changed
        for step in self.path[: None if self.kind == "add" else -1]:
            holder = holder[step]
        if self.kind == "add" and isinstance(holder, list):
            is_rows = isinstance(holder[0], dict)
            holder.append({"navn": self.word, "anker": "fast"} if is_rows else self.word)
        elif self.kind == "add":
            holder[self.word] = self.word
        elif self.kind == "delete":
            del holder[self.path[-1]]
        else:
            holder[self.path[-1]] = self.word
        return changed


def edits_of(plan: Any, side: str) -> list[Edit]:
    """Return the changes that a side might make; no two bring in the same word."""
    found: list[Edit] = []
    for number, (path, value) in enumerate(_all_values(plan, ())):
        word = f"{side}{number}"
        is_fixed = len(path) < 2 or path[-1] in ("anker", "navn")
        if isinstance(value, dict | list) and path not in ((), ("plan",)):
            found.append(Edit("add", path, word, path if isinstance(value, list) else None))
        if is_fixed:
            continue
        if isinstance(value, str):
            of_list = path[:-1] if isinstance(path[-1], int) else None
            found.append(Edit("set", path, word, of_list))
        if isinstance(path[-1], str):
            found.append(Edit("delete", path))
    return found


def _all_values(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items if not isinstance(value, str) else ():
        yield from _all_values(item, (*path, key))


def are_apart(one: Edit, other: Edit) -> bool:
    """Tell whether two changes concern different values: neither lies inside the other's.

    Two additions to one collection are apart; so are an addition and a change of another entry.
    """
    if one.kind == "add" and other.kind == "add":
        return True
    for a, b in ((one, other), (other, one)):
        inside = b.path[: len(a.path)] == a.path
        if inside and a.kind != "add":
            return False
    return True
