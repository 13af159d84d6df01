"""``kompplan git install``: attributes and drivers for one clone of a repository.

Everything is written where only this clone reads it: the attributes into ``info/attributes``, the
drivers into the clone's own settings.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from kompplan.cli.files import write_file
from kompplan.cli.git_words import told_in
from kompplan.cli.session import Session
from kompplan.cli.visible import visible
from kompplan.diagnostics import KompplanError
from kompplan.git.plumbing import run_git
from kompplan.git.problem import GitProblemError
from kompplan.locales import locale_of
from kompplan.value import Value

FIRST_LINE = "# kompplan git install: begin"
LAST_LINE = "# kompplan git install: end"
_SUFFIXES = ("yaml", "yml")


def settings() -> dict[str, str]:
    """Return git's settings for the drivers.

    They call this very Python, wherever git is started from, and let it import nothing from the
    folder it runs in (``-P``): that one may be a stranger's. Where kompplan is gone or fails, git's
    own merge of lines does its work; without that, git would keep our side and lose theirs.
    """
    program = f"{shlex.quote(sys.executable)} -P -m kompplan git"
    merge = (
        f"{program} merge-driver %O %A %B --marker-size %L --path %P; s=$?; [ $s -le 1 ] || "
        "{ git merge-file --marker-size=%L %A %O %B; s=$?; }; exit $s"
    )
    return {
        "diff.kompplan.command": f"{program} diff-driver",
        "diff.kompplan.textconv": f"{program} textconv",
        "diff.kompplan.xfuncname": "^ {0,2}([^ ].*)$",
        "merge.kompplan.name": "planer, flettet aktivitet for aktivitet",
        "merge.kompplan.driver": merge,
    }


def run_install(folders: list[Path]) -> int:
    """Set up the repository one stands in and return the exit status.

    Args:
        folders: Folders with plans; none for the workspace's own.

    Raises:
        KompplanError: If there is no repository, or a folder lies outside it.
    """
    with told_in(locale_of("nb")):
        place = _Place.of(Path.cwd())
        patterns = [
            _pattern(place.top, folder, suffix)
            for folder in folders or [Session().default_folder()]
            for suffix in _SUFFIXES
        ]
        block = [FIRST_LINE, *(f"{p} diff=kompplan merge=kompplan" for p in patterns), LAST_LINE]
        before = _without_block(_read(place.attributes))
        _write(place.attributes, _with_block(before, "\n".join(block)))
        for key, value in settings().items():
            _configure(key, value)
    for line in block[1:-1]:
        sys.stdout.write(f"{visible(str(place.attributes))}: {visible(line)}\n")
    for key in settings():
        sys.stdout.write(f"git config: {key}\n")
    return 0


def run_undo() -> int:
    """Take away what was set up, and nothing else; return the exit status.

    Raises:
        KompplanError: If there is no repository.
    """
    with told_in(locale_of("nb")):
        place = _Place.of(Path.cwd())
        found = _read(place.attributes)
        left = _without_block(found)
        if left != found:
            if left:
                _write(place.attributes, left)
            else:
                place.attributes.unlink()
        for key in settings():
            run_git(Path.cwd(), "config", "--local", "--unset-all", key)
    return 0


class _Place(Value):
    """Where a clone keeps what only it reads."""

    top: Path
    attributes: Path

    @classmethod
    def of(cls, folder: Path) -> _Place:
        """Return the place of the repository that a folder lies in.

        Raises:
            GitProblemError: If there is none.
        """
        ended = run_git(folder, "rev-parse", "--show-toplevel", "--git-path", "info/attributes")
        top, _, attributes = ended.stdout.decode("utf-8", "surrogateescape").partition("\n")
        if ended.returncode or not top:
            raise GitProblemError("git-not-a-repository", folder=folder)
        return cls(Path(top).resolve(), Path(attributes.removesuffix("\n")))


def _pattern(top: Path, folder: Path, suffix: str) -> str:
    """Return the pattern of the plans below a folder, as ``info/attributes`` writes it."""
    full = folder.resolve()
    if not full.is_relative_to(top) or any(ord(sign) < 0x20 for sign in str(full)):
        raise KompplanError(f"mappen {folder} ligger ikke i depotet {top}", "oppgi en mappe i det")
    name = full.relative_to(top).as_posix()
    escaped = "".join(f"\\{sign}" if sign in "\\*?[" else sign for sign in name)
    pattern = f"/**/*.{suffix}" if name == "." else f"/{escaped}/**/*.{suffix}"
    if " " in pattern or '"' in pattern:
        doubled = pattern.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{doubled}"'
    return pattern


def _read(path: Path) -> str:
    if not path.is_file():
        return ""
    return path.read_bytes().decode("utf-8", "surrogateescape")


def _write(path: Path, text: str) -> None:
    write_file(path, text.encode("utf-8", "surrogateescape"))


def _with_block(before: str, block: str) -> str:
    """Return attributes with our lines last, where they weigh most.

    Behind a last line without an end, ours has none either: so ``_without_block`` can tell.
    """
    is_ended = not before or before.endswith("\n")
    return f"{before}{block}\n" if is_ended else f"{before}\n{block}"


def _without_block(text: str) -> str:
    start, end = text.find(FIRST_LINE), text.find(LAST_LINE)
    if start < 0 or end < start:
        return text
    before, after = text[:start], text[end + len(LAST_LINE) :]
    if not after:
        return before.removesuffix("\n")
    return before + after.removeprefix("\n")


def _configure(key: str, value: str) -> None:
    ended = run_git(Path.cwd(), "config", "--local", "--replace-all", key, value)
    if ended.returncode:
        reason = ended.stderr.decode("utf-8", "replace").strip()
        raise KompplanError(f"git tok ikke imot innstillingen {key}: {reason}")
