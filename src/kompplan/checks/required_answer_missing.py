"""A measure does not answer a question that a rule demands an answer to.

Which questions these are, a county or a region says in its own file. A prompt that is left in the
field is told by another finding.

Example:
    # fylket krever svar på barnets_stemme
    nettverk: {title: Nettverk, scheme: regional}

Instead:
    nettverk: {title: Nettverk, scheme: regional, answers: {barnets_stemme: Barna er intervjuet}}

Source: the county's own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import measures_under, rules_of
from kompplan.diagnostics import Check, Text
from kompplan.locales.core.wording import Term
from kompplan.model.unanswered import FIELD_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure with the questions that it leaves unanswered."""
    for rule in rules_of(context, "answers-required"):
        for id_, measure in measures_under(context, rule):
            path = ("measures", id_, "answers")
            faulty = {str(it[3]) for it in context.faulty if it[:3] == path and len(it) > 3}
            missing = [
                Term(f"field-{key}") if key in FIELD_NAMES else key.replace("_", " ")
                for key in rule.rule.questions
                if key not in faulty and not measure.answers.get(key, "").strip()
            ]
            if missing:
                values = {"questions": missing}
                yield rule.finding("required-answer-missing", path, values, at_key=True)


CHECK = Check(
    code="KP627",
    name="required-answer-missing",
    severity="warning",
    message=Text(
        nb="tiltaket svarer ikke på: {questions}",
        nn="tiltaket svarer ikkje på: {questions}",
        en="the measure does not answer: {questions}",
    ),
    hint=Text(
        nb="skriv svarene under answers (regel {rule}: {source})",
        nn="skriv svara under answers (regel {rule}: {source})",
        en="write the answers under answers (rule {rule}: {source})",
    ),
    about=Text(
        nb="Uten svaret kan ikke den som innstiller, vurdere tiltaket.",
        nn="Utan svaret kan ikkje den som innstiller, vurdere tiltaket.",
        en="Without the answer, who recommends cannot judge the measure.",
    ),
    find=find,
)
