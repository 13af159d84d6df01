"""The workspace file ``kompplan.yaml``: defaults for all plans below its folder."""

from __future__ import annotations

from typing import Literal, TypeAlias

from kompplan.model.base import PlanModel
from kompplan.model.values import Line, Title

Weight: TypeAlias = Literal["error", "warning", "info", "silent"]
"""How much a finding weighs; ``silent`` keeps it silent."""


class WorkspaceFile(PlanModel):
    """Defaults of a workspace; a command's own options come first.

    Attributes:
        kompplan: Version of the format.
        plans: Folder of the plans, relative to this file.
        out: Folder for documents, relative to this file.
        language: Language of messages; pages keep that of their plan.
        severity: Weight of findings, by code or name.
    """

    kompplan: Literal["1"] = "1"
    plans: Line = "plans"
    out: Line = "build"
    language: Literal["nb", "nn", "en"] | None = None
    severity: dict[Title, Weight] = {}
