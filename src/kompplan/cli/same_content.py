"""Which plans are the same on both sides, with all they use: they need not be read twice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kompplan.cli.files import WORKSPACE_FILE
from kompplan.loading.reader import read_tree
from kompplan.loading.workspace import PACK_PREFIX, resolve_use
from kompplan.source import Fault, decode
from kompplan.value import Record, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.cli.files import Disk
    from kompplan.cli.revision_source import RevisionSource
    from kompplan.loading.workspace import Files


class SameContent(Record):
    """Compares files of two sides byte by byte, but for line ends.

    Attributes:
        old: Where the files of the older side are.
        new: Where those of the newer one are.
    """

    old: Disk | RevisionSource
    new: Disk | RevisionSource
    _content: dict[tuple[bool, str], bytes | None] = field(default_factory=dict)
    _named: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def holds_for(self, name: str) -> bool:
        """Tell whether a plan, and every file that it leads to, is the same on both sides."""
        roots = [self._root(source, name) for source in (self.old, self.new)]
        if roots[0] != roots[1] or roots[0] is None:
            return False
        files = self.old.files_of(roots[0]), self.new.files_of(roots[0])
        known = {name, str(roots[0] / WORKSPACE_FILE)}
        todo = [*known]
        while todo:
            current = todo.pop()
            old = self._read(files[0], current, is_new=False)
            if old != self._read(files[1], current, is_new=True):
                return False
            more = [it for it in self._names_in(current, old) if it not in known]
            known.update(more)
            todo += more
        return True

    def _root(self, source: Disk | RevisionSource, name: str) -> Path | None:
        try:
            return source.workspace_of(Path(name))
        except OSError:
            return None

    def _read(self, files: Files, name: str, *, is_new: bool) -> bytes | None:
        if (is_new, name) not in self._content:
            try:
                found = files.read(name).replace(b"\r\n", b"\n")
            except OSError:
                found = None
            self._content[is_new, name] = found
        return self._content[is_new, name]

    def _names_in(self, name: str, data: bytes | None) -> tuple[str, ...]:
        if name not in self._named:
            self._named[name] = tuple(_names_in(name, data)) if data is not None else ()
        return self._named[name]


def _names_in(name: str, data: bytes) -> Iterator[str]:
    """Yield the files that a file names: what it uses, follows, or stands under."""
    source = decode(name, data)
    tree = None if isinstance(source, Fault) else read_tree(source)[0]
    top: Any = tree.value if tree else None
    if not isinstance(top, dict):
        return
    head = top.get("plan")
    head = head if isinstance(head, dict) else {}
    for named in (top.get("uses"), head.get("follows"), head.get("under")):
        for used in [named] if isinstance(named, str) else named or ():
            target = resolve_use(used, name) if isinstance(used, str) else None
            if target is not None and not target.startswith(PACK_PREFIX):
                yield target
