"""One output format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kompplan.locales import Locale


class Document(Value):
    """What is to be written.

    Attributes:
        view: Name of the view, which is the name of its template.
        data: What the view made of the plan.
        locale: The reader's language.
        templates: Folders to look for templates in, the first match wins.
    """

    view: str
    data: Any
    locale: Locale
    templates: tuple[Path, ...]


class Exporter(Value):
    """One output format.

    Attributes:
        format: Its name on the command line.
        suffix: Ending of its files, with the full stop.
        render: Makes the file's content; the same document always gives the same bytes.
    """

    format: str
    suffix: str
    render: Callable[[Document], bytes]
