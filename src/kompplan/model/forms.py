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

    Such a key counts as absent, whatever kind of value belongs there; what stands in its place is
    kept. A prompt in place of the whole part stands for all of its keys. The context that a value
    is bound in holds the prompts of the form at hand.
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
        prompts = {key: text for key in optional if (text := _prompt_in(value.get(key), own))}
        if not prompts:
            return handler(value)
        part = handler({key: inner for key, inner in value.items() if key not in prompts})
        part.prompts.update(prompts)
        return part


@cache
def _optional_keys(model: type[FormPart]) -> tuple[str, ...]:
    fields = model.model_fields.items()
    return tuple(field.alias or name for name, field in fields if not field.is_required())


def _prompt_in(value: object, own: frozenset[str]) -> str:
    """Return the prompt that stands for a value, or for every item of a list."""
    items = value if isinstance(value, list) else [value]
    texts = [item for item in items if isinstance(item, str) and is_prompt(item, own)]
    return texts[0] if texts and len(texts) == len(items) else ""
