"""A review in sections, in the order that a reviewer reads them; the forms only write them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.report import hint_of, message_of
from kompplan.diff.summary import summary_of
from kompplan.locales.core.numbers import format_kroner
from kompplan.locales.review import with_review_words
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.cli.review.gather import Amount, PlanBudget, Review
    from kompplan.diagnostics import Diagnostic
    from kompplan.locales import Locale

_MOST_AFFECTED = 20
_ROWS = ("activities", "measures")
"""What often has several with one title, so that the id is told too."""


class Told(Value):
    """One finding in words.

    Attributes:
        severity: How much it weighs.
        message: What is wrong.
        hint: What to do about it; may be empty.
        place: File, line and code.
    """

    severity: str
    message: str
    hint: str
    place: str


class Findings(Value):
    """Findings under a heading."""

    heading: str
    items: tuple[Told, ...]


class Row(Value):
    """One sum: what it is, before, after, and by how much it went up or down."""

    label: str
    before: str
    after: str
    difference: str


class Money(Value):
    """The sums of one plan that have changed; the title is empty where it is the only plan."""

    title: str
    rows: tuple[Row, ...]


class Page(Value):
    """A review in words.

    Attributes:
        heading: What it is.
        summary: What it comes to, in one line.
        first: Conflicts and other new findings, those that need a look first.
        changes: Heading of the changes.
        budget: Heading of the sums; the words for before, after and difference.
        money: The sums that have changed.
        affected: Heading, and whom the changes touch with how many do.
        solved: Findings that are gone.
        last: What is not shown; may be empty.
        lang: The reader's language.
    """

    heading: str
    summary: str
    first: tuple[Findings, ...]
    changes: str
    budget: tuple[str, str, str, str]
    money: tuple[Money, ...]
    affected: tuple[str, str]
    solved: Findings | None
    last: str
    lang: str


def page_of(review: Review, locales: dict[str, Locale]) -> Page:
    """Return a review in words.

    Args:
        review: The review.
        locales: The language of the findings of each file.
    """
    locale = with_review_words(review.locale)
    word = locale.word
    others = "other-new-findings" if review.conflicts else "new-findings"
    first = [
        _findings(word("new-conflicts"), review.conflicts, locales, locale),
        _findings(word(others), review.new, locales, locale),
    ]
    solved = _findings(word("solved-findings"), review.solved, locales, locale)
    solved = replace(solved, items=tuple(replace(item, hint="") for item in solved.items))
    names = [f"{name} ({n})" if n > 1 else name for name, n in review.affected[:_MOST_AFFECTED]]
    more = len(review.affected) - len(names)
    return Page(
        word("review"),
        _summary(review, locale),
        tuple(each for each in first if each.items),
        word("changes-in-plans"),
        (word("budget-changes"), word("before"), word("after"), word("difference")),
        tuple(_money(each, locale, is_only=len(review.found) == 1) for each in review.budgets),
        (word("affected"), ", ".join(names) + (f" {word('and-more', n=more)}" if more else "")),
        solved if solved.items else None,
        word("known-not-shown", n=review.known) if review.known else "",
        locale.code,
    )


def _summary(review: Review, locale: Locale) -> str:
    parts = [summary_of([each for each, _ in review.found], review.locale)]
    for key, findings in (("n-new-conflicts", review.conflicts), ("n-new-findings", review.new)):
        if findings:
            parts.append(locale.word(key, n=len(findings)))
    if not (review.conflicts or review.new):
        parts.append(locale.word("no-new-findings"))
    if review.solved:
        parts.append(locale.word("n-solved", n=len(review.solved)))
    totals = [
        amount.difference
        for budget in review.budgets
        for amount in budget.amounts
        if amount.scheme is None and amount.column == "total"
    ]
    if sum(totals):
        key = "budget-up" if sum(totals) > 0 else "budget-down"
        parts.append(locale.words[key].format(amount=format_kroner(locale, abs(sum(totals)))))
    return "; ".join(part for part in parts if part)


def _findings(
    heading: str, found: Iterable[Diagnostic], locales: dict[str, Locale], locale: Locale
) -> Findings:
    return Findings(heading, tuple(_told(found, locales, locale)))


def _told(
    found: Iterable[Diagnostic], locales: dict[str, Locale], locale: Locale
) -> Iterator[Told]:
    for diagnostic in found:
        own = locales.get(diagnostic.fault.file, locale)
        fault, check = diagnostic.fault, diagnostic.check
        id_ = next((str(step) for step in fault.path[1:2] if fault.path[0] in _ROWS), "")
        line = f"{locale.word('line')} {fault.span.line}{id_ and f': {id_}'}"
        yield Told(
            locale.words[diagnostic.severity],
            message_of(diagnostic, own),
            hint_of(diagnostic, own),
            f"{fault.file}, {line} ({check.code})",
        )


def _money(budget: PlanBudget, locale: Locale, *, is_only: bool) -> Money:
    rows = tuple(_row(amount, locale) for amount in budget.amounts)
    return Money("" if is_only else budget.title, rows)


def _row(amount: Amount, locale: Locale) -> Row:
    scheme = amount.scheme
    name = locale.word("all-schemes") if scheme is None else scheme or locale.word("no-scheme")
    sign = "+" if amount.difference > 0 else "−"
    before, after = (
        "–" if kroner is None else format_kroner(locale, kroner)
        for kroner in (amount.before, amount.after)
    )
    difference = f"{sign}{format_kroner(locale, abs(amount.difference))}"
    return Row(f"{name}, {locale.word(amount.column)}", before, after, difference)
