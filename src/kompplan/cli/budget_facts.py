"""What budgets have to tell besides their tables: what is proved, units, last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.sums import add
from kompplan.locales.core.numbers import format_kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.budgeting.summary import Again, Summary
    from kompplan.cli.budget_names import Names
    from kompplan.locales import Locale


class Fact(Value):
    """Something to tell.

    Attributes:
        label: What it is about.
        texts: What there is to tell, line by line.
    """

    label: str
    texts: tuple[str, ...]


def facts_of(summary: Summary, names: Names, locale: Locale) -> Iterator[Fact]:
    """Yield what there is to tell of some plans.

    Args:
        summary: Their sums.
        names: What their measures are called.
        locale: The reader's language.
    """
    proved = summary.stages.get("asked")
    if proved and proved.total is not None and summary.stated.total is not None:
        yield Fact(locale.word("proved-in-all"), (format_kroner(locale, proved.total),))
        yield Fact(locale.word("only-stated"), (format_kroner(locale, summary.stated.total),))
    if summary.again:
        yield Fact(locale.word("requested-again"), tuple(_again(summary, names, locale)))
    if summary.units:
        yield Fact(locale.word("units-reached"), tuple(_units(summary, locale)))


def _again(summary: Summary, names: Names, locale: Locale) -> Iterator[str]:
    total = add(each.asked.total for each in summary.again)
    amount = format_kroner(locale, total) if total is not None else locale.word("not-given")
    yield f"{locale.word('n-measures', len(summary.again))}, {amount}"
    for each in summary.again:
        yield _one_again(each, names, locale)


def _one_again(each: Again, names: Names, locale: Locale) -> str:
    title = names.measures.get((each.plan, each.measure), each.measure)
    words = {True: "granted-before", False: "refused-before"}
    ending = f", {locale.word(words[each.granted])}" if each.granted is not None else ""
    return f"{title} ({each.year}{ending})"


def _units(summary: Summary, locale: Locale) -> Iterator[str]:
    """Yield how many units of each kind are reached; what is no number is told, and not counted."""
    for kind in dict.fromkeys(kind for counts in summary.units.values() for kind in counts):
        texts = [counts[kind] for counts in summary.units.values() if kind in counts]
        numbers = [int(text) for text in texts if _is_count(text)]
        others = [
            locale.words["not-a-count"].format(text=text) for text in texts if not _is_count(text)
        ]
        told = [str(sum(numbers))] if numbers else []
        yield f"{locale.word(f'field-{kind}')}: {', '.join(told + others)}"


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 7
