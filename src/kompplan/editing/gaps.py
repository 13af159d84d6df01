"""What may stand between the values of a plan: blanks, line ends, comments, signs of YAML."""

from __future__ import annotations

from kompplan.value import Value


class UnsureError(Exception):
    """The text is written in a way that is not taken apart."""


class Gap(Value):
    """What stands in front of an entry of a block collection.

    Attributes:
        lead: Blank lines and comments.
        indent: The blanks in front of the entry.
        dash: Of a list, the dash and what stands between it and the value.
    """

    lead: str
    indent: str
    dash: str = ""


def gap_before_key(text: str) -> Gap:
    """Return the parts of what stands in front of a key.

    Raises:
        UnsureError: If anything but comments and blanks stands there.
    """
    lead, indent = split_lines(text)
    if indent.strip(" "):
        raise UnsureError
    return Gap(lead, indent)


def gap_before_item(text: str) -> Gap:
    """Return the parts of what stands in front of a value in a list.

    Raises:
        UnsureError: If anything but comments, blanks and one dash stands there.
    """
    lead, rest = split_lines(text)
    dash = rest.lstrip(" ")
    if not dash.startswith("-") or dash[1:].strip(" ") not in ("", "\n") or dash[-1] != " ":
        raise UnsureError
    return Gap(lead, rest.removesuffix(dash), dash)


def split_lines(text: str) -> tuple[str, str]:
    """Return the blank lines and comments that a text begins with, and the rest."""
    end = 0
    while (stop := text.find("\n", end)) >= 0 and is_note(text[end:stop]):
        end = stop + 1
    return text[:end], text[end:]


def is_note(line: str) -> bool:
    """Tell whether a line is blank or a comment."""
    said = line.strip(" ")
    return not said or said.startswith("#")


def notes(text: str) -> list[str]:
    """Return the lines of a text that are not blank."""
    return [line for line in text.split("\n") if line.strip(" ")]


def rest_of_line(text: str, at: int) -> str:
    """Return what stands behind a value or a key up to the next line.

    Raises:
        UnsureError: If it is anything but blanks and a comment.
    """
    rest = text[at : text.find("\n", at) + 1]
    said = rest.strip(" \n")
    if not rest or (said and not (said.startswith("#") and rest.startswith(" "))):
        raise UnsureError
    return rest


def require_colon(text: str) -> None:
    """Hold what stands between a key and a value against what may stand there.

    Raises:
        UnsureError: If it is anything but a colon, blanks and comments.
    """
    colon, line, rest = text[:1], *text[1:].partition("\n")[::2]
    said = line.strip(" ")
    is_comment = said.startswith("#") and line.startswith(" ") and "\n" in text
    if colon != ":" or (said and not is_comment) or split_lines(rest)[1].strip(" "):
        raise UnsureError


def is_comma(text: str) -> bool:
    """Tell whether nothing but a comma parts two entries in brackets."""
    return text.strip() == ","
