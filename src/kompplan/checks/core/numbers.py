"""Numbers of organisations and accounts, held against their check digits by python-stdnum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath

Number: TypeAlias = Literal["organisation_number", "account"]

_LENGTHS: dict[Number, int] = {"organisation_number": 9, "account": 11}
_GAPS = re.compile(r"[ \u00a0\u202f]")
_GAPS_OF_ACCOUNTS = re.compile(r"[ \u00a0\u202f.]")


def wrong_numbers(
    context: CheckContext, number: Number
) -> Iterator[tuple[KeyPath, dict[str, object]]]:
    """Yield where a number stands that cannot be one, and what is wrong with it.

    Args:
        context: The plan.
        number: Which numbers to look at, by the key they stand under.
    """
    for path, written in _written(context, number):
        digits = (_GAPS_OF_ACCOUNTS if number == "account" else _GAPS).sub("", written)
        others = "".join(sign for sign in digits if sign not in "0123456789")
        count = len(digits) - len(others)
        values: dict[str, object] = {"number": written, "digits": None, "strange": None}
        if count != _LENGTHS[number]:
            yield path, {**values, "digits": str(count)}
        elif others:
            yield path, {**values, "strange": others}
        elif not _agrees(number, digits):
            yield path, values


def _written(context: CheckContext, number: Number) -> Iterator[tuple[KeyPath, str]]:
    form = context.plan.notification
    if form is None:
        return
    for key, holders in (("contacts", form.contacts), ("awards", form.awards)):
        for id_, holder in holders.items():
            if written := getattr(holder, number).strip():
                yield ("notification", key, id_, number), written


def _agrees(number: Number, digits: str) -> bool:
    # Imported here: most plans hold no number.
    from stdnum.no import kontonr, orgnr  # noqa: PLC0415

    return kontonr.is_valid(digits) if number == "account" else orgnr.is_valid(digits)
