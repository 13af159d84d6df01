"""Reads the workspace file, with every misfit at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Finding
from kompplan.loading.binding import bind
from kompplan.loading.locating import locate
from kompplan.loading.reader import read_tree
from kompplan.loading.workspace import PACK_PREFIX, resolve_use
from kompplan.model.workspace import WorkspaceFile
from kompplan.source import Fault, SourceFile, decode
from kompplan.source.span import START

if TYPE_CHECKING:
    from kompplan.loading.syntax_tree import SyntaxTree


def read_settings(
    name: str, data: bytes
) -> tuple[WorkspaceFile, SyntaxTree | None, tuple[Fault, ...]]:
    """Return what a workspace file says, its tree, and what is wrong with it.

    What does not fit is left out, so that the defaults stand there.

    Args:
        name: The file, as shown to the reader.
        data: Its bytes.
    """
    source = decode(name, data)
    if isinstance(source, Fault):
        return _DEFAULTS, None, (source,)
    return _read(source)


def _read(source: SourceFile) -> tuple[WorkspaceFile, SyntaxTree | None, tuple[Fault, ...]]:
    tree, faults = read_tree(source)
    if tree is None:
        return _DEFAULTS, None, tuple(faults)
    if not isinstance(tree.value, dict):
        return _DEFAULTS, tree, (*faults, Fault("wrong-shape", source.name, START, {"key": ""}))
    settings, findings = bind(tree, WorkspaceFile, [fault.path for fault in faults])
    settings = settings or _DEFAULTS
    outside = {key: v for key in ("plans", "out") if _leaves(v := getattr(settings, key))}
    findings += [Finding("outside-workspace", (key,), {"used": v}) for key, v in outside.items()]
    faults += [locate(finding, (tree,)) for finding in findings]
    return settings.model_copy(update={key: _OWN[key] for key in outside}), tree, tuple(faults)


def _leaves(folder: str) -> bool:
    """A stranger's workspace file must not make kompplan read or write elsewhere."""
    inner = resolve_use(folder, "")
    return inner is None or inner.split("/")[0] == ".." or inner.startswith(PACK_PREFIX)


_DEFAULTS = WorkspaceFile()
_OWN = {"plans": _DEFAULTS.plans, "out": _DEFAULTS.out}
