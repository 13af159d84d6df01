"""A plan with everything it uses: reads, binds and joins its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from kompplan.diagnostics import Finding
from kompplan.loading.bind_file import bind_file
from kompplan.loading.circles import uses_circles
from kompplan.loading.form_prompts import form_prompts, is_filled_in
from kompplan.loading.locating import locate
from kompplan.loading.private_data import private_data
from kompplan.loading.reader import read_tree
from kompplan.loading.workspace import PACK_PREFIX, resolve_use
from kompplan.model.files import OWN_PARTS, SHARED_KINDS, LibraryFile, PlanFile
from kompplan.model.plan import Plan
from kompplan.source import Fault, NotedPlace, decode
from kompplan.source.span import START
from kompplan.value import Record, Value, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kompplan.loading.syntax_tree import SyntaxTree
    from kompplan.loading.workspace import Files
    from kompplan.source import SourceFile

Shared: TypeAlias = dict[str, Any]
"""What the files of a plan declare for others: values by id, by kind."""


class LoadedFile(Value):
    """One file, read and bound.

    Attributes:
        source: Its text; None when it could not be decoded.
        tree: Its values and places; None when it could not be read.
        content: Its values as a model; None when too little of them fits.
        faults: What is wrong with this file, taken alone.
    """

    source: SourceFile | None
    tree: SyntaxTree | None
    content: LibraryFile | None
    faults: tuple[Fault, ...]

    @property
    def uses(self) -> tuple[str, ...]:
        """Return the files it uses, also where the rest of it could not be bound."""
        top = self.tree.value if self.tree else None
        uses = top.get("uses") if isinstance(top, dict) else None
        return tuple(u for u in (uses if isinstance(uses, list) else [uses]) if isinstance(u, str))


class LoadedPlan(Value):
    """What came of a path that was asked for.

    Attributes:
        name: The file, as shown to the reader.
        trees: All its files that could be read, its own first.
        sources: Texts of all its files that could be decoded, for excerpts.
        plan: The plan; None for a library, or when too little of it fits.
        earlier: The plans that it follows, by their place in ``follows``, without what they use.
        common: The common plan that it stands under, with what that one uses; None where it
            stands under none, or under one that cannot be had.
        faults: What is wrong with its files.
        is_library: Whether it is a library and not a plan.
        is_complete: Whether all files that it uses could be read.
    """

    name: str
    trees: tuple[SyntaxTree, ...]
    sources: tuple[SourceFile, ...]
    plan: Plan | None
    faults: tuple[Fault, ...]
    is_library: bool = False
    is_complete: bool = True
    earlier: Mapping[int, Plan] = field(default_factory=dict)
    common: LoadedPlan | None = None


class Loader(Record):
    """Loads plans from one workspace; a file that several plans use is read once.

    Attributes:
        files: Where files come from.
    """

    files: Files
    _loaded: dict[str, LoadedFile] = field(default_factory=dict)
    _commons: dict[str, LoadedPlan] = field(default_factory=dict)
    _filled_in: set[str] = field(default_factory=set)

    def load(self, name: str) -> LoadedPlan:
        """Load a plan or a library with everything it uses.

        Raises:
            OSError: If the file itself cannot be read; a used file that cannot is a fault.
        """
        own = self._load_file(name, self.files.read(name))
        found = self._assemble(name, own)
        if not isinstance(own.content, PlanFile) or own.tree is None:
            return found
        earlier, missing = self._load_earlier(name, own.content, own.tree)
        common, lost = self._load_common(name, own.content, own.tree)
        faults = (*found.faults, *missing, *lost)
        return replace(found, faults=faults, earlier=earlier, common=common)

    def _assemble(self, name: str, own: LoadedFile) -> LoadedPlan:
        """Return a file with everything it uses, but without the plans that it names."""
        if own.tree is None:
            return _loaded([own], None, own.faults, name)
        used, faults = self._load_used(name, own)
        loaded = [own, *used]
        is_complete = not faults and all(part.content is not None for part in used)
        faults = [*own.faults, *faults, *(f for part in used for f in part.faults)]
        shared, clashes = _join(loaded)
        faults += clashes
        if not isinstance(own.content, PlanFile):
            is_library = own.content is not None
            return replace(_loaded(loaded, None, faults, name), is_library=is_library)
        plan = _plan_of(own.content, shared)
        return replace(_loaded(loaded, plan, faults, name), is_complete=is_complete)

    def _load_earlier(
        self, name: str, own: PlanFile, tree: SyntaxTree
    ) -> tuple[dict[int, Plan], list[Fault]]:
        """Read the plans that a plan follows, but not those that they follow: no circle is walked.

        What is wrong with an earlier plan is told where that plan is asked for.
        """
        earlier: dict[int, Plan] = {}
        faults: list[Fault] = []
        for place, followed in enumerate(own.plan.follows):
            found = self._read_plan(resolve_use(followed, name))
            if isinstance(found, str):
                finding = Finding(found, ("plan", "follows", place), {"used": followed})
                faults.append(locate(finding, (tree,)))
            elif isinstance(found.content, PlanFile):
                earlier[place] = _plan_of(found.content, _join([found])[0])
        return earlier, faults

    def _load_common(
        self, name: str, own: PlanFile, tree: SyntaxTree
    ) -> tuple[LoadedPlan | None, list[Fault]]:
        """Read the plan that a plan stands under.

        What is wrong with that plan is told where it is asked for.
        """
        if not own.plan.under:
            return None, []
        target = resolve_use(own.plan.under, name)
        found, circle = self._read_common(target), self._circle(name, target)
        if isinstance(found, LoadedPlan) and not circle:
            return found, []
        fault = found if isinstance(found, str) else "under-circle"
        values = {"used": own.plan.under, "circle": " → ".join(circle)}
        return None, [locate(Finding(fault, ("plan", "under"), values), (tree,))]

    def _read_common(self, name: str | None) -> LoadedPlan | str:
        """Return a plan that others stand under, read once, or the finding that says why not."""
        if name is None:
            return "outside-workspace"
        if name not in self._commons:
            found = self._read_plan(name)
            if isinstance(found, str):
                return found
            self._commons[name] = self._assemble(name, found)
        return self._commons[name]

    def _circle(self, name: str, target: str | None) -> list[str]:
        """Return the files from a plan by way of those above it back to itself, if so.

        A circle higher up, without this plan, is told where its own plans are asked for.
        """
        way, current = [name], target
        while current is not None and current not in way:
            way.append(current)
            above = self._read_common(current)
            under = above.plan.head.under if isinstance(above, LoadedPlan) and above.plan else ""
            current = resolve_use(under, current) if under else None
        return [*way, name] if current == name else []

    def _load_used(self, name: str, own: LoadedFile) -> tuple[list[LoadedFile], list[Fault]]:
        """Follow ``uses`` breadth first, each file once."""
        loaded: dict[str, LoadedFile] = {name: own}
        faults: list[Fault] = []
        waiting = [(name, own)]
        while waiting:
            by, part = waiting.pop(0)
            for place, used in enumerate(part.uses):
                target = resolve_use(used, by)
                if target in loaded:
                    continue
                found = self._read_used(target)
                if isinstance(found, str) and part.tree:
                    finding = Finding(found, ("uses", place), {"used": used})
                    faults.append(locate(finding, (part.tree,)))
                elif isinstance(found, LoadedFile) and target is not None:
                    loaded[target] = found
                    waiting.append((target, found))
        faults += uses_circles({key: (part.uses, part.tree) for key, part in loaded.items()})
        return [part for key, part in loaded.items() if key != name], faults

    def _read_used(self, name: str | None) -> LoadedFile | str:
        """Return a used file, or the name of the finding that says why it cannot be had."""
        if name is not None and name in self._loaded:
            return self._loaded[name]
        found = self._read_other(name)
        if isinstance(found, str) or name is None:
            return found
        if isinstance(found.content, PlanFile):
            return "not-a-library"
        self._loaded[name] = found
        return found

    def _read_plan(self, name: str | None) -> LoadedFile | str:
        """Return the file of another plan, or the finding that says why it cannot be had."""
        found = self._read_other(name)
        if isinstance(found, LoadedFile) and not isinstance(found.content, PlanFile):
            return "not-a-plan-to-follow"
        return found

    def _read_other(self, name: str | None) -> LoadedFile | str:
        """Return another file than the one asked for, or what stands in the way of reading it."""
        if name is None:
            return "outside-workspace"
        try:
            data = self.files.read(name)
        except FileNotFoundError:
            return "used-file-missing"
        except PermissionError:
            return "outside-workspace"
        except OSError:
            return "used-file-unreadable"
        return self._load_file(name, data)

    def _load_file(self, name: str, data: bytes) -> LoadedFile:
        source = decode(name, data)
        if isinstance(source, Fault):
            return LoadedFile(None, None, None, (source,))
        tree, faults = read_tree(source)
        if not name.startswith(PACK_PREFIX):
            faults += private_data(source, data)
        if tree is None:
            return LoadedFile(source, None, None, tuple(faults))
        if not isinstance(tree.value, dict):
            return LoadedFile(source, None, None, (*faults, Fault("not-a-plan", name, START)))
        content, found = bind_file(tree, faults, self._prompts_for(name, tree))
        return LoadedFile(source, tree, content, (*faults, *found))

    def _prompts_for(self, name: str, tree: SyntaxTree) -> frozenset[str]:
        """Return the prompts of the forms that a file declares or uses, if it fills one in."""
        if name in self._filled_in or not is_filled_in(tree):
            return frozenset()
        self._filled_in.add(name)  # plans that use each other are told of, and not walked for ever
        used, _ = self._load_used(name, LoadedFile(tree.source, tree, None, ()))
        self._filled_in.discard(name)
        return form_prompts([tree, *(part.tree for part in used if part.tree)])


def _loaded(
    files: list[LoadedFile], plan: Plan | None, faults: Iterable[Fault], name: str
) -> LoadedPlan:
    trees = tuple(part.tree for part in files if part.tree)
    sources = tuple(part.source for part in files if part.source)
    return LoadedPlan(name, trees, sources, plan, tuple(faults))


def _join(files: list[LoadedFile]) -> tuple[Shared, list[Fault]]:
    """Return what all the files declare, and a fault for every id that two of them declare."""
    shared: Shared = {kind: {} for kind in SHARED_KINDS}
    clashes: list[Fault] = []
    for part in files:
        if part.tree is None:
            continue
        for kind, declared in shared.items():
            own = getattr(part.content, kind, {})
            clashing = [id_ for id_ in own if id_ in declared] if declared else []
            for id_ in clashing:
                first = next(file for file in files if id_ in getattr(file.content, kind, {}))
                clashes.append(_clash(part.tree, first.tree or part.tree, (kind, id_)))
            declared |= {**own, **{id_: declared[id_] for id_ in clashing}}
    return shared, clashes


def _clash(tree: SyntaxTree, first: SyntaxTree, path: tuple[str, str]) -> Fault:
    if tree.source.name.startswith(PACK_PREFIX):
        # Nobody can mend what ships with the program.
        tree, first = first, tree
    fault = locate(Finding("id-declared-twice", path, {"id": path[1]}, at_key=True), (tree,))
    place = NotedPlace(first.source.name, first.key_span_of(path), "first-here")
    return replace(fault, related=(place,))


def _plan_of(own: PlanFile, shared: Shared) -> Plan:
    parts: dict[str, Any] = {key: getattr(own, key) for key in OWN_PARTS if key != "declared"}
    return Plan(head=own.plan, totals=own.declared, **parts, **shared)
