"""The few words that canonical times are written with."""

from __future__ import annotations

from kompplan.value import Value


class TimeWords(Value):
    """Words of one language.

    Attributes:
        before: Before a day that is left out.
        after: After a day that is left out.
        since: From a day that is included.
        through: Until a day that is included.
        or_: Before the last of several of which one is meant.
        between: Some time between two days, both included.
        in_period: Before the days in which a rule holds.
        week: Before the number of a week.
        school_year: Before the years of a school year.
        years: Pattern of two calendar years that follow each other, with ``{first}``, ``{last}``.
        lunch: From the lunch of the first day to that of the last.
        moved: Before the time that a row was moved from.
        seasons: Names of autumn, spring, summer and winter.
    """

    before: str
    after: str
    since: str
    through: str
    between: str
    or_: str
    in_period: str
    week: str
    school_year: str
    years: str
    lunch: str
    moved: str
    seasons: dict[str, str]


WORDS = {
    "nb": TimeWords(
        before="før",
        after="etter",
        since="fra",
        through="til og med",
        between="mellom",
        or_="eller",
        in_period="i perioden",
        week="uke",
        school_year="skoleåret",
        years="fra {first} til og med {last}",
        lunch="lunsj til lunsj",
        moved="flyttet fra",
        seasons={"autumn": "høst", "spring": "vår", "summer": "sommer", "winter": "vinter"},
    ),
    "nn": TimeWords(
        before="før",
        after="etter",
        since="frå",
        through="til og med",
        between="mellom",
        or_="eller",
        in_period="i perioden",
        week="veke",
        school_year="skuleåret",
        years="frå {first} til og med {last}",
        lunch="lunsj til lunsj",
        moved="flytta frå",
        seasons={"autumn": "haust", "spring": "vår", "summer": "sommar", "winter": "vinter"},
    ),
    "en": TimeWords(
        before="before",
        after="after",
        since="from",
        through="through",
        between="between",
        or_="or",
        in_period="in the period",
        week="week",
        school_year="school year",
        years="from {first} through {last}",
        lunch="lunch to lunch",
        moved="moved from",
        seasons={"autumn": "autumn", "spring": "spring", "summer": "summer", "winter": "winter"},
    ),
}
