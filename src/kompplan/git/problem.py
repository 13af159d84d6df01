"""What stands in the way of reading a repository; the words are chosen by the command line."""

from __future__ import annotations


class GitProblemError(Exception):
    """Git cannot give what was asked for.

    Attributes:
        name: Which problem it is, such as ``unknown-revision``: a phrase of the locales.
        values: What its sentence is filled in with.
    """

    def __init__(self, name: str, **values: object) -> None:
        super().__init__(name)
        self.name = name
        self.values = values
