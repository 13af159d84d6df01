"""The prompts of a county's form, which must be known before a plan that fills it in is bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.loading.syntax_tree import SyntaxTree

_FILLED_IN = frozenset({"notification", "measures"})
"""Keys of the parts that hold a form's answers."""


def is_filled_in(tree: SyntaxTree) -> bool:
    """Tell whether a file holds answers to a form."""
    return isinstance(tree.value, dict) and bool(_FILLED_IN & tree.value.keys())


def form_prompts(trees: Iterable[SyntaxTree]) -> frozenset[str]:
    """Return the prompts of the forms in some files, each as ``bare_prompt`` writes it.

    They are found also where the rest of a form could not be bound.
    """
    # Imported here because most plans fill in no form.
    from kompplan.model.prompts import bare_prompt  # noqa: PLC0415

    return frozenset(bare_prompt(text) for tree in trees for text in _prompts_in(tree))


def _prompts_in(tree: SyntaxTree) -> Iterator[str]:
    top = tree.value if isinstance(tree.value, dict) else {}
    forms = top.get("forms")
    for form in forms.values() if isinstance(forms, dict) else ():
        prompts = form.get("prompts") if isinstance(form, dict) else None
        listed = prompts if isinstance(prompts, list) else [prompts]
        yield from (text for text in listed if isinstance(text, str) and text.strip())
