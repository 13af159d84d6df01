"""The rows of the house, the homes of third-party packages, and the size of modules.

Every import in the source counts, also inside functions and for types only.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

import kompplan

SOURCE = Path(kompplan.__file__).parent

ROWS = {
    "cli": 1,
    "pipeline": 2,
    "checks": 3,
    "views": 3,
    "exporters": 3,
    "diff": 3,
    "editing": 3,
    "schedule": 4,
    "budgeting": 4,
    "git": 4,
    "loading": 5,
    "schema": 5,
    "model": 6,
    "time_expressions": 7,
    "calendars": 7,
    "locales": 8,
    "diagnostics": 9,
    "source": 10,
    "registry": 10,
    "value": 11,
}
"""Row by unit; an import points to a lower row, which has the higher number."""

EXCEPTIONS = {
    ("exporters", "views"): "templates are typed by the shapes that views fill",
    ("time_expressions", "calendars"): "a time is worked out in weeks and holidays",
}
"""Imports between units of one row or upwards, each with its reason. This list may only shrink."""

HOMES = {
    "typer": {"cli"},
    "rich": {"cli"},
    "jinja2": {"exporters"},
    "markupsafe": {"exporters"},
    "dateutil": {"calendars", "schedule", "time_expressions"},
    "yaml": {"loading"},
    "_ruamel_yaml": {"loading"},
    "ruamel": {"loading"},
    "pydantic": {"loading", "model", "schema"},
    "pydantic_core": {"loading", "model"},
    "msgspec": {"value"},
    "stdnum": {"checks", "loading"},
}
"""The units where a third-party package is at home. Every package stands here."""

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 5

LONG_MODULES: dict[str, int] = {}
LONG_FUNCTIONS: dict[str, int] = {}
FUNCTIONS_OF_MANY_PARAMETERS: dict[str, int] = {
    # Each option of a command is a parameter.
    "kompplan.cli.app.render": 6,
    "kompplan.cli.app.schedule": 7,
    "kompplan.cli.app.validate": 6,
    "kompplan.cli.app.when": 6,
    "kompplan.cli.comparing.diff": 7,
    "kompplan.cli.revision_commands.approve": 6,
    "kompplan.cli.revision_commands.changelog": 6,
}
"""Known offenders with their size. These lists may only shrink, and so may the sizes."""

UNDOCUMENTED_MODULES: frozenset[str] = frozenset()


class Import(NamedTuple):
    """One import in the source."""

    module: str
    imported: str
    line: int


@cache
def modules() -> dict[str, ast.Module]:
    """Return every module of the program by its dotted name, read but not run."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text("utf-8"), filename=str(path))
    return found


