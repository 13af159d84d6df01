"""The days that a grant may be used on, as a rule of a county or a region tells them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.checks.core.grant_rules import RuleInForce

_LAST_OF_SPRING = (7, 31)
_LAST_OF_AUTUMN = (12, 31)


def grant_period(rule: RuleInForce, year: int) -> tuple[date, date] | None:
    """Return the first and the last day of a grant's period; None where the rule does not say.

    Spring is from January to July and autumn from August to December, as everywhere in kompplan.

    Args:
        rule: A rule of the kind ``grant-period``.
        year: The year of the grant.
    """
    terms = rule.rule.terms
    if not terms or rule.rule.first is None:
        return None
    is_autumn = rule.rule.first == "autumn"
    last = terms - 1 + is_autumn
    end = _LAST_OF_AUTUMN if last % 2 else _LAST_OF_SPRING
    if not date.min.year <= year <= date.max.year - last // 2:
        return None
    return date(year, 8 if is_autumn else 1, 1), date(year + last // 2, *end)
