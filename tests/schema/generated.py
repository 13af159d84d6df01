"""Plans made from the models: every key, every kind of value, long and short forms, and faults."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BeforeValidator

from kompplan.model import Goal, Section, values
from kompplan.model.base import PlanModel, Ref, there
from kompplan.model.forms import FormPart
from tests.strategies import IDS, TEXTS, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.strategies import PlanData

WITHIN_THEMSELVES = {"Goal": Goal, "Section": Section, "Title": values.Title}
"""What models name before it is there."""

DURATIONS = ("2 timer", "90 minutter", "½ dag", "á 3 timer")
DEEPEST = 9
"""How far down a part of a plan has more than the keys it needs."""

PROMPTS = st.sampled_from(["Velg et element.", "[SETT INN BELØP]", " Klikk her for å\nangi tekst"])
"""What stands in forms where an answer belongs."""

Place: TypeAlias = tuple[Any, Any]
"""A value by what holds it, a mapping or a list, and its key or position there."""

RIGHT: dict[Any, st.SearchStrategy[str]] = {
    values.Id: IDS,
    values.Title: TEXTS,
    values.Count: st.integers(0, 999_999).map(str),
    values.Flag: st.sampled_from(["true", "false"]),
    values.IsoDate: st.dates().map(str),
    values.Money: st.sampled_from(
        ["0", "150 000", "1.299.000,-", "Kr 50 000", "1 5 44 000 kr", "1,3 mill.", "300 t.kr."]
    ),
    values.Period: st.sampled_from(["2025/2026", "skoleåret 2025/26", "2018–2022", "2024"]),
    values.Time: TIMES,
    values.Duration: st.sampled_from(DURATIONS),
    values.Link: st.sampled_from(
        ["https://eksempel.no", "HTTP://eksempel.no:8080/a?b=c#d", "http://[::1]/"]
    ),
    str: TEXTS,
}
"""Texts of each kind that kompplan reads."""

NEAR: dict[Any, st.SearchStrategy[str]] = {
    values.Id: st.text("aå1-_. ²ⅷ", max_size=6),
    values.Title: st.text(" \t\n\N{NO-BREAK SPACE}x", max_size=3),
    values.Count: st.from_regex(r"[-+]?[0-9٣]{0,8}(\.0)?", fullmatch=True),
    values.Flag: st.sampled_from(["true", "false", "True", "ja", "no", " true", ""]),
    values.IsoDate: st.from_regex(r"(0000|1900|20[0-9]{2})-[0-1][0-9]-[0-3][0-9]", fullmatch=True)
    | st.from_regex(r"[0-9]{2,4}[-/][0-9]{1,2}[-/][0-9]{1,2}", fullmatch=True),
    values.Money: st.from_regex(
        r" {0,2}(kr|Kr\.|KR ?){0,3}[0-9]{1,4}"
        r"([ .\xa0\u202f]{1,2}[0-9]{2,4}){0,6}( ?kr\.?|,-|-){0,3}",
        fullmatch=True,
    )
    | st.from_regex(r"[0-9]{1,4}([ \xa0\u202f][0-9]{1,3}){1,5}", fullmatch=True)
    | st.from_regex(r"[0-9oOlI]{1,18}", fullmatch=True)
    | st.from_regex(
        r"((kr|NOK|mnok|TNOK)\.? ?)?[0-9]{1,3}([ .,][0-9]{1,6}){0,2}[ \xa0]?"
        r"(mill\.?|Millionar|MNOK|tusen|t\.? ?kr\.?|tnok|['’]|,-|,00|\.00|[.:]–)?"
        r"( ?(kr\.?|kroner|NOK))?(,-)?",
        fullmatch=True,
    ),
    values.Period: st.from_regex(
        r"(skoleåret |år  |20 )?(18|19|20|21)[0-9]{2}"
        r" {0,2}[-/–,] ?(18|19|20|21)?[0-9]{2}[ \xa0]?",
        fullmatch=True,
    )
    | st.from_regex(r"20[0-9]{2}[/–]([0-9]{4}|[0-9]{1,3})", fullmatch=True)
    | st.from_regex(r"(?P<a>20[0-9]{2})-(?P=a)", fullmatch=True),
    values.Link: st.from_regex(
        r"[ ]?(https?|HTTPS|ftp|javascript):/{1,3}[a-zå.@:]{0,4}[\[\]/?#]?[0-9a-z]{0,3}\]?[/ ]?x?",
        fullmatch=True,
    ),
}
"""Texts of each kind near the border between what kompplan reads and what it does not."""


def of_kind(kind: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Return values of a kind as an author may write them."""
    if isinstance(kind, str):
        return of_kind(eval(kind, WITHIN_THEMSELVES), depth)  # noqa: S307  # it stands in a model
    if kind in RIGHT:
        return RIGHT[kind]
    kind = there(kind)
    if isinstance(kind, type) and issubclass(kind, PlanModel):
        return of_model(kind, depth)
    if get_origin(kind) is Annotated:
        return _marked(kind, depth)
    return _made_of(kind, depth)


