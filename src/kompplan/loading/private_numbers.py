"""Numbers and addresses of persons in a text: where they stand, and how they are hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.source import Fault, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.source import SourceFile

_LENGTH = 11
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


def masked(text: str) -> str:
    """Return a text with every national identity number hidden but for its first two digits."""
    for start, end, is_national in list(_found_numbers(text)):
        if is_national:
            text = text[:start] + hidden(text[start:end]) + text[end:]
    return text


def hidden(number: str) -> str:
    """Return a number with dots for its digits but the first two; it keeps its length."""
    return number[:2] + re.sub(r"[0-9]", "•", number[2:])


def numbers(source: SourceFile) -> Iterator[Fault]:
    """Yield the identity numbers and the accounts of a text, but those in their own fields."""
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


def addresses(source: SourceFile) -> Iterator[Fault]:
    """Yield the addresses of a text at private providers."""
    text = source.text
    for match in _PRIVATE.finditer(text):
        start = match.start()
        while start and (text[start - 1].isalnum() or text[start - 1] in _ADDRESS_SIGNS):
            start -= 1
        if start < match.start():
            values = {"domain": match["domain"].lower()}
            yield _fault("private-address", source, start, match.end(), values)


def telephones(source: SourceFile) -> Iterator[Fault]:
    """Yield the telephone numbers of a text, but those in their own fields."""
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
