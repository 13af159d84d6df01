"""Pages of plans for tests, and what a browser or a Markdown reader makes of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from kompplan.cli.files import DiskFiles
from kompplan.exporters import exporters
from kompplan.exporters.core.exporter import Document
from kompplan.loading.loader import Loader
from kompplan.locales import locale_of
from kompplan.model.profiles import for_profile
from kompplan.pipeline import Analysis, analyse
from kompplan.views import views
from kompplan.views.core.page import build_page
from kompplan.views.core.table import FindingCount
from tests.support import REAL_PLAN, ROOT, analyse_text, concise

if TYPE_CHECKING:
    from pathlib import Path

    from markdown_it.token import Token

VOID = {
    "meta",
    "br",
    "col",
    "link",
    "img",
    "input",
    "hr",
    "base",
    "embed",
    "source",
    "track",
    "wbr",
}
"""Elements without an end."""


def export(analysis: Analysis, format_: str, language: str = "nb", *names: str) -> str:
    """Return a plan as a document, with the program's own templates.

    Args:
        analysis: The plan.
        format_: Name of the format.
        language: The reader's language.
        names: Names of the views to show; none for all that the plan has data for.
    """
    assert analysis.plan is not None, concise(analysis)
    assert analysis.schedule is not None
    chosen = [view for view in views().values() if not names or view.name in names]
    plan = for_profile(analysis.plan, "public")
    page = build_page(plan, analysis.schedule, FindingCount(), chosen, headed=bool(names))
    return exporters()[format_].render(Document(page, locale_of(language), ())).decode()


def export_text(text: str, format_: str, language: str = "nb", *names: str) -> str:
    """Return the document of a plan that is given as a text."""
    return export(analyse_text(text), format_, language, *names)


@cache
def real_page(format_: str, language: str = "nb", *names: str) -> str:
    """Return the real plan as a document."""
    return page_of_file(REAL_PLAN, format_, language, *names)


@cache
def page_of_file(path: Path, format_: str, language: str = "nb", *names: str) -> str:
    """Return the plan of a file of this checkout as a document."""
    return export(analyse(Loader(DiskFiles(ROOT)), str(path)), format_, language, *names)


@dataclass
class Element:
    """An element of a web page.

    Attributes:
        tag: Its name.
        attributes: Its attributes.
        parts: Texts and elements inside it, in order.
    """

    tag: str
    attributes: dict[str, str | None]
    parts: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside it, with blanks as a browser shows them."""
        return " ".join("".join(self._texts()).replace("\N{WORD JOINER}", "").split())

    def _texts(self) -> list[str]:
        texts: list[str] = []
        for part in self.parts:
            texts += [part] if isinstance(part, str) else part._texts()
        return texts

    def all(self, *tags: str) -> list[Element]:
        """Return every element of some names inside it, in the order of the page."""
        found: list[Element] = []
        for part in self.parts:
            if isinstance(part, Element):
                found += [part] if part.tag in tags else []
                found += part.all(*tags)
        return found

    def skeleton(self) -> list[tuple[str, tuple[tuple[str, str | None], ...]]]:
        """Return every element with its attributes, without any text."""
        own = [(self.tag, tuple(self.attributes.items()))]
        for part in self.parts:
            if isinstance(part, Element):
                own += part.skeleton()
        return own


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("", {})
        self.open = [self.top]
        self.others: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute of <{tag}> stands twice"
        element = Element(tag, dict(attrs))
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def parse_html(page: str) -> Element:
    """Return a web page as elements; every one must be closed, and no comment may be left."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is never closed"
    assert reader.others == []
    return reader.top


def parse_markdown(text: str, *, html: bool = True) -> list[Token]:
    """Return Markdown with tables as tokens."""
    return MarkdownIt("commonmark", {"html": html}).enable("table").parse(text)


def markdown_skeleton(tokens: list[Token]) -> list[str]:
    """Return the kinds of tokens, outer and inner, with text that stands together counted once."""
    kinds: list[str] = []
    for token in tokens:
        if token.type != "inline":
            kinds.append(token.type)
        for child in token.children or ():
            kind = f"{child.type} {child.content}" if child.type == "html_inline" else child.type
            if not (kind == "text" and kinds[-1] == "text"):
                kinds.append("text" if kind == "text_special" else kind)
    merged = [kinds[0]] if kinds else []
    merged += [kind for last, kind in pairwise(kinds) if (last, kind) != ("text", "text")]
    return merged


def markdown_text(tokens: list[Token]) -> str:
    """Return what a reader sees, on one line, with breaks as blanks."""
    texts: list[str] = []
    for token in tokens:
        children = token.children or ()
        texts += [child.content if child.type.startswith("text") else " " for child in children]
        texts.append(" ")
    return " ".join("".join(texts).split())
