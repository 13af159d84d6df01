"""A plan, strategy or report is named with two periods that do not agree.

Names are compared without their years. Told are two periods that begin or end in the same year and
are still not the same, such as 2019–2020 and 2019–2022; the rarer one is told, the later one where
both are as rare. A plan and the one that replaces it, 2015–2019 and 2019–2023, are two plans.

Example:
    source: Strategisk plan for barnehagene 2019-2022
    resources: [Strategisk plan for barnehagene 2019-2020]

Instead:
    source: Strategisk plan for barnehagene 2019-2022
    resources: [Strategisk plan for barnehagene 2019-2022]
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kompplan.checks.core.context import distinct_lines
from kompplan.checks.core.texts import written_texts
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath

_FEWEST_LETTERS = 10
# A longer text is more than a name.
_LONGEST_NAME = 150


class _Named(NamedTuple):
    """A name with its period: where, which part of the text, the first and the last year."""

    path: KeyPath
    part: tuple[int, int]
    years: tuple[int, int]


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every period of a name that another one contradicts."""
    for uses in _by_name(context).values():
        often = Counter(use.years for use in uses)
        for place, use in enumerate(uses):
            rivals = [
                (often[other.years], -n, other)
                for n, other in enumerate(uses)
                if _contradict(use.years, other.years)
                and (often[other.years], -n) > (often[use.years], -place)
            ]
            if rivals:
                other = max(rivals)[2]
                values = {"period": _spoken(use.years), "other": _spoken(other.years)}
                related = (Related(other.path, "first-here"),)
                yield Finding("source-period-differs", use.path, values, use.part, related=related)


def _by_name(context: CheckContext) -> dict[str, list[_Named]]:
    """Return the names that have a period, each by its letters in small."""
    found: dict[str, list[_Named]] = {}
    for path, text in written_texts(context) if _may_differ(context) else ():
        may_have_years = len(text) <= _LONGEST_NAME and ("20" in text or "19" in text)
        matches = list(_periods(text)) if may_have_years else []
        if len(matches) != 1:
            continue
        match = matches[0]
        name = _letters(text[: match.start()] + text[match.end() :])
        first = int(match[1])
        last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
        if len(name) >= _FEWEST_LETTERS and first < last:
            found.setdefault(name, []).append(_Named(path, match.span(), (first, last)))
    return found


def _may_differ(context: CheckContext) -> bool:
    """Tell whether a plan's files have two periods at all; most have only the plan year."""
    text = context.once(distinct_lines)
    return text is None or len(list(islice(_periods(text), 2))) == 2


def _periods(text: str) -> Iterator[re.Match[str]]:
    # The search goes from one «1» or «2» to the next: what stands in front is looked at last.
    return re.finditer(
        r"((?:19|20)[0-9]{2})(?<![0-9./-].{4}) ?[-–/] ?((?:19|20)?[0-9]{2})(?![0-9./-])", text
    )


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalpha())


def _contradict(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return (one[0] == other[0]) != (one[1] == other[1])


def _spoken(years: tuple[int, int]) -> str:
    return f"{years[0]}–{years[1]}"


CHECK = Check(
    code="KP353",
    name="source-period-differs",
    severity="warning",
    message=Text(
        nb="perioden {period} er ellers skrevet {other} for den samme kilden",
        nn="perioden {period} er elles skriven {other} for den same kjelda",
        en="the period {period} is otherwise written {other} for the same source",
    ),
    hint=Text(
        nb="se etter i kilden hvilke år den gjelder",
        nn="sjå etter i kjelda kva år ho gjeld",
        en="look up in the source which years it is for",
    ),
    about=Text(
        nb="Leserne vet ikke om det er én plan eller to.",
        nn="Lesarane veit ikkje om det er éin plan eller to.",
        en="Readers cannot tell whether it is one plan or two.",
    ),
    find=find,
)
