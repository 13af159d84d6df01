"""Texts of strangers made safe to print: what a terminal would obey becomes visible.

A national identity number does not: what is printed ends up in logs and in sheets that are sent on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Match

# C0, DEL, C1, line separators, bidirectional and zero-width controls, surrogates (as in file
# names that are not UTF-8), and the byte order mark. Letters of all scripts pass untouched.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)

# What build servers obey in the lines of a log: «::error::», behind blanks too, and «##[error]» of
# GitHub, «##vso[…]» of Azure, «##teamcity[…]». Excerpts are put together of several texts, so what
# opens such a command counts at the end of a text too.
_COMMAND = re.compile(r"##(?=[A-Za-z]*(?:\[|$))|::(?=[A-Za-z])")

_ELEVEN_DIGITS = re.compile("[0-9](?:[ .:\u00a0\u202f\u2013-]?[0-9]){10}")


def visible(text: str) -> str:
    r"""Return a text in which nothing is left that a terminal or a build server would obey.

    Every control character is spelt out, such as ``\x1b``, and so is one of the signs that open a
    command in a log. National identity numbers have dots for their digits.
    """
    return _COMMAND.sub(_spell_last, _UNSAFE.sub(_spell, masked(text)))


def masked(text: str) -> str:
    """Return a text in which every national identity number is hidden but for two digits."""
    if not _ELEVEN_DIGITS.search(text):
        return text
    from kompplan.loading import private_numbers  # noqa: PLC0415  # few texts need it

    return private_numbers.masked(text)


def json_safe(text: str) -> str:
    r"""Return JSON in which no control character is left raw; all are ``\uXXXX`` escapes.

    So is one of the signs that open a command in the log of a build server.
    """
    spelt = _UNSAFE.sub(
        lambda found: found.group() if found.group() == "\n" else f"\\u{ord(found.group()):04x}",
        text,
    )
    return _COMMAND.sub(lambda found: f"{found.group()[0]}\\u{ord(found.group()[1]):04x}", spelt)


def _spell(found: Match[str]) -> str:
    number = ord(found.group())
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def _spell_last(found: Match[str]) -> str:
    return f"{found.group()[0]}\\x{ord(found.group()[1]):02x}"
