"""The description of one kind of fault: its code, its name, its words, and how it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kompplan.diagnostics.finding import Finding, Severity


class Text(Value):
    """One text in the languages of the readers.

    A text may hold ``{names}`` of values, and ``[parts|in brackets]`` of which the first one
    whose values are all present is kept; see ``locales.wording``.

    Attributes:
        nb: Bokmål.
        nn: Nynorsk.
        en: English.
    """

    nb: str
    nn: str
    en: str


class Check(Value):
    """One kind of fault.

    The docstring of the module that declares a check is its manual page in English.

    Attributes:
        code: Stable code, never reused, such as ``KP201``.
        name: Readable name that says the fault, such as ``week-date-mismatch``.
        severity: How much it weighs unless the workspace says otherwise.
        message: The fault with its values, on one line.
        hint: How to mend it.
        about: Why it matters, for the manual page.
        find: Yields the findings of one plan; None where an earlier stage raises them. Takes the
            ``CheckContext`` of ``checks``, which lies above this module.
    """

    code: str
    name: str
    severity: Severity
    message: Text
    hint: Text
    about: Text
    find: Callable[[Any], Iterable[Finding]] | None = None
