"""Reads both sides of a change and prints the review of it."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.git_words import told_in
from kompplan.cli.new_only import base_of
from kompplan.cli.review.gather import gather
from kompplan.cli.review.page import page_of
from kompplan.cli.revision_arguments import read_arguments, two_files
from kompplan.cli.session import Session, is_coloured
from kompplan.cli.sides import Side, read_sides
from kompplan.git.repository import Repository
from kompplan.locales import locale_of
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence


def run_review(
    words: Sequence[str], paths: Sequence[str] | None, format_: str, language: str | None
) -> int:
    """Print the review of a change and return the exit status.

    Args:
        words: Revisions and paths, as they stand in front of ``--``; or two files. Without a
            revision, the change is what the working tree has since the branch left the main one.
        paths: Paths behind ``--``; None where there is none.
        format_: ``text``, ``md``, ``html`` or ``json``.
        language: The reader's language; None for that of each plan.

    Returns:
        0, or 2 when something asked for could not be opened. Findings are part of the review.

    Raises:
        KompplanError: If a revision is not to be had.
    """
    old, new = _sides(words, paths, language)
    review = gather(old, new, language)
    page = page_of(review, {**old.session.locale_for, **new.session.locale_for})
    colour = format_ == "text" and is_coloured(sys.stdout.isatty())
    form = import_module(f"kompplan.cli.review.{format_}_form")
    sys.stdout.write(form.write(review, page, colour=colour))
    return 2 if new.session.could_not_run or old.session.could_not_run else 0


def _sides(
    words: Sequence[str], paths: Sequence[str] | None, language: str | None
) -> tuple[Side, Side]:
    files = two_files(words, paths)
    if files is not None:
        return _files(files, language)
    with told_in(locale_of(language or "nb")), Repository(Path.cwd()) as repository:
        asked = read_arguments(words, paths, repository)
        if asked.old == "HEAD" and asked.new is None and "HEAD" not in words:
            asked = replace(asked, old=base_of(repository, "").id)
        return read_sides(asked, repository, language)


def _files(files: tuple[Path, Path], language: str | None) -> tuple[Side, Side]:
    """Return two files as sides of one plan: the older one goes by the newer one's name."""
    sides = [Side(Session(language)) for _ in files]
    for side, path in zip(sides, files, strict=True):
        side.plans = {found.loaded.name: found for found in side.session.analyse([path])}
    return sides[0], sides[1]
