"""What makes two findings the same one, whatever lines they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.cli.report import message_of
from kompplan.locales import locale_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diagnostics import Diagnostic

Identity: TypeAlias = tuple[str, str, tuple[str, ...], str]
"""Code, file, keys and ids of the place, and the values as the English message tells them."""


def identity_of(diagnostic: Diagnostic) -> Identity:
    """Return what stays the same of a finding when text is moved or written elsewhere in the file.

    Positions in lists are left out, for a row above moves all those below it.
    """
    fault = diagnostic.fault
    steps = tuple(step for step in fault.path if isinstance(step, str))
    return (diagnostic.check.code, fault.file, steps, message_of(diagnostic, locale_of("en")))


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Return a fingerprint for each finding, in order; those that look alike are numbered."""
    from hashlib import sha256  # noqa: PLC0415  # only build servers ask for fingerprints

    seen: dict[Identity, int] = {}
    found = []
    for diagnostic in diagnostics:
        identity = identity_of(diagnostic)
        seen[identity] = number = seen.get(identity, 0) + 1
        text = repr((*identity, number))
        found.append(sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32])
    return found
