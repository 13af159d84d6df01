"""What many changes come to: how many there are, and how many of them the board decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.locales.changes import with_change_words
from kompplan.locales.core.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kompplan.diff.change import Change
    from kompplan.diff.plans import PlanChanges
    from kompplan.locales import Locale


def count(changes: Iterable[Change]) -> dict[str, int]:
    """Return the number of changes, and of each significance."""
    kinds = [change.significance for change in changes]
    return {
        "changes": len(kinds),
        "decision": kinds.count("decision"),
        "editorial": kinds.count("editorial"),
    }


def summary_of(found: Sequence[PlanChanges], locale: Locale) -> str:
    """Return what the changes come to; of none, whether the files differ all the same."""
    locale = with_change_words(locale)
    numbers = count(change for each in found for change in each.changes)
    if not numbers["changes"]:
        if any(each.is_unread for each in found):
            return locale.word("unread-side")
        if any(each.is_faulty for each in found):
            return locale.word("only-faults")
        if any(each.is_beyond for each in found):
            return locale.word("only-beyond")
        is_rewritten = any(each.is_rewritten for each in found)
        return locale.word("only-layout" if is_rewritten else "no-changes")
    words = {"decision": "n-for-decision", "editorial": "n-for-editing"}
    values: dict[str, object] = {
        key: locale.word(word, n=numbers[key]) if numbers[key] else ""
        for key, word in words.items()
    }
    values["changes"] = locale.word("n-changes", n=numbers["changes"])
    return say(locale.phrases["change-summary"], values, locale)
