"""The one door to the YAML parsers: events with exact places, scalars as the author wrote them.

libyaml's events, by way of PyYAML, are many times faster than any loader that builds objects. Where
PyYAML was built without libyaml, ruamel.yaml's own parser stands in; it gives the same events. The
C parser for ruamel.yaml bundles libyaml 0.1.7, which refuses ``[kompplan:norway]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class YamlMark(Protocol):
    """A place in the text; all three count from 0, in characters."""

    index: int
    line: int
    column: int


class YamlSyntaxError(Exception):
    """The parser gave up.

    Attributes:
        problem: What libyaml says, in English.
        context: What it was reading, in English; may be empty.
        mark: Line and column, from 0, where it gave up.
        context_mark: Where what it was reading began; None when it does not say.
    """

    def __init__(self, error: Any) -> None:
        super().__init__(str(error))
        self.problem: str = getattr(error, "problem", None) or str(error)
        self.context: str = getattr(error, "context", None) or ""
        self.mark: YamlMark | None = getattr(error, "problem_mark", None)
        self.context_mark: YamlMark | None = getattr(error, "context_mark", None)

    @property
    def is_too_deep(self) -> bool:
        """Whether it gave up at a depth of its own, before the events that lead there.

        libyaml 0.2.6 looks up to a thousand brackets ahead; what stands before can be read.
        """
        return "nesting depth" in self.problem


def event_source(text: str) -> Callable[[], Any] | None:
    """Return what hands out libyaml's events one by one, and None after the last.

    It raises a ``YAMLError`` of PyYAML where the parser cannot go on.

    Returns:
        None where PyYAML was built without libyaml.
    """
    # The parsers are imported here because --help reads no YAML.
    try:
        from yaml._yaml import CParser  # noqa: PLC0415
    except ImportError:
        return None
    next_event: Callable[[], Any] = CParser(text).get_event
    return next_event


def parse_events(text: str) -> Iterator[tuple[str, Any]]:
    """Yield the events of a text, each with the name of its kind, such as ``ScalarEvent``.

    Raises:
        YamlSyntaxError: Where the parser cannot go on.
    """
    next_event = event_source(text)
    if next_event is None:
        yield from parse_events_without_c(text)
        return
    from yaml import YAMLError  # noqa: PLC0415

    try:
        while (event := next_event()) is not None:
            yield type(event).__name__, event
    except YAMLError as error:
        raise YamlSyntaxError(error) from error


def parse_events_without_c(text: str) -> Iterator[tuple[str, Any]]:
    """Yield the same events from ruamel.yaml's own parser, some thirty times slower.

    Raises:
        YamlSyntaxError: Where the parser cannot go on.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            yield type(event).__name__, event
    except YAMLError as error:
        raise YamlSyntaxError(error) from error
