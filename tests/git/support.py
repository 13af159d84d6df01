"""Small repositories: fixed names and dates, no settings but their own, no network."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support import write_files

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class TestRepository:
    """A repository that a test fills, revision by revision.

    Attributes:
        top: Its top folder.
    """

    __test__ = False

    top: Path

    def git(self, *arguments: str, date: str = "2025-01-01T12:00:00+0100", given: str = "") -> str:
        """Run git, with a text to read, and return what it printed; its failure is the test's."""
        ended = subprocess.run(  # noqa: S603  # fixed arguments
            ["git", *arguments],  # noqa: S607  # the git of the machine
            cwd=self.top,
            env={
                "PATH": os.environ.get("PATH", ""),
                "HOME": str(self.top.parent),
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_AUTHOR_NAME": "Redaktør",
                "GIT_AUTHOR_EMAIL": "redaktør@example.no",
                "GIT_COMMITTER_NAME": "Redaktør",
                "GIT_COMMITTER_EMAIL": "redaktør@example.no",
                "GIT_AUTHOR_DATE": date,
                "GIT_COMMITTER_DATE": date,
                "LC_ALL": "C",
            },
            input=given.encode(),
            capture_output=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr.decode()
        return ended.stdout.decode().strip()

    def commit(self, subject: str, files: dict[str, str] | None = None, *, day: str = "") -> str:
        """Write files, record all of the working tree, and return the revision's hash."""
        write_files(self.top, files or {})
        self.git("add", "--all")
        date = f"{day}T12:00:00+0100" if day else "2025-01-01T12:00:00+0100"
        self.git("commit", "--allow-empty", "--quiet", "--message", subject, date=date)
        return self.git("rev-parse", "HEAD")


def make_repository(folder: Path) -> TestRepository:
    """Return an empty repository in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    repository = TestRepository(folder)
    repository.git("init", "--quiet", "--initial-branch=main")
    return repository