def imports() -> list[Import]:
    """Return every import statement, wherever it stands."""
    found = []
    for module, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found += [Import(module, alias.name, node.lineno) for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{module}:{node.lineno} imports relatively"
                assert node.module is not None
                names = [alias.name for alias in node.names]
                if node.module == "kompplan":
                    found += [Import(module, f"kompplan.{name}", node.lineno) for name in names]
                else:
                    found.append(Import(module, node.module, node.lineno))
    return found


def unit_of(module: str) -> str:
    """Return the unit that a module belongs to; empty for the package itself and its way in."""
    parts = module.split(".")
    unit = parts[1] if len(parts) > 1 else ""
    return "" if unit in ("__main__", "__version__", "__file__") else unit


def test_every_unit_has_its_row() -> None:
    units = {unit_of(module) for module in modules()} - {""}
    assert units == set(ROWS)


def test_imports_point_down() -> None:
    wrong = []
    for found in imports():
        if not found.imported.startswith("kompplan"):
            continue
        importer, imported = unit_of(found.module), unit_of(found.imported)
        if importer in ("", imported) or not imported or (importer, imported) in EXCEPTIONS:
            continue
        if ROWS[imported] <= ROWS[importer]:
            wrong.append(f"{found.module}:{found.line} imports {found.imported}")
    assert wrong == []


def test_every_exception_is_still_needed_and_has_a_reason() -> None:
    used = {(unit_of(found.module), unit_of(found.imported)) for found in imports()}
    for pair, reason in EXCEPTIONS.items():
        assert pair in used, f"{pair} is no longer needed"
        assert ROWS[pair[1]] <= ROWS[pair[0]], f"{pair} is no exception"
        assert len(reason.split()) > 3


def test_the_way_in_imports_nothing_but_the_command_line() -> None:
    targets = {found.imported for found in imports() if found.module == "kompplan.__main__"}
    inside = {target for target in targets if target.startswith("kompplan")}
    assert inside <= {"kompplan.cli.running", "kompplan.__version__"}


def test_third_party_packages_stay_at_home() -> None:
    outside = [
        found
        for found in imports()
        if (top := found.imported.partition(".")[0]) not in sys.stdlib_module_names
        and top != "kompplan"
    ]
    strangers = {found.imported.partition(".")[0] for found in outside} - set(HOMES)
    assert strangers == set()
    wrong = [
        f"{found.module}:{found.line} imports {found.imported}"
        for found in outside
        if unit_of(found.module) not in HOMES[found.imported.partition(".")[0]]
    ]
    assert wrong == []


def test_only_one_unit_starts_other_programs() -> None:
    starting = {"subprocess", "pty", "multiprocessing", "asyncio"}
    users = {unit_of(found.module) for found in imports() if found.imported in starting}
    assert users == {"git"}


def _import_graph() -> dict[str, set[str]]:
    """Return which modules a module imports when it is itself imported."""
    names = set(modules())
    graph: dict[str, set[str]] = {}
    for module, tree in modules().items():
        targets: set[str] = set()
        for node in _at_import(tree.body):
            if isinstance(node, ast.ImportFrom) and node.module:
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                targets |= (inner & names) or ({node.module} & names)
            elif isinstance(node, ast.Import):
                targets |= {alias.name for alias in node.names} & names
        graph[module] = targets - {module}
    return graph


def _at_import(body: list[ast.stmt]) -> list[ast.stmt]:
    """Return the statements that run at import, without those for types only."""
    found: list[ast.stmt] = []
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        found.append(node)
        for part in ("body", "orelse", "handlers", "finalbody"):
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                found += _at_import(getattr(node, part, []))
    return found


def test_no_module_imports_itself_by_way_of_others() -> None:
    # A package that collects its modules when asked does not import them when it is imported.
    TopologicalSorter(_import_graph()).prepare()


@cache
def functions() -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function and method by its dotted name."""
    found: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}

    def walk(node: ast.AST, prefix: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                name = f"{prefix}.{child.name}"
                if not isinstance(child, ast.ClassDef):
                    found[name] = child
                walk(child, name)
            else:
                walk(child, prefix)

    for module, tree in modules().items():
        walk(tree, module)
    return found


def _lengths() -> dict[str, int]:
    lengths = {}
    for path in SOURCE.rglob("*.py"):
        lengths[str(path.relative_to(SOURCE))] = path.read_text("utf-8").count("\n")
    return lengths


def _ratchet(sizes: dict[str, int], limit: int, known: dict[str, int]) -> None:
    too_large = {name: size for name, size in sizes.items() if size > limit}
    assert {name: size for name, size in too_large.items() if size > known.get(name, limit)} == {}
    assert {name for name in known if name not in too_large} == set(), "take these off the list"


def test_modules_are_short() -> None:
    _ratchet(_lengths(), LONGEST_MODULE, LONG_MODULES)


def test_functions_are_short() -> None:
    sizes = {
        name: (node.end_lineno or node.lineno) - node.lineno + 1
        for name, node in functions().items()
    }
    _ratchet(sizes, LONGEST_FUNCTION, LONG_FUNCTIONS)


def test_functions_take_few_parameters() -> None:
    sizes = {}
    for name, node in functions().items():
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        sizes[name] = len(
            [argument for argument in arguments if argument.arg not in ("self", "cls")]
        )
    _ratchet(sizes, MOST_PARAMETERS, FUNCTIONS_OF_MANY_PARAMETERS)


def test_every_module_says_what_it_holds() -> None:
    silent = {module for module, tree in modules().items() if not ast.get_docstring(tree)}
    assert silent == UNDOCUMENTED_MODULES
    for module, tree in modules().items():
        first = (ast.get_docstring(tree) or "").split("\n\n")[0]
        assert first.rstrip().endswith((".", ":", "»")), module


def test_every_public_function_and_class_says_what_it_does() -> None:
    silent = []
    for module, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                is_public = not node.name.startswith("_")
                if is_public and not ast.get_docstring(node) and not _is_inner(tree, node):
                    silent.append(f"{module}.{node.name}")
    assert silent == []


def _is_inner(tree: ast.Module, wanted: ast.AST) -> bool:
    """Whether a function stands inside another one, or overrides a documented method."""
    for node in ast.walk(tree):
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if is_function and node is not wanted and wanted in ast.walk(node):
            return True
        if isinstance(node, ast.ClassDef) and wanted in node.body:
            return bool(node.bases) or node.name.startswith("_")
    return False


@pytest.mark.parametrize("module", sorted(modules()))
def test_every_function_is_annotated(module: str) -> None:
    for name, node in functions().items():
        if not name.startswith(f"{module}."):
            continue
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        missing = [
            a.arg for a in arguments if a.annotation is None and a.arg not in ("self", "cls")
        ]
        assert missing == [], name
        assert node.returns is not None, name
