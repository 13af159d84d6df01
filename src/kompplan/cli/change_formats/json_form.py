"""Changes as JSON, in the stable shape of ``docs/reference/json.md``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kompplan.cli.report import dump_json
from kompplan.diff.sentences import label_in, sentence_of
from kompplan.diff.summary import count, summary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.cli.change_formats import Told
    from kompplan.cli.diff import Wanted
    from kompplan.diff import Change
    from kompplan.locales import Locale


def write(found: Sequence[Told], wanted: Wanted, *, colour: bool) -> str:
    """Return changes as JSON; the summary counts them."""
    del wanted, colour
    changes = [as_json(change, locale) for each, locale in found for change in each.changes]
    return dump_json({"changes": changes, "summary": summary_of_all(found)})


def as_json(change: Change, locale: Locale) -> dict[str, Any]:
    """Return one change."""
    return {
        "kind": change.kind,
        "plan": change.plan,
        "path": list(change.path),
        "label": label_in(change.side, locale),
        "before": change.before,
        "after": change.after,
        "sentence": sentence_of(change, locale),
        "significance": change.significance,
        "old_path": list(change.old.path) if change.old else None,
        "touches": list(change.touches),
        "followers": [as_json(follower, locale) for follower in change.followers],
    }


def summary_of_all(found: Sequence[Told]) -> dict[str, Any]:
    """Return the numbers of changes, of plans with changes, and what they come to in words."""
    changes = [change for each, _ in found for change in each.changes]
    plans = [each for each, _ in found if each.changes]
    return {
        **count(changes),
        "kinds": dict(sorted(Counter(change.kind for change in changes).items())),
        "plans": len(plans),
        "text": summary_of([each for each, _ in found], found[0][1]) if found else "",
    }
