"""Changes in the order that a board reads them: by plan, what is to be decided first, by row."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kompplan.diff.sentences import SHORT, heading_of, label_in, sentence_of, tell
from kompplan.diff.summary import summary_of
from kompplan.diff.word_diff import Run, word_runs
from kompplan.locales.changes import with_change_words
from kompplan.locales.core.numbers import unbroken
from kompplan.locales.core.wording import join_words
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.diff.change import Change, Significance
    from kompplan.diff.plans import PlanChanges
    from kompplan.locales import Locale

_SIGNIFICANCES: tuple[Significance, ...] = ("decision", "editorial")
_BLANKS = re.compile(r"\s+")
_FEWEST_WORDS = 12
"""Of a text that has not changed, so many words are shown before and after a change."""

_MOST_TOUCHED = 8
_MOST_WORD_CHANGES = 3
"""As many as a sentence tells."""


class Item(Value):
    """One change.

    Attributes:
        text: What became of it, in a whole sentence.
        runs: Of a long text, its words, with those that are deleted and inserted.
        heading: What to say above them.
        followers: What moved only because it did, as whole sentences.
        touches: Whom it touches; empty where nobody is named or it is only editing.
    """

    text: str
    runs: tuple[Run, ...]
    heading: str
    followers: tuple[str, ...]
    touches: str

    @property
    def is_told_in_words(self) -> bool:
        """Whether the sentence tells every word that has changed."""
        return _places(self.runs) <= _MOST_WORD_CHANGES


class Group(Value):
    """The changes of one row, measure and so on."""

    label: str
    items: tuple[Item, ...]


class Part(Value):
    """The changes of one significance, under their heading."""

    significance: Significance
    heading: str
    groups: tuple[Group, ...]


class Report(Value):
    """What has changed in one plan.

    Attributes:
        title: The plan's title with its year.
        language: Language of the plan's own texts.
        file: The name of its file.
        summary: How much has changed, or that nothing has.
        parts: What has changed; empty when nothing has.
    """

    title: str
    language: str
    file: str
    summary: str
    parts: tuple[Part, ...]


def report_of(found: PlanChanges, locale: Locale) -> Report:
    """Return what has changed in one plan, in a reader's language."""
    locale = with_change_words(locale)
    side = found.new or found.old
    plan = side.plan if side else None
    title = plan.head.title_and_year if plan else found.name
    parts = (_part(found.changes, significance, locale) for significance in _SIGNIFICANCES)
    summary = summary_of([found], locale)
    language = plan.head.language if plan else locale.code
    return Report(
        title, language, found.name, summary, tuple(part for part in parts if part.groups)
    )


def _part(changes: Iterable[Change], significance: Significance, locale: Locale) -> Part:
    groups: dict[str, Group] = {}
    for change in changes:
        if change.significance != significance:
            continue
        label = label_in(change.side, locale)
        group = groups.get(label, Group(label, ()))
        groups[label] = replace(group, items=(*group.items, _item(change, locale)))
    return Part(significance, locale.word(significance), tuple(map(_told_once, groups.values())))


def _told_once(group: Group) -> Group:
    """Whom a row touches is told after its last change only."""
    items, last = list(group.items), len(group.items) - 1
    for place, item in enumerate(items):
        if place < last and item.touches == items[place + 1].touches:
            items[place] = replace(item, touches="")
    return replace(group, items=tuple(items))


def _item(change: Change, locale: Locale) -> Item:
    followers = tuple(sentence_of(follower, locale) for follower in change.followers)
    is_decided = change.significance == "decision"
    has_told = change.kind in ("added", "removed") and change.field == "Activity"
    touches = _touched(change.touches, locale) if is_decided and not has_told else ""
    runs = _runs(change)
    heading = heading_of(change, locale) if runs else ""
    return Item(unbroken(tell(change, locale)), runs, heading, followers, touches)


def _touched(names: tuple[str, ...], locale: Locale) -> str:
    more = len(names) - _MOST_TOUCHED
    if more <= 1:
        return join_words(list(names), locale)
    return f"{', '.join(names[:_MOST_TOUCHED])} {locale.word('n-more', n=more)}"


def _places(runs: tuple[Run, ...]) -> int:
    """Return in how many places words differ; a word with another in its place is one."""
    ops = ["same", *(run.op for run in runs)]
    return sum(op != "same" and last == "same" for last, op in pairwise(ops))


def _runs(change: Change) -> tuple[Run, ...]:
    """Return the words of a long text; short ones are told whole in their sentence."""
    if change.kind != "text" or not change.before or not change.after:
        return ()
    if max(len(change.before), len(change.after)) <= SHORT:
        return ()
    return tuple(_near(word_runs(change.before, change.after)))


def _near(runs: tuple[Run, ...]) -> Iterator[Run]:
    """Yield runs with the middle of long stretches left out."""
    for place, run in enumerate(runs):
        words = run.text.split()
        if run.op == "inserted" and place and runs[place - 1].op == "deleted":
            yield replace(run, text=f" {' '.join(words)}")
            continue
        if run.op != "same" or len(words) <= 2 * _FEWEST_WORDS:
            yield replace(run, text=_BLANKS.sub(" ", run.text))
            continue
        head = " ".join(words[:_FEWEST_WORDS]) if place else ""
        tail = " ".join(words[-_FEWEST_WORDS:]) if place + 1 < len(runs) else ""
        yield Run("same", f" {' '.join(filter(None, (head, '…', tail)))}")
