"""Hypothesis strategies for texts and plans, and the writer that turns a plan into YAML.

A plan is generated as the plain values of its file (``PlanData``), so that what a test puts in and
what the program makes of it are described in two different ways.
"""

from __future__ import annotations

import json
import string
from typing import Any, TypeAlias

from hypothesis import strategies as st

PlanData: TypeAlias = dict[str, Any]
"""A plan file as nested dictionaries, lists and texts."""

_LETTERS = string.ascii_letters + string.digits + "æøåÆØÅáčđŋšŧž"
_SIGNS = " .,:;!?#&*-–—'\"«»()[]{}<>|\\/@%`~^=+$€_\N{NO-BREAK SPACE}"

TEXTS = st.text(alphabet=_LETTERS + _SIGNS, min_size=1, max_size=30).filter(str.strip)
"""Short texts with every sign that YAML, HTML or Markdown could trip over."""

ANY_TEXT = st.text(max_size=200)
"""Any text at all, surrogates left out as no file can hold them."""

IDS = st.from_regex(r"[a-zæøåáčđŋšŧž][a-z0-9æøå]{0,6}(-[a-z0-9]{1,4})?", fullmatch=True)
"""Ids as the format allows them."""

AMOUNTS = st.integers(min_value=0, max_value=9_999_999)

TIMES = st.sampled_from(
    [
        "uke 44", "14. oktober", "15.-16. oktober (lunsj-lunsj)", "Nov/des.", "høst 2025",
        "18. august kl. 12:00-14:00", "senest 1. mai", "11. mai", "dato kommer", "uke 8-25",
    ]
)  # fmt: skip
"""Times that can be read without other activities."""


def written_amount(amount: int) -> str:
    """Return an amount as authors write it: in groups of three with blanks."""
    return f"{amount:,}".replace(",", " ")


@st.composite
def activities(draw: st.DrawFn, actors: list[str], sections: list[str]) -> PlanData:
    """Return one activity with some of the fields it may have."""
    row: PlanData = {"title": draw(TEXTS)}
    optional: dict[str, st.SearchStrategy[Any]] = {
        "when": TIMES,
        "text": TEXTS,
        "mode": st.sampled_from(["digital", "physical", "hybrid"]),
        "venue": TEXTS,
        "preparation": st.lists(TEXTS, min_size=1, max_size=3),
        "caveats": st.lists(TEXTS, min_size=1, max_size=2),
        "open": st.lists(TEXTS, min_size=1, max_size=2),
        "track": TEXTS,
    }
    if actors:
        optional["participants"] = st.lists(st.sampled_from(actors), min_size=1, max_size=3)
        optional["responsible"] = st.lists(st.sampled_from(actors), min_size=1, max_size=2)
    if sections:
        optional["section"] = st.sampled_from(sections)
    return row | draw(st.fixed_dictionaries({}, optional=optional))


@st.composite
def measures(draw: st.DrawFn) -> PlanData:
    """Return one measure whose total, where it is given, is the sum of its parts."""
    owner, uh = draw(AMOUNTS), draw(AMOUNTS)
    amounts = {"owner": written_amount(owner), "uh": written_amount(uh)}
    if draw(st.booleans()):
        amounts["total"] = written_amount(owner + uh)
    return {"title": draw(TEXTS), "amounts": amounts}


@st.composite
def plans(draw: st.DrawFn) -> PlanData:
    """Return a whole plan in which every id is declared and every sum is right."""
    actors = draw(st.lists(IDS, unique=True, max_size=4))
    sections = draw(st.lists(IDS, unique=True, max_size=3))
    head: PlanData = {"id": draw(IDS), "title": draw(TEXTS), "year": "2025/2026"}
    head |= draw(
        st.fixed_dictionaries(
            {},
            optional={
                "about": st.lists(TEXTS, min_size=1, max_size=2),
                "caveats": st.lists(TEXTS, min_size=1, max_size=2),
                "open": st.lists(TEXTS, min_size=1, max_size=2),
                "language": st.sampled_from(["nb", "nn", "en"]),
                "grant_year": st.sampled_from(["2025", "2026"]),
            },
        )
    )
    data: PlanData = {"kompplan": "1", "plan": head}
    if actors:
        data["actors"] = {id_: {"name": draw(TEXTS)} for id_ in actors}
    if sections:
        data["sections"] = {id_: {"title": draw(TEXTS)} for id_ in sections}
    rows = draw(st.dictionaries(IDS, activities(actors, sections), max_size=4))
    if rows:
        data["activities"] = rows
    lines = draw(st.dictionaries(IDS, measures(), max_size=3))
    if lines:
        data["measures"] = lines
    return data


def as_yaml(value: Any, level: int = 0) -> str:
    """Return plain values as block YAML, every text in double quotation marks.

    JSON strings are YAML strings, so that the writer needs no rules of its own for quoting.
    """
    blanks = "  " * level
    if isinstance(value, dict) and value:
        return "".join(
            f"{blanks}{quoted(key)}:{_after_sign(item, level)}" for key, item in value.items()
        )
    if isinstance(value, list) and value:
        return "".join(f"{blanks}-{_after_sign(item, level)}" for item in value)
    return f"{blanks}{_small(value)}\n"


