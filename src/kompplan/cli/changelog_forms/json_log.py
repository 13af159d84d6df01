"""The lives of plans as JSON, in the stable shape of ``docs/reference/json.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.cli.change_formats.json_form import as_json
from kompplan.cli.report import dump_json
from kompplan.cli.times import iso

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.cli.changelog_entries import LogEntry, LogVersion
    from kompplan.cli.changelog_forms import ToldLog
    from kompplan.locales import Locale
    from kompplan.model.head import Event


def write(logs: Sequence[ToldLog], locale: Locale) -> str:
    """Return the lives of plans as JSON."""
    del locale
    plans = [
        {
            "plan": log.latest.plan.head.id if log.latest.plan else None,
            "file": log.name,
            "versions": [_version(version, told) for version in log.versions],
        }
        for log, told in logs
    ]
    return dump_json({"plans": plans})


def _version(version: LogVersion, locale: Locale) -> dict[str, Any]:
    return {
        "decision": _decision(version.event),
        "revisions": [_revision(entry, locale) for entry in version.entries],
        "silent": version.silent,
    }


def _decision(event: Event | None) -> dict[str, Any] | None:
    if event is None:
        return None
    return {
        "event": event.event,
        "date": iso(event.date),
        "by": event.by,
        "note": event.note,
        "fingerprint": event.fingerprint or None,
    }


def _revision(entry: LogEntry, locale: Locale) -> dict[str, Any]:
    return {
        "id": entry.commit.id,
        "date": iso(entry.commit.day),
        "subject": entry.commit.subject,
        "changes": [as_json(change, locale) for change in entry.changes.changes],
    }
