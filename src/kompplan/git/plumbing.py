"""The one place that starts git, so that a stranger's repository can make it run nothing else.

``rev-parse``, ``rev-list``, ``merge-base``, ``for-each-ref`` and ``cat-file --batch`` are all that
revisions are read with; ``config`` sets up a clone for its owner, and ``merge-file`` and ``diff
--no-index`` work on files that git has handed over. None of them looks at the index or the working
tree, so no filter, no textconv, no external diff, no hook and no monitor of files has a part in it.
What they could still be led to do is closed one by one: fetching missing objects (by a command of
the remote's choosing), replaced or grafted history, a pager, a question at the terminal.

Source: git-config(1), git(1) «ENVIRONMENT VARIABLES».
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from kompplan.git.problem import GitProblemError

if TYPE_CHECKING:
    from pathlib import Path

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "core.useReplaceRefs": "false",
    "core.commitGraph": "false",
    "core.bigFileThreshold": "1m",
    "core.sshCommand": "false",
    "credential.helper": "",
    "diff.external": "",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "protocol.allow": "never",
    "safe.bareRepository": "explicit",
}
"""Given on the command line, they weigh more than what stands in any file."""

_VARIABLES = {
    "GIT_ALLOW_PROTOCOL": "none",  # weighs more than protocol.ext.allow of the repository
    "GIT_ASKPASS": "false",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_SSH_COMMAND": "false",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def run_git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run one git command in a folder and return how it ended.

    Args:
        folder: Where git looks for its repository.
        arguments: The command; a text of others must have been refused if it begins with a dash.

    Raises:
        GitProblemError: ``git-not-installed``, ``git-not-a-repository`` or ``git-not-owned``.
    """
    try:
        ended = subprocess.run(  # noqa: S603  # no shell; see the docstring of the module
            command_line(*arguments),
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        name = "git-not-installed" if folder.is_dir() else "git-not-a-repository"
        raise GitProblemError(name, folder=folder) from error
    except (OSError, ValueError) as error:
        raise GitProblemError("git-failed", reason=str(error)) from error
    if b"dubious ownership" in ended.stderr:
        raise GitProblemError("git-not-owned", folder=folder)
    if b"not a git repository" in ended.stderr or b"must be run in a work tree" in ended.stderr:
        raise GitProblemError("git-not-a-repository", folder=folder)
    return ended


def command_line(*arguments: str) -> list[str]:
    """Return a git command with everything turned off that a repository could have turned on."""
    settings = [part for key, value in _SETTINGS.items() for part in ("-c", f"{key}={value}")]
    return ["git", "--no-pager", *settings, *arguments]


def environment() -> dict[str, str]:
    """Return this process's own variables without git's, and with our own.

    The user's and the machine's settings are still read: ``safe.directory`` may stand there, and
    they are not the stranger's. What they could start is turned off in ``command_line``.
    """
    foreign = ("GIT_", "SSH_ASKPASS")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(foreign)}
    return {**kept, **_VARIABLES}
