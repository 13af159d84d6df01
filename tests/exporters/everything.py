"""A plan that holds one text in every field that may hold any text, made from the model itself.

A field that is added to the model is in it at once, and has to be shown somewhere or be named among
those that are not.
"""

from __future__ import annotations

from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from kompplan.locales.core.numbers import Kroner
from kompplan.model.base import PlanModel, Ref, there
from kompplan.model.files import PlanFile
from kompplan.model.values import Id, Link
from kompplan.time_expressions import PlanPeriod, TimeExpression

Place: TypeAlias = tuple[str, ...]
"""The keys that lead to a text, without the ids and the numbers of items."""

LINK = "https://example.no/x"

IDS = {
    "activity": "generell", "actor": "aktør", "cohort": "pulje", "form": "skjema",
    "group": "gruppe", "measure": "tiltak", "municipality": "kommune", "package": "pakke",
    "party": "aktør", "place": "kommune", "promise": "generell",
    "region": "nord", "scheme": "ordning", "section": "ytre", "theme": "tema", "unit": "enhet",
}  # fmt: skip
"""The id by which something of each kind is declared."""

_KEYS = {
    "actors": "aktør", "cohorts": "pulje", "legend": "gruppe", "measures": "tiltak",
    "municipalities": "kommune", "packages": "pakke", "regions": "nord", "schemes": "ordning",
    "sections": "ytre", "themes": "tema", "units": "enhet",
}  # fmt: skip

_FIXED: dict[Place, Any] = {
    ("kompplan",): "1",
    ("uses",): [],
    ("waivers",): None,  # accepted findings and days off are for checks and stand on no page
    ("calendars",): None,
    ("forms",): None,  # a form of its own asks for less; its words have tests of their own
    ("notification", "form"): None,
    ("rules",): None,
    ("plan", "id"): "p",
    ("plan", "kind"): "needs-notification",
    ("plan", "columns"): ["when", "what", "who", "responsible", "target_group"],
    ("plan", "follows"): None,
    ("plan", "under"): None,
    ("plan", "unit"): None,
    ("schemes", "successor"): None,
    ("strategies", "columns"): ["who", "area", "aims", "focus", "measures", "roles"],
    ("packages", "parts", "modules"): ["a"],
    ("activities", "modules"): ["a"],
    ("activities", "anchor"): None,
    ("activities", "rounds", "for"): ["kommune"],
    ("regions", "municipalities"): ["kommune", "nabo"],
}
"""Values that a plan needs to be whole; None leaves a key out."""


class Filler:
    """Fills every field of the model with one text, and numbers the places where it stands.

    Attributes:
        text: The text.
        places: What leads to each numbered text, in order.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: list[Place] = []

    def plan(self) -> dict[str, Any]:
        """Return the plan as plain values."""
        data: dict[str, Any] = self._model(PlanFile, ())
        # What cannot stand beside the rest in one row.
        rows = {"generell": {"when": "uke 44"}, "uten": {"when": "uke 45", "scheme": "ordning"}}
        rows["uleselig"] = {"when": self._next(("activities", "when"))}
        rows["besøk"] = {
            "when": "uke 46",
            "visits": [{"note": self._next(("activities", "visits", "note"))}],
        }
        data["municipalities"]["nabo"] = {"name": "Nabo"}
        data["activities"] |= {id_: {"title": id_, **row} for id_, row in rows.items()}
        return data

    def _next(self, path: Place) -> str:
        self.places.append(path)
        return f"{self.text}t{len(self.places)}"

    def _model(self, model: type[PlanModel], path: Place) -> dict[str, Any]:
        hints = get_type_hints(model, include_extras=True)
        filled = {}
        for name in model.model_fields:
            key = name.removesuffix("_")
            value = self._value(hints[name], (*path, key))
            if value is not None:
                filled[key] = value
        return filled

    def _value(self, kind: Any, path: Place) -> Any:
        if path in _FIXED:
            return _FIXED[path]
        if kind in (Id, Link):
            return LINK if kind is Link else "a"
        if get_origin(kind) is Annotated:
            inner, *marks = get_args(kind)
            refs = [mark.kind for mark in marks if isinstance(mark, Ref)]
            return IDS[refs[0]] if refs else self._value(inner, path)
        if get_origin(kind) in (Union, UnionType):
            inner = next(option for option in get_args(kind) if option is not NoneType)
            return self._value(inner, path)
        return self._plain(kind, path)

    def _plain(self, kind: Any, path: Place) -> Any:
        if get_origin(kind) is tuple:
            return [self._value(get_args(kind)[0], path)]
        if get_origin(kind) is dict:
            return self._mapping(*get_args(kind), path)
        if get_origin(kind) is Literal:
            return get_args(kind)[0]
        kind = there(kind)
        if isinstance(kind, type) and issubclass(kind, PlanModel):
            # A goal holds goals and a section sections, each once.
            return None if path.count(path[-1]) > 2 else self._model(kind, path)
        if kind is str:
            return self._next(path)
        return self._other(kind, path)

    def _mapping(self, key: Any, value: Any, path: Place) -> Any:
        if path.count(path[-1]) > 2:
            return {}
        if path == ("sections", "sections"):
            return {"indre": self._value(value, path)}
        if key is str:
            own = self._next((*path, "key")) if path[-1] in ("cells", "forecast") else "se"
        elif get_origin(key) is Annotated and any(isinstance(m, Ref) for m in get_args(key)):
            own = "ordning"
        else:
            own = _KEYS.get(path[-1], "a")
        return {own: self._value(value, path)}

    def _other(self, kind: Any, path: Place) -> str:
        values = {int: "2", bool: "true", date: "2025-05-01", Kroner: "1 000"}
        if kind is TimeExpression:
            if path[-1] in ("duration", "horizon"):
                return "90 minutter"
            # A bracket of its own would end the remark.
            remark = self._next(path).replace("(", "").replace(")", "")
            return f"uke 44 ({remark})"
        if kind is PlanPeriod:
            return "2025/2026"
        return values[kind]
