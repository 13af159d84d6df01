"""An account number has not eleven digits, or its check digit does not hold.

Blanks and full stops between the digits are as they may be.

Example:
    account: 1234.56.78904

Instead:
    account: 1234.56.78903

Source: python-stdnum, no.kontonr (https://arthurdejong.org/python-stdnum/doc/stdnum.no.kontonr).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.numbers import wrong_numbers
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each account number that cannot be one."""
    for path, values in wrong_numbers(context, "account"):
        yield Finding("account-number-wrong", path, values)


CHECK = Check(
    code="KP631",
    name="account-number-wrong",
    severity="error",
    message=Text(
        nb=(
            "«{number}» er ikke et kontonummer: [det har {digits} siffer, ikke elleve|det "
            "holder mer enn siffer: {strange}|sifrene stemmer ikke med kontrollsifferet]"
        ),
        nn=(
            "«{number}» er ikkje eit kontonummer: [det har {digits} siffer, ikkje elleve|det "
            "har meir enn siffer: {strange}|sifra stemmer ikkje med kontrollsifferet]"
        ),
        en=(
            "“{number}” is not an account number: [it has {digits} digits, not eleven|it holds "
            "more than digits: {strange}|its digits do not agree with the check digit]"
        ),
    ),
    hint=Text(
        nb="skriv kontonummeret på nytt, etter en faktura eller fra banken",
        nn="skriv kontonummeret på nytt, etter ein faktura eller frå banken",
        en="write the account anew, from an invoice or from the bank",
    ),
    about=Text(
        nb="Ett galt siffer sender tilskuddet i retur, eller til en annen.",
        nn="Eitt gale siffer sender tilskotet i retur, eller til ein annan.",
        en="One wrong digit sends the grant back, or to somebody else.",
    ),
    find=find,
)