def _after_sign(value: Any, level: int) -> str:
    is_block = isinstance(value, dict | list) and value
    return f"\n{as_yaml(value, level + 1)}" if is_block else f" {_small(value)}\n"


def _small(value: Any) -> str:
    if isinstance(value, dict):
        return "{}"
    return "[]" if isinstance(value, list) else quoted(value)


def as_flow_yaml(value: Any) -> str:
    """Return plain values as one line of flow YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)}: {as_flow_yaml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_flow_yaml(item) for item in value) + "]"
    return quoted(value)


def quoted(text: str) -> str:
    """Return a text in double quotation marks, safe in YAML as in JSON."""
    return json.dumps(text, ensure_ascii=False)


MONTH_NAMES = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
)  # fmt: skip
_WEEKDAY_NAMES = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

_YEARS = st.sampled_from(["", " 2025", " 2026"])
_DAY_NUMBERS = st.integers(1, 28)
_CLOCKS = st.sampled_from(["", " kl. 9", " kl. 9-11", " kl. 09.00–11.30", " kl 0900-1130"])


@st.composite
def day_texts(draw: st.DrawFn, years: st.SearchStrategy[str] = _YEARS) -> str:
    """Return a day that every month has, as people write it."""
    day, month, year = draw(_DAY_NUMBERS), draw(st.integers(1, 12)), draw(years)
    numbers = f"{day}.{month}.{year.strip()}" if year else f"{day}.{month}."
    return draw(st.sampled_from([f"{day}. {MONTH_NAMES[month - 1]}{year}", numbers]))


@st.composite
def unit_texts(draw: st.DrawFn, years: st.SearchStrategy[str] = _YEARS) -> str:
    """Return a day, week, month, term, quarter or part of a month."""
    month, year = draw(st.sampled_from(MONTH_NAMES)), draw(years)
    return draw(
        st.one_of(
            day_texts(years),
            st.integers(1, 52).map(lambda week: f"uke {week}{year}"),
            st.sampled_from([f"{month}{year}", f"hele {month}{year}", f"slutten av {month}{year}"]),
            st.sampled_from([f"høst{year}", f"vår{year}", f"våren{year}"]),
            st.integers(1, 4).map(lambda quarter: f"{quarter}. kvartal{year}"),
            st.integers(1, 2).map(lambda half: f"{half}. halvår{year}"),
        )
    )


@st.composite
def rule_texts(draw: st.DrawFn) -> str:
    """Return something that comes again and again."""
    weekday, other = draw(st.sampled_from(_WEEKDAY_NAMES)), draw(st.sampled_from(_WEEKDAY_NAMES))
    month = draw(st.sampled_from(MONTH_NAMES))
    count, nth = draw(st.integers(1, 12)), draw(st.integers(2, 12))
    where = draw(
        st.sampled_from(["", f" i {month}", " fra 1. oktober 2025", " i perioden mars–mai"])
    )
    rule = draw(
        st.sampled_from(
            [
                f"hver {weekday}", f"annenhver {weekday}", f"hver {weekday} og {other}",
                "hver uke", "annenhver måned", f"hver {nth}. uke", f"siste {weekday} hver måned",
            ]
        )
    )  # fmt: skip
    per = draw(st.sampled_from(["i uka", "i måneden", "i semesteret", "hvert kvartal", "i året"]))
    times = draw(st.sampled_from([f"{count} ganger {per}", f"minst {count} ganger {per}"]))
    return draw(st.sampled_from([f"{rule}{where}{draw(_CLOCKS)}", times]))


@st.composite
def time_texts(draw: st.DrawFn, years: st.SearchStrategy[str] = _YEARS) -> str:
    """Return a time of any sort that needs no other activity, put together from its parts.

    Args:
        draw: As hypothesis asks for.
        years: What may stand behind a day or another unit: nothing, or a blank and a year.
    """
    one, other = draw(unit_texts(years)), draw(unit_texts(years))
    day = draw(day_texts(years))
    bound = draw(st.sampled_from(["senest", "før", "etter", "fra", "til og med", "innen"]))
    week = draw(st.integers(1, 51))
    return draw(
        st.one_of(
            st.just(one),
            _CLOCKS.map(lambda clock: f"{day}{clock}"),
            st.just(f"{one} – {other}"),
            st.just(f"{day} – {draw(day_texts(years))}"),
            st.sampled_from([f"{bound} {one}", f"mellom {day} og {draw(day_texts(years))}"]),
            st.sampled_from([f"{day} og {draw(day_texts(years))}", f"{one} eller {other}"]),
            st.sampled_from([f"uke {week}-{week + 1}", f"uke {week}, {week + 1}"]),
            st.sampled_from([f"2 dager i {one}", f"{day} hvert år", f"{day} (lunsj-lunsj)"]),
            rule_texts(),
        )
    )
