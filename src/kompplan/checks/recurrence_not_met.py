"""Something that is to be held in every period lacks a row in some.

The time of an activity may be a rule, such as «hver måned», «torsdager hver måned» or «i desember
og juni». Rows keep it by ``fulfils`` or as its instances. A row of several weeks counts in every
month it touches, and one without days may belong to any. July is left out unless it is named. Rules
that name their days («hver tirsdag», «siste torsdag hver måned») need no rows.

Example:
    utviklingsmøter: {when: hver måned fra september til oktober, title: Utviklingsmøte}
    møte-september: {when: 24. september, title: Utviklingsmøte, fulfils: utviklingsmøter}

Instead:
    utviklingsmøter: {when: hver måned fra september til oktober, title: Utviklingsmøte}
    møte-september: {when: 24. september, title: Utviklingsmøte, fulfils: utviklingsmøter}
    møte-oktober: {when: 29. oktober, title: Utviklingsmøte, fulfils: utviklingsmøter}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.promises import promises
from kompplan.checks.core.rule_periods import spoken_periods
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales import locale_of
from kompplan.locales.core.wording import join_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.promises import Promise
    from kompplan.time_expressions import When


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every rule of once a period that rows keep in some periods only."""
    for promise in promises(context):
        lacking = promise.lacking() if promise.rows and promise.least == 1 else []
        if lacking:
            related = tuple(Related(row.path, "keeps-the-rule") for row in promise.rows)
            values = _values(promise, lacking)
            yield Finding("recurrence-not-met", promise.entry.path, values, related=related)


def _values(promise: Promise, lacking: list[When]) -> dict[str, object]:
    missing = {
        f"missing_{language}": join_words(spoken_periods(lacking, language), locale_of(language))
        for language in ("nb", "nn", "en")
    }
    counts = {"found": len(promise.periods) - len(lacking), "count": len(promise.periods)}
    return {"title": promise.entry.title, **promise.words(), **missing, **counts}


CHECK = Check(
    code="KP421",
    name="recurrence-not-met",
    severity="warning",
    message=Text(
        nb=(
            "«{title}» skal holdes {rule_nb}, men mangler i {missing_nb}; {found} av {count} "
            "perioder har en rad"
        ),
        nn=(
            "«{title}» skal haldast {rule_nn}, men manglar i {missing_nn}; {found} av {count} "
            "periodar har ei rad"
        ),
        en=(
            "“{title}” is to be held {rule_en} but is missing in {missing_en}; {found} of {count} "
            "periods have a row"
        ),
    ),
    hint=Text(
        nb="legg til radene som mangler, eller si i regelen når den gjelder",
        nn="legg til radene som manglar, eller sei i regelen når han gjeld",
        en="add the rows that are missing, or say in the rule when it holds",
    ),
    about=Text(
        nb="Den som leser kalenderen, går glipp av møter som bare står i en regel.",
        nn="Den som les kalenderen, går glipp av møte som berre står i ein regel.",
        en="Who reads the calendar misses the meetings that only a rule speaks of.",
    ),
    find=find,
)
