"""What the ids, terms and years of budgets are called, over several plans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.locales.core.wording import join_words
from kompplan.value import Record, field

if TYPE_CHECKING:
    from kompplan.budgeting.lines import Dimension
    from kompplan.locales import Locale
    from kompplan.model import Plan

_TERM = re.compile(r"([0-9]{4})-(spring|autumn)")


class Names(Record):
    """What things are called; of an id that several plans declare, the first name counts.

    Attributes:
        schemes: Names of grant schemes.
        short: What people call them.
        parties: Names of owners and payees.
        measures: Titles of measures, by the plan's id and their own.
    """

    schemes: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    parties: dict[str, str] = field(default_factory=dict)
    measures: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, plan: Plan) -> None:
        """Take over the names of a plan."""
        for id_, scheme in plan.schemes.items():
            self.schemes.setdefault(id_, scheme.name)
            self.short.setdefault(id_, scheme.short or scheme.name)
        for kind in (plan.actors, plan.municipalities, plan.regions, plan.units, plan.cohorts):
            for id_, party in kind.items():
                self.parties.setdefault(id_, party.name)
        for id_, measure in plan.measures.items():
            self.measures[plan.head.id, id_] = measure.title

    def of(self, by: Dimension, key: tuple[str, ...], locale: Locale) -> str:
        """Return what a group is called; of several names, that they were not told apart."""
        if not key:
            unknown = {"scheme": "no-scheme", "purpose": "no-purpose"}.get(by, "not-given")
            return locale.word(unknown)
        if by == "measure":
            plan, id_ = key
            return self.measures.get((plan, id_), id_)
        names = [self._one(by, part, locale) for part in key]
        if len(names) == 1:
            return names[0]
        shared = "undivided" if by in ("term", "year") else "together"
        return locale.words[shared].format(names=join_words(names, locale))

    def _one(self, by: Dimension, part: str, locale: Locale) -> str:
        if by == "scheme":
            return self.schemes.get(part, part)
        if by in ("owner", "payee"):
            return self.parties.get(part, part)
        if by == "purpose":
            return locale.word(f"form-purpose-{part}")
        term = _TERM.fullmatch(part)
        return f"{locale.word(term[2]).lower()} {term[1]}" if term else part
