"""The form of a notification that names none: all fields of the core model, in kompplan's words."""

from collections.abc import Iterable
from functools import cache

from kompplan.model.county_forms import CountyForm

QUESTIONS = (
    "anchoring", "collective_process", "teacher_education", "long_term_plan", "owner_use", "uh_use",
)  # fmt: skip
"""The answers in running text that most forms ask for."""

_COVER = (
    "schemes", "owners", "units", "network", "uh", "contacts", "several_owners", "several_uh",
    "several_schemes", "measures",
)  # fmt: skip
_LAST = ("co_determination.discussed", "co_determination.participants", "unit_counts")
_BEFORE = ("scheme", "amounts", "purpose", "text")
_AFTER = ("coordinator.needed", "coordinator.reason", "terms", "forecast", "target_group")
_OPTIONAL = frozenset({"units", "network", "scheme", "text"})


@cache
def standard_form() -> CountyForm:
    """Return the form, made once."""
    measure = [*_asked(_BEFORE), *({"question": name} for name in QUESTIONS), *_asked(_AFTER)]
    return CountyForm.model_validate(
        {
            "name": "kompplan",
            "parts": {
                "cover": {"fields": _asked(_COVER)},
                "sums": {"fields": _asked(["measure_sums"])},
                "measures": {"measure_fields": measure},
                "partners": {"fields": _asked(["partners"])},
                "last": {"fields": _asked(_LAST)},
            },
        }
    )


def _asked(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"field": name, **_optional(name)} for name in names]


def _optional(name: str) -> dict[str, str]:
    return {"optional": "true"} if name in _OPTIONAL else {}
