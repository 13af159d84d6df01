"""One output format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kompplan.locales import Locale
    from kompplan.views.core.page import Page


class Document(Value):
    """What is to be written.

    Attributes:
        page: The plan's page.
        locale: The reader's language.
        templates: Folders to look for templates in, the first match wins.
    """

    page: Page
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
