"""The forms in which the lives of plans are printed, one file each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from kompplan.diff.report import report_of
from kompplan.locales import locale_of
from kompplan.locales.core.wording import say
from kompplan.locales.revisions import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.cli.changelog_entries import LogEntry, LogVersion, PlanLog
    from kompplan.locales import Locale

ToldLog: TypeAlias = "tuple[PlanLog, Locale]"
"""The life of one plan, and the language it is told in."""


def write_log(logs: Sequence[PlanLog], format_: str, language: str | None) -> str:
    """Return the lives of plans in one of the forms.

    Args:
        logs: The plans.
        format_: ``text``, ``md``, ``html`` or ``json``.
        language: The reader's language; None for that of each plan.
    """
    told = [(log, locale_of(language or _language(log))) for log in logs]
    writer = import_module(f"{__name__}.{format_}_log")
    text: str = writer.write(told, locale_of(language or "nb"))
    return text


def _language(log: PlanLog) -> str:
    plan = log.latest.plan
    return plan.head.language if plan else "nb"


def title_of(log: PlanLog) -> str:
    """Return the title of a plan with its year."""
    plan = log.latest.plan
    return plan.head.title_and_year if plan else log.name


def heading_of(version: LogVersion, locale: Locale) -> str:
    """Return the decision that made a version, or that there has been none since."""
    event = version.event
    if event is None:
        return tell("log-after-decision" if version.follows else "log-undecided", locale)
    values = {"date": event.date, "by": event.by, "note": event.note, "deadline": event.deadline}
    return say(locale.phrases[f"event-{event.event}"], values, locale)


def silent_of(version: LogVersion, locale: Locale) -> str:
    """Return how many revisions changed nothing that the plan says; empty for none."""
    if not version.silent:
        return ""
    key = "log-silent-one" if version.silent == 1 else "log-silent"
    return tell(key, locale, n=version.silent)


def sentences_of(entry: LogEntry, locale: Locale) -> Iterator[str]:
    """Yield what one revision changed, what the board decides first."""
    for part in report_of(entry.changes, locale).parts:
        for group in part.groups:
            yield from (f"{group.label}: {item.text}" for item in group.items)
