"""What must not stand in a plan, wherever it stands: identity numbers, private addresses.

Comments and keys count too, so that the text itself is looked through; most files hold no run of
eleven digits and no address, and are passed over for the cost of a few searches in their bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.source import Fault, SourceFile

_DIGITS = b"0123456789"
_ONLY_DIGITS = bytes(48 if byte in _DIGITS else 120 for byte in range(256))
_GAPS = b" .:-\xc2\xa0\xe2\x80\xaf\x93"
"""Signs that may stand inside a number, by their bytes in UTF-8."""
_ELEVEN = b"0" * 11
_BLANKS = b" \xc2\xa0"
_EIGHT = b"0" * 8
_TELEPHONE_WORDS = (b"+", b"tlf", b"telefon", b"mobil")


def private_data(source: SourceFile, data: bytes) -> Iterator[Fault]:
    """Yield what of a file should not be published, or not be in the file at all.

    Args:
        source: The file.
        data: Its bytes.
    """
    has_eleven = _ELEVEN in data.translate(_ONLY_DIGITS, _GAPS)
    has_eight = _EIGHT in data.translate(_ONLY_DIGITS, _BLANKS)
    may_be_called = has_eight and any(word in data.lower() for word in _TELEPHONE_WORDS)
    if has_eleven or b"@" in data or may_be_called:
        # Imported here because most files hold nothing of the kind.
        from kompplan.loading import private_numbers  # noqa: PLC0415

        yield from private_numbers.numbers(source) if has_eleven else ()
        yield from private_numbers.addresses(source) if b"@" in data else ()
        yield from private_numbers.telephones(source) if may_be_called else ()
