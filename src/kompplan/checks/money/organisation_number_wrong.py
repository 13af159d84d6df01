"""A number of an organisation has not nine digits, or its check digit does not hold.

Blanks between the digits are as they may be.

Example:
    organisation_number: 938 712 442

Instead:
    organisation_number: 938 712 441

Source: python-stdnum, no.orgnr (https://arthurdejong.org/python-stdnum/doc/stdnum.no.orgnr).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.numbers import wrong_numbers
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each number of an organisation that cannot be one."""
    for path, values in wrong_numbers(context, "organisation_number"):
        yield Finding("organisation-number-wrong", path, values)


CHECK = Check(
    code="KP630",
    name="organisation-number-wrong",
    severity="error",
    message=Text(
        nb=(
            "«{number}» er ikke et organisasjonsnummer: [det har {digits} siffer, ikke ni|det "
            "holder mer enn siffer: {strange}|sifrene stemmer ikke med kontrollsifferet]"
        ),
        nn=(
            "«{number}» er ikkje eit organisasjonsnummer: [det har {digits} siffer, ikkje "
            "ni|det har meir enn siffer: {strange}|sifra stemmer ikkje med kontrollsifferet]"
        ),
        en=(
            "“{number}” is not a number of an organisation: [it has {digits} digits, not "
            "nine|it holds more than digits: {strange}|its digits do not agree with the check "
            "digit]"
        ),
    ),
    hint=Text(
        nb="slå opp virksomheten i Enhetsregisteret og skriv nummeret med ni siffer",
        nn="slå opp verksemda i Einingsregisteret og skriv nummeret med ni siffer",
        en="look the organisation up in the register of legal entities and write its nine digits",
    ),
    about=Text(
        nb="Tilskuddet betales til den som nummeret tilhører.",
        nn="Tilskotet blir betalt til den som nummeret høyrer til.",
        en="The grant is paid to whom the number belongs to.",
    ),
    find=find,
)
