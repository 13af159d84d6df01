"""The kinds of text a plan is made of; every one starts as the author's own characters.

A value that does not fit raises a ``PydanticCustomError`` whose type is the name of the check
that describes it, so that the loader can pass it on with its place.
"""

import re
from collections.abc import Callable  # pydantic reads the annotations below
from datetime import date
from typing import Annotated, Any, Literal, LiteralString, TypeAlias
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError, core_schema

from kompplan.locales.core.numbers import Kroner
from kompplan.locales.core.wording import Term
from kompplan.model import shapes
from kompplan.model.base import NoProse, Ref
from kompplan.time_expressions import PlanPeriod, TimeExpression, parse_plan_period, parse_time
from kompplan.value import Value

_ID = re.compile(r"[^\W_]+(?:[-_.][^\W_]+)*")
_COUNT = re.compile(r"[0-9]{1,6}")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FLAGS = {"true": True, "false": False}


class _Reads(Value):
    """Says that a function makes the value; pydantic need not look into its class."""

    read: Callable[[object], object]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)


def _fail(name: LiteralString, **values: Any) -> PydanticCustomError:
    # pydantic's own message is never shown: the check of this name has the words.
    return PydanticCustomError(name, "{check}", {"check": name, **values})


def _as_id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise _fail("ill-formed-id", text=text)
    return text


def _as_title(text: str) -> str:
    if not text.strip():
        raise _fail("empty-value")
    return text


def _as_count(value: object) -> int:
    if not isinstance(value, str) or not _COUNT.fullmatch(value):
        raise _fail("not-a-number", text=value)
    return int(value)


def _as_flag(value: object) -> bool:
    if not isinstance(value, str) or value not in _FLAGS:
        raise _fail("not-true-or-false", text=value)
    return _FLAGS[value]


def _as_date(value: object) -> date:
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _fail("not-a-date", text=value)


def read_kroner(value: object) -> Kroner:
    """Return an amount in whole kroner, exactly as written, without passing through a float.

    Raises:
        PydanticCustomError: ``unreadable-amount`` for what ``read_amount`` cannot read for
            certain, with both readings where the text may be two amounts, or with a suggestion
            where letters stand for digits.
    """
    if not isinstance(value, str):
        raise _fail("unreadable-amount", text=value)
    from kompplan.model.written_amounts import read_amount  # noqa: PLC0415  # few plans have any

    amount = read_amount(value)
    if amount is None:
        raise _fail("unreadable-amount", text=value, **_doubts(value))
    return amount


def _doubts(text: str) -> dict[str, object]:
    from kompplan.model.written_amounts import (  # noqa: PLC0415  # few amounts are in doubt
        is_dash,
        joined_amount,
        readings,
        suggest_amount,
        two_amounts,
    )

    if either := readings(text):
        return {"joined": either[0], "parts": either[1]}
    if parts := two_amounts(text):
        return {"joined": joined_amount(text), "parts": parts}
    if is_dash(text):
        return {"joined": Kroner(0), "parts": Term("not-given"), "dash": text.strip()}
    return {"suggestion": suggest_amount(text)}


def _as_period(value: object) -> PlanPeriod:
    period = parse_plan_period(value) if isinstance(value, str) else None
    if period is None:
        raise _fail("unreadable-year", text=value)
    return period


def _as_time(value: object) -> TimeExpression:
    if not isinstance(value, str):
        raise _fail("not-a-text", text=value)
    return parse_time(value)


def _as_duration(value: object) -> TimeExpression:
    expression = _as_time(value)
    if expression.form != "duration":
        raise _fail("not-a-duration", text=value)
    return expression


def _as_link(text: str) -> str:
    """Only links that a page may safely carry: http and https, with a host."""
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = None
    if parts is None or parts.scheme not in ("http", "https") or not parts.netloc:
        raise _fail("unsafe-link", text=text)
    return text


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


Id: TypeAlias = Annotated[str, AfterValidator(_as_id), shapes.ID, NoProse()]
"""Letters (any alphabet), digits, and single hyphens, underscores or full stops between them."""

Line: TypeAlias = str
"""A short text on one line."""

Title: TypeAlias = Annotated[str, AfterValidator(_as_title), shapes.FILLED]
"""A short text that must not be empty."""

Prose: TypeAlias = str
"""A text of one or more paragraphs."""

Lines: TypeAlias = Annotated[
    tuple[Line, ...], BeforeValidator(_one_or_many, Line | tuple[Line, ...])
]
"""Several short texts; a single one may stand without its list."""

Count: TypeAlias = Annotated[int, _Reads(_as_count), shapes.COUNT]
"""A whole number from 0."""

Flag: TypeAlias = Annotated[bool, _Reads(_as_flag), shapes.FLAG]
"""``true`` or ``false``; a plan's ``no`` stays the text «no»."""

IsoDate: TypeAlias = Annotated[date, _Reads(_as_date), shapes.DAY]
"""A day as ``2025-06-11``."""

Money: TypeAlias = Annotated[Kroner, _Reads(read_kroner), shapes.AMOUNT]
"""Whole kroner."""

Period: TypeAlias = Annotated[PlanPeriod, _Reads(_as_period), shapes.YEARS]
"""The plan year: ``2025/2026``, or several years, ``2021/2024``; ``2026`` is the calendar year."""

Time: TypeAlias = Annotated[TimeExpression, _Reads(_as_time), shapes.ANY_TEXT]
"""A time as people write it; kept as written even when it cannot be read."""

Duration: TypeAlias = Annotated[TimeExpression, _Reads(_as_duration), shapes.ANY_TEXT]
"""A length of time as people write it: «2 t», «á 3 timer», «½ dag»."""

Link: TypeAlias = Annotated[str, AfterValidator(_as_link), shapes.ADDRESS, NoProse()]
"""An http or https address."""

Times: TypeAlias = Annotated[
    tuple[Time, ...], BeforeValidator(_one_or_many, Time | tuple[Time, ...])
]
"""Several times; a single one may stand without its list."""

PlaceRef: TypeAlias = Annotated[str, Ref("place")]
PlaceRefs: TypeAlias = Annotated[
    tuple[PlaceRef, ...], BeforeValidator(_one_or_many, PlaceRef | tuple[PlaceRef, ...])
]
PartyRef: TypeAlias = Annotated[str, Ref("party")]
PartyRefs: TypeAlias = Annotated[
    tuple[PartyRef, ...], BeforeValidator(_one_or_many, PartyRef | tuple[PartyRef, ...])
]
ActivityRef: TypeAlias = Annotated[str, Ref("activity")]
ActivityRefs: TypeAlias = Annotated[
    tuple[ActivityRef, ...], BeforeValidator(_one_or_many, ActivityRef | tuple[ActivityRef, ...])
]
PromiseRef: TypeAlias = Annotated[str, Ref("promise")]
PromiseRefs: TypeAlias = Annotated[
    tuple[PromiseRef, ...], BeforeValidator(_one_or_many, PromiseRef | tuple[PromiseRef, ...])
]
# Whose days off somebody has.
Sector: TypeAlias = Literal["school", "kindergarten"]