def _marked(kind: Any, depth: int) -> st.SearchStrategy[Any]:
    """Return ids, or values in the long and in the short form."""
    bare, *marks = get_args(kind)
    if any(isinstance(mark, Ref) for mark in marks):
        return IDS
    forms = [m.json_schema_input_type for m in marks if isinstance(m, BeforeValidator)]
    return st.one_of([of_kind(form, depth) for form in (bare, *forms) if get_origin(form)])


def _made_of(kind: Any, depth: int) -> st.SearchStrategy[Any]:
    """Return lists, mappings, words of a choice, or any of several kinds."""
    parts = [part for part in get_args(kind) if part not in (Ellipsis, type(None))]
    if all(isinstance(part, str) for part in parts):
        return st.sampled_from(parts)
    of_parts = [of_kind(part, depth + 1) for part in parts]
    if get_origin(kind) is tuple:
        return st.lists(of_parts[0], min_size=1, max_size=2)
    if get_origin(kind) is dict:
        return st.dictionaries(*of_parts, min_size=1, max_size=2)
    return st.one_of(of_parts)


def of_model(
    model: type[PlanModel], depth: int = 0, wanted: frozenset[str] = frozenset()
) -> st.SearchStrategy[PlanData]:
    """Return parts of a plan with the keys they need, those wanted, and a few of the others."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    needed = {key for key, field in fields.items() if field.is_required()} | wanted
    others = sorted(fields.keys() - needed) if depth < DEEPEST else []
    few = st.sets(st.sampled_from(others), min_size=min(2, len(others)), max_size=5)

    @st.composite
    def part(draw: st.DrawFn) -> PlanData:
        chosen = needed | (draw(few) if others and not wanted else set())
        kinds = {key: fields[key].rebuild_annotation() for key in fields if key in chosen}
        part = {key: draw(of_kind(kind, depth + 1)) for key, kind in kinds.items()}
        answers = sorted(chosen - needed) if issubclass(model, FormPart) else []
        if answers and draw(st.booleans()):
            part[draw(st.sampled_from(answers))] = draw(PROMPTS | st.lists(PROMPTS, min_size=1))
        return part

    return part()


def places_in(value: Any) -> Iterator[Place]:
    """Yield every value inside another one."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in [*pairs] if isinstance(value, dict | list) else ():
        yield value, key
        yield from places_in(inner)


@st.composite
def with_a_change(draw: st.DrawFn, files: st.SearchStrategy[PlanData]) -> tuple[PlanData, PlanData]:
    """Return a file, and the same after one careless change, which need not be a fault."""
    file = draw(files)
    changed = deepcopy(file)
    holder, key = draw(st.sampled_from([*places_in(changed)]))
    change = draw(st.sampled_from(["shape", "text", "missing", "key", "more"]))
    if change == "shape":
        holder[key] = draw(st.sampled_from([{}, [], {"ukjent": "x"}, ["2 timer"], [["x"]]]))
    elif change == "text":
        # A length of time is any other text too.
        holder[key] = draw(st.sampled_from(DURATIONS))
    elif change == "missing" or isinstance(holder, list):
        del holder[key]
    elif change == "key":
        holder[draw(st.sampled_from(["ukjent", "to ord", "tittel"]))] = holder.pop(key)
    else:
        holder["ukjent"] = "x"
    return file, changed
