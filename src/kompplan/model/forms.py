"""Parts of a form that somebody fills in: what still holds the form's prompt is unanswered."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, Self

from pydantic import (
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationInfo,
    model_validator,
)

from kompplan.model.base import PlanModel
from kompplan.model.prompts import is_prompt

OF_A_FORM = "x-of-a-form"
"""Marks such a part in pydantic's JSON Schema."""


class FormPart(PlanModel):
    """A part of a form, in which a prompt may stand for any answer that may be left out.

    Such a key counts as absent, whatever kind of value belongs there, and so does one with a blank
    text; the prompt in its place is kept. A prompt in place of the whole part stands for all of its
    keys. The context that a value is bound in holds the prompts of the form at hand.
    """

    is_of_form: ClassVar[bool] = True

    model_config = ConfigDict(json_schema_extra={OF_A_FORM: True})

    _prompts: dict[str, str] = PrivateAttr(default_factory=dict)

    @property
    def prompts(self) -> dict[str, str]:
        """The prompts that stand where answers belong, by key."""
        return self._prompts

    @model_validator(mode="wrap")
    @classmethod
    def _set_prompts_aside(
        cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        optional, own = _optional_keys(cls), info.context or frozenset()
        if isinstance(value, str) and is_prompt(value, own):
            value = dict.fromkeys(optional, value)
        if not isinstance(value, dict):
            return handler(value)
        left: dict[str, str] = {}
        for key, inner in value.items():
            if key in optional and (text := _left_in(inner, own)) is not None:
                left[key] = text
        if not left:
            return handler(value)
        part = handler({key: inner for key, inner in value.items() if key not in left})
        part.prompts.update((key, text) for key, text in left.items() if text)
        return part


@cache
def _optional_keys(model: type[FormPart]) -> dict[str, None]:
    fields = model.model_fields.items()
    return dict.fromkeys(field.alias or name for name, field in fields if not field.is_required())


def _left_in(value: object, own: frozenset[str]) -> str | None:
    """Return the prompt that stands for a value, or for every item of a list.

    A blank text, with which nothing is answered either, is returned as an empty one. Of an answer,
    None is returned.
    """
    if isinstance(value, str):
        if not value.strip():
            return ""
        return value if is_prompt(value, own) else None
    if isinstance(value, list) and value:
        are_prompts = all(isinstance(item, str) and is_prompt(item, own) for item in value)
        return str(value[0]) if are_prompts else None
    return None
