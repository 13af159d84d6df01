"""What a form's prompt looks like, as editors are told: a prompt is no fault of its field."""

from __future__ import annotations

import re

from kompplan.model.prompts import WHOLE
from kompplan.model.shapes import Shape


def prompt_shape() -> Shape:
    """Return the shape of a text that is a prompt and nothing else."""
    patterns = "|".join(map(_in_any_case, WHOLE))
    return Shape(rf"^\s*(?:{patterns})\s*$", types=("string",))


def _in_any_case(pattern: re.Pattern[str]) -> str:
    """Return a pattern that needs no flag, and whose blanks may be any."""
    source = pattern.pattern.replace(" +", " ").replace(" ", r"\s+")
    if not pattern.flags & re.IGNORECASE:
        return source
    # What stands behind a backslash is no letter of its own.
    return re.sub(r"(?<!\\)[a-zæøå]", lambda found: f"[{found[0]}{found[0].upper()}]", source)
