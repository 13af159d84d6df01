"""Rules of grant schemes as data: each with its years, its source and its numbers."""

from typing import Annotated, Literal, TypeAlias

from kompplan.model.base import PlanModel, Ref
from kompplan.model.grant_terms import OtherPurpose, PartyType, StepKind
from kompplan.model.values import Count, IsoDate, Line, Lines, Link, Time

RuleKind: TypeAlias = Literal[
    "answers-required",
    "award-letter",
    "coordinator-share",
    "deadline",
    "grant-period",
    "needs-long-term-plan",
    "own-share",
    "partner-required",
    "payee-of-side",
    "recipient-type",
    "report-required",
    "service-required",
    "several-schemes",
    "share-cap",
]
AwardField: TypeAlias = Literal[
    "recipient", "organisation_number", "account", "amount", "purpose", "measures", "period",
    "reporting", "duties", "sanctions",
]  # fmt: skip
"""What an award letter may have to hold; the keys of an award."""


class GrantRule(PlanModel):
    """One rule of a grant scheme, or of a county or a region.

    What is to be kept is told by ``kind``; the keys after ``severity`` are its numbers, and each
    kind has its own. A rule that overrides another one takes over whatever it does not say itself.

    Attributes:
        kind: What sort of rule it is; a rule that overrides another one is of that one's kind.
        title: What it demands, in a few words.
        overrides: Id of the rule that it takes the place of, in the years it is valid.
        schemes: Ids of the grant schemes it is for; empty for all.
        valid_from: First day it is in force; absent when no source says.
        valid_to: Last day it is in force; absent while it is.
        source: Where it stands.
        link: Where it can be read.
        severity: How much it weighs when it is not kept, unless the workspace says otherwise.
        percent: Of ``own-share`` the smallest part, of ``share-cap`` the largest, in per cent.
        base: Of ``own-share``: what it is a part of, the whole grant or what the owner is given;
            absent where the text leaves it open.
        step: Of ``deadline``: what is to be done by then.
        day: Of ``deadline``: the last day, such as «1. februar».
        year: Of ``deadline``: which year the day is in, told from the year of the grant.
        types: Of ``partner-required`` and ``recipient-type``: what organisations count.
        purposes: Of ``share-cap``: the other purposes that are summed; empty for all.
        holds: Of ``award-letter``: what it must hold.
        questions: Of ``answers-required``: the questions that each measure must answer.
        first: Of ``grant-period``: the term it begins with, in the year of the grant.
        terms: Of ``grant-period``: how many terms it has.
    """

    kind: RuleKind | None = None
    title: Line = ""
    overrides: Annotated[str, Ref("rule")] | None = None
    schemes: tuple[Annotated[str, Ref("scheme")], ...] = ()
    valid_from: IsoDate | None = None
    valid_to: IsoDate | None = None
    source: Line = ""
    link: Link = ""
    severity: Literal["error", "warning", "info"] | None = None
    percent: Count | None = None
    base: Literal["state-grant", "owner-part"] | None = None
    step: StepKind | None = None
    day: Time | None = None
    year: Literal["year-before", "grant-year", "year-after"] | None = None
    types: tuple[PartyType, ...] = ()
    purposes: tuple[OtherPurpose, ...] = ()
    holds: tuple[AwardField, ...] = ()
    questions: Lines = ()
    first: Literal["spring", "autumn"] | None = None
    terms: Count | None = None


PARAMETERS: dict[RuleKind, tuple[str, ...]] = {
    "answers-required": ("questions",),
    "award-letter": ("holds",),
    "coordinator-share": (),
    "deadline": ("step", "day", "year"),
    "grant-period": ("first", "terms"),
    "needs-long-term-plan": (),
    "own-share": ("percent", "base"),
    "partner-required": ("types",),
    "payee-of-side": (),
    "recipient-type": ("types",),
    "report-required": (),
    "service-required": (),
    "several-schemes": (),
    "share-cap": ("percent", "purposes"),
}
"""The keys that each kind of rule has besides those that all have, in order."""

MAY_BE_LEFT_OUT = frozenset({"base", "purposes", "year"})
"""Those of them that mean something when they are absent."""

_OF_SOME_KIND = frozenset(key for keys in PARAMETERS.values() for key in keys)


def foreign_keys(rule: GrantRule, kind: RuleKind) -> list[str]:
    """Return the keys of a rule that rules of a kind do not have, in alphabetical order."""
    return sorted((rule.model_fields_set & _OF_SOME_KIND).difference(PARAMETERS[kind]))
