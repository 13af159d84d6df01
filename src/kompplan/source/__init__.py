"""The bytes of a plan file as text with places: decoding, lines, spans."""

from kompplan.source.decoding import MAX_BYTES, decode
from kompplan.source.fault import Fault, NotedPlace
from kompplan.source.source_file import SourceFile
from kompplan.source.span import Span

__all__ = ["MAX_BYTES", "Fault", "NotedPlace", "SourceFile", "Span", "decode"]
