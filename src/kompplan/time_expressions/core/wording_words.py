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
        within: Before the unit that a length of time lies in.
        whole: Before a unit all of whose days are meant.
        week: Before the number of a week.
        weeks: Before the numbers of several weeks.
        quarters: The quarters of a year.
        tertials: The parts of four months of a year.
        halves: The halves of a year.
        thirds: Beginning, middle and end, before a month.
        school_year: Before the years of a school year.
        years: Pattern of two calendar years that follow each other, with ``{first}``, ``{last}``.
        lunch: From the lunch of the first day to that of the last.
        moved: Before the time that a row was moved from.
        seasons: Names of autumn, spring, summer and winter.
        the_seasons: The same, of one that is all meant.
    """

    before: str
    after: str
    since: str
    through: str
    between: str
    or_: str
    in_period: str
    within: str
    whole: str
    week: str
    weeks: str
    quarters: tuple[str, str, str, str]
    tertials: tuple[str, str, str]
    halves: tuple[str, str]
    thirds: tuple[str, str, str]
    school_year: str
    years: str
    lunch: str
    moved: str
    seasons: dict[str, str]
    the_seasons: dict[str, str]


WORDS = {
    "nb": TimeWords(
        before="før",
        after="etter",
        since="fra",
        through="til og med",
        between="mellom",
        or_="eller",
        in_period="i perioden",
        within="i",
        whole="hele",
        week="uke",
        weeks="uke",
        quarters=("1. kvartal", "2. kvartal", "3. kvartal", "4. kvartal"),
        tertials=("1. tertial", "2. tertial", "3. tertial"),
        halves=("1. halvår", "2. halvår"),
        thirds=("begynnelsen av", "midten av", "slutten av"),
        school_year="skoleåret",
        years="fra {first} til og med {last}",
        lunch="fra lunsj til lunsj",
        moved="flyttet fra",
        seasons={"autumn": "høst", "spring": "vår", "summer": "sommer", "winter": "vinter"},
        the_seasons={
            "autumn": "høsten",
            "spring": "våren",
            "summer": "sommeren",
            "winter": "vinteren",
        },
    ),
    "nn": TimeWords(
        before="før",
        after="etter",
        since="frå",
        through="til og med",
        between="mellom",
        or_="eller",
        in_period="i perioden",
        within="i",
        whole="heile",
        week="veke",
        weeks="veke",
        quarters=("1. kvartal", "2. kvartal", "3. kvartal", "4. kvartal"),
        tertials=("1. tertial", "2. tertial", "3. tertial"),
        halves=("1. halvår", "2. halvår"),
        thirds=("byrjinga av", "midten av", "slutten av"),
        school_year="skuleåret",
        years="frå {first} til og med {last}",
        lunch="frå lunsj til lunsj",
        moved="flytta frå",
        seasons={"autumn": "haust", "spring": "vår", "summer": "sommar", "winter": "vinter"},
        the_seasons={
            "autumn": "hausten",
            "spring": "våren",
            "summer": "sommaren",
            "winter": "vinteren",
        },
    ),
    "en": TimeWords(
        before="before",
        after="after",
        since="from",
        through="up to and including",
        between="between",
        or_="or",
        in_period="in the period",
        within="in",
        whole="all of",
        week="week",
        weeks="weeks",
        quarters=("first quarter", "second quarter", "third quarter", "fourth quarter"),
        tertials=("first tertial", "second tertial", "third tertial"),
        halves=("first half-year", "second half-year"),
        thirds=("the beginning of", "the middle of", "the end of"),
        school_year="school year",
        years="from {first} through {last}",
        lunch="from lunch to lunch",
        moved="moved from",
        seasons={"autumn": "autumn", "spring": "spring", "summer": "summer", "winter": "winter"},
        the_seasons={
            "autumn": "autumn",
            "spring": "spring",
            "summer": "summer",
            "winter": "winter",
        },
    ),
}
