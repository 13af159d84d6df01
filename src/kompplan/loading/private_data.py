"""What must not stand in a plan, wherever it stands: identity numbers, private addresses.

Comments and keys count too, so that the text itself is looked through; most files hold no run of
eleven digits and no address, and are passed over for the cost of a few searches in their bytes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.source import Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.source import SourceFile

_DIGITS = b"0123456789"
_ONLY_DIGITS = bytes(48 if byte in _DIGITS else 120 for byte in range(256))
_GAPS = b" .:-\xc2\xa0\xe2\x80\xaf\x93"
"""Signs that may stand inside a number, by their bytes in UTF-8."""
_LENGTH = 11
_ELEVEN = b"0" * _LENGTH
_BLANKS = b" \xc2\xa0"
_EIGHT = b"0" * 8
_TELEPHONE_WORDS = (b"+", b"tlf", b"telefon", b"mobil")

_RUN = re.compile(r"[0-9][0-9 .:\u00a0\u202f\u2013-]{9,}[0-9]")
"""Anything that may hold eleven digits; found fast, for it begins with a digit."""
_NATIONAL = re.compile(
    r"(?<![^\W_])(?=((?:[0-9]{2}[ .]?){2}[0-9]{2}[ :\u00a0\u202f\u2013-]?"
    r"[0-9]{3} ?[0-9]{2})(?![^\W_]))"
)
_ACCOUNT = re.compile(r"(?<![^\W_])[0-9]{4}([. \u00a0]?)[0-9]{2}\1[0-9]{5}(?![^\W_])")
_ACCOUNT_WORD = re.compile(r"\bkonto(?:nr|nummer)?\b[ .:]{0,3}$", re.IGNORECASE)
_PRIVATE = re.compile(
    r"@(?P<domain>(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|mac|me|aol"
    r"|protonmail)\.com|(?:hotmail|live|yahoo|online|broadpark|getmail|start|frisurf|epost)\.no"
    r"|(?:c2i|lyse)\.net|proton\.me)(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?:\b(?:tlf|telefon(?:nr|nummer)?|mobil(?:nr|nummer|telefon)?)\b[ .:]{0,3}(?:(?:\+|00)47 ?)?"
    r"|(?:\+|\b00)47 ?)(?P<number>[0-9](?: ?[0-9]){7})(?![^\W_])",
    re.IGNORECASE,
)
_OWN_FIELD = re.compile(r"""\b(?P<key>account|telephone)["']?:\s*["']?$""")
_FIELD_NAME_LENGTH = 24
_ADDRESS_SIGNS = frozenset("._+-")


def private_data(source: SourceFile, data: bytes) -> Iterator[Fault]:
    """Yield what of a file should not be published, or not be in the file at all.

    Args:
        source: The file.
        data: Its bytes.
    """
    if _ELEVEN in data.translate(_ONLY_DIGITS, _GAPS):
        yield from _numbers(source)
    if b"@" in data:
        yield from _addresses(source)
    if _EIGHT in data.translate(_ONLY_DIGITS, _BLANKS):
        lowered = data.lower()
        if any(word in lowered for word in _TELEPHONE_WORDS):
            yield from _telephones(source)


def masked(text: str) -> str:
    """Return a text with every national identity number hidden but for its first two digits."""
    for start, end, is_national in list(_found_numbers(text)):
        if is_national:
            text = text[:start] + hidden(text[start:end]) + text[end:]
    return text


def hidden(number: str) -> str:
    """Return a number with dots for its digits but the first two; it keeps its length."""
    return number[:2] + re.sub(r"[0-9]", "•", number[2:])


def _numbers(source: SourceFile) -> Iterator[Fault]:
    for start, end, is_national in _found_numbers(source.text):
        is_field = _field_before(source.text, start) == "account"
        if is_national and not (is_field and _is_account(source.text[start:end])):
            yield _fault("national-identity-number", source, start, end)
        elif not is_national and not is_field:
            yield _fault("account-in-text", source, start, end)


def _found_numbers(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where numbers stand, and whether each is of a person; else it is of an account."""
    for run in _RUN.finditer(text):
        if sum(map(str.isdigit, run[0])) >= _LENGTH:
            nationals = list(_national_numbers(text, run.start(), run.end()))
            yield from ((*place, True) for place in nationals)
            accounts = _accounts(text, run.start(), run.end())
            yield from ((*place, False) for place in accounts if place not in nationals)


def _national_numbers(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where birth numbers and D-numbers stand, but for those within an address."""
    # One character more, so that a letter behind the number is seen.
    for match in _NATIONAL.finditer(text, first, end + 1):
        word = re.split(r"\s", text[max(0, match.start(1) - 300) : match.start(1)])[-1]
        if "://" not in word and _is_national(match[1]):
            yield match.span(1)


def _accounts(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where accounts stand: written in their own way, or after the word for one."""
    for match in _ACCOUNT.finditer(text, first, end + 1):
        before = text[max(0, match.start() - _FIELD_NAME_LENGTH) : match.start()]
        is_named = match[1] or _ACCOUNT_WORD.search(before)
        if is_named and _is_account(match[0]):
            yield match.span()


def _is_national(number: str) -> bool:
    # Imported here: most runs meet no number of eleven digits.
    from stdnum.no import fodselsnummer  # noqa: PLC0415

    return fodselsnummer.is_valid(re.sub(r"[^0-9]", "", number))


def _is_account(number: str) -> bool:
    from stdnum.no import kontonr  # noqa: PLC0415

    return kontonr.is_valid(re.sub(r"[^0-9]", "", number))


def _addresses(source: SourceFile) -> Iterator[Fault]:
    text = source.text
    for match in _PRIVATE.finditer(text):
        start = match.start()
        while start and (text[start - 1].isalnum() or text[start - 1] in _ADDRESS_SIGNS):
            start -= 1
        if start < match.start():
            values = {"domain": match["domain"].lower()}
            yield _fault("private-address", source, start, match.end(), values)


def _telephones(source: SourceFile) -> Iterator[Fault]:
    for match in _TELEPHONE.finditer(source.text):
        if _field_before(source.text, match.start()) != "telephone":
            yield _fault("telephone-in-text", source, *match.span("number"))


def _field_before(text: str, start: int) -> str:
    """Return the key that a value at a place belongs to, if it is one for such numbers."""
    match = _OWN_FIELD.search(text[max(0, start - _FIELD_NAME_LENGTH) : start])
    return match["key"] if match else ""


def _fault(
    name: str, source: SourceFile, start: int, end: int, values: dict[str, object] | None = None
) -> Fault:
    line = source.text.count("\n", 0, start) + 1
    column = start - (source.text.rfind("\n", 0, start) + 1) + 1
    span = Span(line, column, line, column + end - start)
    return Fault(name, source.name, span, values or {"number": hidden(source.text[start:end])})
